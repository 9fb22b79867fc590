// The blocks of a sheet, one after another.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// The blocks of a sheet as a reader goes through them: a grid becomes a sequence.
struct SheetFlow {
    /// A part of the sequence.
    enum Part {
        case heading(String)
        case line(Cell)
        /// Labels with what belongs to them, as `All checks: OK`.
        case facts([[Cell]])
        case table(Table)
        case charts([Chart])
    }

    /// The title that the sheet gives itself.
    let title: String?
    /// What follows, from the top.
    let parts: [Part]

    init(_ sheet: Sheet) {
        let blocks = SheetFlow.ordered(sheet).filter { !sheet.workbookRows.contains($0.row) }.map(\.block)
        title = SheetFlow.title(of: blocks)
        var parts: [Part] = []
        var fact: Int?
        for block in blocks {
            switch block {
            case .table(let table): parts.append(.table(table))
            case .chart(let chart): SheetFlow.append(chart, to: &parts)
            case .line(let row, _, let cell):
                SheetFlow.append(cell, besideLast: row == fact, to: &parts)
                fact = cell.isFact ? row : nil
            }
        }
        self.parts = parts
    }

    /// The blocks with their rows: from the top, and from left to right.
    private static func ordered(_ sheet: Sheet) -> [(row: Int, block: Block)] {
        let placed = sheet.blocks.enumerated().map { number, block in
            let corner = block.corner
            return (key: [Double(corner.row), Double(corner.column), corner.offset, Double(number)], corner.row, block)
        }
        return placed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.1, $0.2) }
    }

    private static func title(of blocks: [Block]) -> String? {
        for case .line(_, _, let cell) in blocks where cell.style.role == .title { return cell.shown }
        return nil
    }

    private static func append(_ chart: Chart, to parts: inout [Part]) {
        guard case .charts(let charts)? = parts.last else { return parts.append(.charts([chart])) }
        parts[parts.count - 1] = .charts(charts + [chart])
    }

    private static func append(_ cell: Cell, besideLast: Bool, to parts: inout [Part]) {
        switch cell.style.role {
        case .title, .status, .check: break
        case .heading: parts.append(.heading(cell.shown))
        default:
            guard cell.isFact else {
                if cell.content != .empty { parts.append(.line(cell)) }
                return
            }
            guard case .facts(var rows)? = parts.last else { return parts.append(.facts([[cell]])) }
            if besideLast { rows[rows.count - 1].append(cell) } else { rows.append([cell]) }
            parts[parts.count - 1] = .facts(rows)
        }
    }
}

extension Block {
    /// The upper left corner, and how far it is moved to the right, in pixels.
    fileprivate var corner: (row: Int, column: Int, offset: Double) {
        switch self {
        case .line(let row, let column, _): (row, column, 0)
        case .table(let table): (table.row, table.column, 0)
        case .chart(let chart): (chart.row, chart.column, chart.offset)
        }
    }
}

extension Cell {
    /// Whether it stands in a frame, though in no table.
    fileprivate var isFact: Bool {
        switch style.role {
        case .header, .label, .group, .input, .computed, .engine, .unused: true
        case .plain, .title, .status, .check, .heading, .result, .remark: false
        }
    }

    /// What a reader sees.
    var shown: String {
        switch content {
        case .empty: ""
        case .text(let text): text
        case .number(let x): style.number.text(of: x)
        }
    }
}
