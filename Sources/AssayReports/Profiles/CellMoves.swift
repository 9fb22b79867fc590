// Where cells go when sheets are split.
// SPDX-License-Identifier: Apache-2.0

/// Where the cells of a report go when its sheets are split.
///
/// Every part keeps its columns and moves up as a whole, so that what is within one part stays as it was to each other.
struct CellMoves {
    /// Some rows of a sheet, and where they go.
    private struct Move {
        let rows: ClosedRange<Int>
        let sheet: String
        let shift: Int
    }

    private var moves: [String: [Move]] = [:]
    private let names: [[String]]

    init(_ sheets: [SheetParts], names: [[String]]) {
        self.names = names
        for (number, sheet) in sheets.enumerated() {
            moves[sheet.sheet.name] = sheet.parts.indices.map { part in
                let blocks = sheet.parts[part]
                let first = part == 0 ? 0 : blocks.map(\.firstRow).min() ?? 0
                let last = blocks.map(\.lastRow).max() ?? 0
                return Move(
                    rows: first...max(first, last), sheet: names[number][part], shift: sheet.shift(ofPart: part))
            }
        }
    }

    /// The sheet that was split into the one of some name.
    func origin(of name: String) -> String? { names.first { $0.contains(name) }?.first }

    /// The names of a sheet's parts.
    func names(ofSheet number: Int) -> [String] { names[number] }

    /// Where a cell goes; nil if it belongs to no part, or no part alone.
    subscript(_ place: CellReference) -> CellReference? {
        guard let all = moves[place.sheet] else { return nil }
        let found = all.filter { $0.rows.contains(place.row) }
        guard found.count == 1 else { return nil }
        return CellReference(sheet: found[0].sheet, row: place.row - found[0].shift, column: place.column)
    }

    /// Where a range goes; nil if it does not stay together.
    subscript(_ range: CellRange) -> CellRange? {
        guard let first = self[range.first], let last = self[range.last], first.sheet == last.sheet else { return nil }
        return CellRange(first, rows: range.rows, columns: range.columns)
    }
}

extension Block {
    /// The last row that it has cells in.
    var lastRow: Int {
        switch self {
        case .line(let row, _, _): row
        case .table(let table): max(table.row, table.end - 1)
        case .chart(let chart): chart.row
        }
    }
}
