// One sheet of a workbook in the making: its columns, rows, panes and printed pages.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import CXLSXWriter

extension Page {
    /// Sets everything about the sheet that is not a cell, a rule or a chart.
    func setLayout(header: String, footer: String) throws(Refusal) {
        try setColumns()
        try setRows()
        setView()
        setProtection()
        try setPaper()
        if !header.isEmpty || !footer.isEmpty { try setHeaderAndFooter(header, footer) }
    }

    private func setColumns() throws(Refusal) {
        for (column, width) in sheet.columnWidths.enumerated() {
            let code = worksheet_set_column(
                worksheet, lxw_col_t(column), lxw_col_t(column), min(max(width, 0), 255), nil)
            try check(code, "the width of column \(column + 1) of '\(sheet.name)'")
        }
    }

    private func setRows() throws(Refusal) {
        for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
            let code = worksheet_set_row(worksheet, lxw_row_t(row), min(max(height, 0), 409), nil)
            try check(code, "the height of row \(row + 1) of '\(sheet.name)'")
        }
    }

    private func setView() {
        worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        if let freeze = sheet.freeze {
            worksheet_freeze_panes(worksheet, lxw_row_t(freeze.row), lxw_col_t(freeze.column))
        }
        if let color = sheet.tabColor { worksheet_set_tab_color(worksheet, color.code) }
    }

    /// Without a password: it keeps formulas from slips, and anybody may take it off.
    private func setProtection() {
        guard sheet.isProtected else { return }
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        worksheet_protect(worksheet, nil, &options)
    }

    /// A4 landscape, one page wide and as many pages long as it takes, unless the sheet says otherwise.
    private func setPaper() throws(Refusal) {
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, 9)
        worksheet_set_margins(worksheet, 0.5, 0.5, 0.7, 0.7)
        if let scale = sheet.paper.scale {
            worksheet_set_print_scale(worksheet, UInt16(min(max(scale, 10), 400)))
        } else {
            worksheet_fit_to_pages(worksheet, 1, sheet.paper.isOnePage ? 1 : 0)
        }
        try setAreas()
        try setTitles()
        try setBreaks()
    }

    /// Text that runs over the last column would otherwise make the whole sheet smaller.
    private func setAreas() throws(Refusal) {
        guard let first = sheet.paper.areas.first, let last = sheet.paper.areas.last else { return }
        let what = "the printed part of '\(sheet.name)'"
        let formula = sheet.paper.areas.map { $0.seen(from: "") }.joined(separator: ",")
        if sheet.paper.areas.count > 1, formula.utf8.count < Book.longestName {
            let name = first.first.absolute.dropLast(first.first.local.count) + "_xlnm.Print_Area"
            try book.define(String(name), as: "=" + formula)
        } else {
            let columns = sheet.paper.areas.map(\.columns).max() ?? 1
            let code = worksheet_print_area(
                worksheet, lxw_row_t(first.first.row), 0, lxw_row_t(last.last.row), lxw_col_t(columns - 1))
            try check(code, what)
        }
    }

    private func setTitles() throws(Refusal) {
        if let rows = sheet.repeatedRows {
            let code = worksheet_repeat_rows(worksheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
            try check(code, "the repeated rows of '\(sheet.name)'")
        }
        if sheet.paper.repeatedColumns > 0 {
            let code = worksheet_repeat_columns(worksheet, 0, lxw_col_t(sheet.paper.repeatedColumns - 1))
            try check(code, "the repeated columns of '\(sheet.name)'")
        }
    }

    private func setBreaks() throws(Refusal) {
        let rowBreaks = sheet.paper.rowBreaks.filter { $0 > 0 }.prefix(1_023)
        if !rowBreaks.isEmpty {
            var rows = rowBreaks.map { lxw_row_t($0) } + [0]
            try check(worksheet_set_h_pagebreaks(worksheet, &rows), "the page breaks of '\(sheet.name)'")
        }
        let columnBreaks = sheet.paper.columnBreaks.filter { $0 > 0 }.prefix(1_023)
        if !columnBreaks.isEmpty {
            var columns = columnBreaks.map { lxw_col_t($0) } + [0]
            try check(worksheet_set_v_pagebreaks(worksheet, &columns), "the page breaks of '\(sheet.name)'")
            worksheet_print_across(worksheet)
        }
    }

    /// What the report says at the left; the file, the sheet and the page at their usual places.
    private func setHeaderAndFooter(_ header: String, _ footer: String) throws(Refusal) {
        let font = #"&"\#(Look.font),Regular"&8"#
        let top = "&L\(font)\(Page.headerText(header))&R\(font) &A"
        let bottom = "&L\(font)\(Page.headerText(footer))&C\(font) &F&R\(font) Page &P of &N"
        try check(worksheet_set_header(worksheet, top), "the header of '\(sheet.name)'")
        try check(worksheet_set_footer(worksheet, bottom), "the footer of '\(sheet.name)'")
    }

    /// A text for a header: `&` begins a code there, and a digit would go on with the size of the font.
    private static func headerText(_ text: String) -> String {
        let line = SafeText.printable(text).split(separator: "\n").joined(separator: " ")
        // Codes and text together may have 255 characters.
        let doubled = doubled(line)
        return " " + (doubled.utf16.count <= 120 ? doubled : self.doubled(SafeText.short(line, limit: 60)))
    }

    private static func doubled(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
}
