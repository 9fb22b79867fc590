// The cells of a workbook that came back.
// SPDX-License-Identifier: Apache-2.0

/// The cells of a workbook as a file has them, whoever saved it last.
public struct BookCells: Sendable {
    /// What a file says that a cell holds.
    public enum Value: Hashable, Sendable {
        /// Nothing; for a formula, that no application has computed it.
        case empty
        /// A number; true and false are 1 and 0.
        case number(Double)
        /// A text.
        case text(String)
        /// An error, such as `#N/A`.
        case error(String)
    }

    /// One cell.
    public struct Entry: Hashable, Sendable {
        /// What it holds.
        public var value: Value
        /// Its formula, if it has one; empty where the formula is shared with another cell.
        public var formula: String?

        /// One cell.
        public init(_ value: Value, formula: String? = nil) {
            self.value = value
            self.formula = formula
        }

        /// Whether it has a formula that no application has computed; a text that is empty may come of that too.
        var isNotComputed: Bool { formula != nil && (value == .empty || value == .text("")) }
    }

    /// The names of the sheets, in order.
    public let sheets: [String]
    private let entries: [CellReference: Entry]
    private let lastRows: [String: Int]
    /// Where the cells of a working model have gone; nil if they stand where they were.
    private var moves: CellMoves?

    /// The cells of a workbook.
    public init(sheets: [String], entries: [CellReference: Entry]) {
        self.sheets = sheets
        self.entries = entries
        lastRows = entries.keys.reduce(into: [:]) { rows, place in
            rows[place.sheet] = max(rows[place.sheet] ?? 0, place.row)
        }
    }

    /// What is at a place; nothing if the file has no such cell.
    public subscript(_ place: CellReference) -> Entry { entries[self.place(of: place)] ?? Entry(.empty) }

    /// The same cells, asked for by where a working model has them.
    func arranged(by moves: CellMoves?) -> BookCells {
        var cells = self
        cells.moves = moves
        return cells
    }

    /// Where a cell of the working model stands in the file.
    func place(of place: CellReference) -> CellReference { moves?[place] ?? place }

    /// The text at a place; nil if there is none.
    func text(_ place: CellReference) -> String? {
        if case .text(let text) = self[place].value { text } else { nil }
    }

    /// The first row of a sheet whose first cells hold some texts.
    func row(of header: [String], on sheet: String) -> Int? {
        guard let last = lastRows[sheet] else { return nil }
        return (0...last).first { row in
            header.indices.allSatisfy { text(CellReference(sheet: sheet, row: row, column: $0)) == header[$0] }
        }
    }

    /// The sheets that a sheet of a working model may have become: itself, and those numbered after it.
    func sheets(from sheet: String) -> [String] { sheets.filter { $0 == sheet || $0.hasPrefix(sheet + " ") } }

    /// The texts of a table's body: the rows below its header up to the first without a text in the first column.
    func rows(below header: [String], on sheet: String) -> [[String]]? {
        guard let top = row(of: header, on: sheet) else { return nil }
        var rows: [[String]] = []
        while let first = text(CellReference(sheet: sheet, row: top + 1 + rows.count, column: 0)) {
            let row = top + 1 + rows.count
            rows.append(
                [first] + (1..<header.count).map { text(CellReference(sheet: sheet, row: row, column: $0)) ?? "" })
        }
        return rows
    }
}
