// Charts of lines and curves.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// Draws points that are joined by straight lines or by smooth curves, over two axes that count.
struct LineDrawing {
    private typealias Point = (x: Double, y: Double)

    private let drawing: ChartDrawing
    private let height: Double
    private let series: [[Point]]

    private var chart: Chart { drawing.chart }

    init(_ drawing: ChartDrawing, height: Double) {
        (self.drawing, self.height) = (drawing, height)
        let contents = drawing.contents
        series = drawing.chart.series.map { series in
            zip(series.categories.cells, series.values.cells).compactMap { x, y in
                guard let x = contents.number(at: x), let y = contents.number(at: y) else { return nil }
                return (x, y)
            }
        }
    }

    /// The drawing, and where it ends.
    var content: (parts: [Markup], end: Double) {
        let below = chart.horizontal.title.isEmpty ? 24.0 : 42
        let tall = max(height - 8 - below, 60)
        let vertical = Scale(chart.vertical, over: series.flatMap { $0.map(\.y) }, count: max(2, Int(tall / 45)))
        let size = ChartDrawing.textSize
        let margin =
            (vertical.ticks.map { TextWidth.of(vertical.text(of: $0), size: size) }.max() ?? 0) + 12
            + (chart.vertical.title.isEmpty ? 0 : 18)
        let area = Area(x: margin, y: 8, width: max(chart.width - margin - 20, 40), height: tall)
        let horizontal = Scale(
            chart.horizontal, over: series.flatMap { $0.map(\.x) }, count: max(2, Int(area.width / 70)))
        let frame = [
            ChartDrawing.line((area.x, area.y), (area.x, area.end), ChartDrawing.frame),
            ChartDrawing.line((area.x, area.end), (area.x + area.width, area.end), ChartDrawing.frame),
        ]
        let parts =
            ChartDrawing.horizontalAxis(horizontal, area, title: chart.horizontal.title) + verticalAxis(vertical, area)
            + frame + series.indices.flatMap { lines(of: $0, in: area, horizontal, vertical) }
        return (parts, area.end + below)
    }

    private func verticalAxis(_ scale: Scale, _ area: Area) -> [Markup] {
        let marks = scale.ticks.flatMap { tick -> [Markup] in
            let y = area.end - scale.share(of: tick) * area.height
            return [
                ChartDrawing.line((area.x, y), (area.x + area.width, y), ChartDrawing.grid),
                ChartDrawing.text(scale.text(of: tick), x: area.x - 6, y: y + 4, anchor: "end"),
            ]
        }
        guard !chart.vertical.title.isEmpty else { return marks }
        let middle = area.y + area.height / 2
        return marks + [
            ChartDrawing.text(
                chart.vertical.title, x: 12, y: middle, anchor: "middle", color: ChartDrawing.quiet, turned: true)
        ]
    }

    /// Points beyond the axes are held at their ends, a little outside, so that no line leaves the drawing.
    private func lines(of number: Int, in area: Area, _ horizontal: Scale, _ vertical: Scale) -> [Markup] {
        let look = chart.series[number]
        guard let color = look.color, !series[number].isEmpty else { return [] }
        let points = series[number].map { point -> Point in
            (
                area.x + min(max(horizontal.share(of: point.x), 0), 1) * area.width,
                area.end - min(max(vertical.share(of: point.y), 0), 1) * area.height
            )
        }
        let path = chart.kind == .curves ? LineDrawing.curve(points) : LineDrawing.straight(points)
        let marks = look.marked ? points.map { LineDrawing.mark($0, color: color.edge) } : []
        return [LineDrawing.stroke(path, color: color.edge, dashed: look.dashed)] + marks
    }

    /// A dot at a point.
    static func mark(_ point: (x: Double, y: Double), color: Color) -> Markup {
        Markup(
            "circle",
            ["cx": point.x.place, "cy": point.y.place, "r": "3.5", "fill": color.code, "stroke": "#FFFFFF"])
    }

    /// A line along a path.
    static func stroke(_ path: String, color: Color, dashed: Bool) -> Markup {
        Markup(
            "path",
            [
                "d": path, "fill": "none", "stroke": color.code, "stroke-width": "2", "stroke-linejoin": "round",
                "stroke-dasharray": dashed ? "6 4" : nil,
            ])
    }

    static func straight(_ points: [(x: Double, y: Double)]) -> String {
        points.enumerated().map { number, point in "\(number == 0 ? "M" : "L")\(pair(point))" }.joined()
    }

    /// A curve through all points, whose direction at each is that from the point before to the point after.
    ///
    /// > Catmull, E. & Rom, R. (1974). A class of local interpolating splines. *Computer Aided Geometric Design*, 317–326.
    private static func curve(_ points: [Point]) -> String {
        points.indices.map { k -> String in
            guard k > 0 else { return "M\(pair(points[0]))" }
            let (a, b) = (points[k - 1], points[k])
            let (before, after) = (k > 1 ? points[k - 2] : a, k + 1 < points.count ? points[k + 1] : b)
            let first = (x: a.x + (b.x - before.x) / 6, y: a.y + (b.y - before.y) / 6)
            let second = (x: b.x - (after.x - a.x) / 6, y: b.y - (after.y - a.y) / 6)
            return "C\(pair(first)) \(pair(second)) \(pair(b))"
        }.joined()
    }

    private static func pair(_ point: Point) -> String { "\(point.x.place) \(point.y.place)" }
}
