// The list of sheets.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// One kind of sheet: its name, what it holds, and how it is made.
struct SheetKind: Sendable {
    let name: String
    /// What it holds, in a sentence for the table of contents.
    let holds: String
    let isNeeded: @Sendable (BookPlan) -> Bool
    let sheet: @Sendable (BookPlan) -> Sheet

    init(
        _ name: String, holds: String, isNeeded: @escaping @Sendable (BookPlan) -> Bool = { _ in true },
        sheet: @escaping @Sendable (BookPlan) -> Sheet
    ) {
        (self.name, self.holds, self.isNeeded, self.sheet) = (name, holds, isNeeded, sheet)
    }
}

extension Report {
    /// The sheets of a report, in order.
    static let kinds: [SheetKind] = [
        SummarySheet.kind,
        WeightsSheet.kind,
        ScoresSheet.kind,
        ValueFunctionsSheet.kind,
        ScenariosSheet.kind,
        CalculationSheet.kind,
        SensitivitySheet.kind,
        FlipPointsSheet.kind,
        RobustnessSheet.kind,
        PerspectivesSheet.kind,
        MethodsSheet.kind,
        SinceSheet.kind,
        ChangesSheet.kind,
        EvidenceSheet.kind,
        SourcesSheet.kind,
        ListsSheet.kind,
        ChecksSheet.kind,
        RecordSheet.kind,
        AboutSheet.kind,
        WorkingsSheet.kind,
    ]

    /// The report on an evaluation.
    public init(on briefing: Briefing) { self.init(BookPlan(briefing)) }

    init(_ plan: BookPlan) {
        let problem = plan.problem
        let mark = problem.status == .agreed ? "" : problem.status.rawValue.uppercased()
        self.init(
            title: problem.title, sheets: Report.kinds.filter { $0.isNeeded(plan) }.map { $0.sheet(plan).laidOut() },
            date: problem.asOf, header: problem.title + (mark.isEmpty ? "" : " – " + mark),
            footer: problem.asOf.map { "Figures as of \($0)" } ?? "")
        (self.question, self.mark) = (problem.question, mark)
    }
}
