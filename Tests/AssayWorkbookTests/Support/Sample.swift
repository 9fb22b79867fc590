// A small report with one of everything.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// A small report with one of everything: two criteria, three options, and every role, format, rule and chart.
enum Sample {
    static let options = ["Joint processing", "R&D cooperation", "Stockpile"]
    static let weights = [60.0, 40.0]
    static let scores = [[80.0, 30], [50, 75], [50, 75]]
    static let totals = [60.0, 60, 60]

    static let report = Report(
        title: "Sample", sheets: [summary, weightsSheet, scoresSheet, roles], date: CalendarDate("2026-11-23"),
        header: "Sample: R&D & more", footer: "Made for a test")

    static func place(_ sheet: String, _ row: Int, _ column: Int) -> CellReference {
        CellReference(sheet: sheet, row: row, column: column)
    }

    static func line(_ row: Int, _ text: String, _ role: CellStyle.Role) -> Block {
        .line(row: row, column: 0, .text(text, CellStyle(role)))
    }

    static var summary: Sheet {
        var sheet = Sheet(
            name: "Summary", columnWidths: [8, 34, 16, 16, 16],
            blocks: [
                line(0, "Which cooperation should come first?", .title), line(1, "Illustrative figures", .status),
                line(2, "Checks: all passed", .check), line(4, "Result", .heading),
                line(5, "Joint processing ranks first.", .result), line(6, "A remark.", .remark),
                .table(ranking), .chart(contributions),
            ])
        sheet.freeze = place("Summary", 9, 2)
        sheet.repeatedRows = 8...8
        sheet.paper.rowBreaks = [14]
        sheet.tabColor = .ink
        let ranks = CellRange(place("Summary", 9, 0), rows: 3)
        let totals = CellRange(place("Summary", 9, 2), rows: 3)
        sheet.highlights = [
            Highlight(ranks, .shared("COUNTIF($A$10:$A$12,A10)>1")),
            Highlight(totals, .bar(from: 0, to: 100, Color(0xA9C4E8))),
            Highlight(ranks, .formula("A10=1", text: .ink, fill: .sky, bold: true)),
        ]
        return sheet
    }

    static var ranking: Table {
        let rows = options.indices.map { i -> [Cell] in
            let row = 10 + i
            return [
                .formula(
                    "1+SUMPRODUCT(--(ROUND($C$10:$C$12,9)>ROUND(C\(row),9)))", 1, CellStyle(.computed, .rank, .center)),
                .formula("Scores!$A$\(i + 2)", options[i], CellStyle(.label)),
                .formula("D\(row)+E\(row)", totals[i], CellStyle(.group, .decimals(1))),
                .formula(
                    "Weights!$B$2/SUM(Weights!$B$2:$B$3)*Scores!B\(i + 2)", 0.6 * scores[i][0],
                    CellStyle(.computed, .decimals(1))),
                .formula(
                    "Weights!$B$3/SUM(Weights!$B$2:$B$3)*Scores!C\(i + 2)", 0.4 * scores[i][1],
                    CellStyle(.computed, .decimals(1))),
            ]
        }
        let header = ["Rank", "Option", "Total score", "Supply security", "Cost to the public purse"]
        return Table(
            title: "Ranking", row: 8, header: [header.map { .text($0, CellStyle(.header)) }], body: rows)
    }

    static var contributions: Chart {
        let series = (0..<2).map { j in
            var series = Chart.Series(
                name: place("Summary", 8, 3 + j), categories: CellRange(place("Summary", 9, 1), rows: 3),
                values: CellRange(place("Summary", 9, 3 + j), rows: 3), color: .series(j))
            series.labelled = true
            return series
        }
        var chart = Chart(
            .stackedBars, title: "What each total is made of",
            alternative: "Stacked bars of the contributions in D10:E12", series: series, row: 14, column: 0,
            width: 640, height: 260)
        chart.horizontal = Chart.Axis("Total score (0–100)")
        chart.horizontal.minimum = 0
        chart.horizontal.maximum = 100
        return chart
    }

    static var weightsSheet: Sheet {
        let rows = [("Supply security", 60.0), ("Cost to the public purse", 40)].map { name, points -> [Cell] in
            [.text(name, CellStyle(.label)), .number(points, CellStyle(.input, .brief))]
        }
        var sheet = Sheet(
            name: "Weights", columnWidths: [30, 12, 12],
            blocks: [
                .table(
                    Table(
                        title: "Weights", row: 0,
                        header: [["Criterion", "Points"].map { .text($0, CellStyle(.header)) }], body: rows)),
                .line(row: 4, column: 0, .text("Joint processing", CellStyle(.input, .text))),
            ])
        sheet.entries = [
            EntryRule(CellRange(place("Weights", 1, 1), rows: 2), .nonNegative, message: "Points are not negative"),
            EntryRule(
                CellRange(place("Weights", 4, 0)), .oneOf(CellRange(place("Scores", 1, 0), rows: 3)), strict: false,
                message: "Choose an option"),
        ]
        return sheet
    }

    static var scoresSheet: Sheet {
        let rows = options.indices.map { i -> [Cell] in
            [.text(options[i], CellStyle(.label))] + scores[i].map { .number($0, CellStyle(.input, .decimals(1))) }
        }
        let header = ["Option", "Supply security", "Cost"].map { Cell.text($0, CellStyle(.header)) }
        var sheet = Sheet(
            name: "Scores", columnWidths: [30, 12, 12],
            blocks: [.table(Table(title: "Scores", row: 0, header: [header], body: rows)), .chart(curve)])
        let range = CellRange(place("Scores", 1, 1), rows: 3, columns: 2)
        sheet.entries = [EntryRule(range, .number(from: 0, to: 100), message: "A score is between 0 and 100")]
        sheet.highlights = [
            Highlight(range, .blend(from: 0, .white, to: 100, .sky)),
            Highlight(range, .equals(30, text: .bad, fill: nil)),
        ]
        return sheet
    }

    static var curve: Chart {
        var series = Chart.Series(
            name: place("Scores", 0, 2), categories: CellRange(place("Scores", 1, 1), rows: 3),
            values: CellRange(place("Scores", 1, 2), rows: 3), color: .series(2))
        series.marked = true
        series.dashed = true
        var chart = Chart(
            .lines, title: "", alternative: "Cost against supply security", series: [series], row: 6, column: 0,
            width: 400, height: 220)
        chart.titleCell = place("Scores", 1, 0)
        chart.legend = false
        chart.vertical = Chart.Axis("Cost")
        return chart
    }

    /// Every role, as text and as number, and every way to show a number.
    static var roles: Sheet {
        let roles = CellStyle.Role.allCases.enumerated().flatMap { row, role -> [Block] in
            [
                .line(row: row, column: 0, .text("\(role)", CellStyle(role))),
                .line(row: row, column: 1, .number(1234.5678, CellStyle(role, .decimals(2)))),
            ]
        }
        let numbers: [(CellStyle.Number, Double)] = [
            (.general, 0.1), (.decimals(0), 1234), (.decimals(2), -1234.5), (.percent(1), 0.123), (.brief, 5),
            (.brief, 2.5), (.brief, 0.125), (.rank, 3), (.check, 1), (.check, 0), (.signed(0), 2), (.signed(0), -2),
            (.signed(0), 0), (.signed(1), 0.25), (.signed(1), -0.25), (.text, 7),
        ]
        let shown = numbers.enumerated().map { row, pair in
            Block.line(row: row, column: 3, .number(pair.1, CellStyle(.label, pair.0)))
        }
        let links: [Block] = [
            .line(row: 16, column: 0, .text("USGS", CellStyle(.label), link: .url("https://www.usgs.gov/?a=1&b=2"))),
            .line(row: 17, column: 0, .text("Back", CellStyle(.plain), link: .cell(place("Summary", 0, 0)))),
        ]
        return Sheet(name: "All the roles", columnWidths: [24, 16, 4, 16], blocks: roles + shown + links)
    }
}
