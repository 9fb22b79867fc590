// How high the rows of a sheet are.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// How high the rows of a sheet are: as the report says, or with some air where the content is one line.
///
/// Rows with text that wraps in their body are left to the application, which knows its fonts.
struct RowHeights {
    /// Row and height in points, in order of rows.
    let heights: [(row: Int, height: Double)]

    init(of sheet: Sheet) {
        var heights: [Int: Double] = [:]
        for case .table(let table) in sheet.blocks {
            for (r, cells) in table.header.enumerated() {
                let lines = RowHeights.lines(of: cells, from: table.column, widths: sheet.columnWidths)
                heights[table.row + r] = 13.5 * Double(lines) + 7
            }
            for (r, cells) in table.body.enumerated() where !cells.contains(where: \.style.wraps) {
                heights[table.row + table.header.count + r] = 17.5
            }
        }
        heights.merge(sheet.rowHeights) { _, stated in stated }
        self.heights = heights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// How many lines the texts of a header need, judged by the count of their characters.
    private static func lines(of cells: [Cell], from column: Int, widths: [Double]) -> Int {
        cells.enumerated().map { c, cell in
            guard case .text(let text) = cell.content else { return 1 }
            let width = widths.indices.contains(column + c) ? widths[column + c] : 8.43
            return text.split(separator: "\n").reduce(0) { $0 + lines(of: $1, width: max(2, width - 1)) }
        }.max() ?? 1
    }

    /// Words are filled into lines as applications do it.
    private static func lines(of text: Substring, width: Double) -> Int {
        var (lines, used) = (1, 0.0)
        for word in text.split(separator: " ") {
            let length = Double(word.count)
            if used > 0 && used + 1 + length > width {
                lines += 1
                used = length
            } else {
                used += used > 0 ? 1 + length : length
            }
        }
        return lines
    }
}
