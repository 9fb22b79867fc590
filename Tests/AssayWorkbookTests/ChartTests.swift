// Charts hold the numbers of their cells, and stand as they are meant to.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A chart")
struct ChartTests {
    private static func caches(_ name: String, _ chart: String) -> [[String]] {
        Archive.elements(name, in: chart).map { Archive.elements("c:v", in: $0) }
    }

    private static func series(_ color: Color?) -> Chart.Series {
        Chart.Series(
            name: Sample.place("S", 0, 1), categories: CellRange(Sample.place("S", 1, 0), rows: 2),
            values: CellRange(Sample.place("S", 1, 1), rows: 2), color: color)
    }

    private static func chart(_ kind: Chart.Kind, _ series: [Chart.Series], title: String = "") -> Chart {
        Chart(kind, title: title, alternative: "See A1", series: series, row: 5, column: 0, width: 480, height: 288)
    }

    private static func xml(_ chart: Chart) throws -> String {
        try Written(cell(.text("name"), column: 1), .chart(chart)).part("xl/charts/chart1.xml")
    }

    @Test("carries the engine's numbers and names, not the library's zeros")
    func caches() throws {
        let chart = try Written(Sample.report).part("xl/charts/chart1.xml")
        #expect(
            Self.caches("c:cat", chart)
                == Array(
                    repeating: [
                        "<c:v>Joint processing</c:v>", "<c:v>R&amp;D cooperation</c:v>", "<c:v>Stockpile</c:v>",
                    ],
                    count: 2))
        #expect(
            Self.caches("c:val", chart) == [
                ["<c:v>48</c:v>", "<c:v>30</c:v>", "<c:v>30</c:v>"],
                ["<c:v>12</c:v>", "<c:v>30</c:v>", "<c:v>30</c:v>"],
            ])
        #expect(
            Self.caches("c:tx", chart).filter { !$0.isEmpty } == [
                ["<c:v>Supply security</c:v>"], ["<c:v>Cost to the public purse</c:v>"],
            ])
    }

    @Test("takes its title from a cell, with the cell's text")
    func title() throws {
        let chart = try Written(Sample.report).part("xl/charts/chart2.xml")
        let title = Archive.elements("c:title", in: chart)[0]
        #expect(title.contains("<c:f>Scores!$A$2</c:f>"))
        #expect(title.contains("<c:v>Joint processing</c:v>"))
    }

    @Test("leaves gaps where cells hold no numbers")
    func gaps() throws {
        let xml = try Self.xml(Self.chart(.lines, [Self.series(.ink)]))
        #expect(Self.caches("c:yVal", xml) == [[]])
        #expect(xml.contains(#"<c:ptCount val="2"/>"#))
    }

    @Test("of bars has the first category on top and the numbers at the bottom")
    func order() throws {
        let xml = try Self.xml(Self.chart(.bars, [Self.series(.ink)]))
        let (names, numbers) = (Archive.elements("c:catAx", in: xml)[0], Archive.elements("c:valAx", in: xml)[0])
        #expect(xml.contains(#"<c:barDir val="bar"/>"#))
        #expect(names.contains(#"<c:orientation val="maxMin"/>"#))
        #expect(numbers.contains(#"<c:crosses val="max"/>"#))
        #expect(numbers.contains(#"<c:axPos val="b"/>"#))
    }

    @Test("of slopes runs downwards over names at the bottom, writes ranks only, and names its lines at the right")
    func slopes() throws {
        var chart = Self.chart(.slopes, [Self.series(.ink)])
        (chart.vertical.reversed, chart.vertical.written) = (true, 1...9)
        let xml = try Self.xml(chart)
        let (names, numbers) = (Archive.elements("c:catAx", in: xml)[0], Archive.elements("c:valAx", in: xml)[0])
        #expect(xml.contains("<c:lineChart>") && xml.contains(#"<c:legendPos val="r"/>"#))
        #expect(numbers.contains(#"<c:orientation val="maxMin"/>"#) && names.contains(#"<c:crosses val="max"/>"#))
        #expect(numbers.contains("[&lt;1]&quot;&quot;;[&gt;9]&quot;&quot;;0"))
    }

    @Test("draws no bar without a colour, and does not explain it")
    func floating() throws {
        let xml = try Self.xml(Self.chart(.stackedBars, [Self.series(nil), Self.series(.ink)]))
        let hidden = Archive.elements("c:ser", in: xml)[0]
        #expect(hidden.contains("<c:spPr><a:noFill/><a:ln w=\"9525\"><a:noFill/></a:ln></c:spPr>"))
        #expect(xml.contains(#"<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>"#))
        #expect(xml.contains(#"<c:overlap val="100"/>"#))
    }

    @Test("never takes a title or an axis for a formula")
    func formulas() throws {
        var chart = Self.chart(.curves, [Self.series(.ink)], title: "=SUM(A1)")
        chart.vertical = Chart.Axis("=1+1")
        let xml = try Self.xml(chart)
        #expect(Archive.elements("a:t", in: xml) == ["<a:t> =SUM(A1)</a:t>", "<a:t> =1+1</a:t>"])
    }

    @Test("says what it shows to readers who cannot see it")
    func alternative() throws {
        let written = try Written(Sample.report)
        #expect(
            written.part("xl/drawings/drawing1.xml").contains(
                #"descr="Stacked bars of the contributions in D10:E12; the figures stand in "#))
    }

    @Test("is refused without series, and with ranges that do not match")
    func refused() {
        #expect(Written.refusal(.chart(Self.chart(.bars, []))) == "a chart on 'S' has no series")
        var series = Self.series(.ink)
        series.values = CellRange(Sample.place("S", 0, 0), rows: 2, columns: 2)
        let fault = "a series of a chart on 'S' is no row or column as long as its categories"
        #expect(Written.refusal(.chart(Self.chart(.bars, [series]))) == fault)
        series.values = CellRange(Sample.place("S", 0, 0), rows: 3)
        #expect(Written.refusal(.chart(Self.chart(.bars, [series]))) == fault)
    }
}
