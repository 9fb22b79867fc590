// Where printed pages begin.
// SPDX-License-Identifier: Apache-2.0

/// Divides a sheet into printed pages, so that no block is split from its heading, and none that fits on a page is split.
///
/// Pages are A4 landscape. A sheet that is only a little too long for one page is scaled to fit it, and so is one with a
/// table that is only a little too long.
struct Pages {
    private static let printableHeight = 490.0
    /// How much smaller a sheet is printed so that it takes one page.
    private static let tolerance = 1.45
    /// The smallest scale at which a table is kept on one page.
    private static let leastForRows = 0.5

    /// How the sheet goes on paper.
    private(set) var paper = Paper()

    private let sheet: Sheet
    private let heights: RowHeights
    private let columns: PageColumns
    private let parts: [Range<Int>]

    init(of sheet: Sheet, heights: RowHeights) {
        (self.sheet, self.heights) = (sheet, heights)
        columns = PageColumns(of: sheet)
        parts = Pages.parts(of: sheet, heights)
        guard let rows = parts.last?.upperBound, columns.count > 0 else { return }
        (paper.columnBreaks, paper.repeatedColumns) = (columns.breaks, columns.repeated)
        paper.areas = PageAreas(of: sheet, parts: parts, columns: columns).all
        let needed = heights.sum(0..<rows)
        let most = Pages.printableHeight / columns.scale
        paper.isOnePage =
            columns.breaks.isEmpty
            && (needed <= most
                || needed <= min(most * Pages.tolerance, Pages.printableHeight / PageColumns.readable))
        if !paper.isOnePage { fill() }
    }

    private mutating func fill() {
        var scale = scale
        if scale < columns.scale || !columns.breaks.isEmpty {
            // Where a sheet is not scaled to fit, its columns must fit for sure.
            let most = columns.breaks.isEmpty && columns.scale < 1 ? columns.scale * PageColumns.safe : columns.scale
            scale = min(scale, most)
            paper.scale = Int(100 * scale)
        }
        var filling = PageFilling(heights: heights, page: Pages.printableHeight / scale, repeated: sheet.repeatedRows)
        let tops = Set(paper.areas.dropFirst().map(\.first.row))
        for part in parts {
            if tops.contains(part.lowerBound) { filling.go(to: part.lowerBound) }
            filling.add(part, groups: groups(within: part), isWhole: hasChart(part), isText: isText(part))
        }
        paper.rowBreaks = filling.breaks
    }

    /// The scale at which every part fits on a page that can do so without getting hard to read, unless its header is
    /// repeated where it is split.
    private var scale: Double {
        wholes.reduce(columns.scale) { scale, part in
            let fitting = Pages.printableHeight * PageFilling.safe / max(1, heights.sum(part))
            let isRepeated = sheet.repeatedRows.map { part.contains($0.lowerBound) } ?? false
            return fitting < Pages.leastForRows || isRepeated ? scale : min(scale, fitting)
        }
    }

    /// The parts, and the first table or chart with everything above it.
    private var wholes: [Range<Int>] {
        guard let first = parts.first(where: { !isText($0) }), let top = parts.first else { return parts }
        return parts + [top.lowerBound..<first.upperBound]
    }

    /// Whether a part is nothing but lines.
    private func isText(_ part: Range<Int>) -> Bool {
        !sheet.blocks.contains { !$0.isLine && part.contains($0.firstRow) }
    }

    private func hasChart(_ part: Range<Int>) -> Bool { sheet.charts.contains { part.contains($0.row) } }

    /// The rows of a part where a table's first column begins to say something else, if that parts it into groups.
    private func groups(within part: Range<Int>) -> [Int] {
        sheet.blocks.flatMap { block -> [Int] in
            guard case .table(let table) = block, part.contains(table.row) else { return [] }
            let first = table.row + table.header.count
            let starts = table.body.indices.dropFirst().filter { r in
                table.body[r].first?.content != table.body[r - 1].first?.content
            }
            return starts.count * 3 > table.body.count ? [] : starts.map { first + $0 }
        }
    }
}

// MARK: - Parts

extension Pages {
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
    /// Whether it is a line of text.
    var isLine: Bool { if case .line = self { true } else { false } }

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
        sheet.paper = Pages(of: self, heights: heights).paper
        return sheet
    }

    /// How far a chart stays within the last column, in pixels, so that paper does not cut its frame.
    static var chartMargin: Double { 4 }

    /// The width of some columns on a screen, in pixels.
    func pixels(ofColumns columns: Range<Int>) -> Double {
        columns.reduce(0) {
            $0 + PageColumns.pixels(columnWidths.indices.contains($1) ? columnWidths[$1] : PageColumns.standard)
        }
    }
}
