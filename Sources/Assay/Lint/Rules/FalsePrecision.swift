// Leads that are smaller than the noise of the scores.
// SPDX-License-Identifier: Apache-2.0

/// Leads that are smaller than the noise of the scores.
struct FalsePrecision: LintRule {
    /// The share of draws that the leader wins when its lead is one standard deviation of the noise.
    static let oneDeviation = 0.84

    let code = "false-precision"
    let severity = Diagnostic.Severity.warning
    let summary = "A first place that rests on a lead smaller than the noise of the scores"
    let detection = """
        The first weight set's ranking is simulated with the document's uncertainty and seed, 2,000 draws (fewer for \
        very long tables); where the document states no uncertainty, each weight is drawn within 10 % of the set. A \
        finding follows if the leader scores higher than the second in fewer than 84 % of draws, as when its lead is \
        less than one standard deviation of the noise.
        """
    let importance = """
        A score printed to a decimal looks like a measurement, although the figures behind it are estimates. Where the \
        lead is smaller than their noise, another honest estimate would put another option first. Readers should then \
        hear that the first options cannot be told apart, not that one of them won.
        """
    let citation = """
        Butler, J., Jia, J. & Dyer, J. (1997). Simulation techniques for the sensitivity analysis of multi-criteria \
        decision models. European Journal of Operational Research 103(3), 531–546. doi:10.1016/S0377-2217(96)00307-4
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let (evaluation, ranked) = (context.leading, context.leading.ranked)
        guard let robustness = context.robustness, evaluation.leaders.count == 1, ranked.count > 1,
            robustness.winShare(of: ranked[0], over: ranked[1]) < FalsePrecision.oneDeviation
        else { return [] }
        let (first, second) = (context.problem.options[ranked[0]], context.problem.options[ranked[1]])
        let scores = evaluation.scores(of: ranked[0], and: ranked[1])
        return [
            finding(
                "'\(first.name)' leads '\(second.name)' by \(scores.0) to \(scores.1)\(evaluation.circumstances), "
                    + "which is within the noise of the scores: \(shares(robustness, leader: ranked[0], context))",
                about: [.option(first.id), .option(second.id)],
                hint: "Say that they cannot be told apart, or narrow the estimates that matter: 'assay robustness' "
                    + "and 'assay sensitivity' show which")
        ]
    }

    /// How often the leader keeps the first place, and who takes it.
    private func shares(_ robustness: Robustness, leader: Int, _ context: LintContext) -> String {
        let shares = robustness.firstShares
        let rival = shares.indices.filter { $0 != leader }.max { shares[$0] < shares[$1] }
        let taker = rival.map { "'\(context.problem.options[$0].name)' takes it in \(shares[$0].inWholePercent)" } ?? ""
        return
            "it keeps the first place in \(shares[leader].inWholePercent) of \(context.drawn.draws) draws, and "
            + "\(taker) (\(context.drawn.weights))"
    }
}
