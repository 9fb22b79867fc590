// How far a cell's own range moves the ranking.
// SPDX-License-Identifier: Apache-2.0

/// What happens to the ranking if one uncertain cell turns out at either end of its own range, while all others stay.
///
/// The cell to check first is the one whose range changes the leader, and among those, or where none does, the one by
/// which its option passes, or is passed by, most others; then the one that moves its score most.
///
/// Edge cases: a cell without a spread is left out. An unknown cell spans the whole range of its criterion; without an
/// agreed range it is left out. Screens count: an option that fails one stands below all others.
///
/// - SeeAlso: `InformationValue`, which asks the same with all other cells uncertain too.
public struct CellReach: Hashable, Sendable {
    /// What one end of the range would bring.
    public struct End: Hashable, Sendable {
        /// The performance, in the criterion's unit.
        public let performance: Double
        /// The options that would lead; empty if none passes every screen.
        public let leaders: [Int]
        /// How many other options would change sides with this one: be passed by it, or pass it.
        public let passed: Int
        /// The option's score.
        public let score: Double
    }

    /// The number of the option.
    public let option: Int
    /// The number of the criterion.
    public let criterion: Int
    /// The low and the high end.
    public let ends: [End]
    /// Whether either end would change who leads.
    public let changesLeader: Bool

    /// How many others change sides with the option, at both ends together.
    public var passed: Int { ends.reduce(0) { $0 + $1.passed } }
    /// By how many points the option's score moves from one end to the other.
    public var swing: Double { abs(ends[1].score - ends[0].score) }

    /// Every uncertain cell, the one to check first at the front.
    ///
    /// - Throws: `MethodError` if the method is not defined at some end.
    /// - Complexity: For the additive method O(n) a cell; for others two scorings of the whole table a cell.
    public static func all(in evaluation: Evaluation) throws(MethodError) -> [CellReach] {
        let search = CellReachSearch(evaluation)
        var found: [CellReach] = []
        for i in evaluation.problem.options.indices {
            for j in evaluation.problem.criteria.indices {
                if let reach = try search.reach(option: i, criterion: j) { found.append(reach) }
            }
        }
        // Swings that are equal but for the last digits keep the order of the document.
        let keys = found.map { ($0.changesLeader ? 0 : 1, -$0.passed, -($0.swing * 1e9).rounded()) }
        return found.indices.sorted { a, b in
            (keys[a].0, keys[a].1, keys[a].2, a) < (keys[b].0, keys[b].1, keys[b].2, b)
        }.map { found[$0] }
    }
}

/// Moves one cell after another to either end of its range.
private struct CellReachSearch {
    private let evaluation: Evaluation
    /// Scores as they rank; minus infinity for an option that fails a screen.
    private let standing: [Double]
    private let leaders: [Int]

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
        leaders = evaluation.leaders
        standing = evaluation.scores.indices.map {
            evaluation.failures[$0].isEmpty ? Ranking.key(evaluation.scores[$0]) : -.infinity
        }
    }

    func reach(option i: Int, criterion j: Int) throws(MethodError) -> CellReach? {
        guard let range = range(i, j), range.lowerBound < range.upperBound else { return nil }
        var ends: [CellReach.End] = []
        for x in [range.lowerBound, range.upperBound] { ends.append(try end(i, j, x)) }
        let changesLeader = ends.contains { $0.leaders != leaders }
        return CellReach(option: i, criterion: j, ends: ends, changesLeader: changesLeader)
    }

    private func range(_ i: Int, _ j: Int) -> ClosedRange<Double>? {
        switch evaluation.estimates[option: i, criterion: j].estimate {
        case .known(let low, _, let high): low...high
        case .unknown: evaluation.problem.criteria[j].valueFunction?.domain
        }
    }

    private func end(_ i: Int, _ j: Int, _ x: Double) throws(MethodError) -> CellReach.End {
        let moved = try standings(i, j, x)
        let best = moved.standing.max() ?? -.infinity
        let leading = moved.standing.indices.filter { best > -.infinity && moved.standing[$0] == best }
        let passed = standing.indices.filter { k in
            k != i && side(standing[i], standing[k]) != side(moved.standing[i], moved.standing[k])
        }
        return CellReach.End(performance: x, leaders: leading, passed: passed.count, score: moved.score)
    }

    /// Below, level or above.
    private func side(_ a: Double, _ b: Double) -> Int { a < b ? -1 : a > b ? 1 : 0 }

    private func standings(
        _ i: Int, _ j: Int, _ x: Double
    ) throws(MethodError) -> (standing: [Double], score: Double) {
        if evaluation.isLinear, let function = evaluation.problem.criteria[j].valueFunction {
            let change = evaluation.weights[j] * (function(x) - evaluation.values[option: i, criterion: j])
            let score = evaluation.scores[i] + change
            var standing = standing
            standing[i] = passes(i, j, x) ? Ranking.key(score) : -.infinity
            return (standing, score)
        }
        var performances = evaluation.performances
        performances[option: i, criterion: j] = x
        let scores = try evaluation.scores(performances: performances)
        let standing = scores.indices.map { k in
            (k == i ? passes(i, j, x) : evaluation.failures[k].isEmpty) ? Ranking.key(scores[k]) : -.infinity
        }
        return (standing, scores[i])
    }

    /// Whether an option passes every screen with one of its performances moved.
    private func passes(_ i: Int, _ j: Int, _ x: Double) -> Bool {
        evaluation.problem.screens.allSatisfy {
            $0.passes($0.criterion == j ? x : evaluation.performances[option: i, criterion: $0.criterion])
        }
    }
}
