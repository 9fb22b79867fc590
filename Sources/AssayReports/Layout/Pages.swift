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
        let parts = Pages.parts(of: sheet, heights)
        rows = parts.last?.upperBound ?? 0
        isOne = heights.sum(0..<rows) <= page * Pages.tolerance
        guard !isOne else {
            breaks = []
            return
        }
        var filling = PageFilling(heights: heights, page: page, repeated: sheet.repeatedRows)
        for part in parts {
            filling.add(
                part, groups: Pages.groups(of: sheet, within: part), isWhole: Pages.hasChart(sheet, within: part))
        }
        breaks = filling.breaks
    }

    private static func hasChart(_ sheet: Sheet, within part: Range<Int>) -> Bool {
        sheet.charts.contains { part.contains($0.row) }
    }

    /// The rows of a part where a table's first column begins to say something else, if that parts it into groups.
    private static func groups(of sheet: Sheet, within part: Range<Int>) -> [Int] {
        sheet.blocks.flatMap { block -> [Int] in
            guard case .table(let table) = block, part.contains(table.row) else { return [] }
            let first = table.row + table.header.count
            let starts = table.body.indices.dropFirst().filter { r in
                table.body[r].first?.content != table.body[r - 1].first?.content
            }
            return starts.count * 3 > table.body.count ? [] : starts.map { first + $0 }
        }
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

/// Fills pages part by part.
private struct PageFilling {
    /// Applications know their fonts, and their pages hold a little more or less.
    private static let safe = 0.96
    /// How full a page must be to be left for the sake of a group.
    private static let least = 0.7
    /// How full a page with no more than a title is.
    private static let little = 0.3

    let heights: RowHeights
    let page: Double
    /// The rows that are repeated on every page.
    let repeated: ClosedRange<Int>?
    private(set) var breaks: [Int] = []
    private var used = 0.0
    private var end = 0

    init(heights: RowHeights, page: Double, repeated: ClosedRange<Int>?) {
        (self.heights, self.page, self.repeated) = (heights, page, repeated)
    }

    /// Adds a part: on a new page if it would be split otherwise, and between its groups if it must be split.
    ///
    /// A page with little more than a title is not left for the sake of a table; charts are never split.
    mutating func add(_ part: Range<Int>, groups: [Int], isWhole: Bool) {
        let (gap, needed) = (heights.sum(end..<max(end, part.lowerBound)), heights.sum(part))
        let full = used + gap
        let leaves = needed <= page ? isWhole || full > page * PageFilling.little : full > page / 2
        if end > 0, full + needed > page, leaves {
            // In the blank row above, so that no frame is cut.
            begin(at: max(part.lowerBound - 1, end))
        } else {
            used += gap
        }
        end = part.upperBound
        if used + needed <= page { used += needed } else { split(part, groups) }
    }

    /// Splits a part between its groups where little room is lost by it, and else where the page ends.
    private mutating func split(_ part: Range<Int>, _ groups: [Int]) {
        guard !groups.isEmpty else {
            used = (used + heights.sum(part)).truncatingRemainder(dividingBy: page)
            return
        }
        let full = page * PageFilling.safe
        var start = part.lowerBound
        while used + heights.sum(start..<part.upperBound) > full {
            var next = start
            while used + heights.sum(start..<next + 1) <= full { next += 1 }
            next = max(next, start + 1)
            if let last = groups.last(where: { (start + 1...next).contains($0) }),
                used + heights.sum(start..<last) > page * PageFilling.least
            {
                begin(at: last)
                start = last
            } else {
                used = header(above: next)
                start = next
            }
        }
        used += heights.sum(start..<part.upperBound)
    }

    private mutating func begin(at row: Int) {
        breaks.append(row)
        used = header(above: row)
    }

    /// The height of what is repeated above a row.
    private func header(above row: Int) -> Double {
        guard let repeated, row > repeated.upperBound else { return 0 }
        return heights.sum(repeated.lowerBound..<repeated.upperBound + 1)
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
