// A sheet in parts with one table each.
// SPDX-License-Identifier: Apache-2.0

/// A sheet in parts with one table each: what stands between two tables belongs to the first of them, but for a heading
/// and the lines below it, which belong to the table after them.
struct SheetParts {
    let sheet: Sheet
    /// The blocks of each part; the first part has the lines above the first table too.
    let parts: [[Block]]

    /// The row where the blocks of a later part begin: title, status, check, and the way back stand above.
    static let firstRow = 5

    init(_ sheet: Sheet) {
        self.sheet = sheet
        let blocks = sheet.blocks.enumerated().sorted { a, b in
            (a.element.firstRow, a.offset) < (b.element.firstRow, b.offset)
        }.map(\.element)
        var (parts, pending, hasTable) = ([[Block]()], [Block](), false)
        for block in blocks {
            if block.isHeading, pending.contains(where: { !$0.isHeading }) {
                parts[parts.count - 1] += pending
                pending = []
            }
            if block.isHeading || (block.isLine && !pending.isEmpty) {
                pending.append(block)
                continue
            }
            if block.isTable, hasTable { parts.append([]) }
            parts[parts.count - 1] += pending + [block]
            pending = []
            hasTable = hasTable || block.isTable
        }
        parts[parts.count - 1] += pending
        self.parts = parts
    }

    /// How many rows the blocks of a part move up.
    func shift(ofPart part: Int) -> Int {
        guard part > 0, let first = parts[part].map(\.firstRow).min() else { return 0 }
        return first - SheetParts.firstRow
    }

    /// The names of all parts of all sheets: the sheet's own for its first part, then with numbers; none longer than
    /// applications allow, and none twice.
    static func names(for sheets: [SheetParts]) -> [[String]] {
        var taken = Set(sheets.map { $0.sheet.name.lowercased() })
        return sheets.map { sheet in
            sheet.parts.indices.map { part in
                guard part > 0 else { return sheet.sheet.name }
                let name =
                    ((part + 1)...).lazy.map { SheetParts.numbered(sheet.sheet.name, $0) }
                    .first { !taken.contains($0.lowercased()) } ?? sheet.sheet.name
                taken.insert(name.lowercased())
                return name
            }
        }
    }

    /// `Weights 2`, cut to the 31 characters that a name may have.
    private static func numbered(_ name: String, _ number: Int) -> String {
        let ending = " \(number)"
        var stem = name
        while stem.utf16.count + ending.utf16.count > 31 { stem.removeLast() }
        return stem + ending
    }
}

extension Block {
    /// The row where it begins.
    var firstRow: Int {
        switch self {
        case .line(let row, _, _): row
        case .table(let table): table.row
        case .chart(let chart): chart.row
        }
    }

    /// Whether it is a table in the strict sense; one without headers is a list of texts.
    var isTable: Bool { if case .table(let table) = self { !table.header.isEmpty } else { false } }
}
