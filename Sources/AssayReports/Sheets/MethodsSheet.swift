// The sheet that says what other methods would say.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Ranks by method, agreement counted per family, and the working of a method that the workbook does not recompute.
enum MethodsSheet {
    static let kind = SheetKind(
        SheetName.methods, holds: "What other methods say, with agreement counted per family",
        isNeeded: { !$0.problem.analysis.crossChecks.isEmpty || !$0.isLive }, sheet: sheet)

    private static let tableRow = 8

    static func sheet(_ plan: BookPlan) -> Sheet {
        let comparison = MethodComparison(of: plan.run)
        var sheet = Sheet(
            SheetName.methods, title: "Methods: what others would say", plan: plan,
            columnWidths: [40] + comparison.entries.map { _ in 16 } + [Double](repeating: 12, count: 6))
        sheet.line(4, 0, .text(sentence(comparison, plan), CellStyle(.result)))
        sheet.workbookLine(
            5, 0,
            .formula(
                plan.currencyFormula, plan.isStale ? RobustnessSheet.staleText : RobustnessSheet.currentText, .remark))
        sheet.remark(
            6,
            "Methods of one family always rank this table alike, so agreement is counted per family and not per name.")
        let body = plan.options.map { row(plan, $0, comparison) } + facts(comparison)
        sheet.table(
            "Ranks by method", row: tableRow - 1,
            header: [.text("Option", .header)] + comparison.entries.map { .text($0.method.name, .header) }, body: body)
        let below = tableRow + body.count
        if comparison.entries.count > 1 { addLegend(to: &sheet, row: below) }
        addWorking(to: &sheet, plan, top: below + 6)
        sheet.freeze = sheet.cell(tableRow, 1)
        return sheet
    }

    private static func sentence(_ comparison: MethodComparison, _ plan: BookPlan) -> String {
        let count = comparison.families.count
        guard count > 1, let leader = plan.run.leaders.first else {
            return "Scores by \(plan.run.method.name)."
        }
        return
            "\(comparison.agreeingFamilies) of \(count) families of methods put \(plan.run.problem.options[leader].name) first."
    }

    private static func row(_ plan: BookPlan, _ i: Int, _ comparison: MethodComparison) -> [Cell] {
        [plan.nameCell(i, on: SheetName.methods)]
            + comparison.entries.map { entry in
                guard let evaluation = entry.evaluation else { return .text("–", .unused) }
                return evaluation.ranks[i].map { .number(Double($0), CellStyle(.engine, .rank, .center)) }
                    ?? .text("out", CellStyle(.engine, .text, .center))
            }
    }

    private static func facts(_ comparison: MethodComparison) -> [[Cell]] {
        let text = CellStyle(.engine, .text, .center, wraps: true)
        func line(_ name: String, _ fact: (MethodComparison.Entry) -> Cell) -> [Cell] {
            [.text(name, .group)] + comparison.entries.map(fact)
        }
        let coefficients = comparison.entries.count > 1 ? AgreementCoefficient.allCases : []
        return [line("Family") { .text($0.family.name, text) }]
            + coefficients.map { coefficient in
                line("Agreement of ranks: \(coefficient.name)") { agreement($0.ranks?[coefficient]) }
            } + [
                line("Losers whose withdrawal changes its leader") { entry in
                    guard let withdrawal = entry.withdrawal else { return .text("–", .unused) }
                    return .text("\(withdrawal.decisive.count) of \(withdrawal.losers.count)", text)
                },
                line("Remark") {
                    .text($0.objection ?? ($0.method.standing == .primary ? "" : "cross-check only"), text)
                },
            ]
    }

    private static func agreement(_ coefficient: Double?) -> Cell {
        coefficient.map { .number($0, CellStyle(.engine, .decimals(3), .center)) } ?? .text("–", .unused)
    }

    /// What the coefficients of agreement weigh, a line each.
    private static func addLegend(to sheet: inout Sheet, row: Int) {
        for (place, coefficient) in AgreementCoefficient.allCases.enumerated() {
            sheet.remark(row + place, coefficient.meaning)
        }
    }

    /// The steps of a method that is the engine's alone, one table each.
    private static func addWorking(to sheet: inout Sheet, _ plan: BookPlan, top: Int) {
        guard !plan.isLive else { return }
        var row = top
        for step in plan.run.verdict.steps {
            sheet.heading(row, step.title)
            sheet.table(
                step.title, row: row + 1, header: [.text("", .header)] + step.columns.map { .text($0, .header) },
                body: zip(step.rows, step.numbers).map { name, numbers in
                    [.text(name, .label)]
                        + numbers.map { $0.isFinite ? .number($0, .engine(.decimals(4))) : .text("–", .unused) }
                })
            row += step.rows.count + 4
        }
    }
}
