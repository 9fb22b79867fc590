// Rankings that one criterion makes alone.
// SPDX-License-Identifier: Apache-2.0

/// Rankings that one criterion makes alone.
struct OneCriterionDecides: LintRule {
    /// More than this share of all that tells options apart cannot be made up for by the other criteria together.
    static let majority = 0.5
    /// With fewer options or criteria the two rankings agree by chance.
    static let fewest = 3

    let code = "one-criterion-decides"
    let severity = Diagnostic.Severity.warning
    let summary = "One criterion that makes the ranking alone"
    let detection = """
        With at least three criteria of weight and three ranked options: a criterion holds more than half of what \
        tells the options apart (weight times the spread of values, as a share of the sum over all criteria), and \
        the ranking by it alone is the ranking by all.
        """
    let importance = """
        If one criterion outvotes all the others together, the analysis is that criterion with decoration. That can \
        be right, but then it should be said in a sentence and argued. More often a weight was set too high, or the \
        values of the other criteria lie too close together.
        """
    let citation = """
        Steele, K., Carmel, Y., Cross, J. & Wilcox, C. (2009). Uses and misuses of multicriteria decision analysis \
        (MCDA) in environmental decision making. Risk Analysis 29(1), 26–33. doi:10.1111/j.1539-6924.2008.01130.x
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let found = context.evaluations.map(decisive)
        return context.problem.criteria.indices.compactMap { j in
            let sets = found.indices.filter { found[$0]?.criterion == j }
            return sets.first.flatMap { found[$0]?.share }.map { finding(on: j, share: $0, sets: sets, context) }
        }
    }

    private func finding(on j: Int, share: Double, sets: [Int], _ context: LintContext) -> Diagnostic {
        let (criterion, all) = (context.problem.criteria[j], context.problem.weightSets)
        let names = sets.map { all[$0].name }.quoted()
        let whose = all.count == 1 ? "" : " with the weights \(names)"
        return finding(
            "'\(criterion.name)' alone makes the ranking\(whose): it holds \(share.inWholePercent) of what tells "
                + "the options apart, and by it alone they rank in the same order",
            about: [.criterion(criterion.id)],
            hint: "Say so in the result, or ask again what its swing is worth beside the others together")
    }

    private func decisive(_ evaluation: Evaluation) -> (criterion: Int, share: Double)? {
        let kept = evaluation.ranked
        let weights = evaluation.weights
        guard kept.count >= OneCriterionDecides.fewest, weights.count(where: { $0 > 0 }) >= OneCriterionDecides.fewest
        else { return nil }
        let parts = weights.indices.map { j in
            let column = kept.map { evaluation.values[option: $0, criterion: j] }
            return weights[j] * ((column.max() ?? 0) - (column.min() ?? 0))
        }
        let total = parts.reduce(0, +)
        guard let j = parts.indices.first(where: { parts[$0] > OneCriterionDecides.majority * total }) else {
            return nil
        }
        let alone = Ranking(kept.map { evaluation.values[option: $0, criterion: j] }).ranks
        return alone == kept.map { evaluation.ranks[$0] } ? (j, parts[j] / total) : nil
    }
}
