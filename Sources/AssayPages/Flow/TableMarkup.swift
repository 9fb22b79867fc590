// Tables of a sheet become tables of a page.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// Makes the tables of one sheet.
struct TableMarkup {
    let sheet: Sheet
    let marks: CellMarks
    let anchors: Anchors

    /// A table; its caption is hidden where the heading before it says the same.
    func markup(of table: Table, heading: String) -> Markup {
        if let list = list(from: table) { return list }
        let columns = table.filledColumns
        let head = table.header.enumerated().map { number, cells in
            row(cells, columns, number == 0 ? .headers : .moreHeaders, table.row + number, table.column)
        }
        let body = table.body.enumerated().map { number, cells in
            row(cells, columns, .body, table.row + table.header.count + number, table.column)
        }
        let groups =
            (head.isEmpty ? [] : [Markup("thead", [:], [.lines(head)])]) + [Markup("tbody", [:], [.lines(body)])]
        return framed(groups, table, captioned: !heading.hasPrefix(table.title))
    }

    /// Labels with what belongs to them.
    func facts(_ rows: [[Cell]], title: String) -> Markup {
        let body = rows.map { cells in
            Markup("tr", [:], cells.enumerated().map { c, cell in self.cell(cell, header: c == 0 ? "row" : nil, nil) })
        }
        return Markup(
            "table", ["class": "facts"],
            [Markup("caption", ["class": "hidden"], text: title), Markup("tbody", [:], [.lines(body)])])
    }

    /// The sheet's first table and wide ones have the widths of its columns; others, which only share them on a grid, take
    /// their own.
    private func framed(_ groups: [Markup], _ table: Table, captioned: Bool) -> Markup {
        let widths = table.filledColumns.map { sheet.width(ofColumn: table.column + $0) }
        let count = widths.count
        let sum = widths.reduce(0, +)
        let columns = widths.map { Markup("col", ["style": "width:\((100 * $0 / max(sum, 1)).brief(1))%"]) }
        let classes = [count > 10 ? "wide" : nil, table.body.count <= 14 ? "whole" : nil].compactMap { $0 }
        let made = Markup(
            "table",
            [
                "class": classes.isEmpty ? nil : classes.joined(separator: " "),
                "style": "--least:\((sum * 0.42).brief(1))em",
            ],
            [Markup("caption", ["class": captioned ? nil : "hidden"], text: table.title)]
                + (table == sheet.firstTable || count > 8 ? [Markup("colgroup", [:], columns)] : []) + groups)
        return Markup("div", ["class": "scroll", "role": "region", "aria-label": table.title, "tabindex": "0"], [made])
    }

    /// Paragraphs, or steps with their numbers, which a sheet can only set as a table.
    private func list(from table: Table) -> Markup? {
        let isText = table.body.allSatisfy { $0.count == 2 && $0.allSatisfy { $0.style.role == .plain } }
        guard table.header.isEmpty, isText, !table.body.isEmpty else { return nil }
        let texts = table.body.map { anchors.linked($0[1]) }
        guard texts.count > 1 else { return Markup("p", [:], texts) }
        return Markup("ol", [:], [.lines(texts.map { Markup("li", [:], [$0]) })])
    }
}

// MARK: - Rows and cells

extension TableMarkup {
    private enum Kind {
        case headers
        case moreHeaders
        case body
    }

    private func row(_ cells: [Cell], _ columns: [Int], _ kind: Kind, _ row: Int, _ column: Int) -> Markup {
        let leader = kind == .body ? cells.firstIndex { $0.namesItsRow } : kind == .moreHeaders ? 0 : nil
        let made = columns.filter { $0 < cells.count }.map { c in
            let cell = cells[c]
            let header = kind == .headers ? "col" : c == leader ? "row" : nil
            return self.cell(
                cell, header: cell.content == .empty ? nil : header,
                marks[CellReference(sheet: sheet.name, row: row, column: column + c)])
        }
        return Markup("tr", ["id": anchors.name(ofRow: row, on: sheet.name)], made)
    }

    private func cell(_ cell: Cell, header scope: String?, _ mark: CellMark?) -> Markup {
        let content = mark?.isShared == true ? Markup("=" + cell.shown) : anchors.linked(cell)
        return Markup(
            scope == nil ? "td" : "th", ["scope": scope, "class": classes(cell, mark), "style": style(cell, mark)],
            [content])
    }

    private func classes(_ cell: Cell, _ mark: CellMark?) -> String? {
        let role = cell.style.role == .label || cell.style.role == .plain ? nil : "\(cell.style.role)"
        let bold = cell.style.bold || mark?.isBold == true ? "bold" : nil
        let bar = mark?.bar == nil ? nil : "bar"
        let names = [role, cell.alignment, bold, bar, cell.isShort ? "short" : nil].compactMap { $0 }
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

    private func style(_ cell: Cell, _ mark: CellMark?) -> String? {
        let rules = [
            cell.style.indent > 0 ? "padding-left:\(cell.style.indent + 1)em" : nil,
            mark?.bar.map { "--bar:\($0.color.code);--share:\((100 * $0.share).brief(1))%" },
            mark?.fill.map { "background:\($0.code)" },
            (mark?.text ?? mark?.fill?.readable).map { "color:\($0.code)" },
        ].compactMap { $0 }
        return rules.isEmpty ? nil : rules.joined(separator: ";")
    }
}

extension Table {
    /// The columns that hold anything; others only keep a distance on a grid.
    fileprivate var filledColumns: [Int] {
        let rows = header + body
        return (0..<(rows.map(\.count).max() ?? 0)).filter { c in
            rows.contains { c < $0.count && $0[c].content != .empty }
        }
    }
}

extension Sheet {
    fileprivate var firstTable: Table? {
        for case .table(let table) in blocks { return table }
        return nil
    }

    fileprivate func width(ofColumn column: Int) -> Double {
        columnWidths.indices.contains(column) ? columnWidths[column] : 8.43
    }
}

extension Cell {
    /// Whether it may name its row: the first text that stands where texts stand.
    fileprivate var namesItsRow: Bool {
        guard case .text = content else { return false }
        return style.alignment == .natural && style.role != .unused
    }

    /// Whether it stands on one line, as a date does: a hyphen is no place to break it.
    fileprivate var isShort: Bool {
        guard case .text(let text) = content, !style.wraps else { return false }
        return text.count <= 12
    }

    /// The class that moves its content from the left; headers stand in the middle.
    fileprivate var alignment: String? {
        switch (style.alignment, content) {
        case (.center, _): "center"
        case (.right, _), (.natural, .number): "right"
        case (.left, _), (.natural, _): nil
        }
    }
}

extension Color {
    /// The colour as style sheets and drawings write it.
    var code: String {
        let digits = String(rgb & 0xFF_FFFF, radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
