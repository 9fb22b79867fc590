// The sheet of changes: this workbook now against the run that made it.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Scores and ranks at the run and now, and which part of the criteria moved them.
enum ChangesSheet {
    static let kind = SheetKind(
        SheetName.changes, holds: "Scores and ranks at the run and now, and what moved them",
        sheet: sheet)

    static let firstRow = 6

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.changes, title: "Changes since the run", plan: plan,
            columnWidths: [38, 11, 11, 11, 11, 11, 12] + plan.parts.map { _ in 15 })
        sheet.remark(
            4,
            "Change an input, and this sheet says what it did. Grey figures are those of the run that made the workbook."
        )
        sheet.presence = .absent
        sheet.table(
            "Changes", row: firstRow - 1,
            header: ["Option", "Score at run", "Score now", "Change", "Rank at run", "Rank now", "Places gained"].map {
                Cell.text($0, .header)
            }
                + plan.parts.map { .text("Due to " + plan.problem.tree.name(of: $0), .header) },
            body: plan.options.map { row(plan, $0) })
        return sheet
    }

    private static func row(_ plan: BookPlan, _ i: Int) -> [Cell] {
        let (evaluation, run) = (plan.evaluation, plan.run)
        func cell(_ column: Int) -> String {
            CellReference(sheet: SheetName.changes, row: firstRow + i, column: column).local
        }
        let rank = run.ranks[i]
        let now = plan.result(.rank, i).absolute
        return [
            plan.nameCell(i, on: SheetName.changes),
            .formula(plan.result(.atRun, i).absolute, run.scores[i], .computed(.decimals(1))),
            .formula(plan.result(.score, i).absolute, evaluation.scores[i], .computed(.decimals(1), bold: true)),
            .formula(
                "ROUND(\(cell(2))-\(cell(1)),9)", (evaluation.scores[i] - run.scores[i]).rounded9, .computed(.signed(1))
            ),
            rank.map { .number(Double($0), CellStyle(.engine, .rank, .center)) }
                ?? .text("out", CellStyle(.engine, .text, .center)),
            evaluation.ranks[i].map { .formula(now, Double($0), .computed(.rank, .center)) }
                ?? .formula(now, "out", .computed(.rank, .center)),
            .formula(
                "IF(AND(ISNUMBER(\(cell(4))),ISNUMBER(\(cell(5)))),\(cell(4))-\(cell(5)),0)", gained(plan, i),
                .computed(.signed(0), .center)),
        ]
            + plan.parts.indices.map { member in
                let then = run.contribution(of: plan.parts[member], to: i) ?? 0
                let now = evaluation.contribution(of: plan.parts[member], to: i) ?? 0
                return .formula(
                    "ROUND(\(plan.contribution(of: member, to: i).absolute)-\(then.exact),9)", (now - then).rounded9,
                    .computed(.signed(1)))
            }
    }

    /// The places that an option has gained since the run; 0 if it has no rank, or had none.
    private static func gained(_ plan: BookPlan, _ i: Int) -> Double {
        guard let then = plan.run.ranks[i], let now = plan.evaluation.ranks[i] else { return 0 }
        return Double(then - now)
    }
}

extension Double {
    /// The number to nine decimals, as the sheet rounds it.
    fileprivate var rounded9: Double { (self * 1e9).rounded() / 1e9 }

    /// The number as a formula can hold it: in full, without an exponent sign that some programs refuse.
    fileprivate var exact: String { "(\(plain))" }
}
