// What every sheet has: title, status, and the line of the checks.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension CellStyle {
    static let header = CellStyle(.header, wraps: true)
    static let label = CellStyle(.label)
    static let text = CellStyle(.label, wraps: true)
    static let name = CellStyle(.computed, .text, wraps: true)
    static let remark = CellStyle(.remark)
    static let unused = CellStyle(.unused, .general, .center)

    static func input(_ number: Number = .brief) -> CellStyle { CellStyle(.input, number) }
    static func computed(_ number: Number, _ alignment: Alignment = .natural, bold: Bool = false) -> CellStyle {
        CellStyle(.computed, number, alignment, bold: bold)
    }
    static func engine(_ number: Number) -> CellStyle { CellStyle(.engine, number) }
}

extension Sheet {
    /// A sheet with its first three lines: title, status with its caveat, and the outcome of the checks.
    init(_ name: String, title: String, plan: BookPlan, columnWidths: [Double]) {
        self.init(name: name, columnWidths: columnWidths)
        line(0, 0, .text(title, CellStyle(.title)))
        line(1, 0, .text(plan.statusLine, CellStyle(.status)))
        if name != SheetName.checks {
            line(2, 0, .formula(plan.checkLine.absolute, ChecksSheet.passed(plan), CellStyle(.check)))
        }
    }

    mutating func line(_ row: Int, _ column: Int, _ cell: Cell) {
        blocks.append(.line(row: row, column: column, cell))
    }

    /// A line that makes sense only where cells can be changed.
    mutating func workbookLine(_ row: Int, _ column: Int, _ cell: Cell) {
        line(row, column, cell)
        workbookRows.insert(row)
    }

    mutating func heading(_ row: Int, _ text: String) { line(row, 0, .text(text, CellStyle(.heading))) }

    mutating func remark(_ row: Int, _ text: String) { line(row, 0, .text(text, .remark)) }

    mutating func table(_ title: String, row: Int, column: Int = 0, header: [String], body: [[Cell]]) {
        table(title, row: row, column: column, header: header.map { Cell.text($0, .header) }, body: body)
    }

    mutating func table(_ title: String, row: Int, column: Int = 0, header: [Cell], body: [[Cell]]) {
        blocks.append(
            .table(Table(title: title, row: row, column: column, header: header.isEmpty ? [] : [header], body: body)))
    }

    /// A reference to one of its own cells.
    func cell(_ row: Int, _ column: Int) -> CellReference { CellReference(sheet: name, row: row, column: column) }
}

extension BookPlan {
    /// The status with its caveat, as every sheet and page prints it.
    var statusLine: String {
        let date = problem.asOf.map { "; figures as of \($0)" } ?? ""
        switch problem.status {
        case .agreed: return "Agreed" + date
        case .draft: return "DRAFT: not agreed by anyone yet" + date
        case .illustrative: return "ILLUSTRATIVE: figures are judgements that show the method, not findings" + date
        }
    }

    /// The name of an option, taken from the one place where it is written.
    func nameCell(_ i: Int, on sheet: String, _ style: CellStyle = .text) -> Cell {
        .formula(optionName(i).seen(from: sheet), problem.options[i].name, style)
    }

    /// The names of all criteria, taken from the one place where they are written.
    func criterionHeaders(on sheet: String) -> [Cell] {
        criteria.map { .formula(criterionName($0).seen(from: sheet), problem.criteria[$0].name, .header) }
    }
}
