// First places that depend on options that lose.
// SPDX-License-Identifier: Apache-2.0

/// First places that depend on options that lose.
struct RankReversal: LintRule {
    let code = "rank-reversal"
    let severity = Diagnostic.Severity.warning
    let summary = "A first place that changes hands when an option that does not lead withdraws"
    let detection = """
        Every option that does not lead is withdrawn, one at a time, under the document's method with its first \
        weight set and under its cross-checks; a finding follows if somebody else then leads. The weighted sum on \
        agreed ranges cannot do this and is not searched, nor are tables too long for it.
        """
    let importance = """
        Whether a is better than b should not depend on whether c, which is worse than both, is on the list. A \
        method with scales taken from the options breaks this rule, so that adding a straw man can decide. If it \
        happens here, the first place belongs to the list and not to the option.
        """
    let citation = """
        Belton, V. & Gear, T. (1983). On a short-coming of Saaty's method of analytic hierarchies. Omega 11(3), \
        228–230. doi:10.1016/0305-0483(83)90047-6
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let isSafe = context.leading.isLinear && context.problem.criteria.allSatisfy { $0.range != nil }
        return ((isSafe ? [] : [context.leading]) + context.crossChecks).compactMap { finding(by: $0, context) }
    }

    private func finding(by evaluation: Evaluation, _ context: LintContext) -> Diagnostic? {
        let (method, options) = (evaluation.method, context.problem.options)
        guard context.affords(options.count, of: method),
            let withdrawal = try? Withdrawal(from: evaluation.table, under: method),
            let loser = withdrawal.decisive.first,
            let leaders = leaders(of: evaluation, without: loser)
        else { return nil }
        let now = evaluation.unscreened.order.filter { evaluation.unscreened.ranks[$0] == 1 }
        let isOwn = method.id == context.leading.method.id
        return finding(
            "Under \(method.name) \(now.map { options[$0].name }.quoted()) comes first, but if "
                + "'\(options[loser].name)' (rank \(evaluation.unscreened.ranks[loser])) withdrew, "
                + "\(leaders.map { options[$0].name }.quoted()) would; \(withdrawal.decisive.count) of "
                + "\(withdrawal.losers.count) such withdrawals change the first place",
            about: [context.place(of: method), .option(options[loser].id)],
            hint: isOwn
                ? "Agree on ranges and rank by a method that cannot do this, such as 'additive'"
                : "Do not count \(method.name) as support for the ranking")
    }

    private func leaders(of evaluation: Evaluation, without loser: Int) -> [Int]? {
        let kept = evaluation.problem.options.indices.filter { $0 != loser }
        guard let scores = try? evaluation.method.verdict(on: evaluation.table.keeping(kept)).scores else { return nil }
        let ranks = Ranking(scores).ranks
        return ranks.indices.filter { ranks[$0] == 1 }.map { kept[$0] }
    }
}
