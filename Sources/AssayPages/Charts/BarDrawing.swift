// Charts of bars.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// Draws horizontal bars: on the end of each other, or side by side.
struct BarDrawing {
    private let drawing: ChartDrawing
    private let names: [String]
    private let numbers: [[Double]]

    private var chart: Chart { drawing.chart }
    private var isStacked: Bool { chart.kind == .stackedBars }

    init(_ drawing: ChartDrawing) {
        self.drawing = drawing
        let contents = drawing.contents
        names = (drawing.chart.series.first?.categories.cells ?? []).map { contents.text(at: $0) }
        numbers = drawing.chart.series.map { contents.numbers(in: $0.values) }
    }

    /// The drawing, and where it ends: as high as its bars need.
    var content: (parts: [Markup], end: Double) {
        let width = names.map { TextWidth.of($0, size: ChartDrawing.textSize) }.max() ?? 0
        let margin = min(width, 0.34 * chart.width) + 12 + (chart.vertical.title.isEmpty ? 0 : 18)
        let below = chart.horizontal.title.isEmpty ? 24.0 : 42
        let band = isStacked ? 22 : 9 + 13 * Double(max(chart.series.count, 1))
        let area = Area(
            x: margin, y: 6, width: max(chart.width - margin - 24, 40), height: Double(names.count) * band)
        let scale = Scale(chart.horizontal, over: ends, count: max(3, Int(area.width / 80)))
        let axis = ChartDrawing.horizontalAxis(scale, area, title: chart.horizontal.title)
        let zero = area.x + min(max(scale.share(of: 0), 0), 1) * area.width
        let parts =
            axis + labels(area) + bars(area, scale) + [
                ChartDrawing.line((zero, area.y), (zero, area.end), ChartDrawing.frame)
            ]
        return (parts, area.end + below)
    }

    /// The ends of all bars; a bar begins at 0.
    private var ends: [Double] {
        names.indices.reduce(into: [0]) { ends, i in ends += spans(i).flatMap { [$0.from, $0.to] } }
    }

    /// From where to where each series reaches for one name: what is negative grows to the other side.
    private func spans(_ i: Int) -> [(from: Double, to: Double)] {
        var (above, below) = (0.0, 0.0)
        return numbers.map { series in
            let x = i < series.count ? series[i] : 0
            guard isStacked else { return (0, x) }
            defer { if x < 0 { below += x } else { above += x } }
            return x < 0 ? (below, below + x) : (above, above + x)
        }
    }

    /// The first name stands on top, unless the axis runs the other way round.
    private func band(_ i: Int, _ area: Area) -> Area {
        let size = area.height / Double(max(names.count, 1))
        let place = chart.vertical.reversed ? names.count - 1 - i : i
        return Area(x: area.x, y: area.y + Double(place) * size, width: area.width, height: size)
    }

    private func labels(_ area: Area) -> [Markup] {
        let title =
            chart.vertical.title.isEmpty
            ? []
            : [
                ChartDrawing.text(
                    chart.vertical.title, x: 12, y: area.y + area.height / 2, anchor: "middle",
                    color: ChartDrawing.quiet,
                    turned: true)
            ]
        let room = area.x - 10 - (title.isEmpty ? 0 : 18)
        return title
            + names.enumerated().flatMap { i, name -> [Markup] in
                let band = band(i, area)
                let most = max(1, Int(band.height / 13))
                let lines = TextWidth.lines(name, size: ChartDrawing.textSize, within: room, most: most)
                let top = band.y + band.height / 2 + 4 - Double(lines.count - 1) * 6.5
                return lines.enumerated().map { number, line in
                    ChartDrawing.text(line, x: area.x - 8, y: top + Double(number) * 13, anchor: "end")
                }
            }
    }

    private func bars(_ area: Area, _ scale: Scale) -> [Markup] {
        names.indices.flatMap { i -> [Markup] in
            let spans = spans(i)
            return chart.series.indices.flatMap { bar(of: $0, spans[$0], in: band(i, area), scale) }
        }
    }

    private func bar(of number: Int, _ span: (from: Double, to: Double), in band: Area, _ scale: Scale) -> [Markup] {
        guard let color = chart.series[number].color, span.from != span.to else { return [] }
        let places = [span.from, span.to].map { band.x + min(max(scale.share(of: $0), 0), 1) * band.width }
        let (left, right) = (min(places[0], places[1]), max(places[0], places[1]))
        let thickness = isStacked ? band.height * 0.7 : band.height * 0.74 / Double(chart.series.count)
        let first = band.y + (band.height - (isStacked ? thickness : band.height * 0.74)) / 2
        let bar = Area(
            x: left, y: isStacked ? first : first + Double(number) * thickness, width: right - left, height: thickness)
        let label = chart.series[number].labelled ? label(span.to - span.from, on: bar, color, band) : nil
        return [ChartDrawing.rectangle(bar, fill: color)] + (label.map { [$0] } ?? [])
    }

    /// The number, in the bar where bars are stacked, else beyond its end; left out where it would not fit.
    private func label(_ x: Double, on bar: Area, _ color: Color, _ band: Area) -> Markup? {
        let number = chart.horizontal.number == .general ? CellStyle.Number.decimals(0) : chart.horizontal.number
        let (text, size) = (number.text(of: x), 11.0)
        let width = TextWidth.of(text, size: size)
        let y = bar.y + bar.height / 2 + 4
        guard isStacked else { return ChartDrawing.text(text, x: bar.x + bar.width + 4, y: y, size: size) }
        guard width + 6 <= bar.width else { return nil }
        return ChartDrawing.text(
            text, x: bar.x + bar.width / 2, y: y, anchor: "middle", color: color.readable, size: size)
    }
}
