// The sheet that says how to use the workbook.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Contents with links, the colour key, how to use the workbook, and its limits.
enum AboutSheet {
    static let kind = SheetKind(
        SheetName.about, holds: "How to use the workbook", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(SheetName.about, title: "About this report", plan: plan, columnWidths: [26, 110])
        var row = 4
        if !plan.problem.question.isEmpty { row = add("The question", [plan.problem.question], at: row, to: &sheet) }
        if !plan.problem.summary.isEmpty { row = add("What it is about", [plan.problem.summary], at: row, to: &sheet) }
        sheet.heading(row, "Contents")
        let contents = Report.kinds.filter { $0.isNeeded(plan) && $0.name != SheetName.about }
        sheet.table(
            "Contents", row: row + 1, header: ["Sheet", "What it holds"],
            body: contents.map { kind in
                let place = CellReference(sheet: kind.name, row: 0, column: 0)
                return [.text(kind.name, .label, link: .cell(place)), .text(kind.holds, .text)]
            })
        let beginning = row
        row += contents.count + 3
        row = addColours(at: row, to: &sheet)
        row = add("How to use the workbook", steps(plan), at: row, to: &sheet)
        sheet.workbookRows = Set(beginning..<row)
        _ = add("Limits", limits(plan), at: row, to: &sheet)
        return sheet
    }

    private static func add(_ heading: String, _ lines: [String], at row: Int, to sheet: inout Sheet) -> Int {
        sheet.heading(row, heading)
        sheet.table(
            heading, row: row + 1, header: [Cell](),
            body: lines.enumerated().map { number, line in
                [
                    .text(lines.count > 1 ? String(number + 1) : "", CellStyle(.plain, .text, .right)),
                    .text(line, CellStyle(.plain, wraps: true)),
                ]
            })
        return row + lines.count + 2
    }

    private static func addColours(at row: Int, to sheet: inout Sheet) -> Int {
        sheet.heading(row, "Colours")
        sheet.table(
            "Colours", row: row + 1, header: [Cell](),
            body: [
                [.text("Input", .input()), .text("Change these: blue on pale yellow, not locked.", CellStyle(.plain))],
                [.text("Formula", .computed(.general)), .text("Follows from the inputs.", CellStyle(.plain))],
                [
                    .text("Engine", .engine(.general)),
                    .text(
                        "A value that Assay computed when the workbook was made; it does not follow the inputs.",
                        CellStyle(.plain)),
                ],
            ])
        return row + 5
    }

    private static func steps(_ plan: BookPlan) -> [String] {
        [
            "Choose a weight set" + (plan.problem.scenarios.isEmpty ? "" : " and a scenario")
                + " on the sheet Weights; scores, ranks and charts follow.",
            "Change points on the sheet Weights, performances on the sheet Scores, or curves on the sheet Value functions.",
            "Watch the third line of every sheet: if a check fails, the workbook announces no result.",
            "Rows and columns that are added here are not part of the formulas: add options and criteria in the document, and make the workbook again.",
            "Sheets are protected against slips, without a password: Review, Unprotect Sheet.",
        ]
    }

    private static func limits(_ plan: BookPlan) -> [String] {
        let live =
            plan.isLive
            ? []
            : ["Scores of the method \(plan.evaluation.method.name) are the engine's; they do not follow the inputs."]
        return live + [
            "A score sums up judgements; it does not replace them. Read it with the evidence and the weights beside it."
        ]
    }
}
