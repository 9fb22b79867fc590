// One sheet of a workbook in the making: its cells.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import CXLSXWriter

/// One sheet of a workbook in the making: puts cells on it, and refuses what would damage the file.
struct Page {
    let book: Book
    let sheet: Sheet
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    /// The names of all sheets, for links.
    let sheets: Set<String>
    /// What a reader has to know about cells that could not be written as they were.
    private(set) var remarks: [String] = []
    /// How many cells have been written.
    var cellCount: Int { taken.count }
    private var taken: Set<Int> = []
    private var linkCount = 0

    init(_ sheet: Sheet, in book: Book, worksheet: UnsafeMutablePointer<lxw_worksheet>, sheets: Set<String>) {
        self.book = book
        self.sheet = sheet
        self.worksheet = worksheet
        self.sheets = sheets
    }

    /// Writes all cells.
    mutating func writeCells() throws(Refusal) {
        let nothing = Cell(.empty)
        try sheet.visitCells { place, cell throws(Refusal) in
            guard cell != nothing else { return }
            try claim(place)
            try write(cell, at: place)
        }
    }

    /// Two contents at one place would hide one of them.
    private mutating func claim(_ place: CellReference) throws(Refusal) {
        guard (0..<1_048_576).contains(place.row), (0..<16_384).contains(place.column) else {
            throw Refusal(
                "row \(place.row + 1), column \(place.column + 1) of '\(place.sheet)' is beyond a sheet's end")
        }
        guard taken.insert(place.row << 14 | place.column).inserted else {
            throw Refusal("two cells are at \(place.absolute)")
        }
    }

    private mutating func write(_ cell: Cell, at place: CellReference) throws(Refusal) {
        let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
        let link = link(of: cell, at: place)
        let format = try format(of: cell, isLink: link != nil)
        if let link {
            try check(worksheet_write_url(worksheet, row, column, link, format), place.absolute)
        }
        let code: lxw_error
        switch (try formula(of: cell, at: place), cell.content) {
        case (let formula?, .number(let x)):
            code = worksheet_write_formula_num(worksheet, row, column, formula, format, try finite(x, at: place))
        case (let formula?, .text(let text)):
            let text = cellText(text, at: place)
            code = worksheet_write_formula_str(worksheet, row, column, formula, format, text)
        case (let formula?, .empty):
            code = worksheet_write_formula_str(worksheet, row, column, formula, format, "")
        case (nil, .number(let x)):
            code = worksheet_write_number(worksheet, row, column, try finite(x, at: place), format)
        case (nil, .text(let text)):
            code = worksheet_write_string(worksheet, row, column, cellText(text, at: place), format)
        case (nil, .empty):
            code = worksheet_write_blank(worksheet, row, column, format)
        }
        try check(code, place.absolute)
    }

    private func finite(_ x: Double, at place: CellReference) throws(Refusal) -> Double {
        guard x.isFinite else { throw Refusal("\(place.absolute) holds no finite number (\(x))") }
        return x
    }

    private func formula(of cell: Cell, at place: CellReference) throws(Refusal) -> String? {
        guard let formula = cell.formula else { return nil }
        guard formula.utf8.count <= 8_191 || formula.utf16.count <= 8_191, SafeText.printable(formula) == formula,
            !formula.isEmpty
        else {
            throw Refusal("the formula of \(place.absolute) is empty, too long or has a control character")
        }
        return "=" + formula
    }

    private mutating func cellText(_ text: String, at place: CellReference) -> String {
        let (text, isCut) = SafeText.forCell(text)
        if isCut { remarks.append("the text of \(place.absolute) was cut, because a cell holds 32,767 characters") }
        return text
    }

    /// A link that may not stand in a workbook is left out, and its text stays.
    private mutating func link(of cell: Cell, at place: CellReference) -> String? {
        guard let link = cell.link else { return nil }
        guard linkCount < SafeLink.most, let target = SafeLink.target(link, sheets: sheets) else {
            remarks.append("the link of \(place.absolute) was left out, because a workbook cannot hold it")
            return nil
        }
        linkCount += 1
        return target
    }

    private func format(of cell: Cell, isLink: Bool) throws(Refusal) -> FormatShelf.Format {
        var key = FormatShelf.Key(style: cell.style, isLink: isLink)
        switch cell.content {
        case .number(let x):
            key.isNumber = true
            let mayChange = cell.formula != nil || cell.style.role == .input
            key.style.number = cell.style.number.suiting(x, mayChange: mayChange)
        case .text(let text) where cell.formula == nil && SafeText.looksLikeFormula(text):
            key.style.number = .text
        case .text, .empty:
            key.isNumber = cell.style.role == .input && cell.style.number != .text && cell.content == .empty
        }
        return try book.formats.format(key)
    }
}
