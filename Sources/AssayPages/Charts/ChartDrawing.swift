// A chart becomes a drawing.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// A chart as a drawing of lines and areas, made from the numbers in its cells.
///
/// The drawing grows and shrinks with the page. Its title stands above it as text, and its description says what it shows.
struct ChartDrawing {
    let chart: Chart
    let contents: CellContents
    /// The name of the drawing on its page.
    let name: String

    init(_ chart: Chart, _ contents: CellContents, name: String) {
        (self.chart, self.contents, self.name) = (chart, contents, name)
    }

    /// The size of texts, in the drawing's own unit.
    static let textSize = 12.0

    /// The title and the drawing.
    var figure: Markup {
        let caption = title.isEmpty ? [] : [Markup("figcaption", text: title)]
        return Markup(
            "figure", ["style": "--width:\(chart.width.place)px"], caption + [drawing])
    }

    private var title: String { chart.titleCell.map { contents.text(at: $0) } ?? chart.title }

    private var drawing: Markup {
        let legend = Legend(of: chart, contents, width: chart.width)
        let (content, end) = content(height: max(chart.height - 26 - legend.height, 90))
        let all = end + legend.height
        return Markup(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(chart.width.place) \(all.place)",
                "role": "img", "aria-labelledby": "\(name)-title \(name)-text",
            ],
            [
                .lines(
                    [
                        Markup("title", ["id": "\(name)-title"], text: title.isEmpty ? "Chart" : title),
                        Markup("desc", ["id": "\(name)-text"], text: chart.alternative),
                    ] + content + legend.content(from: end))
            ])
    }
}

extension ChartDrawing {
    private func content(height: Double) -> (parts: [Markup], end: Double) {
        switch chart.kind {
        case .stackedBars, .bars: BarDrawing(self).content
        case .lines, .curves: LineDrawing(self, height: height).content
        case .slopes: SlopeDrawing(self, height: height).content
        }
    }
}

// MARK: - Parts of drawings

extension ChartDrawing {
    static let grid = Color(0xE3E6EB)
    static let frame = Color(0x7F7F7F)
    static let quiet = Color(0x404040)

    /// A text at a place; `anchor` says which of its ends is there.
    static func text(
        _ text: String, x: Double, y: Double, anchor: String? = nil, color: Color = .black, size: Double = textSize,
        turned: Bool = false
    ) -> Markup {
        Markup(
            "text",
            [
                "x": x.place, "y": y.place, "text-anchor": anchor, "font-size": size.place, "fill": color.code,
                "transform": turned ? "rotate(-90 \(x.place) \(y.place))" : nil,
            ], text: text)
    }

    static func line(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ color: Color) -> Markup {
        Markup(
            "line",
            ["x1": a.x.place, "y1": a.y.place, "x2": b.x.place, "y2": b.y.place, "stroke": color.code])
    }

    static func rectangle(_ area: Area, fill: Color) -> Markup {
        Markup(
            "rect",
            [
                "x": area.x.place, "y": area.y.place, "width": area.width.place, "height": area.height.place,
                "fill": fill.code, "stroke": fill.edge.code, "stroke-width": "0.8",
            ])
    }

    /// The marks of a horizontal axis, with lines that rise from them, and its title.
    static func horizontalAxis(_ scale: Scale, _ area: Area, title: String) -> [Markup] {
        let marks = scale.ticks.flatMap { tick -> [Markup] in
            let x = area.x + scale.share(of: tick) * area.width
            return [
                line((x, area.y), (x, area.end), grid),
                text(scale.text(of: tick), x: x, y: area.end + 16, anchor: "middle"),
            ]
        }
        guard !title.isEmpty else { return marks }
        return marks + [
            text(title, x: area.x + area.width / 2, y: area.end + 33, anchor: "middle", color: quiet)
        ]
    }
}

extension Double {
    /// A place or a size in a drawing, to a tenth of its unit.
    var place: String { brief(1) }
}

/// A rectangle in a drawing.
struct Area {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    /// Where it ends at the bottom.
    var end: Double { y + height }
}

extension Color {
    /// A darker shade for the edge of what would hardly stand out on white; the colour itself where it does.
    var edge: Color { luminance > 0.3 ? blended(with: .black, 0.35) : self }

    /// Black or white, whichever is easier to read on the colour.
    var readable: Color { luminance < 0.18 ? .white : .black }

    /// > W3C (2018). *Web Content Accessibility Guidelines 2.1*, relative luminance, with the exponent rounded to 2.
    private var luminance: Double {
        let parts = [rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255].map { Double($0) / 255 }
        return 0.2126 * parts[0] * parts[0] + 0.7152 * parts[1] * parts[1] + 0.0722 * parts[2] * parts[2]
    }
}
