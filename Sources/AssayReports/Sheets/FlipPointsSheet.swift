// The sheet of flip points: the performance at which the leader changes.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// For every cell, the performance at which the leader changes while everything else stays; nearest first.
enum FlipPointsSheet {
    static let kind = SheetKind(
        SheetName.flips,
        holds: "For each score, the performance at which the leader changes; what one would have to believe",
        isNeeded: { $0.options.count > 1 && !$0.run.leaders.isEmpty && $0.run.isQuickToSearch }, sheet: sheet)

    private static let most = 300

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.flips, title: "Flip points: which figure would change the leader", plan: plan,
            columnWidths: [34, 34, 10, 16, 13, 34, 90])
        sheet.remark(
            4, "One score changes, everything else stays. The order, and the sentences in grey, are of the run.")
        let currency = plan.isStale ? RobustnessSheet.staleText : RobustnessSheet.currentText
        sheet.workbookLine(5, 0, .formula(plan.currencyFormula, currency, .remark))
        let top = BeliefsTable(plan)?.add(to: &sheet, at: 7) ?? 7
        sheet.heading(top, "The score at which the leader changes, nearest first")
        let points = plan.flips.atRun?.cells.prefix(most) ?? []
        sheet.table(
            "Flip points", row: top + 1,
            header: ["Option", "Criterion", "Now", "Leader changes at", "Share of range", "Then leads", "In words"],
            body: points.enumerated().map { FlipRow(plan, $1, sheetRow: top + 2 + $0).cells })
        sheet.freeze = sheet.cell(0, 2)
        sheet.repeatedRows = (top + 1)...(top + 1)
        return sheet
    }
}

/// One row of the table.
private struct FlipRow {
    let plan: BookPlan
    /// The flip point of the cell at the run, for what is grey.
    let atRun: FlipPoint
    /// The flip point now.
    let point: FlipPoint
    let sheetRow: Int
    private let formula: String?

    init(_ plan: BookPlan, _ atRun: FlipPoint, sheetRow: Int) {
        (self.plan, self.atRun, self.sheetRow) = (plan, atRun, sheetRow)
        point = plan.flips.now?[option: atRun.option, criterion: atRun.criterion] ?? atRun
        formula = FlipFormula(plan, atRun.option, atRun.criterion)?.formula(nowhere: FlipRow.nowhere)
    }

    private var here: String { SheetName.flips }
    private var i: Int { atRun.option }
    private var j: Int { atRun.criterion }
    private static let nowhere = "not within the range"

    var cells: [Cell] {
        [
            plan.nameCell(i, on: here),
            .formula(plan.criterionName(j).absolute, plan.problem.criteria[j].name, .text),
            .formula(plan.cell(.performance, i, j).absolute, point.performance, .computed(.brief)), flip, share,
            .text(
                atRun.flip.map { $0.leaders.map { plan.problem.options[$0].name }.joined(separator: ", ") } ?? "–",
                .engineText),
            .text(atRun.description + ".", .engineText),
        ]
    }

    /// The performance that the sheet prints: of now where there is a formula, else of the run.
    private var flipsAt: Double? {
        guard formula != nil else { return atRun.flipsAt }
        return plan.problem.criteria[j].valueFunction?.isStrict == true ? point.flipsAt : nil
    }

    private var flip: Cell {
        if let formula {
            guard let flipsAt else { return .formula(formula, FlipRow.nowhere, .computed(decimals, .right)) }
            return .formula(formula, flipsAt, .computed(decimals))
        }
        guard let flipsAt else { return .text(FlipRow.nowhere, .engineText) }
        return .number(flipsAt, .engine(decimals))
    }

    private var share: Cell {
        let (now, at) = (cell(2), cell(3))
        guard atRun.width > 0, let function = plan.problem.criteria[j].valueFunction else {
            return atRun.flip == nil ? .text("–", .unused) : .number(atRun.share, .engine(.percent(0)))
        }
        let (first, last) = (function.domain.lowerBound, function.domain.upperBound)
        let width = "(\(plan.curves[j].end(last, function))-\(plan.curves[j].end(first, function)))"
        let formula = "IF(ISNUMBER(\(at)),ABS(\(at)-\(now))/\(width),\"–\")"
        guard let flipsAt else { return .formula(formula, "–", .computed(.percent(0), .right)) }
        let share = abs(flipsAt - point.performance) / (last - first)
        // A range so narrow that no number says how many of it lie between.
        return share.isFinite ? .formula(formula, share, .computed(.percent(0))) : .text("–", .unused)
    }

    /// About three significant digits of the range.
    private var decimals: CellStyle.Number {
        .decimals(point.width >= 200 ? 0 : point.width >= 20 ? 1 : point.width >= 2 ? 2 : 4)
    }

    private func cell(_ column: Int) -> String { CellReference(sheet: here, row: sheetRow, column: column).local }
}

extension CellStyle {
    static let engineText = CellStyle(.engine, .text, wraps: true)
}
