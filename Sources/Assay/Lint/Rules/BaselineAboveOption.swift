// Options that are worse than the do-minimum.
// SPDX-License-Identifier: Apache-2.0

/// Options that rank below the baseline.
struct BaselineAboveOption: LintRule {
    let code = "baseline-above-option"
    let severity = Diagnostic.Severity.warning
    let summary = "An option that ranks below the do-minimum"
    let detection = """
        With the first weight set, an option has a rank below that of the baseline; the message says with how many \
        sets. Options that fail a must-have are left out, and so is everything where the baseline fails one.
        """
    let importance = """
        By these figures the option does more harm than good, so it should not stand on the list without a reason. \
        Either it is a straw man that makes the others look better, or something that speaks for it has no criterion. \
        Both are worth knowing before the meeting and awkward in it.
        """
    let citation = """
        Samuelson, W. & Zeckhauser, R. (1988). Status quo bias in decision making. Journal of Risk and Uncertainty 1, \
        7–59. doi:10.1007/BF00055564
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        guard let baseline = context.problem.baseline, let bound = context.leading.ranks[baseline] else { return [] }
        return context.problem.options.indices.compactMap { i in
            guard let rank = context.leading.ranks[i], rank > bound else { return nil }
            let scores = context.leading.scores(of: i, and: baseline)
            return finding(
                "'\(context.problem.options[i].name)' ranks \(rank), below the baseline "
                    + "'\(context.problem.options[baseline].name)' (\(bound)), by \(scores.0) to \(scores.1)"
                    + sets(i, below: baseline, context) + ": these figures say that it is worse than doing nothing new",
                about: [.option(context.problem.options[i].id)],
                hint: "Leave it out, or look for what speaks for it and has no criterion yet")
        }
    }

    private func sets(_ i: Int, below baseline: Int, _ context: LintContext) -> String {
        guard context.evaluations.count > 1 else { return "" }
        let count = context.evaluations.count { evaluation in
            guard let a = evaluation.ranks[i], let b = evaluation.ranks[baseline] else { return false }
            return a > b
        }
        return ", with \(count) of \(context.evaluations.count) weight sets"
    }
}
