// Workbooks that came back, without files.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports
import Testing

extension BookCells {
    /// The cells of a report as an application would save them, with some cells changed by somebody.
    init(of report: Report, changing changes: [CellReference: Entry] = [:]) {
        var entries: [CellReference: Entry] = [:]
        for (place, cell) in report.sheets.flatMap(\.cells) {
            switch cell.content {
            case .empty: if cell.formula != nil { entries[place] = Entry(.empty, formula: cell.formula) }
            case .text(let text): entries[place] = Entry(.text(text), formula: cell.formula)
            case .number(let x): entries[place] = Entry(.number(x), formula: cell.formula)
            }
        }
        self.init(
            sheets: report.sheets.map(\.name), entries: entries.merging(changes) { _, changed in changed })
    }
}

/// The place of a cell, from a name such as `Scores!C9`.
func at(_ name: String) -> CellReference {
    let parts = name.split(separator: "!")
    let letters = parts[1].prefix { $0.isLetter }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    return CellReference(sheet: String(parts[0]), row: Int(parts[1].dropFirst(letters.count))! - 1, column: column)
}

/// What the record of a workbook says that it was made from.
func briefing(of cells: BookCells) throws -> Briefing {
    let record = try BookRecord(of: cells)
    let reading = DocumentReader.read(Array(record.document.utf8), path: "model.json")
    return try record.briefing(on: #require(reading.problem, "\(reading.diagnostics)"))
}

/// The verification of a workbook in which somebody has changed cells.
func verification(of report: Report, changing changes: [CellReference: BookCells.Entry] = [:]) throws -> Verification {
    let cells = BookCells(of: report, changing: changes)
    return Verification(of: cells, madeFrom: try briefing(of: cells))
}
