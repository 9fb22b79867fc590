// Options ranked above others that are better throughout.
// SPDX-License-Identifier: Apache-2.0

/// Options ranked above others that are at least as good under every criterion.
struct DominatedAboveDominator: LintRule {
    let code = "dominated-above-dominator"
    let severity = Diagnostic.Severity.warning
    let summary = "An option ranked above another that is at least as good under every criterion"
    let detection = """
        Ranks by the document's method, with every weight set, and by its cross-checks are compared pair by pair: the \
        lower option has at least the value of the higher one under every criterion, and more under one. The pair \
        farthest apart is told. The weighted sum on agreed ranges cannot do this and is not searched.
        """
    let importance = """
        If an option is at least as good in every respect and better in one, no set of weights justifies putting it \
        lower. A method that does so answers another question, or its parameters are wrong. Nobody in the room should \
        have to discover this by comparing two rows.
        """
    let citation = """
        Wang, X. & Triantaphyllou, E. (2008). Ranking irregularities when evaluating alternatives by using some \
        ELECTRE methods. Omega 36(1), 45–63. doi:10.1016/j.omega.2005.12.003
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let isSafe = context.leading.isLinear && context.problem.criteria.allSatisfy { $0.range != nil }
        let own = isSafe ? [] : context.evaluations.compactMap { finding(by: $0, context) }
        return (own.first.map { [$0] } ?? []) + context.crossChecks.compactMap { finding(by: $0, context) }
    }

    private func finding(by evaluation: Evaluation, _ context: LintContext) -> Diagnostic? {
        let pairs = reversed(evaluation)
        guard let worst = pairs.max(by: { $0.gap < $1.gap }) else { return nil }
        let options = context.problem.options
        let (higher, lower) = (options[worst.higher], options[worst.lower])
        let more = pairs.count > 1 ? "; there are \(pairs.count) such pairs" : ""
        let isOwn = evaluation.method.id == context.leading.method.id
        return finding(
            "\(evaluation.method.name) ranks '\(higher.name)' (\(worst.ranks.0)) above '\(lower.name)' "
                + "(\(worst.ranks.1))\(evaluation.circumstances), although '\(lower.name)' is as good or better "
                + "under every criterion: \(advantage(worst, context))\(more)",
            about: [context.place(of: evaluation.method), .option(higher.id), .option(lower.id)],
            hint: isOwn
                ? "Rank by a method that cannot do this, such as 'additive', or look again at its parameters"
                : "Do not count \(evaluation.method.name) as support for the ranking")
    }

    /// Where the lower option is ahead most, in the criterion's unit.
    private func advantage(_ pair: Pair, _ context: LintContext) -> String {
        let (values, table) = (context.leading.values, context.leading.performances)
        let lead = context.problem.criteria.indices.max { a, b in
            values[option: pair.lower, criterion: a] - values[option: pair.higher, criterion: a]
                < values[option: pair.lower, criterion: b] - values[option: pair.higher, criterion: b]
        }
        guard let j = lead else { return "" }
        let criterion = context.problem.criteria[j]
        return "\(criterion.amount(table[option: pair.lower, criterion: j])) against "
            + "\(table[option: pair.higher, criterion: j].brief()) under '\(criterion.name)'"
    }

    private struct Pair {
        let higher: Int
        let lower: Int
        let ranks: (Int, Int)
        var gap: Int { ranks.1 - ranks.0 }
    }

    private func reversed(_ evaluation: Evaluation) -> [Pair] {
        let (ranked, values) = (evaluation.ranked, evaluation.values)
        let ranks = ranked.map { evaluation.ranks[$0] ?? 0 }
        return ranked.indices.flatMap { place in
            (0..<place).filter { ranks[$0] < ranks[place] && values.dominates(ranked[place], ranked[$0]) }.map {
                Pair(higher: ranked[$0], lower: ranked[place], ranks: (ranks[$0], ranks[place]))
            }
        }
    }
}

extension Matrix {
    /// Whether an option has at least as much as another under every criterion, and more under one.
    func dominates(_ i: Int, _ k: Int) -> Bool {
        var isAhead = false
        for j in 0..<criteria {
            let (a, b) = (elements[i * criteria + j], elements[k * criteria + j])
            if a < b { return false }
            if a > b { isAhead = true }
        }
        return isAhead
    }
}
