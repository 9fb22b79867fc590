// The sheet of performances, in natural units.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Options × criteria in natural units: inputs.
enum ScoresSheet {
    static let kind = SheetKind(
        SheetName.scores, holds: "What each option achieves under each criterion, in natural units", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.scores, title: "Scores: what each option achieves", plan: plan,
            columnWidths: [34] + plan.criteria.map { _ in 13 })
        sheet.remark(
            4,
            "Best estimates in the unit of each criterion. Blue cells are inputs: numbers, or the word unknown. "
                + "Low and high estimates and their sources stand on the sheet Evidence.")
        sheet.blocks.append(.table(performances(plan)))
        sheet.entries += plan.criteria.compactMap { entryRule(plan, $0) }
        if !plan.problem.screens.isEmpty { addScreens(to: &sheet, plan) }
        sheet.freeze = sheet.cell(BookPlan.firstScoreRow, 1)
        sheet.repeatedRows = (BookPlan.firstScoreRow - 3)...(BookPlan.firstScoreRow - 1)
        return sheet
    }

    private static func performances(_ plan: BookPlan) -> Table {
        let criteria = plan.problem.criteria
        return Table(
            title: "Performances", row: BookPlan.firstScoreRow - 3,
            header: [
                [.text("Option", .header)] + plan.criterionHeaders(on: SheetName.scores),
                [.text("Unit", .group)] + criteria.map { .text($0.unit.isEmpty ? "level" : $0.unit, .groupCenter) },
                [.text("Worst → best", .group)] + criteria.map { .text($0.swingText, .groupCenter) },
            ],
            body: plan.options.map { i in
                [.text(plan.problem.options[i].name, CellStyle(.input, .text, wraps: true))]
                    + plan.criteria.map { cell(plan, i, $0) }
            })
    }

    private static func cell(_ plan: BookPlan, _ i: Int, _ j: Int) -> Cell {
        guard let best = plan.problem.performances[option: i, criterion: j].best else {
            return .text("unknown", CellStyle(.input, .brief, .right))
        }
        return .number(best, .input())
    }

    private static func entryRule(_ plan: BookPlan, _ j: Int) -> EntryRule? {
        guard let domain = plan.problem.criteria[j].valueFunction?.domain else { return nil }
        return EntryRule(
            CellRange(plan.score(0, j), rows: plan.options.count),
            .number(from: domain.lowerBound, to: domain.upperBound), strict: false,
            message:
                "The agreed range is \(plan.problem.criteria[j].swingText). Outside it the value stays at 0 or 100. "
                + "Where nobody knows, write unknown.")
    }

    private static func addScreens(to sheet: inout Sheet, _ plan: BookPlan) {
        sheet.heading(plan.screenTableRow - 1, "Must-haves")
        sheet.table(
            "Must-haves", row: plan.screenTableRow, header: ["Criterion", "Must be", "Bound", "Because"],
            body: plan.problem.screens.map { screen in
                [
                    .formula(
                        plan.criterionName(screen.criterion).absolute, plan.problem.criteria[screen.criterion].name,
                        .label),
                    .text(screen.isFloor ? "at least" : "at most", .label), .number(screen.figure, .input()),
                    .text(screen.because, CellStyle(.plain, indent: 1)),
                ]
            })
    }
}

extension CellStyle {
    static let group = CellStyle(.group)
    static let groupCenter = CellStyle(.group, .general, .center, wraps: true)
}

extension Screen {
    var isFloor: Bool { if case .atLeast = bound { true } else { false } }
}

extension Criterion {
    /// The swing without its unit: `0 → 20`, or `more is better` without a range.
    var swingText: String {
        range.map { "\($0.worst.brief()) → \($0.best.brief())" }
            ?? (direction == .maximize ? "more is better" : "less is better")
    }
}
