// Weights too small to matter.
// SPDX-License-Identifier: Apache-2.0

/// Weights too small to change any rank.
struct TinyWeight: LintRule {
    /// A weight below this needs a spread of the whole range to move a score by two points of a hundred.
    static let most = 0.02
    /// With very many criteria all weights are small; then only those far below the mean count.
    static let shareOfMean = 0.25

    let code = "tiny-weight"
    let severity = Diagnostic.Severity.question
    let summary = "A weight so small that the criterion changes no rank"
    let detection = """
        In every weight set that gives a criterion weight, the weight is below 2 % and below a quarter of the mean, \
        and with the criterion left out no rank changes in any of them.
        """
    let importance = """
        Every criterion costs a definition, a range, and a figure for every option. One that cannot move any rank \
        spends that effort, and the attention of readers, for nothing. Where it must be seen to be there, that is a \
        reason, and a waiver can say so.
        """
    let citation = """
        Barron, F. H. (1987). Influence of missing attributes on selecting a best multiattributed alternative. \
        Decision Sciences 18(2), 194–205. doi:10.1111/j.1540-5915.1987.tb01515.x
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let limit = min(TinyWeight.most, TinyWeight.shareOfMean / Double(context.problem.criteria.count))
        let tiny = context.problem.criteria.indices.filter {
            context.greatestWeight(of: $0) > 0 && context.greatestWeight(of: $0) < limit
        }
        guard context.affords(tiny.count * context.evaluations.count, of: context.leading.method) else { return [] }
        return tiny.compactMap { j in
            let isIdle = context.evaluations.filter { $0.weights[j] > 0 }
                .allSatisfy { context.ranks(of: $0, without: j) == $0.ranks }
            guard isIdle else { return nil }
            let criterion = context.problem.criteria[j]
            return finding(
                "'\(criterion.name)' weighs \(context.greatestWeight(of: j).inPercent)"
                    + (context.evaluations.count > 1 ? " at most" : "")
                    + ", and without it every rank stays the same: is it worth its figures?",
                about: [.criterion(criterion.id)],
                hint: "Leave it out, or count it within a criterion that is near to it")
        }
    }
}
