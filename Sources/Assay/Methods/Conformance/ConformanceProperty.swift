// What a reader may expect of a ranking method.
// SPDX-License-Identifier: Apache-2.0

/// What a reader may expect of a ranking method, as a trial on one problem.
public struct ConformanceProperty: Sendable, Identifiable {
    /// The id, in kebab-case.
    public let id: String
    /// What is expected, in a sentence.
    public let meaning: String
    /// Whether it holds on a problem; nil if the method is not defined there.
    let trial: @Sendable (_ problem: SeededProblem, _ method: any ScoringMethod) -> Bool?

    /// All properties, in the order of the card.
    public static let all: [ConformanceProperty] = [
        dominance, permutation, unit, zero, clone, zeroWeight, withdrawal, blank,
    ]
}

extension ConformanceProperty {
    /// An option that is at least as good under every criterion never ranks below.
    static let dominance = ConformanceProperty(
        id: "dominance", meaning: "An option that is at least as good under every criterion never ranks below"
    ) { problem, method in
        var problem = problem
        let better = problem.generator.index(of: problem.rows)
        let worse = (better + 1) % problem.rows.count
        for j in problem.yardsticks.indices {
            let gap = problem.yardsticks[j].best - problem.rows[worse][j]
            let share = Double.random(in: 0...0.3, using: &problem.generator)
            problem.rows[better][j] = problem.rows[worse][j] + share * gap
        }
        return problem.ranks(method).map { $0[better] <= $0[worse] }
    }

    /// The order in which options are listed does not matter.
    static let permutation = ConformanceProperty(
        id: "permutation", meaning: "The order in which options are listed does not matter"
    ) { problem, method in
        var shuffled = problem
        let order = problem.rows.indices.shuffled(using: &shuffled.generator)
        shuffled.rows = order.map { problem.rows[$0] }
        return compare(problem, shuffled, method) { before, after in order.map { before[$0] } == after }
    }

    /// A criterion's unit does not matter.
    static let unit = ConformanceProperty(
        id: "unit", meaning: "Measuring a criterion in another unit does not change the ranking"
    ) { problem, method in
        var scaled = problem
        for j in problem.yardsticks.indices {
            let factor = Double(Int.random(in: 1...1000, using: &scaled.generator)) / 100
            scaled.remeasure(j) { $0 * factor }
        }
        return compare(problem, scaled, method, ==)
    }

    /// Where a criterion's zero lies does not matter.
    static let zero = ConformanceProperty(
        id: "zero", meaning: "Measuring a criterion from another zero does not change the ranking"
    ) { problem, method in
        var shifted = problem
        for j in problem.yardsticks.indices {
            let shift = Double(Int.random(in: 1...200, using: &shifted.generator))
            shifted.remeasure(j) { $0 + shift }
        }
        return compare(problem, shifted, method, ==)
    }

    /// A copy of an option does not reorder the others.
    static let clone = ConformanceProperty(
        id: "clone", meaning: "Listing an option twice does not reorder the others"
    ) { problem, method in
        var cloned = problem
        cloned.rows.append(problem.rows[cloned.generator.index(of: problem.rows)])
        return compare(problem, cloned, method) { before, after in
            before == Ranking(after.dropLast().map { Double(-$0) }).ranks
        }
    }

    /// A criterion of weight 0 does not matter.
    static let zeroWeight = ConformanceProperty(
        id: "zero-weight", meaning: "A criterion of weight 0 does not change the ranking"
    ) { problem, method in
        var wider = problem
        let yardstick = SeededProblem.Yardstick(worst: 1, best: 100, weight: 0)
        wider.yardsticks.append(yardstick)
        for i in problem.rows.indices {
            wider.rows[i].append(SeededProblem.performance(yardstick, &wider.generator))
        }
        return compare(problem, wider, method, ==)
    }

    /// The withdrawal of an option that does not lead does not change who leads.
    static let withdrawal = ConformanceProperty(
        id: "withdrawal", meaning: "The withdrawal of an option that does not lead does not change who leads"
    ) { problem, method in
        var problem = problem
        guard let before = problem.ranks(method) else { return nil }
        let losers = before.indices.filter { before[$0] != 1 }
        guard let loser = losers.randomElement(using: &problem.generator) else { return nil }
        problem.rows.remove(at: loser)
        return problem.ranks(method).map { after in
            before.indices.filter { $0 != loser }.map { before[$0] == 1 } == after.map { $0 == 1 }
        }
    }

    /// A cell that nobody knows never helps its option.
    static let blank = ConformanceProperty(
        id: "blank", meaning: "A cell that nobody knows, counted as the worst of its range, never helps its option"
    ) { problem, method in
        var blanked = problem
        let i = blanked.generator.index(of: problem.rows)
        let j = blanked.generator.index(of: problem.yardsticks)
        blanked.rows[i][j] = problem.yardsticks[j].worst
        return compare(problem, blanked, method) { before, after in after[i] >= before[i] }
    }

    private static func compare(
        _ before: SeededProblem, _ after: SeededProblem, _ method: any ScoringMethod, _ holds: ([Int], [Int]) -> Bool
    ) -> Bool? {
        guard let first = before.ranks(method), let second = after.ranks(method) else { return nil }
        return holds(first, second)
    }
}

extension SeededProblem {
    fileprivate func ranks(_ method: any ScoringMethod) -> [Int]? {
        guard let table, let verdict = try? method.verdict(on: table) else { return nil }
        return Ranking(verdict.scores).ranks
    }

    fileprivate mutating func remeasure(_ j: Int, _ map: (Double) -> Double) {
        yardsticks[j].worst = map(yardsticks[j].worst)
        yardsticks[j].best = map(yardsticks[j].best)
        for i in rows.indices { rows[i][j] = map(rows[i][j]) }
    }
}

extension SeededProblem.Generator {
    fileprivate mutating func index(of list: [some Any]) -> Int { Int.random(in: 0..<list.count, using: &self) }
}
