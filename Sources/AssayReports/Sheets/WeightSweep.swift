// The sweep of one weight: scores as it moves from 0 to 100 %.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Scores as the chosen weight moves from 0 to 100 %, drawn on the sheet Sensitivity from a table among the workings.
struct WeightSweep {
    static let steps = 20
    private static let shown = 10
    private let plan: BookPlan
    private let top: Int
    private let lines: LinesTable
    private let here = SheetName.workings

    init(_ plan: BookPlan, top: Int) {
        (self.plan, self.top, lines) = (plan, top, LinesTable(plan))
    }

    private var options: Int { min(WeightSweep.shown, plan.options.count) }
    private var choice: CellReference { CellReference(sheet: SheetName.sensitivity, row: top + 1, column: 1) }
    private var tableRow: Int { plan.sweepTableRow }
    private func cell(_ row: Int, _ column: Int) -> CellReference { plan.workings(tableRow + 1 + row, column) }

    /// How many rows the choice and the chart take.
    static func rows(_ plan: BookPlan) -> Int { 3 + RowHeights.rows(ofChart: height(plan)) }

    private static func height(_ plan: BookPlan) -> Double {
        let names = plan.run.order.prefix(shown).map { plan.run.problem.options[$0].name } + ["Weight now"]
        return 330 + LegendHeight.beyondOneRow(names, width: 960)
    }

    /// Adds the choice and the chart.
    func addChart(to sheet: inout Sheet) {
        sheet.heading(top, "Sweep of one weight")
        sheet.line(top + 1, 0, .text("Criterion or group (choose)", .label))
        sheet.line(top + 1, 1, .text(plan.nodes[0].name, CellStyle(.input, .text)))
        let names = CellRange(plan.nodeName(0), rows: plan.nodes.count)
        sheet.entries.append(EntryRule(CellRange(choice), .oneOf(names), message: "Choose a criterion or a group."))
        sheet.blocks.append(.chart(chart))
    }

    /// Adds the table behind the chart.
    func addTable(to sheet: inout Sheet) {
        sheet.heading(tableRow - 1, "Sweep of one weight")
        sheet.table("Sweep of one weight", row: tableRow, header: header, body: body)
        sheet.table("Weight now", row: nowRow, header: ["Now", "Weight now"], body: now)
    }

    private var nowRow: Int { tableRow + WeightSweep.steps + 3 }

    private var header: [Cell] {
        [.text("Weight", .header)]
            + (0..<options).map { place in
                .formula(
                    plan.optionNames.entry(row: optionIndex(place), column: "1", seenFrom: here),
                    plan.problem.options[plan.evaluation.order[place]].name, .header)
            }
    }

    private var body: [[Cell]] {
        let lines = (0..<options).map { line(place: $0) }
        return (0...WeightSweep.steps).map { step in
            let (weight, t) = (Double(step) / Double(WeightSweep.steps), cell(step, 0).local)
            return [.number(weight, .engine(.percent(0)))] + lines.map { $0.score(at: weight, in: t) }
        }
    }

    /// The scores of an option at both ends of the sweep, as formulas and as numbers.
    private struct Line {
        let all, none: (formula: String, score: Double)

        func score(at weight: Double, in t: String) -> Cell {
            .formula(
                "\(t)*\(all.formula)+(1-\(t))*\(none.formula)", weight * all.score + (1 - weight) * none.score,
                .computed(.decimals(1)))
        }
    }

    private func line(place: Int) -> Line {
        let (i, row, column) = (plan.evaluation.order[place], nodeIndex, optionIndex(place))
        func end(_ part: LinesTable.Part) -> (String, Double) {
            (lines.block(part).entry(row: row, column: column, seenFrom: here), lines.value(part, 0, i))
        }
        return Line(all: end(.all), none: end(.none))
    }

    private var nodeIndex: String {
        "MATCH(\(choice.absolute),\(CellRange(plan.nodeName(0), rows: plan.nodes.count).seen(from: here)),0)"
    }

    private func optionIndex(_ place: Int) -> String {
        "MATCH(\(place + 1),\(plan.results(.place).seen(from: here)),0)"
    }

    /// The two ends of the line that marks today's weight.
    private var now: [[Cell]] {
        let weight = plan.nodes[0].leaves.map { plan.evaluation.weights[$0] }.reduce(0, +)
        let formula = CellRange(plan.weight(row: 0), rows: plan.nodes.count).entry(
            row: nodeIndex, column: "1", seenFrom: here)
        return [0.0, 100].map {
            [.formula(formula, weight, .computed(.percent(1))), .number($0, .engine(.decimals(0)))]
        }
    }

    private var chart: Chart {
        let weights = CellRange(cell(0, 0), rows: WeightSweep.steps + 1)
        var series = (0..<options).map { place in
            var series = Chart.Series(
                name: CellReference(sheet: here, row: tableRow, column: 1 + place), categories: weights,
                values: CellRange(cell(0, 1 + place), rows: WeightSweep.steps + 1), color: .series(place))
            series.dashed = place >= Color.series.count || isHidden(place)
            return series
        }
        var mark = Chart.Series(
            name: CellReference(sheet: here, row: nowRow, column: 1),
            categories: CellRange(CellReference(sheet: here, row: nowRow + 1, column: 0), rows: 2),
            values: CellRange(CellReference(sheet: here, row: nowRow + 1, column: 1), rows: 2), color: .black)
        mark.dashed = true
        series.append(mark)
        var chart = Chart(
            .lines, title: "Scores as the chosen weight moves",
            alternative:
                "A line for each option: its score as the chosen weight moves from 0 to 100 %, and a dashed line at "
                + "today's weight",
            series: series, row: top + 3, column: 0, width: 960, height: WeightSweep.height(plan))
        (chart.horizontal.minimum, chart.horizontal.maximum, chart.horizontal.step) = (0, 1, 0.1)
        chart.horizontal.number = .percent(0)
        (chart.vertical.minimum, chart.vertical.maximum, chart.vertical.step) = (0, 100, 10)
        chart.horizontal.title = "Weight of what is chosen"
        chart.vertical.title = "Score"
        return chart
    }

    /// Whether an option's line lies on that of one drawn before, so that only dashes show both.
    private func isHidden(_ place: Int) -> Bool {
        let ends = (0...place).map { p in
            LinesTable.Part.allCases.prefix(2).map { lines.value($0, 0, plan.evaluation.order[p]) }
        }
        return ends.dropLast().contains { zip($0, ends[place]).allSatisfy { abs($0 - $1) < 1e-9 } }
    }
}
