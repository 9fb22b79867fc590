// Puts the sheets of a report into a file, one after the other.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayFiles
import AssayReports
import CXLSXParts
import Glibc

/// Puts the sheets of a report into a file, one after the other.
struct WorkbookComposer {
    let report: Report

    init(_ report: Report) { self.report = report }

    /// Writes the report into a draft, and checks the finished file.
    ///
    /// - Returns: What could not be written as the report has it, a sentence each.
    /// - Throws: `WorkbookError.file` if the disk is to blame, else `report` or `damaged`.
    func write(into draft: FileDraft) throws(WorkbookError) -> [String] {
        let path = draft.target.path
        let pages: [Page]
        let book: Book
        do {
            book = try Book(path: draft.path, folder: draft.target.folder)
            pages = try fill(book)
        } catch {
            throw .report(path: path, reason: error.reason)
        }
        do throws(Refusal) {
            try book.close()
        } catch {
            throw .file(draft.refusalOfMore() ?? .failed(path: path, reason: error.reason))
        }
        do throws(Refusal) {
            if assay_parts_were_lost() != 0 { throw Refusal("there was no memory for all of its parts") }
            try WorkbookInspection(cellCounts: pages.map(\.cellCount)).check(path: draft.path)
        } catch {
            if let refusal = draft.refusalOfMore() { throw .file(refusal) }
            throw .damaged(path: path, reason: error.reason)
        }
        return pages.flatMap(\.remarks)
    }

    private func fill(_ book: Book) throws(Refusal) -> [Page] {
        let names = report.sheets.map(\.name)
        try SheetNames.check(names)
        try book.setProperties(of: report, created: Creation.seconds(report.date))
        var pages: [Page] = []
        for sheet in report.sheets {
            let worksheet = try book.addSheet(sheet.name)
            pages.append(Page(sheet, in: book, worksheet: worksheet, sheets: Set(names)))
        }
        let contents = CellContents(ofChartsIn: report)
        for p in pages.indices { try fill(&pages[p], contents) }
        return pages
    }

    private func fill(_ page: inout Page, _ contents: CellContents) throws(Refusal) {
        try page.setLayout(header: report.header, footer: report.footer)
        try page.writeCells()
        try page.addHighlights()
        try page.addEntryRules()
        let charts = ChartMaker(book: page.book, contents: contents, sheet: page.sheet.name)
        for chart in page.sheet.charts { try charts.put(chart, on: page.worksheet) }
    }
}

/// The time that a file says it was made.
enum Creation {
    /// Seconds since 1970: the start of a day, else of `SOURCE_DATE_EPOCH`, else of 1980, where zip files begin.
    static func seconds(_ date: CalendarDate?) -> Int {
        if let date { return days(date) * 86_400 }
        if let text = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: text)), seconds > 0 {
            return min(seconds, 253_402_300_799)
        }
        return 315_532_800
    }

    /// Days since 1970, by counting the leap years before a year that begins in March.
    private static func days(_ date: CalendarDate) -> Int {
        let year = date.month > 2 ? date.year : date.year - 1
        let month = (date.month + 9) % 12
        let day = (153 * month + 2) / 5 + date.day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + day - 719_468
    }
}
