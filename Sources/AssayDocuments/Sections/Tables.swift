// The section `performance`, when it names a table.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The header of a table of performances, read once.
struct TableHeader {
    /// A column: its name, and the bytes of its header.
    struct Column {
        let name: String
        let span: Range<Int>
    }

    /// The columns, from left to right.
    let columns: [Column]

    /// The number of a column.
    func position(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// Whether there is one row per cell, and not one per option.
    var isLong: Bool { position(of: "criterion") != nil }
}

/// A table while it is read.
struct TableReading {
    /// The rows that are left.
    var rows: CSVReader
    /// The header.
    let header: TableHeader
    /// Whether figures have decimal commas.
    let decimalComma: Bool
    /// What was found.
    var grid: PerformanceGrid
    /// Where each option's first row names it, by the option's number.
    var given: [Int: Range<Int>] = [:]
}

extension Interpreter {
    /// The performances of a table that the document names with what it needs to know.
    mutating func readTable(_ value: LocatedValue) -> [[Performance]] {
        guard
            let fields = Fields(
                value, PerformanceKeys.tableSection, name: "performance", &remarks,
                hint: { $0.value.entries == nil ? nil : "Performances stand either in the document or in a file" })
        else { return [] }
        let decimalComma = fields.read(PerformanceKeys.decimalComma, &remarks) == .yes
        guard let file = fields.entry(PerformanceKeys.file) else { return [] }
        return readTable(named: file.value, decimalComma: decimalComma)
    }

    /// The performances of a table in a file.
    mutating func readTable(named value: LocatedValue, decimalComma: Bool) -> [[Performance]] {
        guard let name = value.readText("performance", &remarks), let table = open(name, at: value.span, what: "table")
        else {
            return []
        }
        tables.append(table)
        places.add(table)
        let document = remarks.turn(to: table)
        let reading = readRows(of: table, decimalComma)
        _ = remarks.turn(to: document)
        guard let reading else { return [] }
        reportMissingRows(reading.given)
        return reading.grid.rows ?? []
    }

    /// A file that the document names, or nil after saying why not.
    mutating func open(_ name: String, at span: Range<Int>, what: String) -> SourceText? {
        switch files.read(name) {
        case .success(let file): return SourceText(path: file.path, bytes: file.bytes)
        case .failure(.outside):
            remarks.error(
                "path-outside", "'\(name.quotable)' is not inside the folder of the document", at: span,
                hint: "Put the \(what) beside the document")
        case .failure(.unreadable(let error)):
            missing.append(error.path)
            remarks.error(
                "unreadable-file", error.description, at: span,
                hint: "Give the path of a CSV file, relative to the document")
        }
        return nil
    }

    private mutating func readRows(of table: SourceText, _ decimalComma: Bool) -> TableReading? {
        guard TextCheck.passes(&remarks, as: "a CSV table", allowsLineSeparators: true) else { return nil }
        do throws(CSVMistake) {
            var rows = CSVReader(table)
            guard let header = try readHeader(&rows) else { return nil }
            let grid = PerformanceGrid(options: optionIDs.ids.count, criteria: outline.leaves.count)
            var reading = TableReading(rows: rows, header: header, decimalComma: decimalComma, grid: grid)
            if header.isLong { try readLongRows(&reading) } else { try readWideRows(&reading) }
            return reading
        } catch {
            remarks.error("csv-syntax", error.message, at: error.range, hint: error.hint)
            return nil
        }
    }

    private mutating func readHeader(_ rows: inout CSVReader) throws(CSVMistake) -> TableHeader? {
        var cells: [CSVCell] = []
        guard try rows.read(into: &cells) else {
            remarks.error(
                "empty", "The table is empty", at: 0..<0, hint: "Begin with a header such as 'option,cost,jobs'")
            return nil
        }
        let header = TableHeader(columns: cells.map { TableHeader.Column(name: rows.text(of: $0), span: $0.range) })
        for (number, column) in header.columns.enumerated() where header.position(of: column.name) != number {
            remarks.error("duplicate-column", "The column '\(column.name.quotable)' is given twice", at: column.span)
        }
        let needed = header.isLong ? ["option", "criterion", "best"] : ["option"]
        let missing = needed.filter { header.position(of: $0) == nil }
        for name in missing { reportMissingColumn(name, header) }
        return missing.isEmpty ? header : nil
    }

    private mutating func reportMissingColumn(_ name: String, _ header: TableHeader) {
        let near = remarks.nearest(to: name, in: header.columns.map(\.name))
        let column = header.columns.first { $0.name == near } ?? header.columns[0]
        remarks.error(
            "missing-column", "The table has no column '\(name)'", at: column.span,
            hint: near.map { "Rename '\($0.quotable)'" } ?? "Begin with a header such as 'option,cost,jobs'")
    }

    /// The next row with as many cells as the header; rows with another number are reported and passed over.
    private mutating func readRow(_ cells: inout [CSVCell], _ table: inout TableReading) throws(CSVMistake) -> Bool {
        while try table.rows.read(into: &cells) {
            let width = table.header.columns.count
            if cells.count == width { return true }
            remarks.reportRagged(cells, width, table.rows.separator)
            if let i = option(cells, table) {
                table.given[i] = table.given[i] ?? cells[0].range
                for j in outline.leaves.indices where !table.grid.isGiven(i, j) { table.grid.fill(i, j, with: nil) }
            }
        }
        return false
    }

    private func option(_ cells: [CSVCell], _ table: TableReading) -> Int? {
        guard let column = table.header.position(of: "option"), column < cells.count else { return nil }
        return optionIDs[table.rows.text(of: cells[column])]
    }
}

// MARK: - One row per option

extension Interpreter {
    private mutating func readWideRows(_ table: inout TableReading) throws(CSVMistake) {
        let columns = knownColumns(table.header)
        guard let optionColumn = table.header.position(of: "option") else { return }
        var cells: [CSVCell] = []
        while try readRow(&cells, &table) {
            let (id, span) = (table.rows.text(of: cells[optionColumn]), cells[optionColumn].range)
            guard isKnownOption(id, at: span), let i = optionIDs[id] else {
                pass(over: id, &table)
                continue
            }
            if let first = table.given[i] {
                reportSecond("The option '\(id.quotable)'", at: span, first: first)
                continue
            }
            table.given[i] = span
            for (number, j) in columns.enumerated() {
                guard let j else { continue }
                let cell = LocatedEntry(
                    key: outline.leaves[j].id, keySpan: table.header.columns[number].span,
                    value: figure(cells[number], table.decimalComma, table.rows))
                noteCell(id, cell)
                table.grid.fill(i, j, with: readCell(cell, outline.leaves[j], of: id))
            }
        }
        reportMissingColumns(columns, &table)
    }

    /// The criterion of every column; nil for the column of options and for unknown ones, which are reported.
    private mutating func knownColumns(_ header: TableHeader) -> [Int?] {
        header.columns.enumerated().map { number, column in
            column.name == "option" || header.position(of: column.name) != number
                ? nil : knownCriterion(column.name, at: column.span)
        }
    }

    private mutating func reportMissingColumns(_ columns: [Int?], _ table: inout TableReading) {
        let meant = table.header.columns.compactMap { remarks.nearest(to: $0.name, in: outline.leafIDs) }
        for (j, leaf) in outline.leaves.enumerated() where !columns.contains(j) && !meant.contains(leaf.id) {
            remarks.error(
                "missing-performance", "The table has no column for '\(leaf.id.quotable)'",
                at: table.header.columns[table.header.columns.count - 1].span,
                hint: "Add the column '\(leaf.id.quotable)'")
        }
    }

    private mutating func reportSecond(_ what: String, at span: Range<Int>, first: Range<Int>) {
        let line = remarks.source.place(of: first).line
        remarks.error(
            "duplicate-row", "\(what) has two rows", at: span,
            hint: "The first one is on line \(line): keep one of them")
    }

    /// Lets an option that was probably meant by an unknown id count as given, so that its row is not called missing.
    private func pass(over id: String, _ table: inout TableReading) {
        if let i = optionIDs[nearestOption(id)], table.given[i] == nil { table.given[i] = 0..<0 }
    }

    private mutating func noteCell(_ option: String, _ cell: LocatedEntry) {
        // Places of a large table would take more room than the table.
        if outline.leaves.count * optionIDs.ids.count <= 100_000 {
            note(.cell(option: option, criterion: cell.key), at: cell.value.span)
        }
    }
}

// MARK: - One row per cell

extension Interpreter {
    private static let longColumns = [
        "option", "criterion", "low", "best", "high", "source", "because", "grade", "by", "on",
    ]

    private mutating func readLongRows(_ table: inout TableReading) throws(CSVMistake) {
        for column in table.header.columns where !Interpreter.longColumns.contains(column.name) {
            remarks.error(
                "unknown-column", "'\(column.name.quotable)' is not a column of a long table", at: column.span,
                hint: remarks.hint(for: column.name, in: Interpreter.longColumns))
        }
        var lines: [Int: Range<Int>] = [:]
        var cells: [CSVCell] = []
        while try readRow(&cells, &table) {
            guard let (i, j, id) = readNames(cells, &table) else { continue }
            let cell = longCell(cells, table, criterion: outline.leaves[j].id)
            table.given[i] = table.given[i] ?? id
            if let first = lines[i * outline.leaves.count + j] {
                reportSecond("'\(optionIDs.ids[i])' under '\(cell.key)'", at: id, first: first)
                continue
            }
            lines[i * outline.leaves.count + j] = id
            noteCell(optionIDs.ids[i], cell)
            table.grid.fill(i, j, with: readCell(cell, outline.leaves[j], of: optionIDs.ids[i]))
        }
        reportMissingCells(table.grid, rows: table.given)
    }

    private mutating func readNames(_ cells: [CSVCell], _ table: inout TableReading) -> (Int, Int, Range<Int>)? {
        guard let optionColumn = table.header.position(of: "option"),
            let criterionColumn = table.header.position(of: "criterion")
        else { return nil }
        let (option, criterion) = (cells[optionColumn], cells[criterionColumn])
        let id = table.rows.text(of: option)
        let isKnown = isKnownOption(id, at: option.range)
        let name = table.rows.text(of: criterion)
        let j = knownCriterion(name, at: criterion.range)
        guard isKnown, let i = optionIDs[id] else {
            pass(over: id, &table)
            return nil
        }
        if j == nil, let meant = outline.leaf(remarks.nearest(to: name, in: outline.leafIDs) ?? "") {
            if !table.grid.isGiven(i, meant) { table.grid.fill(i, meant, with: nil) }
        }
        return j.map { (i, $0, option.range) }
    }

    /// A row as the long form of a cell.
    private mutating func longCell(_ cells: [CSVCell], _ table: TableReading, criterion: String) -> LocatedEntry {
        var entries: [LocatedEntry] = []
        for (column, cell) in zip(table.header.columns, cells) {
            guard !["option", "criterion"].contains(column.name), !cell.range.isEmpty || column.name == "best" else {
                continue
            }
            let isFigure = ["low", "best", "high"].contains(column.name)
            let isSource = column.name == "source"
            let value =
                isFigure
                ? figure(cell, table.decimalComma, table.rows) : isSource ? sourceList(cell) : text(cell, table.rows)
            entries.append(LocatedEntry(key: isSource ? "sources" : column.name, keySpan: column.span, value: value))
        }
        let span = cells.first.map(\.range) ?? 0..<0
        return LocatedEntry(key: criterion, keySpan: span, value: LocatedValue(content: .map(entries), span: span))
    }

    private func text(_ cell: CSVCell, _ rows: CSVReader) -> LocatedValue {
        LocatedValue(content: .scalar(rows.text(of: cell), .block), span: cell.range)
    }

    private func sourceList(_ cell: CSVCell) -> LocatedValue {
        let ids = remarks.source.bytes[cell.range].split(separator: 0x20)
        let items = ids.map { id in
            LocatedValue(
                content: .scalar(String(decoding: id, as: UTF8.self), .plain), span: id.startIndex..<id.endIndex)
        }
        return LocatedValue(content: .list(items), span: cell.range)
    }
}

// MARK: - Figures

extension Interpreter {
    /// A cell with a figure, as it would stand in a document; what has the wrong decimal mark is reported here.
    private mutating func figure(_ cell: CSVCell, _ decimalComma: Bool, _ rows: CSVReader) -> LocatedValue {
        let text = rows.text(of: cell)
        let mark: Character = decimalComma ? "," : "."
        if rows.number(in: cell, decimalComma: decimalComma) != nil {
            return LocatedValue(content: .scalar(String(text.map { $0 == mark ? "." : $0 }), .plain), span: cell.range)
        }
        guard rows.number(in: cell, decimalComma: !decimalComma) != nil else {
            return LocatedValue(content: .scalar(text, .plain), span: cell.range)
        }
        let hint =
            decimalComma
            ? "This table is said to have decimal commas"
            : "Write \(text.replacing(",", with: ".")), or 'decimal-comma: true' beside the file in the document"
        remarks.reportDecimalMark(text, isComma: !decimalComma, at: cell.range, hint: hint)
        return LocatedValue(content: .broken, span: cell.range)
    }
}

extension Remarks {
    /// Says that a number has the decimal mark that its table does not have.
    mutating func reportDecimalMark(_ text: String, isComma: Bool, at span: Range<Int>, hint: String) {
        let reason = isComma ? "it has a decimal comma" : "it has a decimal point"
        error("invalid-number", "'\(text.quotable)' is not a number here: \(reason)", at: span, hint: hint)
    }
}
