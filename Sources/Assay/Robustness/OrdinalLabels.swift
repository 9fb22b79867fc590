// Whether the leader hangs on the numbers given to levels.
// SPDX-License-Identifier: Apache-2.0

/// How often the leader stays when the levels of constructed scales get other values in the same order.
///
/// The numbers of a constructed scale are labels: only their order is meant. In every draw the inner levels of a scale
/// get sorted uniform values between 0 and 100, each order-preserving choice as likely as any other; a performance
/// between two levels gets the value between theirs.
///
///     share = draws in which today's leaders still share rank 1 / draws
///
/// Where scores are no sums of values (a compensation other than 1, another method) the method scores each draw anew, and
/// sees the performance that has the drawn value now. Those are fewer draws where the table is large.
///
/// Edge cases: a scale of two levels has nothing to choose.
public struct OrdinalLabels: Hashable, Sendable {
    /// The numbers of the criteria with a constructed scale of three levels or more.
    public let criteria: [Int]
    /// The share of draws in which the leaders stay, if all these scales are relabelled at once.
    public let together: Double
    /// The same for each of these criteria alone.
    public let alone: [Double]
    /// How many draws were made for each figure.
    public let draws: Int

    /// The most cells, or pairs of options for every criterion, that may be looked at.
    private static let budget = 500_000_000

    /// How often the leader stays.
    ///
    /// - Parameter draws: The most draws to make for each figure.
    /// - Returns: Nil if no option leads, no criterion has such a scale, or the table is too large for 200 draws.
    public init?(of evaluation: Evaluation, draws: Int = 10_000, seed: UInt64? = nil) {
        let criteria = evaluation.problem.criteria.indices.filter {
            (evaluation.problem.criteria[$0].scale?.levels.count ?? 0) > 2
        }
        guard !evaluation.leaders.isEmpty, !criteria.isEmpty else { return nil }
        let draws = OrdinalLabels.affordable(draws, for: criteria.count + 1, evaluation)
        guard draws > 0 else { return nil }
        self.criteria = criteria
        self.draws = draws
        let seed = seed ?? evaluation.problem.analysis.seed
        func share(_ relabelled: [Int]) -> Double {
            let kept = (0..<draws).count { evaluation.keepsLeaders(relabelling: relabelled, draw: $0, seed: seed) }
            return Double(kept) / Double(draws)
        }
        together = share(criteria)
        alone = criteria.count == 1 ? [together] : criteria.map { share([$0]) }
    }

    /// How many of the draws can be made; none where that would be fewer than 200 and fewer than wanted.
    private static func affordable(_ draws: Int, for figures: Int, _ evaluation: Evaluation) -> Int {
        guard !evaluation.isLinear else { return draws }
        let (n, m) = (evaluation.problem.options.count, evaluation.problem.criteria.count)
        let most = budget / (figures * n * n * m)
        return most < 200 ? draws <= most ? draws : 0 : min(draws, most)
    }
}

extension Evaluation {
    fileprivate func keepsLeaders(relabelling criteria: [Int], draw: Int, seed: UInt64) -> Bool {
        let relabelled = relabelled(criteria, draw: draw, seed: seed)
        guard let scores = isLinear ? sums(relabelled) : rescored(relabelled) else { return false }
        let high = ranked.map { scores[$0] }.max() ?? 0
        return leaders.allSatisfy { scores[$0] >= high - LeadLines.tie }
    }

    /// For each criterion the values that its options have once the levels of its scale have drawn ones.
    private func relabelled(_ criteria: [Int], draw: Int, seed: UInt64) -> [(criterion: Int, values: [Double])] {
        var stream = DrawStream(seed: seed, stream: .levels, draw: draw)
        return criteria.compactMap { j in
            guard let scale = problem.criteria[j].scale else { return nil }
            let inner = (1..<scale.levels.count - 1).map { _ in 100 * stream.uniform() }.sorted()
            let levels = [0] + inner + [100]
            return (j, scores.indices.map { scale.value(of: performances[option: $0, criterion: j], levels: levels) })
        }
    }

    private func sums(_ relabelled: [(criterion: Int, values: [Double])]) -> [Double] {
        relabelled.reduce(into: scores) { scores, column in
            for (i, value) in column.values.enumerated() {
                scores[i] += weights[column.criterion] * (value - values[option: i, criterion: column.criterion])
            }
        }
    }

    /// What the method says of the performances that have the values now; nil where it is not defined.
    private func rescored(_ relabelled: [(criterion: Int, values: [Double])]) -> [Double]? {
        var performances = performances
        for (j, values) in relabelled {
            guard let function = problem.criteria[j].valueFunction else { continue }
            for (i, value) in values.enumerated() {
                let x = performances[option: i, criterion: j]
                performances[option: i, criterion: j] = function.performance(nearest: x, reaching: value) ?? x
            }
        }
        return try? scores(performances: performances)
    }
}

extension ConstructedScale {
    /// The value of a performance if the levels had these values, in a line between levels.
    fileprivate func value(of x: Double, levels values: [Double]) -> Double {
        let upper = levels.firstIndex { $0.at >= x } ?? levels.count - 1
        guard upper > 0, levels[upper].at > x else { return values[upper] }
        let share = (x - levels[upper - 1].at) / (levels[upper].at - levels[upper - 1].at)
        return values[upper - 1] + share * (values[upper] - values[upper - 1])
    }
}
