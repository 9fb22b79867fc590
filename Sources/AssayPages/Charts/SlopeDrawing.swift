// Charts of lines over named places.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// Draws one line for each series over places with names, from the left to the right, with its name at its end.
struct SlopeDrawing {
    private let drawing: ChartDrawing
    private let height: Double
    private let places: [String]
    private let series: [[Double?]]

    private var chart: Chart { drawing.chart }
    private var contents: CellContents { drawing.contents }

    init(_ drawing: ChartDrawing, height: Double) {
        (self.drawing, self.height) = (drawing, height)
        let contents = drawing.contents
        series = drawing.chart.series.map { $0.values.cells.map { contents.number(at: $0) } }
        places = (drawing.chart.series.first?.categories.cells ?? []).map { contents.text(at: $0) }
    }

    /// The drawing, and where it ends.
    var content: (parts: [Markup], end: Double) {
        let names = chart.series.map { chart.legend ? contents.text(at: $0.name) : "" }
        let widest = names.map { TextWidth.of($0, size: ChartDrawing.textSize) }.max() ?? 0
        let room = min(widest + 18, 0.38 * chart.width)
        let below = 46.0
        let area = Area(
            x: 46, y: 8, width: max(chart.width - 46 - room, 40), height: max(height - 8 - below, 60))
        let scale = Scale(chart.vertical, over: series.flatMap { $0.compactMap(\.self) }, count: 10)
        let lines = series.indices.flatMap { line($0, in: area, scale) }
        let ends = series.indices.flatMap { end($0, names[$0], in: area, scale, room: room - 12) }
        return (axis(scale, area) + placeNames(area) + lines + ends, area.end + below)
    }

    private func x(_ place: Int, _ area: Area) -> Double {
        area.x + (Double(place) + 0.5) * area.width / Double(max(places.count, 1))
    }

    private func point(_ place: Int, _ value: Double, _ area: Area, _ scale: Scale) -> (x: Double, y: Double) {
        (x(place, area), area.end - min(max(scale.share(of: value), 0), 1) * area.height)
    }

    private func axis(_ scale: Scale, _ area: Area) -> [Markup] {
        let marks = scale.ticks.flatMap { tick -> [Markup] in
            let (y, text) = (area.end - scale.share(of: tick) * area.height, scale.text(of: tick))
            guard !text.isEmpty else { return [] }
            return [
                ChartDrawing.line((area.x, y), (area.x + area.width, y), ChartDrawing.grid),
                ChartDrawing.text(text, x: area.x - 6, y: y + 4, anchor: "end"),
            ]
        }
        guard !chart.vertical.title.isEmpty else { return marks }
        return marks + [
            ChartDrawing.text(
                chart.vertical.title, x: 12, y: area.y + area.height / 2, anchor: "middle", color: ChartDrawing.quiet,
                turned: true)
        ]
    }

    private func placeNames(_ area: Area) -> [Markup] {
        let room = area.width / Double(max(places.count, 1)) - 8
        return places.enumerated().flatMap { place, name in
            TextWidth.lines(name, size: ChartDrawing.textSize, within: room, most: 3).enumerated().map { number, line in
                ChartDrawing.text(
                    line, x: x(place, area), y: area.end + 14 + 14 * Double(number), anchor: "middle")
            }
        }
    }

    private func line(_ number: Int, in area: Area, _ scale: Scale) -> [Markup] {
        let look = chart.series[number]
        guard let color = look.color else { return [] }
        let points = series[number].enumerated().compactMap { place, value in
            value.map { point(place, $0, area, scale) }
        }
        guard !points.isEmpty else { return [] }
        return [LineDrawing.stroke(LineDrawing.straight(points), color: color.edge, dashed: look.dashed)]
            + (look.marked ? points.map { LineDrawing.mark($0, color: color.edge) } : [])
    }

    private func end(_ number: Int, _ name: String, in area: Area, _ scale: Scale, room: Double) -> [Markup] {
        guard !name.isEmpty, let place = series[number].lastIndex(where: { $0 != nil }),
            let value = series[number][place]
        else { return [] }
        let point = point(place, value, area, scale)
        let text = TextWidth.lines(
            name, size: ChartDrawing.textSize, within: room + area.x + area.width - point.x - 10, most: 1)[0]
        return [ChartDrawing.text(text, x: point.x + 10, y: point.y + 4)]
    }
}
