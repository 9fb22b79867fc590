// The sheet that a reader opens first.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The result in one sentence, the ranked table, and the chart of what each score is made of.
enum SummarySheet {
    private static let shownInChart = 10

    static let kind = SheetKind(
        SheetName.summary, holds: "The result, the ranked table and what each score is made of", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.summary, title: plan.problem.title, plan: plan, columnWidths: columnWidths(plan))
        sheet.line(4, 0, .text("Result", CellStyle(.heading)))
        sheet.line(5, 0, .formula(ResultSentence(plan).formula, ResultSentence(plan).text, CellStyle(.result)))
        addSureness(to: &sheet, plan)
        sheet.line(8, 0, .formula(basis(plan).formula, basis(plan).text, .remark))
        sheet.workbookLine(9, 0, .formula(staleness(plan), plan.isStale ? changed : current, .remark))
        sheet.blocks.append(.table(table(plan)))
        sheet.blocks.append(.chart(chart(plan)))
        if plan.options.count > shownInChart {
            sheet.remark(
                chartRow(plan) - 1, "The chart shows the first \(shownInChart) of \(plan.options.count) options.")
        }
        sheet.highlights = highlights(plan)
        if isLong(plan) { sheet.repeatedRows = tableRow(plan)...tableRow(plan) }
        return sheet
    }

    private static func columnWidths(_ plan: BookPlan) -> [Double] {
        [7, 38, 13] + plan.parts.map { _ in 13.5 } + [12] + (plan.problem.baseline == nil ? [] : [12])
            + (plan.briefing.simulated == nil ? [] : [11, 11]) + (plan.briefing.since == nil ? [] : [12])
    }

    // MARK: Places

    private static let firstRow = 11

    /// Whether the table takes more than a printed page; its header is repeated on every page below, so the chart stands
    /// above it.
    private static func isLong(_ plan: BookPlan) -> Bool { plan.options.count > 25 }

    /// The row of the table's header.
    static func tableRow(_ plan: BookPlan) -> Int {
        isLong(plan) ? chartRow(plan) + RowHeights.rows(ofChart: chartHeight(plan)) + 1 : firstRow
    }

    private static func chartRow(_ plan: BookPlan) -> Int {
        isLong(plan) ? firstRow + 1 : firstRow + plan.options.count + 3
    }

    private static func basis(_ plan: BookPlan) -> (formula: String, text: String) {
        let set = plan.problem.weightSets[plan.evaluation.weightSet].name
        let scenario = plan.evaluation.scenario.map { "; scenario: " + plan.problem.scenarios[$0].name } ?? ""
        let formula = "\"Weights: \"&\(plan.chosenSet.absolute)"
        guard !plan.problem.scenarios.isEmpty else { return (formula, "Weights: \(set)") }
        return (
            formula + "&IF(\(plan.scenarioIndex.absolute)=1,\"\",\"; scenario: \"&\(plan.chosenScenario.absolute))",
            "Weights: \(set)\(scenario)"
        )
    }

    private static let current = "Inputs are as they were when this workbook was made."
    private static let changed = "Inputs were changed since this workbook was made; grey cells are of then."
    private static let unsure = "How sure this is must be simulated again: inputs were changed."

    private static func staleness(_ plan: BookPlan) -> String {
        "IF(\(plan.isCurrent.absolute)=1,\"\(current)\",\"\(changed)\")"
    }

    /// How sure the ranking is, as long as the inputs are those of the run.
    private static func addSureness(to sheet: inout Sheet, _ plan: BookPlan) {
        guard let sentences = RobustnessSentences(plan) else { return }
        let place = CellReference(sheet: SheetName.robustness, row: BookPlan.sureRow, column: 0)
        let current = "IF(\(plan.isCurrent.absolute)=1,"
        sheet.line(
            6, 0,
            .formula(
                current + "\(place.absolute),\"\(unsure)\")", plan.isStale ? unsure : sentences.first,
                CellStyle(.plain)))
        sheet.line(
            7, 0,
            .formula(
                current + "\(place.offset(rows: 1).absolute),\"\")", plan.isStale ? "" : sentences.separation,
                CellStyle(.plain))
        )
    }

    // MARK: Table

    private static func table(_ plan: BookPlan) -> Table {
        let here = SheetName.summary
        let last =
            ["Lead over next"] + (plan.problem.baseline == nil ? [] : ["Above the baseline"])
            + (plan.briefing.simulated == nil ? [] : ["First in draws", "Ranks (95 %)"])
            + (plan.briefing.since.map { ["Places gained since \($0.run)"] } ?? [])
        return Table(
            title: "Ranking", row: tableRow(plan),
            header: [
                [
                    .text("Rank", .header), .text("Option", .header),
                    .text(plan.isLive ? "Score (0–100)" : "Score", .header),
                ]
                    + plan.parts.indices.map { plan.partHeader($0, on: here) } + last.map { .text($0, .header) }
            ],
            body: plan.options.map { place in RankedRow(plan, place: place).cells })
    }

    private static func highlights(_ plan: BookPlan) -> [Highlight] {
        let rows = plan.options.count
        let ranks = CellRange(plan.ranked(0, 0), rows: rows)
        let scores = CellRange(plan.ranked(0, 2), rows: rows)
        let all = ranks.seen(from: SheetName.summary)
        let first = "$A\(plan.ranked(0, 0).row + 1)"
        return [
            Highlight(ranks, .shared("AND(ISNUMBER(\(first)),COUNTIF(\(all),\(first))>1)")),
            Highlight(scores, .bar(from: 0, to: 100, Color(0xA9C4E9))),
            Highlight(
                CellRange(plan.ranked(0, 0), rows: rows, columns: 2),
                .formula("\(first)=1", text: nil, fill: nil, bold: true)),
        ]
    }

    // MARK: Chart

    private static func chart(_ plan: BookPlan) -> Chart {
        let shown = min(shownInChart, plan.options.count)
        let names = CellRange(plan.ranked(0, 1), rows: shown)
        let parts = plan.parts.indices.map { series(plan, column: 3 + $0, names, $0) }
        var chart = Chart(
            .stackedBars, title: "What each score is made of",
            alternative:
                "Stacked bars of what each part of the criteria contributes to the score of each option, best first",
            series: parts.isEmpty ? [series(plan, column: 2, names, 0)] : parts, row: chartRow(plan), column: 0,
            width: chartWidth(plan), height: chartHeight(plan))
        chart.horizontal = Chart.Axis(plan.isLive ? "Score (0–100)" : "Score")
        if plan.isLive { (chart.horizontal.minimum, chart.horizontal.maximum, chart.horizontal.step) = (0, 100, 10) }
        // Bars of scores near 1 would all be labelled 0 or 1.
        if !plan.isLive, plan.evaluation.scoreDecimals > 1 { chart.horizontal.number = .decimals(2) }
        chart.legend = parts.count > 1
        return chart
    }

    private static func chartWidth(_ plan: BookPlan) -> Double {
        columnWidths(plan).reduce(0) { $0 + PageColumns.pixels($1) } - Sheet.chartMargin
    }

    /// Room for the title, the axis and the legend, and for every bar; above a long table as much as it ever takes.
    private static func chartHeight(_ plan: BookPlan) -> Double {
        guard !isLong(plan) else { return 440 }
        let names = plan.parts.map { plan.problem.tree.name(of: $0) }
        return Double(105 + 27 * max(3, min(shownInChart, plan.options.count)))
            + LegendHeight.beyondOneRow(names, width: chartWidth(plan))
    }

    private static func series(_ plan: BookPlan, column: Int, _ names: CellRange, _ number: Int) -> Chart.Series {
        var series = Chart.Series(
            name: CellReference(sheet: SheetName.summary, row: tableRow(plan), column: column), categories: names,
            values: CellRange(plan.ranked(0, column), rows: names.rows), color: .series(number))
        series.labelled = true
        return series
    }
}

extension BookPlan {
    /// A cell of the ranked table, by the place of its row from 0.
    func ranked(_ place: Int, _ column: Int) -> CellReference {
        CellReference(sheet: SheetName.summary, row: SummarySheet.tableRow(self) + 1 + place, column: column)
    }

    /// Whether scores are no longer those of the run.
    var isStale: Bool {
        zip(evaluation.scores, run.scores).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } >= 1e-18
    }
}

/// One row of the ranked table.
struct RankedRow {
    private let plan: BookPlan
    private let place: Int

    init(_ plan: BookPlan, place: Int) {
        (self.plan, self.place) = (plan, place)
    }

    private var decimals: CellStyle.Number { .decimals(plan.evaluation.scoreDecimals) }

    /// The number of the option at this place.
    private var i: Int { plan.evaluation.order[place] }

    var cells: [Cell] {
        let evaluation = plan.evaluation
        let score = evaluation.scores[i]
        return [
            evaluation.ranks[i].map { .formula(pick(plan.results(.rank)), Double($0), .computed(.rank, .center)) }
                ?? .formula(pick(plan.results(.rank)), "out", .computed(.rank, .center)),
            .formula(pick(plan.optionNames), plan.problem.options[i].name, .text),
            .formula(pick(plan.results(.score)), score, .computed(decimals, bold: true)),
        ]
            + plan.parts.indices.map { member in
                .formula(
                    pick(plan.contributions(of: member)), evaluation.contribution(of: plan.parts[member], to: i) ?? 0,
                    .computed(decimals))
            } + [lead] + (plan.problem.baseline.map { [overBaseline($0)] } ?? []) + sureness + gained
    }

    /// The share of draws in which the option comes first, and its ranks; not of other inputs than the run's.
    private var sureness: [Cell] {
        guard let robustness = plan.briefing.simulated?.robustness else { return [] }
        func current(_ column: CellRange) -> String { "IF(\(plan.isCurrent.absolute)=1,\(pick(column)),\"rerun\")" }
        let shares = Cell.Content.number(robustness.firstShares[i])
        return [
            Cell(
                plan.isStale ? .text("rerun") : shares, formula: current(plan.firstShares), style: .engine(.percent(0))),
            .formula(
                current(plan.rankRanges), plan.isStale ? "rerun" : plan.rankRange(of: i),
                CellStyle(.engine, .text, .center)),
        ]
    }

    /// The places gained since an earlier run; not of other inputs than the run's.
    private var gained: [Cell] {
        guard let since = plan.briefing.since else { return [] }
        let standing = since.standings[i]
        let formula = "IF(\(plan.isCurrent.absolute)=1,\(pick(plan.gainedSince)),\"rerun\")"
        let then = standing.gained.map { Cell.Content.number(Double($0)) } ?? .text(standing.arrival)
        return [
            Cell(
                plan.isStale ? .text("rerun") : then, formula: formula, style: CellStyle(.engine, .signed(0), .center))
        ]
    }

    private var lead: Cell {
        guard place + 1 < plan.options.count else { return .text("–", .unused) }
        let next = plan.evaluation.order[place + 1]
        return .formula(
            "\(plan.ranked(place, 2).local)-\(plan.ranked(place + 1, 2).local)",
            plan.evaluation.scores[i] - plan.evaluation.scores[next], .computed(decimals))
    }

    private func overBaseline(_ baseline: Int) -> Cell {
        .formula(
            "\(plan.ranked(place, 2).local)-\(plan.result(.score, baseline).absolute)",
            plan.evaluation.scores[i] - plan.evaluation.scores[baseline],
            .computed(.signed(plan.evaluation.scoreDecimals)))
    }

    /// The entry of a column that belongs to the option at this place.
    private func pick(_ column: CellRange) -> String {
        let first = plan.ranked(0, 0)
        let counter =
            "ROWS(\(CellReference.letters(0))$\(first.row + 1):\(CellReference.letters(0))\(first.row + 1 + place))"
        let here = SheetName.summary
        let row = "MATCH(\(counter),\(plan.results(.place).seen(from: here)),0)"
        return column.entry(row: row, column: "1", seenFrom: here)
    }
}
