// The sheet that says how far a weight may move.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// For every weight, how far it may move before the leader changes; and a sweep of one weight.
enum SensitivitySheet {
    static let kind = SheetKind(
        SheetName.sensitivity, holds: "How far each weight may move before the leader changes; a sweep of one weight",
        isNeeded: { $0.options.count > 1 && !$0.run.leaders.isEmpty && $0.run.isQuickToSearch }, sheet: sheet)

    private static let tableRow = 7

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.sensitivity, title: "Sensitivity: how far a weight may move", plan: plan,
            columnWidths: [40, 16, 11, 11, 11, 11, 36, 36, 11])
        sheet.remark(
            4,
            "One weight moves from 0 to 100 %, and all others keep their proportions. Between two figures the leader, or the whole order, stays."
        )
        let currency = plan.isStale ? RobustnessSheet.staleText : RobustnessSheet.currentText
        sheet.workbookLine(5, 0, .formula(plan.currencyFormula, currency, .remark))
        sheet.table(
            "How far each weight may move", row: tableRow - 1,
            header: [
                "Criterion", "Weight now", "Leads from", "Leads up to", "Order from", "Order up to",
                "Overtaken below by", "Overtaken above by", "Width",
            ],
            body: plan.nodes.indices.map { StabilityRow(plan, $0, sheetRow: tableRow + $0).cells })
        sheet.blocks.append(.chart(chart(plan, top: tableRow + plan.nodes.count + 1)))
        if plan.hasLines { WeightSweep(plan, top: sweepRow(plan)).addChart(to: &sheet) }
        JointWeights(plan)?.add(to: &sheet, at: jointRow(plan))
        sheet.freeze = sheet.cell(tableRow, 1)
        return sheet
    }

    private static func jointRow(_ plan: BookPlan) -> Int {
        plan.hasLines ? sweepRow(plan) + WeightSweep.rows(plan) + 1 : sweepRow(plan)
    }

    static func sweepRow(_ plan: BookPlan) -> Int {
        tableRow + plan.nodes.count + 3 + RowHeights.rows(ofChart: chartHeight(plan))
    }

    private static func chartHeight(_ plan: BookPlan) -> Double { Double(70 + 15 * plan.nodes.count) }

    /// A floating bar for each weight, from where the leader leads to where it no longer does.
    private static func chart(_ plan: BookPlan, top: Int) -> Chart {
        func column(_ column: Int) -> CellReference {
            CellReference(sheet: SheetName.sensitivity, row: tableRow, column: column)
        }
        func series(_ number: Int, _ color: Color?) -> Chart.Series {
            Chart.Series(
                name: CellReference(sheet: SheetName.sensitivity, row: tableRow - 1, column: number),
                categories: CellRange(column(0), rows: plan.nodes.count),
                values: CellRange(column(number), rows: plan.nodes.count), color: color)
        }
        var chart = Chart(
            .stackedBars, title: "Weights with which the leader stays",
            alternative:
                "For each criterion and group a bar from the lowest to the highest weight with which the leader stays",
            series: [series(2, nil), series(8, Color.series(0))], row: top, column: 0, width: 960,
            height: chartHeight(plan))
        (chart.horizontal.minimum, chart.horizontal.maximum, chart.horizontal.step) = (0, 1, 0.1)
        chart.horizontal.number = .percent(0)
        chart.legend = false
        return chart
    }
}

/// One row of the table: a criterion or a group.
private struct StabilityRow {
    let plan: BookPlan
    let row: Int
    let sheetRow: Int
    private let lines: LinesTable

    init(_ plan: BookPlan, _ row: Int, sheetRow: Int) {
        (self.plan, self.row, self.sheetRow, lines) = (plan, row, sheetRow, LinesTable(plan))
    }

    var cells: [Cell] {
        let node = plan.nodes[row]
        let style: CellStyle.Role = node.leaf == nil ? .group : .label
        let name = Cell.formula(
            plan.nodeName(row).absolute, node.name, CellStyle(style, .text, wraps: true, indent: node.depth))
        let weight = node.leaves.map { plan.evaluation.weights[$0] }.reduce(0, +)
        let now = Cell.formula(plan.weight(row: row).absolute, weight, .computed(.percent(1)))
        return [name, now] + (plan.hasLines ? live(weight) : fixed(weight))
    }

    private func live(_ weight: Double) -> [Cell] {
        let now = (weight * 1e9).rounded() / 1e9
        let meets = plan.options.map { lines.meets(row, $0) }
        let from = max(0, meets.filter { $0 <= now }.max() ?? 0)
        let to = min(1, meets.filter { $0 >= now }.min() ?? 1)
        return [
            .formula(fromFormula, from, .computed(.percent(1))), .formula(toFormula, to, .computed(.percent(1))),
        ] + order + [
            .formula(
                by("C", "\(cell(2))>0", "no one, down to 0 %"), from > 0 ? name(meets, from) : "no one, down to 0 %",
                .name),
            .formula(
                by("D", "\(cell(3))<1", "no one, up to 100 %"), to < 1 ? name(meets, to) : "no one, up to 100 %",
                .name),
            .formula("\(cell(3))-\(cell(2))", to - from, .computed(.percent(1))),
        ]
    }

    /// Where the whole order of the run stays: the engine's figures.
    private var order: [Cell] {
        guard let order = plan.stability?[plan.nodes[row].id]?.order else {
            return [.text("–", .unused), .text("–", .unused)]
        }
        return [order.lowerBound, order.upperBound].map { .number($0, .engine(.percent(1))) }
    }

    private var meets: String { lines.row(.meets, row).seen(from: SheetName.sensitivity) }
    private var now: String { "ROUND(\(cell(1)),9)" }
    private var fromFormula: String { "MAX(0,IFERROR(LARGE(\(meets),1+SUMPRODUCT(--(\(meets)>\(now)))),0))" }
    private var toFormula: String { "MIN(1,IFERROR(SMALL(\(meets),1+SUMPRODUCT(--(\(meets)<\(now)))),1))" }

    private func by(_ column: String, _ changes: String, _ nobody: String) -> String {
        let names = plan.optionNames
        let place = "MATCH($\(column)$\(sheetRow + 1),\(meets),0)"
        return "IF(\(changes),\(names.entry(row: place, column: "1", seenFrom: SheetName.sensitivity)),\"\(nobody)\")"
    }

    private func name(_ meets: [Double], _ weight: Double) -> String {
        meets.firstIndex(of: weight).map { plan.problem.options[$0].name } ?? ""
    }

    private func cell(_ column: Int) -> String {
        CellReference(sheet: SheetName.sensitivity, row: sheetRow, column: column).local
    }

    /// The engine's figures, where scores are no straight lines in a weight.
    private func fixed(_ weight: Double) -> [Cell] {
        guard let stable = plan.stability?[plan.nodes[row].id] else {
            return (0..<7).map { _ in .text("–", .unused) }
        }
        func names(_ options: [Int], _ nobody: String) -> String {
            options.isEmpty ? nobody : options.map { plan.problem.options[$0].name }.joined(separator: ", ")
        }
        let (from, to) = (stable.leads.lowerBound, stable.leads.upperBound)
        return [
            .number(from, .engine(.percent(1))), .number(to, .engine(.percent(1))),
        ] + order + [
            .text(names(stable.overtakenBelow, "no one, down to 0 %"), .engineText),
            .text(names(stable.overtakenAbove, "no one, up to 100 %"), .engineText),
            .number(to - from, .engine(.percent(1))),
        ]
    }
}
