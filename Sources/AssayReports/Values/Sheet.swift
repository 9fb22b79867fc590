// A sheet of a report, as a value.
// SPDX-License-Identifier: Apache-2.0

/// A sheet of a report: blocks of cells and charts, placed on a grid.
public struct Sheet: Hashable, Sendable {
    /// The name on the tab.
    public var name: String
    /// The widths of the columns, in characters, from the first.
    public var columnWidths: [Double]
    /// What stands on it, from the top.
    public var blocks: [Block]
    /// The rows above and columns left of this cell stay in view.
    public var freeze: CellReference?
    /// The rows that are repeated on every printed page.
    public var repeatedRows: ClosedRange<Int>?
    /// How it goes on paper.
    public var paper = Paper()
    /// Rules that colour cells by their content.
    public var highlights: [Highlight] = []
    /// What may be entered where.
    public var entries: [EntryRule] = []
    /// Heights of single rows, in points; others are as high as their font.
    public var rowHeights: [Int: Double] = [:]
    /// Whether cells other than inputs are locked, without a password.
    public var isProtected = true
    /// The colour of the tab.
    public var tabColor: Color?
    /// How it stands on a page that is read, rather than worked with.
    public var presence = Presence.open
    /// Rows that make sense only where cells can be changed; a page that is read leaves out what begins there.
    public var workbookRows: Set<Int> = []

    /// A sheet.
    public init(name: String, columnWidths: [Double] = [], blocks: [Block] = []) {
        self.name = name
        self.columnWidths = columnWidths
        self.blocks = blocks
    }

    /// All cells with their places, block by block.
    public var cells: [(place: CellReference, cell: Cell)] {
        var cells: [(place: CellReference, cell: Cell)] = []
        visitCells { cells.append(($0, $1)) }
        return cells
    }

    /// Does something with every cell and its place, block by block, without a list of them.
    public func visitCells<Failure>(_ body: (CellReference, Cell) throws(Failure) -> Void) throws(Failure) {
        for block in blocks {
            switch block {
            case .line(let row, let column, let cell):
                try body(CellReference(sheet: name, row: row, column: column), cell)
            case .table(let table): try table.visitCells(on: name, body)
            case .chart: break
            }
        }
    }

    /// All charts.
    public var charts: [Chart] {
        blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    }
}

/// How a sheet stands on a page that is read, rather than worked with.
public enum Presence: Hashable, Sendable {
    /// In full.
    case open
    /// Folded, until a reader opens it.
    case folded
    /// Not at all.
    case absent
}

/// A part of a sheet.
public enum Block: Hashable, Sendable {
    /// A line of text across the sheet.
    case line(row: Int, column: Int, Cell)
    /// A table.
    case table(Table)
    /// A chart.
    case chart(Chart)
}

/// A table: header rows, then body rows.
public struct Table: Hashable, Sendable {
    /// What the table shows, for readers who cannot see its heading.
    public var title: String
    /// The row of the first header cell, from 0.
    public var row: Int
    /// The column of the first header cell, from 0.
    public var column: Int
    /// The header rows.
    public var header: [[Cell]]
    /// The body rows.
    public var body: [[Cell]]

    /// A table.
    public init(title: String, row: Int, column: Int = 0, header: [[Cell]], body: [[Cell]]) {
        self.title = title
        self.row = row
        self.column = column
        self.header = header
        self.body = body
    }

    /// The row after the last.
    public var end: Int { row + header.count + body.count }

    fileprivate func visitCells<Failure>(
        on sheet: String, _ body: (CellReference, Cell) throws(Failure) -> Void
    ) throws(Failure) {
        for (r, cells) in (header + self.body).enumerated() {
            for (c, cell) in cells.enumerated() {
                try body(CellReference(sheet: sheet, row: row + r, column: column + c), cell)
            }
        }
    }
}

/// A rule that colours cells by their content.
public struct Highlight: Hashable, Sendable {
    /// How cells are coloured.
    public enum Rule: Hashable, Sendable {
        /// A bar within the cell, from one end to the other.
        case bar(from: Double, to: Double, Color)
        /// A blend from one colour at one number to another at another.
        case blend(from: Double, Color, to: Double, Color)
        /// A colour for cells equal to a number.
        case equals(Double, text: Color, fill: Color?)
        /// A colour where a formula, written for the first cell of the range, is not 0.
        case formula(String, text: Color?, fill: Color?, bold: Bool)
        /// A leading `=` on numbers where a formula, written for the first cell of the range, is not 0: a shared rank.
        case shared(String)
    }

    /// The cells.
    public var range: CellRange
    /// The rule.
    public var rule: Rule

    /// A rule for a range.
    public init(_ range: CellRange, _ rule: Rule) {
        self.range = range
        self.rule = rule
    }
}

/// What may be entered in a range of cells.
public struct EntryRule: Hashable, Sendable {
    /// What may be entered.
    public enum Rule: Hashable, Sendable {
        /// One of the texts in a range of cells, from a drop-down.
        case oneOf(CellRange)
        /// A number between two bounds.
        case number(from: Double, to: Double)
        /// A number that is not negative.
        case nonNegative
    }

    /// The cells.
    public var range: CellRange
    /// What may be entered.
    public var rule: Rule
    /// Whether anything else is refused; otherwise it only warns.
    public var strict: Bool
    /// What to tell a person who enters something else.
    public var message: String

    /// A rule for a range.
    public init(_ range: CellRange, _ rule: Rule, strict: Bool = true, message: String) {
        self.range = range
        self.rule = rule
        self.strict = strict
        self.message = message
    }
}
