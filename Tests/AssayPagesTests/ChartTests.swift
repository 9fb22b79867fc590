// Charts of a page.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import Testing

@Suite("A chart of a page") struct ChartTests {
    private let numbers = Table(
        title: "Parts", row: 0, header: [["Option", "Supply", "Cost"].map { .text($0, CellStyle(.header)) }],
        body: [("A", 10.0, 30.0), ("B", 20, 5)].map { [.text($0), .number($1), .number($2)] })

    private func series(_ column: Int, _ color: Color?) -> Chart.Series {
        Chart.Series(
            name: place(0, column), categories: CellRange(place(1, 0), rows: 2),
            values: CellRange(place(1, column), rows: 2),
            color: color)
    }

    private func chart(_ kind: Chart.Kind, _ series: [Chart.Series]) -> Chart {
        var chart = Chart(
            kind, title: "What it is made of", alternative: "Bars of both parts", series: series, row: 4, column: 0,
            width: 500, height: 240)
        (chart.horizontal.minimum, chart.horizontal.maximum) = (0, 100)
        return chart
    }

    private func rect(_ attribute: String, _ color: Color, in page: ReadPage) throws -> [Double] {
        let fill = "#" + String(color.rgb, radix: 16, uppercase: true)
        let wanted = fill.count == 7 ? fill : "#" + String(repeating: "0", count: 7 - fill.count) + fill.dropFirst()
        // The last one is the legend's.
        return Array(
            try page.numbers("//*[local-name()='rect' and @fill='\(wanted)']/@\(attribute)").dropLast(
                attribute == "width" || attribute == "x" || attribute == "y" ? 1 : 0))
    }

    @Test("is named and described for readers who cannot see it")
    func description() throws {
        let page = try ReadPage(.table(numbers), .chart(chart(.stackedBars, [series(1, .ink)])))
        #expect(try page.texts("//figure/figcaption") == ["What it is made of"])
        #expect(try page.texts("//*[local-name()='svg']/@role") == ["img"])
        let names = try page.texts("//*[local-name()='svg']/@aria-labelledby")[0].split(separator: " ")
        #expect(try page.texts("//*[@id='\(names[0])']") == ["What it is made of"])
        #expect(try page.texts("//*[@id='\(names[1])']") == ["Bars of both parts"])
    }

    @Test("stacks bars in proportion to the numbers in the cells, the first option on top")
    func stacked() throws {
        let page = try ReadPage(
            .table(numbers), .chart(chart(.stackedBars, [series(1, Color(0x0072B2)), series(2, Color(0xE69F00))])))
        let widths = try [Color(0x0072B2), Color(0xE69F00)].map { try rect("width", $0, in: page) }
        #expect(abs(widths[0][1] / widths[0][0] - 2) < 0.02)
        #expect(abs(widths[1][0] / widths[0][0] - 3) < 0.02)
        #expect(abs(widths[1][1] / widths[0][0] - 0.5) < 0.02)
        let starts = try [Color(0x0072B2), Color(0xE69F00)].map { try rect("x", $0, in: page) }
        #expect(abs(starts[0][0] + widths[0][0] - starts[1][0]) < 0.2)
        let tops = try rect("y", Color(0x0072B2), in: page)
        #expect(tops[0] < tops[1])
    }

    @Test("of slopes has a line for each series with its name at its end, rank 1 on top, and no legend")
    func slopes() throws {
        var lines = [series(1, Color(0x0072B2)), series(2, Color(0xD55E00))]
        lines[0].marked = true
        var chart = chart(.slopes, lines)
        (chart.vertical.minimum, chart.vertical.maximum, chart.vertical.reversed) = (0, 40, true)
        chart.vertical.written = 10...30
        let page = try ReadPage(.table(numbers), .chart(chart))
        let texts = try page.texts("//*[local-name()='svg']//*[local-name()='text']")
        #expect(texts.filter { $0 == "Supply" }.count == 1 && texts.filter { $0 == "Cost" }.count == 1)
        #expect(texts.contains("A") && texts.contains("B") && texts.contains("10") && !texts.contains("40"))
        // Supply falls from 10 to 20, which is downwards on an axis that is turned round.
        let heights = try page.numbers("//*[local-name()='circle' and @fill='#0072B2']/@cy")
        #expect(heights.count == 2 && heights[0] < heights[1])
    }

    @Test("lets bars float on a series that is not drawn, and does not explain it")
    func floating() throws {
        let page = try ReadPage(
            .table(numbers), .chart(chart(.stackedBars, [series(1, nil), series(2, Color(0xE69F00))])))
        let (starts, widths) = (try rect("x", Color(0xE69F00), in: page), try rect("width", Color(0xE69F00), in: page))
        // From 10 to 40 and from 20 to 25, on a scale where the second bar's 5 is its width.
        #expect(abs((starts[1] - starts[0]) / widths[1] - 2) < 0.05)
        #expect(try page.texts("//*[local-name()='text']").filter { $0 == "Supply" || $0 == "Cost" } == ["Cost"])
    }

    @Test("puts numbers into the bars that have room for them")
    func labels() throws {
        var (supply, cost) = (series(1, Color(0x0072B2)), series(2, Color(0xE69F00)))
        (supply.labelled, cost.labelled) = (true, true)
        var drawn = chart(.stackedBars, [supply, cost])
        drawn.horizontal.maximum = 1000
        let narrow = try ReadPage(.table(numbers), .chart(drawn)).texts("//*[local-name()='text' and @font-size='11']")
        #expect(narrow.isEmpty)
        drawn.horizontal.maximum = 50
        let wide = try ReadPage(.table(numbers), .chart(drawn)).texts("//*[local-name()='text' and @font-size='11']")
        #expect(wide == ["10", "30", "20", "5"])
    }

    @Test("writes round numbers at its axis, from where it begins to where it ends")
    func ticks() throws {
        var drawn = chart(.stackedBars, [series(1, .ink)])
        (drawn.horizontal.minimum, drawn.horizontal.maximum, drawn.horizontal.step) = (1, 5, 1)
        let page = try ReadPage(.table(numbers), .chart(drawn))
        #expect(try page.texts("//*[local-name()='text']").filter { Double($0) != nil } == ["1", "2", "3", "4", "5"])
        (drawn.horizontal.minimum, drawn.horizontal.maximum, drawn.horizontal.step) = (0, 1, 0.25)
        drawn.horizontal.number = .percent(0)
        let percents = try ReadPage(.table(numbers), .chart(drawn)).texts("//*[local-name()='text']")
        #expect(percents.filter { $0.hasSuffix("%") } == ["0%", "25%", "50%", "75%", "100%"])
    }

    @Test("joins points by lines or curves, dashes and marks them, and skips cells without a number")
    func lines() throws {
        let points = Table(
            title: "Curve", row: 0, header: [["x", "y"].map { .text($0, CellStyle(.header)) }],
            body: [[.number(0), .number(0)], [.number(5), .text("unknown")], [.number(10), .number(100)]])
        var series = Chart.Series(
            name: place(0, 1), categories: CellRange(place(1, 0), rows: 3), values: CellRange(place(1, 1), rows: 3),
            color: Color(0x0072B2))
        (series.dashed, series.marked) = (true, true)
        var drawn = Chart(
            .lines, title: "", alternative: "", series: [series], row: 5, column: 0, width: 300, height: 200)
        drawn.legend = false
        let page = try ReadPage(.table(points), .chart(drawn))
        let path = try page.texts("//*[local-name()='path']/@d")[0]
        #expect(path.filter { $0 == "L" }.count == 1)
        #expect(try page.texts("//*[local-name()='path']/@stroke-dasharray") == ["6 4"])
        let (xs, ys) = (
            try page.numbers("//*[local-name()='circle']/@cx"), try page.numbers("//*[local-name()='circle']/@cy")
        )
        #expect(xs.count == 2 && xs[0] < xs[1] && ys[0] > ys[1])
        drawn.kind = .curves
        #expect(try ReadPage(.table(points), .chart(drawn)).texts("//*[local-name()='path']/@d")[0].contains("C"))
    }

    @Test("of nothing is still a drawing")
    func empty() throws {
        let blank = Table(
            title: "Blank", row: 0, header: [], body: [[.text("a"), .text("b")], [.text("c"), .text("d")]])
        for kind in [Chart.Kind.bars, .stackedBars, .lines, .curves] {
            let page = try ReadPage(.table(blank), .chart(chart(kind, [series(1, .ink)])))
            #expect(!page.text.lowercased().contains("nan"))
        }
    }
}
