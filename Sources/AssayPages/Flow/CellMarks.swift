// What the rules of a sheet make of its cells.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// What rules make of one cell.
struct CellMark: Hashable {
    /// A bar within the cell, by its share of the cell's width.
    var bar: (share: Double, color: Color)? {
        get { barShare.flatMap { share in barColor.map { (share, $0) } } }
        set { (barShare, barColor) = (newValue?.share, newValue?.color) }
    }
    private var barShare: Double?
    private var barColor: Color?
    var fill: Color?
    var text: Color?
    var isBold = false
    /// Whether the number stands for several: it carries a leading `=`.
    var isShared = false
}

/// What the rules of a sheet make of its cells, by the numbers that the cells hold.
struct CellMarks {
    private var marks: [CellReference: CellMark] = [:]

    init(of sheet: Sheet, _ contents: CellContents) {
        for highlight in sheet.highlights { add(highlight, contents) }
    }

    /// What rules make of a cell; nil if they leave it as it is.
    subscript(_ place: CellReference) -> CellMark? { marks[place] }

    private mutating func add(_ highlight: Highlight, _ contents: CellContents) {
        let condition = highlight.rule.condition.flatMap { Condition($0, at: highlight.range.first, contents) }
        for place in highlight.range.cells {
            var mark = marks[place] ?? CellMark()
            let holds = condition?.holds(at: place) ?? false
            mark.follow(highlight.rule, number: contents.number(at: place), holds: holds)
            if mark != CellMark() { marks[place] = mark }
        }
    }
}

extension CellMark {
    fileprivate mutating func follow(_ rule: Highlight.Rule, number: Double?, holds: Bool) {
        switch rule {
        case .bar(let from, let to, let color):
            if let number, to > from { bar = (min(max((number - from) / (to - from), 0), 1), color) }
        case .blend(let from, let low, let to, let high):
            if let number, to > from { fill = low.blended(with: high, min(max((number - from) / (to - from), 0), 1)) }
        case .equals(let x, let text, let fill):
            if number == x { dress(text: text, fill: fill, bold: true) }
        case .formula(_, let text, let fill, let bold):
            if holds { dress(text: text, fill: fill, bold: bold) }
        case .shared:
            if holds { isShared = true }
        }
    }

    /// An earlier rule comes first, as it does in a workbook.
    private mutating func dress(text: Color?, fill: Color?, bold: Bool) {
        (self.text, self.fill) = (self.text ?? text, self.fill ?? fill)
        isBold = isBold || bold
    }
}

extension CellContents {
    /// The number in a cell; nil if there is none.
    func number(at place: CellReference) -> Double? {
        if case .number(let x) = self[place] { x } else { nil }
    }
}

extension Color {
    /// A colour between two: the first at 0, the second at 1.
    func blended(with other: Color, _ share: Double) -> Color {
        let parts = [16, 8, 0].map { shift -> UInt32 in
            let (a, b) = (Double(rgb >> UInt32(shift) & 255), Double(other.rgb >> UInt32(shift) & 255))
            return UInt32((a + (b - a) * share).rounded()) << UInt32(shift)
        }
        return Color(parts.reduce(0, |))
    }
}
