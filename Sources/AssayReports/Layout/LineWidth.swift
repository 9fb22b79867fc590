// How wide a line of text is.
// SPDX-License-Identifier: Apache-2.0

/// How wide a line of text that runs over its cell is, in points, by the count of its characters.
enum LineWidth {
    /// The distance from the left edge of a sheet to the end of its longest line.
    static func most(in sheet: Sheet) -> Double {
        sheet.blocks.reduce(0) { most, block in
            guard case .line(_, let column, let cell) = block, case .text(let text) = cell.content,
                let character = character(of: cell.style.role)
            else { return most }
            let left = sheet.columnWidths.prefix(column).reduce(0) { $0 + PageColumns.points($1) }
            return max(most, left + Double(text.terminalWidth) * character)
        }
    }

    /// The width of a usual character; nil for cells in a frame, which hold their text.
    private static func character(of role: CellStyle.Role) -> Double? {
        switch role {
        case .title: 8.3
        case .heading, .result: 6.3
        case .plain, .status, .check: 5
        case .remark: 4.5
        case .header, .label, .group, .input, .computed, .engine, .unused: nil
        }
    }
}
