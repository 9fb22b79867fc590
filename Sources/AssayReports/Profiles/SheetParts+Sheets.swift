// The parts of a sheet become sheets.
// SPDX-License-Identifier: Apache-2.0

extension SheetParts {
    /// The sheets that the parts become.
    ///
    /// - Parameter number: The number of the sheet in its report.
    func sheets(_ number: Int, _ moves: CellMoves) -> [Sheet] {
        let names = moves.names(ofSheet: number)
        return parts.indices.map { part in
            var made = self.sheet
            made.name = names[part]
            let formula = MovedFormula(moves: moves, before: sheet.name, now: names[part])
            made.blocks = parts[part].map { moved($0, by: shift(ofPart: part), formula) }
            if names.count > 1 { made.blocks += guide(part, names, formula) }
            made.highlights = sheet.highlights.compactMap { moved($0, formula) }
            made.entries = sheet.entries.compactMap { moved($0, formula) }
            made.repeatedRows = headerOfLongTable(in: made.blocks)
            (made.freeze, made.isProtected, made.rowHeights) = (nil, false, [:])
            if part > 0 { made.workbookRows = [] }
            return made.laidOut()
        }
    }

    /// The header rows of a table that takes more than a printed page.
    private func headerOfLongTable(in blocks: [Block]) -> ClosedRange<Int>? {
        for case .table(let table) in blocks where table.body.count > 25 && !table.header.isEmpty {
            return table.row...(table.row + table.header.count - 1)
        }
        return nil
    }

    /// Where the sheet goes on, or what it belongs to; a later part has the lines at the sheet's top too.
    private func guide(_ part: Int, _ names: [String], _ formula: MovedFormula) -> [Block] {
        let place = CellReference(sheet: names[part == 0 ? 1 : 0], row: 0, column: 0)
        let (last, first) = (names[names.count - 1], names[0])
        let onward = names.count == 2 ? "Goes on on the sheet \(last)" : "Goes on on the sheets \(names[1]) to \(last)"
        let text = part == 0 ? onward : "Belongs to the sheet \(first)"
        let guide = Block.line(row: 3, column: 0, .text(text, .remark, link: .cell(place)))
        guard part > 0 else { return sheet.blocks.contains { $0.firstRow == 3 } ? [] : [guide] }
        return [.line(row: 0, column: 0, .text(title(ofPart: part), CellStyle(.title))), guide]
            + parts[0].compactMap { block in
                guard case .line(let row, 0, let cell) = block, [.status, .check].contains(cell.style.role) else {
                    return nil
                }
                return .line(row: row, column: 0, moved(cell, formula))
            }
    }

    /// The title of a later part: that of its table.
    private func title(ofPart part: Int) -> String {
        for case .table(let table) in parts[part] { return "\(sheet.name): \(table.title)" }
        return sheet.name
    }
}

// MARK: - Moving

extension SheetParts {
    private func moved(_ block: Block, by shift: Int, _ formula: MovedFormula) -> Block {
        switch block {
        case .line(let row, let column, let cell):
            return .line(row: row - shift, column: column, moved(cell, formula))
        case .table(var table):
            table.row -= shift
            table.header = table.header.map { $0.map { moved($0, formula) } }
            table.body = table.body.map { $0.map { moved($0, formula) } }
            return .table(table)
        case .chart(var chart):
            chart.row -= shift
            chart.titleCell = chart.titleCell.flatMap { formula.moves[$0] }
            chart.series = chart.series.compactMap { moved($0, formula.moves) }
            return .chart(chart)
        }
    }

    private func moved(_ cell: Cell, _ formula: MovedFormula) -> Cell {
        var cell = cell
        cell.formula = cell.formula.flatMap { formula($0) }
        if case .cell(let place)? = cell.link { cell.link = formula.moves[place].map { .cell($0) } }
        return cell
    }

    private func moved(_ series: Chart.Series, _ moves: CellMoves) -> Chart.Series? {
        guard let name = moves[series.name], let categories = moves[series.categories],
            let values = moves[series.values]
        else { return nil }
        var series = series
        (series.name, series.categories, series.values) = (name, categories, values)
        return series
    }

    /// A rule, if its cells are on the formula's sheet now.
    private func moved(_ highlight: Highlight, _ formula: MovedFormula) -> Highlight? {
        guard let range = formula.moves[highlight.range], range.first.sheet == formula.now else { return nil }
        switch highlight.rule {
        case .bar, .blend, .equals: return Highlight(range, highlight.rule)
        case .formula(let condition, let text, let fill, let bold):
            return formula(condition).map { Highlight(range, .formula($0, text: text, fill: fill, bold: bold)) }
        case .shared(let condition): return formula(condition).map { Highlight(range, .shared($0)) }
        }
    }

    private func moved(_ entry: EntryRule, _ formula: MovedFormula) -> EntryRule? {
        guard let range = formula.moves[entry.range], range.first.sheet == formula.now else { return nil }
        var entry = entry
        entry.range = range
        if case .oneOf(let choices) = entry.rule {
            guard let choices = formula.moves[choices] else { return nil }
            entry.rule = .oneOf(choices)
        }
        return entry
    }
}
