// A workbook in the making, on the library's side.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import CXLSXParts
import CXLSXWriter
import Glibc

/// A workbook in the making: the only owner of the library's memory.
///
/// While it lives, this thread writes numbers the plain way, whatever the locale of the process.
final class Book {
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let before: locale_t?
    /// The formats of its cells.
    var formats: FormatShelf

    /// An empty workbook that will be written to a path.
    ///
    /// - Parameter folder: Where the library keeps its parts until the workbook is closed.
    init(path: String, folder: String) throws(Refusal) {
        assay_keep_memory()
        let made = path.withCString { path in
            folder.withCString { folder in
                var options = lxw_workbook_options(
                    constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
                return workbook_new_opt(path, &options)
            }
        }
        let workbook = try require(made, "the workbook")
        self.workbook = workbook
        formats = FormatShelf(of: workbook)
        before = assay_enter_plain_locale()
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
        if let before { assay_leave_plain_locale(before) }
    }

    /// Writes the workbook to its file.
    func close() throws(Refusal) {
        guard let workbook else { return }
        self.workbook = nil  // The library frees it even if it fails.
        var number: Int32 = 0
        let code = assay_close(workbook, &number)
        if code != LXW_NO_ERROR, number != 0, let words = strerror(number) {
            throw Refusal(String(cString: words))
        }
        try check(code, "the workbook could not be finished")
    }

    /// Sets what the file says about itself.
    func setProperties(of report: Report, created seconds: Int) throws(Refusal) {
        let workbook = try require(workbook, "the properties")
        let texts = [report.title, report.question, report.mark].map { SafeText.short($0, limit: 255) }
        let code = withOptionalCString(texts[0]) { title in
            withOptionalCString(texts[1]) { subject in
                withOptionalCString(texts[2]) { status in
                    withOptionalCString("Assay") { author in
                        var properties = lxw_doc_properties()
                        (properties.title, properties.subject, properties.status) = (title, subject, status)
                        (properties.author, properties.created) = (author, seconds)
                        return workbook_set_properties(workbook, &properties)
                    }
                }
            }
        }
        try check(code, "the title of the workbook")
        try check(
            workbook_set_custom_property_string(workbook, "Language", report.language),
            "the language of the workbook")
    }

    /// Adds a sheet.
    func addSheet(_ name: String) throws(Refusal) -> UnsafeMutablePointer<lxw_worksheet> {
        let workbook = try require(workbook, "the sheet '\(name)'")
        return try require(workbook_add_worksheet(workbook, name), "the sheet '\(name)'")
    }

    /// The longest formula of a name that the library holds.
    static let longestName = 120

    /// Gives a name to cells; what the library has no call for, such as several printed areas of one sheet, is one too.
    func define(_ name: String, as formula: String) throws(Refusal) {
        let workbook = try require(workbook, "the name \(name)")
        try check(workbook_define_name(workbook, name, formula), "the name \(name)")
    }

    /// Adds a chart, which is still to be put on a sheet.
    func addChart(_ kind: lxw_chart_type) throws(Refusal) -> UnsafeMutablePointer<lxw_chart> {
        let workbook = try require(workbook, "a chart")
        return try require(workbook_add_chart(workbook, UInt8(kind.rawValue)), "a chart")
    }
}
