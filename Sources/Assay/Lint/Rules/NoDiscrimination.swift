// Criteria under which all options are the same.
// SPDX-License-Identifier: Apache-2.0

/// Criteria under which all options are worth the same.
struct NoDiscrimination: LintRule {
    let code = "no-discrimination"
    let severity = Diagnostic.Severity.warning
    let summary = "A criterion under which all options are the same, and the weight wasted on it"
    let detection = """
        All options have the same value under a criterion with weight, in the document as it stands and in every \
        scenario, and no figure is unknown. Where there is no agreed range, performances are compared.
        """
    let importance = """
        A criterion that is the same for all cannot help to choose between them. The weight on it is taken from the \
        criteria that can, so scores move closer together than the judgements behind them. Often it shows a measure \
        that is too coarse, or a requirement that belongs among the must-haves.
        """
    let citation = """
        Keeney, R. L. & Gregory, R. S. (2005). Selecting attributes to measure the achievement of objectives. \
        Operations Research 53(1), 1–11. doi:10.1287/opre.1040.0158
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        guard context.problem.options.count > 1 else { return [] }
        return context.problem.criteria.indices.compactMap { j in
            guard context.greatestWeight(of: j) > 0, !context.reaches[j].hasUnknown, isSameForAll(j, context),
                let span = context.reaches[j].best
            else { return nil }
            return finding(message(j, span, context), about: [.criterion(context.problem.criteria[j].id)], hint: hint)
        }
    }

    private let hint =
        "Find a measure under which they differ, make it a must-have, or leave it out and weigh the others anew"

    private func message(_ j: Int, _ span: ClosedRange<Double>, _ context: LintContext) -> String {
        let criterion = context.problem.criteria[j]
        let sameness =
            span.lowerBound == span.upperBound
            ? "All \(context.problem.options.count) options have \(criterion.amount(span.lowerBound)) under "
                + "'\(criterion.name)'"
            : "All \(context.problem.options.count) options are worth the same under '\(criterion.name)', although "
                + "they run from \(criterion.span(span))"
        return "\(sameness), so its weight of \(context.greatestWeight(of: j).inPercent) tells none of them apart"
    }

    private func isSameForAll(_ j: Int, _ context: LintContext) -> Bool {
        let function = context.problem.criteria[j].valueFunction
        return context.performances.allSatisfy { table in
            let column = table[criterion: j].map { function?($0) ?? $0 }
            return column.allSatisfy { abs($0 - column[0]) <= 1e-9 * max(1, abs(column[0])) }
        }
    }
}
