// A bare table as a decision: a paper's matrix, without a document around it.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Reads a bare table: the first column names options, the header names criteria, and every other cell is a figure.
///
///     option,cost,jobs
///     Gujarat,31,320
///     Odisha,24,250
///
/// Nothing else is known of the criteria, so more is better under each of them, the spread of these options stands in for
/// agreed ranges, and weights are equal. `TableChoices` changes that.
///
/// Names that are no ids are made into ids, and stay as names.
struct BareTable {
    private var remarks: Remarks
    private var places: Places
    private let decimalComma: Bool
    private var criteria = NamedIDs(of: "criterion")
    private var options = NamedIDs(of: "option")
    private var rows: [[Performance]] = []
    /// Where the first column is named, as long as there are only figures in it.
    private var figuresForNames: Range<Int>?

    /// Whether a path means a bare table.
    static func isMeant(by path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
    }

    /// The decision in a table, with remarks on every mistake in it.
    ///
    /// - Parameter decimalComma: Whether it writes 1,5 for 1.5.
    static func read(_ source: SourceText, decimalComma: Bool = false) -> Reading {
        var table = BareTable(
            remarks: Remarks(on: source), places: Places(in: source), decimalComma: decimalComma)
        table.read()
        return Reading(
            problem: table.problem, diagnostics: table.remarks.sorted, sources: [source], places: table.places)
    }
}

extension BareTable {
    private init(remarks: Remarks, places: Places, decimalComma: Bool) {
        self.remarks = remarks
        self.places = places
        self.decimalComma = decimalComma
    }

    private var problem: DecisionProblem? {
        let leaves = zip(criteria.register.ids, criteria.names).map { id, name in
            CriteriaTree.Branch.criterion(Criterion(id: id, name: name, measure: .direction(.maximize)))
        }
        guard !remarks.hasErrors, let tree = CriteriaTree(leaves) else { return nil }
        return try? DecisionProblem(
            title: remarks.source.path.split(separator: "/").last.map(String.init) ?? "", tree: tree,
            weightSets: [WeightSet(id: "equal", kind: .importance, judgement: .equal)],
            options: zip(options.register.ids, options.names).map { PolicyOption(id: $0, name: $1) },
            performances: PerformanceTable(rows: rows))
    }

    private mutating func read() {
        guard TextCheck.passes(&remarks, as: "a CSV table", allowsLineSeparators: true) else { return }
        do throws(CSVMistake) {
            var reader = CSVReader(remarks.source)
            var cells: [CSVCell] = []
            guard try reader.read(into: &cells) else { return reportEmpty() }
            guard isWide(cells, reader), isClear(cells, reader) else { return }
            readHeader(cells, reader)
            let width = cells.count
            while try reader.read(into: &cells) { readRow(cells, width, reader) }
            if rows.isEmpty, !remarks.hasErrors { reportNoOptions() }
            reportFiguresForNames()
        } catch {
            remarks.error("csv-syntax", error.message, at: error.range, hint: error.hint)
        }
    }

    /// Whether criteria have columns of their own; the table that a document names may list figures one below the other.
    private mutating func isWide(_ header: [CSVCell], _ reader: CSVReader) -> Bool {
        let names = header.map { reader.text(of: $0) }
        guard names.contains("option"), let column = names.firstIndex(of: "criterion") else { return true }
        remarks.error(
            "long-table", "The table has one row per figure, and a bare table has one per option",
            at: header[column].range, hint: "Give every criterion a column, or name the table in a document")
        return false
    }

    /// Whether a comma means one thing only.
    private mutating func isClear(_ header: [CSVCell], _ reader: CSVReader) -> Bool {
        guard decimalComma, reader.separator == UInt8(ascii: ",") else { return true }
        remarks.error(
            "ambiguous-comma", "Commas separate the cells of this table, so they cannot stand before decimals as well",
            at: header[0].range, hint: "Separate cells by semicolons or tabs, or write decimal points")
        return false
    }

    private mutating func readHeader(_ cells: [CSVCell], _ reader: CSVReader) {
        guard cells.count > 1 else {
            return remarks.error(
                "missing-column", "The table has one column, and no criteria", at: cells[0].range,
                hint: "Separate cells by commas, semicolons or tabs")
        }
        if cells.dropFirst().allSatisfy({ reader.number(in: $0, decimalComma: decimalComma) != nil }) {
            remarks.warning(
                "missing-header", "The first row names the criteria, and there are only numbers in it",
                at: cells[1].range, hint: "Begin with a header such as 'option,cost,jobs'")
        }
        if !BareTable.namesOptions(reader.text(of: cells[0])) { figuresForNames = cells[0].range }
        for cell in cells.dropFirst() {
            let name = reader.text(of: cell)
            guard isNamed(name, "column", at: cell) else { continue }
            if let id = criteria.add(name) {
                note(.criterion(id), at: cell.range)
            } else {
                remarks.error("duplicate-column", "The column '\(name.quotable)' is given twice", at: cell.range)
            }
        }
    }

    private mutating func readRow(_ cells: [CSVCell], _ width: Int, _ reader: CSVReader) {
        guard cells.count == width else { return remarks.reportRagged(cells, width, reader.separator) }
        let name = reader.text(of: cells[0])
        guard isNamed(name, "row", at: cells[0]) else { return }
        guard let option = options.add(name) else {
            return remarks.error(
                "duplicate-row", "The option '\(name.quotable)' has two rows", at: cells[0].range,
                hint: "Keep one of them")
        }
        if figuresForNames != nil, reader.number(in: cells[0], decimalComma: decimalComma) == nil {
            figuresForNames = nil
        }
        note(.option(option), at: cells[0].range)
        rows.append(cells.dropFirst().compactMap { readCell($0, reader) })
        // Places of a large table would take more room than the table.
        guard rows.count * width <= 100_000 else { return }
        for (criterion, cell) in zip(criteria.register.ids, cells.dropFirst()) {
            note(.cell(option: option, criterion: criterion), at: cell.range)
        }
    }

    private mutating func readCell(_ cell: CSVCell, _ reader: CSVReader) -> Performance? {
        if let figure = reader.number(in: cell, decimalComma: decimalComma) { return Performance(.exactly(figure)) }
        let text = reader.text(of: cell)
        if text == "unknown" { return Performance(.unknown) }
        if reader.number(in: cell, decimalComma: !decimalComma) != nil {
            remarks.reportDecimalMark(
                text, isComma: !decimalComma, at: cell.range,
                hint: decimalComma
                    ? "This table is said to have decimal commas"
                    : "Write \(text.replacing(",", with: ".")), or give --decimal-comma for the whole table")
        } else {
            remarks.add(NumberMistake(in: text).diagnostic(at: remarks.source.place(of: cell.range)))
        }
        return nil
    }

    private mutating func isNamed(_ name: String, _ what: String, at cell: CSVCell) -> Bool {
        if !name.isEmpty { return true }
        remarks.error("missing-name", "This \(what) has no name", at: cell.range)
        return false
    }

    private mutating func note(_ subject: Subject, at span: Range<Int>) {
        places.note(subject, at: span, isInTable: false)
    }

    /// Whether the title of the first column says that it names options, or says nothing.
    private static func namesOptions(_ title: String) -> Bool {
        let words = [
            "", "#", "id", "no", "no.", "nr", "number", "name", "option", "alternative", "action", "candidate",
        ]
        let title = title.lowercased()
        return words.contains(title) || words.contains { !$0.isEmpty && title == $0 + "s" }
    }

    /// A matrix without names would lose its first criterion.
    private mutating func reportFiguresForNames() {
        guard let place = figuresForNames, !rows.isEmpty else { return }
        remarks.warning(
            "names-or-figures", "The first column names the options, and there are only numbers in it", at: place,
            hint: "If it is a criterion, put a column of names before it; otherwise call it 'option'")
    }

    private mutating func reportEmpty() {
        remarks.error(
            "empty", "The table is empty", at: 0..<0, hint: "Begin with a header such as 'option,cost,jobs'")
    }

    private mutating func reportNoOptions() {
        remarks.error(
            "empty", "The table has a header and no options", at: 0..<0, hint: "Add a row for every option")
    }
}

extension Remarks {
    /// Says that a row has not as many cells as the header.
    mutating func reportRagged(_ cells: [CSVCell], _ width: Int, _ separator: UInt8) {
        let decimals = cells.count > width && separator == UInt8(ascii: ",")
        error(
            "ragged-row", "This row has \(cells.count) cells, and the header has \(width)", at: cells[0].range,
            hint: decimals
                ? "Put a cell with a comma in it into quotes" : "Fill up the row, with 'unknown' where nobody knows")
    }
}
