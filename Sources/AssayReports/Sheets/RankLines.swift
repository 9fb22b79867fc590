// Ranks under every weight set as lines: the chart of the sheet Perspectives, and the table behind it.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Ranks under every weight set, one line an option, from a table among the workings.
///
/// Options that share a rank are drawn one below the other, within the ranks that they take up together, so that no line
/// lies on another one. An option without a rank is drawn below the last one.
struct RankLines {
    /// How many options are drawn: those that stand first now.
    static let most = 10

    private let plan: BookPlan
    private let scores: SetScores
    private let here = SheetName.workings

    init(_ plan: BookPlan, _ scores: SetScores) { (self.plan, self.scores) = (plan, scores) }

    /// How many rows the table takes, its heading and the row after it included; none where no ranks are to compare.
    static func rows(_ plan: BookPlan) -> Int { isDrawn(plan) ? plan.problem.weightSets.count + 3 : 0 }

    /// Whether there is anything to draw.
    static func isDrawn(_ plan: BookPlan) -> Bool {
        plan.problem.weightSets.count > 1 && plan.options.count > 1 && !plan.run.leaders.isEmpty
    }

    private var sets: Range<Int> { plan.problem.weightSets.indices }
    private var drawn: Int { min(RankLines.most, plan.rankedAtRun) }
    private var last: Double { Double(plan.options.count) }
    /// How far apart options of one rank are drawn.
    private var gap: Double { plan.options.count > 20 ? 0.9 : 0.45 }
    private var tableRow: Int { plan.rankLineRow + 1 }

    private func cell(_ set: Int, _ place: Int) -> CellReference { plan.workings(tableRow + 1 + set, 1 + place) }
}

// MARK: - The table

extension RankLines {
    /// Adds the table behind the chart.
    func addTable(to sheet: inout Sheet) {
        let names = (0..<drawn).map { place in
            Cell.formula(
                plan.optionNames.entry(row: index(place), column: "1", seenFrom: here),
                plan.problem.options[plan.evaluation.order[place]].name, .header)
        }
        let rows = sets.map { set in
            [Cell.formula(plan.setName(set).absolute, plan.problem.weightSets[set].name, .label)]
                + (0..<drawn).map { line(set, place: $0) }
        }
        sheet.heading(plan.rankLineRow, "Ranks as they are drawn: shared ones one below the other")
        sheet.table(
            "Ranks as they are drawn", row: tableRow, header: [.text("Weight set", .header)] + names,
            body: rows)
    }

    /// The number of the option at a place.
    private func index(_ place: Int) -> String {
        "MATCH(\(place + 1),\(plan.results(.place).seen(from: here)),0)"
    }

    private func line(_ set: Int, place: Int) -> Cell {
        let ranks = PerspectivesSheet.ranks(plan, under: set)
        let mine = ranks.entry(row: index(place), column: "1", seenFrom: here)
        let places = plan.results(.place).seen(from: here)
        let above = "SUMPRODUCT((\(ranks.seen(from: here))=\(mine))*(\(places)<\(place + 1)))"
        return .formula(
            "IF(ISNUMBER(\(mine)),\(mine)+\(gap.plain)*\(above),\(plan.options.count + 1))",
            height(set, place: place), .computed(.decimals(2)))
    }

    private func height(_ set: Int, place: Int) -> Double {
        let order = plan.evaluation.order
        guard let rank = scores.rank(of: order[place], under: set) else { return last + 1 }
        let above = order[..<place].count { scores.rank(of: $0, under: set) == rank }
        return Double(rank) + gap * Double(above)
    }
}

// MARK: - The chart

extension RankLines {
    /// The height of the chart, in pixels.
    static func height(_ plan: BookPlan) -> Double { min(560, 90 + 26 * Double(plan.options.count)) }

    /// The chart, with its upper left corner in some row.
    func chart(row: Int, width: Double) -> Chart {
        let rows = sets.count
        let series = (0..<drawn).map { place in
            var series = Chart.Series(
                name: plan.workings(tableRow, 1 + place),
                categories: CellRange(plan.workings(tableRow + 1, 0), rows: rows),
                values: CellRange(cell(0, place), rows: rows), color: .series(place))
            (series.marked, series.dashed) = (true, place >= Color.series.count)
            return series
        }
        let which = drawn < plan.rankedAtRun ? "each of the first \(drawn) options" : "each option"
        var chart = Chart(
            .slopes, title: "Ranks by weight set",
            alternative:
                "A line for \(which): its rank under every weight set, rank 1 on top; lines that cross change places",
            series: series, row: row, column: 0, width: width, height: RankLines.height(plan))
        chart.vertical = Chart.Axis("Rank")
        (chart.vertical.minimum, chart.vertical.maximum, chart.vertical.reversed) = (0, last + 1, true)
        (chart.vertical.step, chart.vertical.written) = (last > 20 ? 5 : 1, 1...last)
        return chart
    }
}
