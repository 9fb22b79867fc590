// Where printed pages begin.
// SPDX-License-Identifier: Apache-2.0

/// Divides a sheet into printed pages, so that no block is split from its heading, and none that fits on a page is split.
///
/// Pages are A4 landscape, and the sheet is scaled to be one page wide; a sheet that is only a little too long for one
/// page is scaled to fit it.
struct Pages {
    private static let printableWidth = 770.0
    private static let printableHeight = 490.0

    private static let tolerance = 1.45

    /// The rows before which a page begins.
    let breaks: [Int]
    /// Whether everything goes on one page.
    let isOne: Bool
    /// How many rows have content.
    let rows: Int

    init(of sheet: Sheet, heights: RowHeights) {
        let width = sheet.columnWidths.reduce(0) { $0 + Pages.points(ofColumn: $1) }
        let scale = min(1, Pages.printableWidth / max(1, width))
        let page = Pages.printableHeight / scale
        var (breaks, used) = ([Int](), 0.0)
        let parts = Pages.parts(of: sheet, heights)
        rows = parts.last?.upperBound ?? 0
        isOne = heights.sum(0..<rows) <= page * Pages.tolerance
        for (number, part) in parts.enumerated() {
            let end = number + 1 < parts.count ? parts[number + 1].lowerBound : part.upperBound
            let needed = heights.sum(part)
            if used > 0, used + needed > page, needed <= page || used > page / 2 {
                // In the blank row above, so that no frame is cut.
                breaks.append(max(part.lowerBound - 1, parts[number - 1].upperBound))
                used = 0
            }
            used = (used + heights.sum(part.lowerBound..<max(part.upperBound, end))).truncatingRemainder(
                dividingBy: page)
        }
        self.breaks = isOne ? [] : breaks
    }

    static func points(ofColumn width: Double) -> Double { pixels(ofColumn: width) * 0.75 }

    static func pixels(ofColumn width: Double) -> Double { (width * 7 + 5).rounded() }

    /// Rows that belong together: a heading with what follows it, or blocks beside each other.
    private static func parts(of sheet: Sheet, _ heights: RowHeights) -> [Range<Int>] {
        let blocks = sheet.blocks.map { (rows: rows(of: $0, heights), isHeading: $0.isHeading, isLine: $0.isLine) }
            .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
        var parts: [Range<Int>] = []
        var open = false
        for block in blocks {
            if let last = parts.last, open || block.rows.lowerBound < last.upperBound {
                parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, block.rows.upperBound)
            } else {
                parts.append(block.rows)
            }
            // Lines between a heading and what it is the heading of do not end the part.
            if block.isHeading { open = true } else if !block.isLine { open = false }
        }
        return parts
    }

    private static func rows(of block: Block, _ heights: RowHeights) -> Range<Int> {
        switch block {
        case .line(let row, _, _): return row..<(row + 1)
        case .table(let table): return table.row..<table.end
        case .chart(let chart):
            var (row, left) = (chart.row, chart.height * 0.75)
            while left > 0 {
                left -= heights[row]
                row += 1
            }
            return chart.row..<row
        }
    }
}

extension Block {
    fileprivate var isLine: Bool { if case .line = self { true } else { false } }

    /// Whether it is the heading of what follows.
    var isHeading: Bool {
        if case .line(_, _, let cell) = self { cell.style.role == .heading } else { false }
    }
}

extension Sheet {
    /// The sheet with the heights of its rows and the beginnings of its printed pages.
    func laidOut() -> Sheet {
        var sheet = self
        let heights = RowHeights(of: self)
        sheet.rowHeights = heights.stated
        let pages = Pages(of: self, heights: heights)
        (sheet.pageBreaks, sheet.isOnePage, sheet.printedRows) = (pages.breaks, pages.isOne, pages.rows)
        return sheet
    }

    /// The width of some columns on a screen, in pixels.
    func pixels(ofColumns columns: Range<Int>) -> Double {
        columns.reduce(0) { $0 + Pages.pixels(ofColumn: columnWidths.indices.contains($1) ? columnWidths[$1] : 8.43) }
    }
}
