// The legend of a drawing.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// The legend of a chart, in rows below it; series that are not drawn are not explained either.
struct Legend {
    private let rows: [[Entry]]
    private let width: Double
    private let isLine: Bool

    private struct Entry {
        let name: String
        let series: Chart.Series
        let color: Color
        let width: Double
    }

    init(of chart: Chart, _ contents: CellContents, width: Double) {
        self.width = width
        isLine = chart.kind != .stackedBars && chart.kind != .bars
        // Slopes carry their names at the ends of their lines.
        rows = chart.legend && chart.kind != .slopes ? Legend.rows(chart, contents, width) : []
    }

    var height: Double { rows.isEmpty ? 0 : Double(rows.count) * 20 + 8 }

    private static func rows(_ chart: Chart, _ contents: CellContents, _ width: Double) -> [[Entry]] {
        var rows: [[Entry]] = []
        var used = Double.infinity
        for series in chart.series {
            guard let color = series.color else { continue }
            let limit = width - 60
            let name = TextWidth.lines(
                contents.text(at: series.name), size: ChartDrawing.textSize, within: limit, most: 1)[0]
            let entry = Entry(
                name: name, series: series, color: color, width: TextWidth.of(name, size: ChartDrawing.textSize) + 42)
            if used + entry.width > width {
                rows.append([])
                used = 0
            }
            rows[rows.count - 1].append(entry)
            used += entry.width
        }
        return rows
    }

    /// The legend from a place downwards, each row in the middle.
    func content(from top: Double) -> [Markup] {
        rows.enumerated().flatMap { number, entries -> [Markup] in
            var x = (width - entries.reduce(0) { $0 + $1.width }) / 2
            let y = top + 20 + Double(number) * 20
            return entries.flatMap { entry -> [Markup] in
                defer { x += entry.width }
                return [
                    sample(entry, x: x, y: y), ChartDrawing.text(entry.name, x: x + 28, y: y),
                ]
            }
        }
    }

    private func sample(_ entry: Entry, x: Double, y: Double) -> Markup {
        guard isLine else {
            return ChartDrawing.rectangle(Area(x: x + 10, y: y - 10, width: 12, height: 12), fill: entry.color)
        }
        return LineDrawing.stroke(
            "M\(x.place) \((y - 4).place)h22", color: entry.color.edge, dashed: entry.series.dashed)
    }
}
