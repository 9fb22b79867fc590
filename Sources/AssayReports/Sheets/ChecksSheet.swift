// The sheet of checks: whether the workbook can be relied on.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Integrity checks as 1 or 0, with a link to the place; the outcome stands on every sheet.
///
/// Below them stands what the lint says.
enum ChecksSheet {
    private static let firstRow = 8

    static let kind = SheetKind(
        SheetName.checks, holds: "Whether the workbook can be relied on, and what the lint says of the document",
        sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        let checks = Check.all(plan)
        var sheet = Sheet(
            SheetName.checks, title: "Checks: can this workbook be relied on?", plan: plan,
            columnWidths: [62, 12, 16, 70])
        let outcomes = CellRange(sheet.cell(firstRow, 1), rows: checks.count).seen(from: SheetName.checks)
        sheet.line(
            2, 0,
            .formula(
                "IF(\(plan.overall.local)=1,\"Checks: all \(checks.count) passed\","
                    + "\"CHECK FAILED: see the sheet Checks; do not use the result\")", passed(plan), CellStyle(.check))
        )
        sheet.line(5, 0, .text("All checks", CellStyle(.group)))
        sheet.line(5, 1, .formula("MIN(\(outcomes))", 1, CellStyle(.group, .check, .center)))
        sheet.table(
            "Checks", row: firstRow - 1, header: ["Check", "Outcome", "Where", "If it fails"],
            body: checks.map { check in
                [
                    .text(check.title, .text), .formula("IFERROR(\(check.formula),0)", 1, .computed(.check, .center)),
                    .text(check.place.sheet, .label, link: .cell(check.place)), .text(check.remedy, .text),
                ]
            })
        FindingsTable.add(to: &sheet, plan, at: firstRow + checks.count + 2)
        sheet.presence = .folded
        let range = CellRange(sheet.cell(5, 1), rows: firstRow - 5 + checks.count)
        sheet.highlights = [
            Highlight(range, .formula("AND(ISNUMBER(B6),B6=0)", text: .white, fill: .bad, bold: true)),
            Highlight(range, .formula("AND(ISNUMBER(B6),B6=1)", text: .good, fill: nil, bold: false)),
        ]
        return sheet
    }

    /// The line that every sheet repeats when all is well.
    static func passed(_ plan: BookPlan) -> String { "Checks: all \(Check.all(plan).count) passed" }
}

/// One integrity check.
private struct Check {
    let title: String
    /// Gives 1 if all is well; an error counts as 0.
    let formula: String
    let place: CellReference
    let remedy: String

    static func all(_ plan: BookPlan) -> [Check] {
        [scores(plan), names(plan), points(plan), weights(plan), curves(plan), choices(plan), totals(plan)]
            + (plan.isLive ? [sums(plan)] : []) + [places(plan), screens(plan)]
    }

    private static func scores(_ plan: BookPlan) -> Check {
        let cells = plan.allScores.seen(from: SheetName.checks)
        return Check(
            title: "Every score is a number or the word unknown",
            formula:
                "IF(COUNT(\(cells))+COUNTIF(\(cells),\"unknown\")=\(plan.options.count * plan.criteria.count),1,0)",
            place: plan.score(0, 0), remedy: "Fill the blank cell, or write unknown.")
    }

    private static func names(_ plan: BookPlan) -> Check {
        let (names, counts) = (
            plan.optionNames.seen(from: SheetName.checks), plan.results(.sameName).seen(from: SheetName.checks)
        )
        return Check(
            title: "Every option has a name of its own",
            formula: "IF(AND(MAX(\(counts))=1,SUMPRODUCT(--(\(names)=\"\"))=0),1,0)", place: plan.optionName(0),
            remedy: "Give each option one name that no other has.")
    }

    private static func points(_ plan: BookPlan) -> Check {
        let cells = CellRange(
            plan.points(set: 0, row: 0), rows: plan.nodes.count, columns: plan.problem.weightSets.count
        )
        .seen(from: SheetName.checks)
        let given = plan.problem.weightSets.map { set in plan.nodes.filter { set.points(at: $0, in: plan) != nil }.count
        }
        return Check(
            title: "Points are numbers, none missing, none negative",
            formula: "IF(AND(COUNT(\(cells))=\(given.reduce(0, +)),MIN(\(cells))>=0),1,0)",
            place: plan.points(set: 0, row: 0), remedy: "Write 0 for a criterion that should not count.")
    }

    private static func weights(_ plan: BookPlan) -> Check {
        let top = plan.nodes.indices.filter { plan.nodes[$0].parent == nil }
        let sum = top.map { plan.weight(row: $0).absolute }.joined(separator: "+")
        return Check(
            title: "The weights of the chosen set sum to 1", formula: "IF(ABS(\(sum)-1)<0.000000001,1,0)",
            place: plan.weight(0), remedy: "Not all points of a set, or of a group, may be 0.")
    }

    private static func curves(_ plan: BookPlan) -> Check {
        let cells = CellRange(plan.curves[0].inOrder, rows: plan.criteria.count).seen(from: SheetName.checks)
        return Check(
            title: "Every value function is in order", formula: "IF(MIN(\(cells))=1,1,IF(COUNT(\(cells))=0,1,0))",
            place: plan.curves[0].inOrder,
            remedy: "Performances rise from left to right, with one value from 0 to 100 each.")
    }

    private static func choices(_ plan: BookPlan) -> Check {
        let (set, scenario) = (plan.setIndex.absolute, plan.scenarioIndex.absolute)
        return Check(
            title: "The chosen weight set and scenario exist",
            formula: "IF(AND(ISNUMBER(\(set)),ISNUMBER(\(scenario))),1,0)", place: plan.chosenSet,
            remedy: "Choose from the lists on the sheet Weights.")
    }

    private static func totals(_ plan: BookPlan) -> Check {
        let cells = plan.results(.score).seen(from: SheetName.checks)
        let bounds = plan.isLive ? ",MIN(\(cells))>=-0.000000001,MAX(\(cells))<=100.000000001" : ""
        return Check(
            title: plan.isLive ? "Every option has a score from 0 to 100" : "Every option has a score",
            formula: "IF(AND(COUNT(\(cells))=\(plan.options.count)\(bounds)),1,0)",
            place: plan.result(.score, 0), remedy: "Follow the row of the option back through the sheet Calculation.")
    }

    private static func sums(_ plan: BookPlan) -> Check {
        let parts = CellRange(
            plan.contribution(of: 0, to: 0), rows: plan.options.count, columns: max(1, plan.parts.count)
        )
        .seen(from: SheetName.checks)
        let totals = plan.results(.score).seen(from: SheetName.checks)
        return Check(
            title: "Contributions add up to scores", formula: "IF(ABS(SUM(\(parts))-SUM(\(totals)))<0.0000001,1,0)",
            place: plan.contribution(of: 0, to: 0), remedy: "A formula on the sheet Calculation was changed.")
    }

    private static func places(_ plan: BookPlan) -> Check {
        let (cells, n) = (plan.results(.place).seen(from: SheetName.checks), plan.options.count)
        return Check(
            title: "Every place in the table is taken once",
            formula: "IF(AND(MAX(\(cells))=\(n),MIN(\(cells))=1,SUM(\(cells))=\(n * (n + 1) / 2)),1,0)",
            place: plan.result(.place, 0), remedy: "A formula on the sheet Calculation was changed.")
    }

    private static func screens(_ plan: BookPlan) -> Check {
        Check(
            title: "Must-haves have bounds",
            formula: plan.problem.screens.isEmpty
                ? "1"
                : "IF(COUNT(\(CellRange(plan.screenBound(0), rows: plan.problem.screens.count).seen(from: SheetName.checks)))=\(plan.problem.screens.count),1,0)",
            place: plan.problem.screens.isEmpty ? plan.score(0, 0) : plan.screenBound(0),
            remedy: "Write a number as the bound.")
    }
}
