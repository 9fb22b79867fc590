// First places that rest on judgement alone.
// SPDX-License-Identifier: Apache-2.0

/// First places that rest on judgement alone, where the sourced figures say otherwise.
struct JudgementOnly: LintRule {
    let code = "judgement-only"
    let severity = Diagnostic.Severity.question
    let summary = "A first place that rests on figures without a source"
    let detection = """
        The leader's margin over the next option is split into criteria under which both have a source, and criteria \
        under which one has none. A question follows if the sourced part alone would put the other option first. A \
        document that cites no source at all is asked about only if its status is agreed.
        """
    let importance = """
        A judgement is not a worse figure, but nobody can look it up. Where the sourced figures speak for one option \
        and the judgements turn the order round, those who judged have decided. Readers should know who they are, \
        and which figure to ask about first.
        """
    let citation = """
        Funtowicz, S. O. & Ravetz, J. R. (1990). Uncertainty and Quality in Science for Policy. Kluwer. \
        doi:10.1007/978-94-009-0621-1
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let judgements = context.evidence.judgements.count
        guard context.evidence.cells.contains(where: { $0.basis == .sources }) else {
            guard context.problem.status == .agreed, judgements > 0 else { return [] }
            return [
                finding(
                    "The document is agreed, and none of its \(judgements) figures has a source: who gave them?",
                    about: [.section("performance")], hint: "Name the sources, or under 'by' whoever judged")
            ]
        }
        return margin(context).map { [$0] } ?? []
    }

    private func margin(_ context: LintContext) -> Diagnostic? {
        guard let margin = MarginEvidence(of: context.leading), margin.margin > 1e-9, margin.sourced < -1e-9,
            let most = margin.terms.filter({ $0.sourced < 2 }).max(by: { $0.points < $1.points })
        else { return nil }
        let (first, second) = (context.problem.options[margin.leader], context.problem.options[margin.next])
        let criterion = context.problem.criteria[most.criterion]
        return finding(
            "'\(first.name)' leads '\(second.name)' by \(margin.margin.fixed(1)) points because of figures without "
                + "a source: those with sources alone would put '\(second.name)' ahead by "
                + "\((-margin.sourced).fixed(1)). The judgement that counts most is '\(criterion.name)' "
                + "(\(most.points.fixed(1)) points): who gave it?",
            about: [
                .cell(option: first.id, criterion: criterion.id), .cell(option: second.id, criterion: criterion.id),
            ],
            hint: "Find a source for it, or have somebody else judge it independently")
    }
}
