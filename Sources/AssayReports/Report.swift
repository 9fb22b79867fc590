// A report, as a value: everything a reader will see, before it is a file.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// A report: sheets of cells and charts, ready to be written as a workbook, a page or a text.
public struct Report: Hashable, Sendable {
    /// What the report is about.
    public var title: String
    /// The question that the report answers.
    public var question = ""
    /// The status in a word, which marks every page; empty once everybody has agreed.
    public var mark = ""
    /// The language that the report is written in, by its tag.
    public var language = "en"
    /// The sheets, in order.
    public var sheets: [Sheet]
    /// The day that stands as the file's date of creation; the same day gives the same bytes.
    public var date: CalendarDate?
    /// The line at the foot of every printed page, at the left.
    public var footer: String
    /// The line at the head of every printed page, at the left.
    public var header: String

    /// A report from sheets.
    public init(title: String, sheets: [Sheet], date: CalendarDate? = nil, header: String = "", footer: String = "") {
        self.title = title
        self.sheets = sheets
        self.date = date
        self.header = header
        self.footer = footer
    }
}
