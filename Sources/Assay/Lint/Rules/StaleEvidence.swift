// Evidence that is older than the document allows.
// SPDX-License-Identifier: Apache-2.0

/// Evidence that is older than the document itself allows.
struct StaleEvidence: LintRule {
    let code = "stale-evidence"
    let severity = Diagnostic.Severity.warning
    let summary = "A source or figure that is older than the document allows evidence to be"
    let detection = """
        A source that some figure cites, or the day on which a figure was given, is older than the age that the \
        analysis allows ('evidence-age'), on the day on which evidence is judged. A source that states only a year \
        counts from the end of it. Without a day or an age nothing is found.
        """
    let importance = """
        Figures age at different speeds, and a table shows them all alike. The authors have said how old evidence \
        may be for this decision, so what is older needs a second look or a reason. Old figures tend to describe the \
        world that the decision is meant to change.
        """
    let citation = """
        Funtowicz, S. O. & Ravetz, J. R. (1990). Uncertainty and Quality in Science for Policy. Kluwer. \
        doi:10.1007/978-94-009-0621-1
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        guard let day = context.evidence.day, let age = context.evidence.age else { return [] }
        return sources(older: age, on: day, context) + figures(older: age, on: day, context)
    }

    private func sources(older age: EvidenceAge, on day: CalendarDate, _ context: LintContext) -> [Diagnostic] {
        context.evidence.sources.filter { $0.isStale && !$0.isExpired && !$0.uses.isEmpty }.map { item in
            let source = item.source
            let date = source.date.map { "\($0)" } ?? source.year.map { "\($0)" } ?? ""
            return finding(
                "'\(source.title)' is of \(date), more than \(age) before \(day), and \(context.figures(item.uses)) "
                    + "on it",
                about: [.source(source.id)], hint: "Look for a newer source, or say in a waiver why it still holds")
        }
    }

    private func figures(older age: EvidenceAge, on day: CalendarDate, _ context: LintContext) -> [Diagnostic] {
        let problem = context.problem
        return context.evidence.cells.filter { $0.isOld && $0.stale.isEmpty }.map { cell in
            let (option, criterion) = (problem.options[cell.option], problem.criteria[cell.criterion])
            let given = problem.performances[option: cell.option, criterion: cell.criterion].evidence.on
            return finding(
                "The figure for '\(criterion.name)' of '\(option.name)' was given on "
                    + "\(given.map { "\($0)" } ?? ""), more than \(age) before \(day)",
                about: [.cell(option: option.id, criterion: criterion.id)],
                hint: "Ask again, and write down the new day under 'on'")
        }
    }
}
