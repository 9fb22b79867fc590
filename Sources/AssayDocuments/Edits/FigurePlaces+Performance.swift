// Where a document says what an option achieves.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension FigurePlaces {
    /// The estimate in whatever form the cell has; the evidence beside it stays.
    func performance(_ i: Int, _ j: Int, _ estimate: Performance.Estimate) throws(NoPlace) -> [Replacement] {
        let section = try value("performance")
        if section.text != nil || section.entry("file")?.value.text != nil {
            return try inTable(TablePlaces(self, section), i, j, estimate)
        }
        let (option, criterion) = (problem.options[i].id, problem.criteria[j].id)
        guard let cell = section.entry(option)?.value.entry(criterion)?.value else {
            throw NoPlace("the document has no such cell")
        }
        let old = problem.performances[option: i, criterion: j].estimate
        if let all = replacements(of: cell, j, estimate, insteadOf: old) { return all }
        try requireFitting(estimate, old)
        return [try write(text(estimate, j, insteadOf: best(in: cell)?.text), over: best(in: cell) ?? cell)]
    }

    private func inTable(
        _ table: TablePlaces, _ i: Int, _ j: Int, _ estimate: Performance.Estimate
    ) throws(NoPlace) -> [Replacement] {
        let old = problem.performances[option: i, criterion: j].estimate
        let texts = estimate == .unknown ? ["", "unknown", ""] : estimate.figures(insteadOf: old)?.map(\.plain)
        if let texts, let all = table.replacements(i, j, texts) { return all }
        try requireFitting(estimate, old)
        return [try table.replacement(i, j, text(estimate, j, insteadOf: nil))]
    }

    /// What becomes more, less or nothing: three figures for one, one for three, or none at all.
    ///
    /// - Returns: Nil if one figure takes the place of another, or the cell has other keys.
    private func replacements(
        of cell: LocatedValue, _ j: Int, _ estimate: Performance.Estimate, insteadOf old: Performance.Estimate
    ) -> [Replacement]? {
        let places = CellPlaces(document: reading.sources[0], cell: cell)
        guard case .known(_, let middle, _) = estimate else { return places.unknown() }
        if let figures = estimate.figures(insteadOf: old) {
            let isExact = figures[0] == figures[2]
            if isExact, cell.entries == nil {
                return places.whole(text(.exactly(middle), j, insteadOf: best(in: cell)?.text))
            }
            return places.spread(figures.map(\.plain))
        }
        return old == .unknown ? places.best(middle.plain) : nil
    }

    /// A figure that is new must lie between the bounds that stay.
    private func requireFitting(_ new: Performance.Estimate, _ old: Performance.Estimate) throws(NoPlace) {
        guard case .known(let low, _, let high) = old, low < high else { return }
        if case .known(low, _, high) = new { return }
        throw NoPlace(
            "it does not go with the low and high estimates, \(low.plain) to \(high.plain); change all three in the document"
        )
    }

    private func best(in cell: LocatedValue) -> LocatedValue? {
        if case .list(let figures) = cell.content { return figures.count == 3 ? figures[1] : nil }
        return cell.entries == nil ? cell : cell.entry("best")?.value
    }

    /// The figure as the document would write it: a level by its name where a level stood.
    private func text(_ estimate: Performance.Estimate, _ j: Int, insteadOf old: String?) -> String {
        guard case .known(_, let best, _) = estimate else { return "unknown" }
        let scale = problem.criteria[j].scale
        let wasLevel = old.map { scale?.number(of: $0) != nil } ?? false
        return wasLevel ? scale?.level(at: best)?.id ?? best.plain : best.plain
    }
}

extension Performance.Estimate {
    /// Low, best and high, where the bounds are others than before; nil if they stay, or if nothing is known.
    fileprivate func figures(insteadOf old: Performance.Estimate) -> [Double]? {
        guard case .known(let low, let best, let high) = self else { return nil }
        if case .known(low, _, high) = old { return nil }
        var wasSpread = false
        if case .known(let least, _, let most) = old { wasSpread = least < most }
        return low < high || wasSpread ? [low, best, high] : nil
    }
}

/// The cells of a table that the document names.
private struct TablePlaces {
    private let places: FigurePlaces
    private let table: SourceText
    /// The number of the table among the texts that were read.
    private let number: Int
    private let decimalComma: Bool

    init(_ places: FigurePlaces, _ section: LocatedValue) throws(NoPlace) {
        let path = places.reading.sources[0].path.folder + (section.text ?? section.entry("file")?.value.text ?? "")
        guard let number = places.reading.sources.lastIndex(where: { $0.path == path }), number > 0 else {
            throw NoPlace("the table cannot be found")
        }
        self.places = places
        self.number = number
        table = places.reading.sources[number]
        decimalComma = section.entry("decimal-comma")?.value.text == "true"
    }

    /// The figure of a cell becomes another one.
    func replacement(_ i: Int, _ j: Int, _ text: String) throws(NoPlace) -> Replacement {
        guard let row = try? row(i, j),
            let column = row[row.isLong ? "best" : places.problem.criteria[j].id]
        else {
            throw NoPlace("the table has no such cell")
        }
        return replacement(of: column, in: row, by: text)
    }

    /// Low, best and high of a cell become others; nil if the table has no such columns.
    func replacements(_ i: Int, _ j: Int, _ texts: [String]) -> [Replacement]? {
        guard let row = try? row(i, j) else { return nil }
        let columns = ["low", "best", "high"].compactMap { row[$0] }
        guard row.isLong, columns.count == 3 else { return nil }
        return zip(columns, texts).map { replacement(of: $0, in: row, by: $1) }
    }

    private func replacement(of cell: Range<Int>, in row: TableRow, by text: String) -> Replacement {
        var written = decimalComma ? text.replacing(".", with: ",") : text
        let isQuoted = cell.lowerBound > 0 && table.bytes[cell.lowerBound - 1] == UInt8(ascii: "\"")
        if !isQuoted, written.utf8.contains(row.separator) { written = "\"\(written)\"" }
        return Replacement(text: number, range: cell, bytes: Array(written.utf8))
    }

    /// The row of a cell: of an option in a wide table, of an option and a criterion in a long one.
    private func row(_ i: Int, _ j: Int) throws(CSVMistake) -> TableRow? {
        let (option, criterion) = (places.problem.options[i].id, places.problem.criteria[j].id)
        var rows = CSVReader(table)
        var cells: [CSVCell] = []
        guard try rows.read(into: &cells) else { return nil }
        let header = cells.map { rows.text(of: $0) }
        guard let optionColumn = header.firstIndex(of: "option") else { return nil }
        let criterionColumn = header.firstIndex(of: "criterion")
        while try rows.read(into: &cells) {
            guard cells.count == header.count, rows.text(of: cells[optionColumn]) == option else { continue }
            if let criterionColumn, rows.text(of: cells[criterionColumn]) != criterion { continue }
            return TableRow(
                header: header, cells: cells.map(\.range), isLong: criterionColumn != nil, separator: rows.separator)
        }
        return nil
    }
}

/// A row of a table, by the names of its columns.
private struct TableRow {
    let header: [String]
    let cells: [Range<Int>]
    /// Whether it is about one criterion alone.
    let isLong: Bool
    let separator: UInt8

    /// The bytes of a cell.
    subscript(column: String) -> Range<Int>? { header.firstIndex(of: column).map { cells[$0] } }
}
