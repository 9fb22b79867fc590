// Agreed ranges that do not fit the options.
// SPDX-License-Identifier: Apache-2.0

/// Agreed ranges far wider than the spread of the options, or narrower than it.
struct RangeMismatch: LintRule {
    /// How many times the spread a range may be: beyond that, most of the swing that was weighed is one that no option
    /// makes.
    static let widest = 3.0
    /// The spread of two options says little about what could happen.
    static let fewestOptions = 3

    let code = "range-mismatch"
    let severity = Diagnostic.Severity.warning
    let summary = "A range more than three times as wide as what the options span, or narrower than it"
    let detection = """
        With at least three options, an agreed range is compared with what the figures span. Too wide: more than \
        three times the span of all low, best and high figures, scenarios included, none of them unknown. Too \
        narrow: less than the span of the best estimates. Constructed scales are left out, since their levels \
        describe what could be.
        """
    let importance = """
        A weight answers how much the swing from worst to best is worth. If the options differ by a fraction of that \
        swing, people weigh something that is not at stake, and the criterion decides far less than its weight says; \
        if they reach beyond it, the difference beyond the end counts for nothing. Experiments show that weights \
        hardly follow the range by themselves.
        """
    let citation = """
        Fischer, G. W. (1995). Range sensitivity of attribute weights in multiattribute value models. Organizational \
        Behavior and Human Decision Processes 62(3), 252–266. doi:10.1006/obhd.1995.1048
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        guard context.problem.options.count >= RangeMismatch.fewestOptions else { return [] }
        return context.problem.criteria.indices.compactMap { j in
            let criterion = context.problem.criteria[j]
            guard let range = criterion.range, criterion.scale == nil, context.greatestWeight(of: j) > 0 else {
                return nil
            }
            return wide(criterion, range, context.reaches[j], context.leading.weights[j])
                ?? narrow(criterion, context.reaches[j])
        }
    }

    private func wide(_ criterion: Criterion, _ range: AgreedRange, _ reach: Reach, _ weight: Double) -> Diagnostic? {
        guard !reach.hasUnknown, let span = reach.estimates, span.upperBound > span.lowerBound else { return nil }
        let ratio = (range.upper - range.lower) / (span.upperBound - span.lowerBound)
        guard ratio > RangeMismatch.widest else { return nil }
        return finding(
            "The range of '\(criterion.name)', \(range.worst.brief()) to \(criterion.amount(range.best)), is "
                + "\(ratio.brief(1)) times as wide as all that the options span, \(criterion.span(span)): its "
                + "weight of \(weight.inPercent) was judged for a swing that none of them makes",
            about: [.range(criterion: criterion.id)],
            hint: "Ask what the swing between \(span.lowerBound.brief()) and \(span.upperBound.brief()) is worth, "
                + "and agree on a range nearer to it")
    }

    private func narrow(_ criterion: Criterion, _ reach: Reach) -> Diagnostic? {
        guard let span = reach.best, let domain = criterion.valueFunction?.domain,
            span.upperBound - span.lowerBound > domain.upperBound - domain.lowerBound
        else { return nil }
        return finding(
            "The range of '\(criterion.name)', \(criterion.span(domain)), is narrower than what the options span, "
                + "\(criterion.span(span)): differences beyond its ends count for nothing",
            about: [.range(criterion: criterion.id)],
            hint: "Agree on a range that holds all the options, and ask again what its swing is worth")
    }
}
