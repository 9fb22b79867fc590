// A report that was written for a test.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayTestSupport
import AssayWorkbook

/// A report that was written for a test, and the parts of the file.
struct Written {
    let folder = Folder()
    let result: WrittenWorkbook

    init(_ report: Report) throws { result = try report.write(to: folder["x.xlsx"]) }

    /// A report with one sheet `S` that has these blocks.
    init(_ blocks: Block..., header: String = "", edit: (inout Sheet) -> Void = { _ in }) throws {
        var sheet = Sheet(name: "S", blocks: blocks)
        edit(&sheet)
        try self.init(Report(title: "T", sheets: [sheet], header: header))
    }

    func part(_ name: String) -> String { Archive.part(name, of: folder["x.xlsx"]) }

    /// The elements of one name on the first sheet.
    func elements(_ name: String) -> [String] { Archive.elements(name, in: part("xl/worksheets/sheet1.xml")) }

    /// The texts that cells share, as the file writes them.
    var texts: [String] { Archive.elements("t", in: part("xl/sharedStrings.xml")) }

    /// Why a report with these blocks is refused; "written" if it is not.
    static func refusal(_ blocks: Block..., edit: (inout Sheet) -> Void = { _ in }) -> String {
        var sheet = Sheet(name: "S", blocks: blocks)
        edit(&sheet)
        return refusal(Report(title: "T", sheets: [sheet]))
    }

    /// Why a report is refused; "written" if it is not.
    static func refusal(_ report: Report) -> String {
        let folder = Folder()
        do throws(WorkbookError) {
            _ = try report.write(to: folder["x.xlsx"])
            return "written"
        } catch {
            guard case .report(_, let reason) = error else { return error.description }
            return folder.names.isEmpty ? reason : "left something behind"
        }
    }
}

/// A cell at the upper left.
func cell(_ cell: Cell, row: Int = 0, column: Int = 0) -> Block { .line(row: row, column: column, cell) }
