// Whether the method itself holds still.
// SPDX-License-Identifier: Apache-2.0

/// Whether the leader, and the order of the rest, stay when an option or a criterion is left out or an option is cloned.
///
/// None of this should matter: an option that nobody would choose, or one that is offered twice, says nothing about the
/// others. Methods with data-driven scales or pairwise comparison break the rule now and then; this is how often here.
///
///     rate = trials that keep the order / trials
///
/// Edge cases: the order of the other options is compared, so leaving out the leader keeps it if the second takes over.
/// Trials that the method is not defined for count as broken. Leaving out a criterion is no matter of logic: it says how
/// much hangs on it.
///
/// > Belton, V. & Gear, T. (1983). On a short-coming of Saaty's method of analytic hierarchies. *Omega* 11, 228–230.
/// doi:[10.1016/0305-0483(83)90047-6](https://doi.org/10.1016/0305-0483(83)90047-6)
public struct MethodStability: Hashable, Sendable {
    /// One trial.
    public struct Trial: Hashable, Sendable {
        /// The number of the option or criterion that was left out or cloned.
        public let subject: Int
        /// The numbers of the options that lead then; empty if the method is not defined for the trial.
        public let leaders: [Int]
        /// Whether the other options stand in the same order.
        public let keepsOrder: Bool
    }

    /// Each option left out in turn; none if there are fewer than three.
    public let withoutOption: [Trial]
    /// Each criterion of some weight left out in turn; none if it is the only one.
    public let withoutCriterion: [Trial]
    /// Each option offered twice in turn.
    public let withClone: [Trial]

    /// The trials of an evaluation, among the options that have a rank.
    public init(of evaluation: Evaluation) {
        let kept = evaluation.problem.options.indices.filter { evaluation.ranks[$0] != nil }
        withoutOption =
            kept.count < 3
            ? []
            : kept.map { i in
                MethodStability.trial(evaluation, i, kept.filter { $0 != i }, compared: kept.filter { $0 != i })
            }
        withClone = kept.map { MethodStability.trial(evaluation, $0, kept + [$0], compared: kept) }
        withoutCriterion = evaluation.weights.indices.compactMap { j in
            var weights = evaluation.weights
            weights[j] = 0
            guard evaluation.weights[j] > 0, weights.contains(where: { $0 > 0 }) else { return nil }
            return MethodStability.trial(evaluation, j, kept, compared: kept, weights: weights.normalized)
        }
    }

    /// The share of trials that keep the order; 1 if there are none.
    public static func rate(of trials: [Trial]) -> Double {
        trials.isEmpty ? 1 : Double(trials.count { $0.keepsOrder }) / Double(trials.count)
    }

    private static func trial(
        _ evaluation: Evaluation, _ subject: Int, _ offered: [Int], compared: [Int], weights: [Double]? = nil
    ) -> Trial {
        let performances = Matrix(options: offered.count, criteria: evaluation.weights.count) { row, j in
            evaluation.performances[option: offered[row], criterion: j]
        }
        var table = ScoringTable(
            tree: evaluation.problem.tree, performances: performances, weights: weights ?? evaluation.weights,
            parameters: evaluation.parameters)
        table.showsWorking = false
        guard let scores = try? evaluation.method.verdict(on: table).scores else {
            return Trial(subject: subject, leaders: [], keepsOrder: false)
        }
        let top = Ranking(scores).ranks
        let leaders = Set(offered.indices.filter { top[$0] == 1 }.map { offered[$0] }).sorted()
        let now = Ranking(compared.map { evaluation.scores[$0] }).ranks
        let then = Ranking(Array(scores.prefix(compared.count))).ranks
        return Trial(subject: subject, leaders: leaders, keepsOrder: now == then)
    }
}
