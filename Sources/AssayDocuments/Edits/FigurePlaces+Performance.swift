// Where a document says what an option achieves.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension FigurePlaces {
    /// The best estimate in whatever form the cell has; bounds beside it stay, and must go with the new figure.
    func performance(_ i: Int, _ j: Int, _ estimate: Performance.Estimate) throws(NoPlace) -> [Replacement] {
        let section = try value("performance")
        let isTable = section.text != nil || section.entry("file")?.value.text != nil
        let old = problem.performances[option: i, criterion: j].estimate
        if isTable {
            try requireFitting(estimate, old)
            return [try TablePlaces(self, section).replacement(i, j, text(estimate, j, insteadOf: nil))]
        }
        let (option, criterion) = (problem.options[i].id, problem.criteria[j].id)
        guard let cell = section.entry(option)?.value.entry(criterion)?.value else {
            throw NoPlace("the document has no such cell")
        }
        if let spread = spread(estimate, insteadOf: old, in: cell) { return spread }
        try requireFitting(estimate, old)
        return [try write(text(estimate, j, insteadOf: best(in: cell)?.text), over: best(in: cell) ?? cell)]
    }

    /// Low, best and high together, where they are new: over a single figure, over a list, or over each of the three keys.
    private func spread(
        _ new: Performance.Estimate, insteadOf old: Performance.Estimate, in cell: LocatedValue
    ) -> [Replacement]? {
        guard case .known(let low, let best, let high) = new, low < high, new.bounds != old.bounds else { return nil }
        let figures = [low, best, high]
        if cell.entries == nil {
            let text = "[" + figures.map(\.plain).joined(separator: ", ") + "]"
            return [Replacement(text: 0, range: cell.span, bytes: Array(text.utf8))]
        }
        let places = ["low", "best", "high"].compactMap { cell.entry($0)?.value }
        guard places.count == 3 else { return nil }
        return try? zip(figures, places).map { figure, place in try write(figure.plain, over: place) }
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
    /// Low and high; nothing where nothing is known.
    fileprivate var bounds: [Double] { if case .known(let low, _, let high) = self { [low, high] } else { [] } }
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

    func replacement(_ i: Int, _ j: Int, _ text: String) throws(NoPlace) -> Replacement {
        guard let (cell, separator) = try? find(places.problem.options[i].id, places.problem.criteria[j].id) else {
            throw NoPlace("the table has no such cell")
        }
        var written = decimalComma ? text.replacing(".", with: ",") : text
        let isQuoted = cell.lowerBound > 0 && table.bytes[cell.lowerBound - 1] == UInt8(ascii: "\"")
        if !isQuoted, written.utf8.contains(separator) { written = "\"\(written)\"" }
        return Replacement(text: number, range: cell, bytes: Array(written.utf8))
    }

    /// The bytes of a cell in a wide or a long table.
    private func find(_ option: String, _ criterion: String) throws(CSVMistake) -> (Range<Int>, UInt8)? {
        var rows = CSVReader(table)
        var cells: [CSVCell] = []
        guard try rows.read(into: &cells) else { return nil }
        let header = cells.map { rows.text(of: $0) }
        let isLong = header.contains("criterion")
        guard let optionColumn = header.firstIndex(of: "option"),
            let column = header.firstIndex(of: isLong ? "best" : criterion)
        else { return nil }
        let criterionColumn = header.firstIndex(of: "criterion") ?? 0
        while try rows.read(into: &cells) {
            guard cells.count == header.count, rows.text(of: cells[optionColumn]) == option,
                !isLong || rows.text(of: cells[criterionColumn]) == criterion
            else { continue }
            return (cells[column].range, rows.separator)
        }
        return nil
    }
}
