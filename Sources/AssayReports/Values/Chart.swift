// A chart, as a value.
// SPDX-License-Identifier: Apache-2.0

/// A chart: its series are ranges of cells, so that it follows the workbook.
public struct Chart: Hashable, Sendable {
    /// The form of a chart.
    public enum Kind: Hashable, Sendable {
        /// Horizontal bars, one on the end of the other.
        case stackedBars
        /// Horizontal bars side by side.
        case bars
        /// Points joined by straight lines, over a numeric axis.
        case lines
        /// Points joined by smooth curves, over a numeric axis.
        case curves
        /// Points joined by straight lines, over places with names from the left to the right; the lines are named at
        /// the right.
        case slopes
    }

    /// One series.
    public struct Series: Hashable, Sendable {
        /// The cell with its name.
        public var name: CellReference
        /// The categories, or the numbers of the horizontal axis.
        public var categories: CellRange
        /// The numbers.
        public var values: CellRange
        /// Its colour; nil draws nothing, as for the hidden part under a floating bar.
        public var color: Color?
        /// Whether its line is dashed.
        public var dashed = false
        /// Whether its points are marked.
        public var marked = false
        /// Whether its bars carry their numbers.
        public var labelled = false

        /// One series.
        public init(name: CellReference, categories: CellRange, values: CellRange, color: Color?) {
            self.name = name
            self.categories = categories
            self.values = values
            self.color = color
        }
    }

    /// One axis.
    public struct Axis: Hashable, Sendable {
        /// Its title.
        public var title = ""
        /// Where it begins; nil leaves it to the application.
        public var minimum: Double?
        /// Where it ends.
        public var maximum: Double?
        /// Whether it runs the other way round.
        public var reversed = false
        /// How its numbers are shown.
        public var number = CellStyle.Number.general
        /// The distance of its marks; nil leaves it to the application.
        public var step: Double?
        /// The numbers that are written beside it; all if nil.
        public var written: ClosedRange<Double>?

        /// An axis.
        public init(_ title: String = "") { self.title = title }
    }

    /// The form.
    public var kind: Kind
    /// The title; from a cell where one is given.
    public var title: String
    /// The cell that holds the title, so that it follows the workbook.
    public var titleCell: CellReference?
    /// What it shows, for readers who cannot see it.
    public var alternative: String
    /// The series, in drawing order.
    public var series: [Series]
    /// The horizontal axis as seen.
    public var horizontal = Axis()
    /// The vertical axis as seen.
    public var vertical = Axis()
    /// Whether there is a legend: below the chart, or at the right of slopes.
    public var legend = true
    /// The row of its upper left corner.
    public var row: Int
    /// The column of its upper left corner.
    public var column: Int
    /// How far it is moved to the right of that column's edge, in pixels.
    public var offset = 0.0
    /// The width, in pixels.
    public var width: Double
    /// The height, in pixels.
    public var height: Double

    /// A chart.
    public init(
        _ kind: Kind, title: String, alternative: String, series: [Series], row: Int, column: Int, width: Double,
        height: Double
    ) {
        self.kind = kind
        self.title = title
        self.alternative = alternative
        self.series = series
        self.row = row
        self.column = column
        self.width = width
        self.height = height
    }
}

extension Chart {
    /// The cells with its figures, for readers of a workbook who cannot see it: `Summary!D13:G21`.
    public var place: String {
        let values = series.map(\.values)
        guard let sheet = values.first?.first.sheet, values.allSatisfy({ $0.first.sheet == sheet }) else { return "" }
        let corners = [values.map(\.first), values.map(\.last)]
        guard let top = corners[0].map(\.row).min(), let left = corners[0].map(\.column).min(),
            let bottom = corners[1].map(\.row).max(), let right = corners[1].map(\.column).max()
        else { return "" }
        return CellReference(sheet: sheet, row: top, column: left).named + ":"
            + CellReference(sheet: sheet, row: bottom, column: right).plain
    }
}

/// A colour.
public struct Color: Hashable, Sendable {
    /// Red, green and blue, as `0xRRGGBB`.
    public let rgb: UInt32

    /// A colour.
    public init(_ rgb: UInt32) { self.rgb = rgb }

    /// Colours that readers with any kind of colour vision can tell apart, for groups and options, in turn.
    ///
    /// > Okabe, M. & Ito, K. (2008). *Color Universal Design*. jfly.uni-koeln.de/color
    public static let series: [Color] = [
        Color(0x0072B2), Color(0xE69F00), Color(0x009E73), Color(0xCC79A7), Color(0x56B4E9), Color(0xD55E00),
        Color(0xF0E442), Color(0x666666),
    ]

    /// The colour of the k-th series; the colours repeat.
    public static func series(_ k: Int) -> Color { series[k % series.count] }

    /// Dark blue, for titles and table headers.
    public static let ink = Color(0x1F3864)
    /// Black.
    public static let black = Color(0x000000)
    /// White.
    public static let white = Color(0xFFFFFF)
    /// Grey, for remarks and frames.
    public static let grey = Color(0x7F7F7F)
    /// Pale grey, behind values that the engine made.
    public static let mist = Color(0xF2F2F2)
    /// Pale blue, behind labels of groups and leading cells.
    public static let sky = Color(0xDEE6F2)
    /// Blue, for inputs.
    public static let input = Color(0x0000C0)
    /// Pale yellow, behind inputs.
    public static let paper = Color(0xFFF9E5)
    /// Dark green, for what is in order.
    public static let good = Color(0x1E7B34)
    /// Dark red, for what is not.
    public static let bad = Color(0xB00020)
    /// Dark amber, for caveats.
    public static let caution = Color(0x9C5700)
}
