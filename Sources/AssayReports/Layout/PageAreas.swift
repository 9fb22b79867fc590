// Which parts of a sheet are printed how wide.
// SPDX-License-Identifier: Apache-2.0

/// What is printed of a sheet, area by area: where everything goes on pages of one width, one area; else tables that are
/// wider than a page apart from others, so that those leave no empty pages beside them.
struct PageAreas {
    /// A workbook holds no longer list.
    private static let most = 3

    private let sheet: Sheet
    private let columns: PageColumns
    private var found: [(rows: Range<Int>, columns: Int)] = []

    /// - Parameter parts: The rows that belong together.
    init(of sheet: Sheet, parts: [Range<Int>], columns: PageColumns) {
        (self.sheet, self.columns) = (sheet, columns)
        guard let end = parts.last?.upperBound else { return }
        guard let first = columns.breaks.first else {
            found = [(0..<end, columns.count)]
            return
        }
        // Lines go with what follows them.
        for part in parts {
            let width = width(of: part)
            if width > 0 { add(part, width: width, first: first) }
        }
        let start = found.last?.rows.lowerBound ?? 0
        let width = found.popLast()?.columns ?? first
        found.append((start..<end, width))
    }

    /// The areas, from the top.
    var all: [CellRange] {
        found.map { CellRange(sheet.cell($0.rows.lowerBound, 0), rows: $0.rows.count, columns: $0.columns) }
    }

    /// - Parameter first: How many columns the first page takes.
    private mutating func add(_ part: Range<Int>, width: Int, first: Int) {
        guard let last = found.last else {
            found.append((0..<part.upperBound, max(width, first)))
            return
        }
        if (last.columns > first) == (width > first) || found.count == PageAreas.most {
            found[found.count - 1] = (last.rows.lowerBound..<part.upperBound, max(last.columns, width))
        } else {
            found.append((last.rows.upperBound..<part.upperBound, max(width, first)))
        }
    }

    /// How many columns the tables and charts of a part take.
    private func width(of part: Range<Int>) -> Int {
        sheet.blocks.reduce(0) { width, block in
            switch block {
            case .table(let table) where part.contains(table.row):
                max(width, table.column + ((table.header + table.body).map(\.count).max() ?? 0))
            case .chart(let chart) where part.contains(chart.row): max(width, columns(of: chart))
            default: width
            }
        }
    }

    private func columns(of chart: Chart) -> Int {
        var (column, left) = (chart.column, chart.offset + chart.width)
        while left > 0, column < columns.count {
            left -= sheet.pixels(ofColumns: column..<column + 1)
            column += 1
        }
        return column
    }
}
