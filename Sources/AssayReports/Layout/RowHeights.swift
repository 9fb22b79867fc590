// How high the rows of a sheet are.
// SPDX-License-Identifier: Apache-2.0

/// How high the rows of a sheet are, in points: as stated, or as the text in them needs.
///
/// Text is measured by the count of its characters, since no font is at hand; applications that know their fonts differ
/// by a line at most.
struct RowHeights {
    static let standard = 15.0

    /// How many rows of the standard height a chart takes.
    ///
    /// - Parameter height: Its height in pixels.
    static func rows(ofChart height: Double) -> Int { Int((height * 0.75 / standard).rounded(.up)) }

    /// The rows that differ from the standard.
    let stated: [Int: Double]
    /// All rows up to the last of these.
    private let heights: [Double]

    init(of sheet: Sheet) {
        var heights: [Int: Double] = [:]
        for block in sheet.blocks {
            switch block {
            case .line(let row, _, let cell):
                heights[row] = max(heights[row] ?? 0, RowHeights.height(of: cell.style.role))
            case .table(let table): RowHeights.add(table, widths: sheet.columnWidths, to: &heights)
            case .chart: break
            }
        }
        let stated = heights.merging(sheet.rowHeights) { _, stated in stated }
        self.stated = stated
        self.heights = (0..<(stated.keys.max() ?? -1) + 1).map { stated[$0] ?? RowHeights.standard }
    }

    /// The height of a row.
    subscript(row: Int) -> Double { heights.indices.contains(row) ? heights[row] : RowHeights.standard }

    /// The height of some rows together.
    func sum(_ rows: Range<Int>) -> Double { rows.reduce(0) { $0 + self[$1] } }

    private static func height(of role: CellStyle.Role) -> Double {
        switch role {
        case .title: 24
        case .heading, .result: 19
        default: standard
        }
    }

    private static func add(_ table: Table, widths: [Double], to heights: inout [Int: Double]) {
        for (r, cells) in (table.header + table.body).enumerated() {
            let isHeader = r < table.header.count
            let lines =
                cells.enumerated().map { c, cell in
                    let width = widths.indices.contains(table.column + c) ? widths[table.column + c] : 8.43
                    return cell.style.wraps
                        ? RowHeights.lines(of: cell, width: isHeader ? width * 1.12 - 1 : width * 1.22 - 1) : 1
                }.max() ?? 1
            heights[table.row + r] = 13.5 * Double(lines) + (isHeader ? 7 : 4)
        }
    }

    private static func lines(of cell: Cell, width: Double) -> Int {
        guard case .text(let text) = cell.content, !fits(text, width) else { return 1 }
        return text.split(separator: "\n").reduce(0) { $0 + lines(of: $1, width: max(2, width)) }
    }

    /// Whether a text certainly takes one line: no character is wider than its bytes are many.
    private static func fits(_ text: String, _ width: Double) -> Bool {
        Double(text.utf8.count) <= width && !text.isEmpty && !text.utf8.contains(UInt8(ascii: "\n"))
    }

    /// Words are filled into lines as applications do it; a word that is too long for a line is broken.
    private static func lines(of text: Substring, width: Double) -> Int {
        var (lines, used) = (1, 0.0)
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            let length = Double(String(Substring(word)).terminalWidth)
            if used > 0 && used + 1 + length > width {
                lines += 1
                used = length
            } else {
                used += used > 0 ? 1 + length : length
            }
            while used > width {
                lines += 1
                used -= width
            }
        }
        return lines
    }
}
