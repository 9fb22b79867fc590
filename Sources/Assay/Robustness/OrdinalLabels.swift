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
/// Edge cases: a scale of two levels has nothing to choose. Only for the additive method with full compensation.
public struct OrdinalLabels: Hashable, Sendable {
    /// The numbers of the criteria with a constructed scale of three levels or more.
    public let criteria: [Int]
    /// The share of draws in which the leaders stay, if all these scales are relabelled at once.
    public let together: Double
    /// The same for each of these criteria alone.
    public let alone: [Double]
    /// How many draws were made for each figure.
    public let draws: Int

    /// How often the leader stays.
    ///
    /// - Returns: Nil if no option leads, no criterion has such a scale, or scores are no weighted sums.
    public init?(of evaluation: Evaluation, draws: Int = 10_000, seed: UInt64? = nil) {
        let criteria = evaluation.problem.criteria.indices.filter {
            (evaluation.problem.criteria[$0].scale?.levels.count ?? 0) > 2
        }
        guard evaluation.isLinear, !evaluation.leaders.isEmpty, !criteria.isEmpty, draws > 0 else { return nil }
        self.criteria = criteria
        self.draws = draws
        let seed = seed ?? evaluation.problem.analysis.seed
        func share(_ relabelled: [Int]) -> Double {
            let kept = (0..<draws).count { evaluation.keepsLeaders(relabelling: relabelled, draw: $0, seed: seed) }
            return Double(kept) / Double(draws)
        }
        together = share(criteria)
        alone = criteria.map { share([$0]) }
    }
}

extension Evaluation {
    fileprivate func keepsLeaders(relabelling criteria: [Int], draw: Int, seed: UInt64) -> Bool {
        var stream = DrawStream(seed: seed, stream: .levels, draw: draw)
        var scores = self.scores
        for j in criteria {
            guard let scale = problem.criteria[j].scale else { continue }
            let inner = (1..<scale.levels.count - 1).map { _ in 100 * stream.uniform() }.sorted()
            let values = [0] + inner + [100]
            for i in scores.indices {
                let value = scale.value(of: performances[option: i, criterion: j], levels: values)
                scores[i] += weights[j] * (value - self.values[option: i, criterion: j])
            }
        }
        let high = ranked.map { scores[$0] }.max() ?? 0
        return leaders.allSatisfy { scores[$0] >= high - LeadLines.tie }
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
