// Where a cell is.
// SPDX-License-Identifier: Apache-2.0

/// Where a cell is: a sheet, a row and a column.
public struct CellReference: Hashable, Sendable {
    /// The name of the sheet.
    public let sheet: String
    /// The row, from 0.
    public let row: Int
    /// The column, from 0.
    public let column: Int

    /// Where a cell is.
    public init(sheet: String, row: Int, column: Int) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// `Weights!$C$7`, as formulas write it.
    public var absolute: String { "\(CellReference.quoted(sheet))!\(local)" }

    /// `$C$7`, for use on its own sheet.
    public var local: String { "$\(CellReference.letters(column))$\(row + 1)" }

    /// `C7`, as a reader would say it.
    public var plain: String { "\(CellReference.letters(column))\(row + 1)" }

    /// The reference as a formula on a given sheet writes it.
    public func seen(from sheet: String) -> String { sheet == self.sheet ? local : absolute }

    /// A cell some rows below and columns to the right.
    public func offset(rows: Int = 0, columns: Int = 0) -> CellReference {
        CellReference(sheet: sheet, row: row + rows, column: column + columns)
    }

    /// The letters of a column: 0 is `A`, 26 is `AA`.
    public static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    /// The number of a column from its letters: `A` is 0, `AA` is 26; nil for anything else.
    public static func column(_ letters: some StringProtocol) -> Int? {
        let codes = letters.utf8
        guard (1...3).contains(codes.count), codes.allSatisfy({ (65...90).contains($0) }) else { return nil }
        return codes.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    }

    /// A sheet's name as formulas write it: in quotes unless it is one plain word.
    static func quoted(_ sheet: String) -> String {
        let plain = sheet.utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) }
        if plain { return sheet }
        guard sheet.utf8.contains(UInt8(ascii: "'")) else { return "'\(sheet)'" }
        return "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}

/// A rectangle of cells on one sheet.
public struct CellRange: Hashable, Sendable {
    /// The cell at the upper left.
    public let first: CellReference
    /// How many rows it has.
    public let rows: Int
    /// How many columns it has.
    public let columns: Int

    /// A rectangle of cells.
    public init(_ first: CellReference, rows: Int = 1, columns: Int = 1) {
        self.first = first
        self.rows = rows
        self.columns = columns
    }

    /// The cell at the lower right.
    public var last: CellReference { first.offset(rows: rows - 1, columns: columns - 1) }

    /// The range as a formula on a given sheet writes it.
    public func seen(from sheet: String) -> String { "\(first.seen(from: sheet)):\(last.local)" }

    /// The formula for one of its cells, by row and column from 1; a single cell is named itself, since Gnumeric does
    /// not index one.
    public func entry(row: String, column: String, seenFrom sheet: String) -> String {
        rows * columns == 1 ? first.seen(from: sheet) : "INDEX(\(seen(from: sheet)),\(row),\(column))"
    }

    /// The cells, row by row.
    public var cells: [CellReference] {
        (0..<rows).flatMap { row in (0..<columns).map { first.offset(rows: row, columns: $0) } }
    }
}
