// Where links within a page lead.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// The names of a page's sections, and of the rows that links lead to.
struct Anchors {
    private var sections: [String: String] = [:]
    private var rows: Set<CellReference> = []

    init(of report: Report) {
        var taken: Set<String> = ["report"]
        for sheet in report.sheets where sheet.presence != .absent {
            let name = Anchors.name(for: sheet.name, besides: taken)
            taken.insert(name)
            sections[sheet.name] = name
        }
        var wanted: Set<CellReference> = []
        for (_, cell) in report.sheets.lazy.flatMap(\.cells) {
            if case .cell(let place)? = cell.link { wanted.insert(Anchors.row(of: place)) }
        }
        rows = wanted.intersection(report.sheets.flatMap(Anchors.rows))
    }

    /// The name of a sheet's section; nil if the page does not have it.
    subscript(_ sheet: String) -> String? { sections[sheet] }

    /// The name of a row; nil if no link leads there.
    func name(ofRow row: Int, on sheet: String) -> String? {
        let place = CellReference(sheet: sheet, row: row, column: 0)
        guard row > 0, rows.contains(place), let section = sections[sheet] else { return nil }
        return "\(section)-row-\(row + 1)"
    }

    /// The address that a link has on the page; nil if it may not or cannot be followed.
    func address(of link: Cell.Link) -> String? {
        switch link {
        case .cell(let place):
            (name(ofRow: place.row, on: place.sheet) ?? sections[place.sheet]).map { "#" + $0 }
        case .url(let url): Anchors.isAllowed(url) ? url : nil
        }
    }

    /// Only the web and mail: a link must not run anything, nor reach into the reader's own files.
    private static func isAllowed(_ url: String) -> Bool {
        let lowered = url.lowercased()
        return ["http://", "https://", "mailto:"].contains {
            lowered.hasPrefix($0) && lowered.utf8.count > $0.utf8.count
        }
            && url.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
    }

    /// The rows of a sheet's tables: only these have names of their own.
    private static func rows(of sheet: Sheet) -> [CellReference] {
        sheet.blocks.flatMap { block -> [CellReference] in
            guard case .table(let table) = block, !sheet.workbookRows.contains(table.row) else { return [] }
            return (table.row..<table.end).map { CellReference(sheet: sheet.name, row: $0, column: 0) }
        }
    }

    private static func row(of place: CellReference) -> CellReference {
        CellReference(sheet: place.sheet, row: place.row, column: 0)
    }

    /// `Value functions` becomes `value-functions`; names that nothing is left of, or that are taken, get a number.
    private static func name(for sheet: String, besides taken: Set<String>) -> String {
        let words = sheet.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.isEmpty ? "sheet" : words.joined(separator: "-")
        guard taken.contains(name) else { return name }
        return (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
    }
}
