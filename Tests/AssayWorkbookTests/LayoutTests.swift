// Sheets are set for reading on a screen and on paper.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A sheet")
struct LayoutTests {
    @Test("is set for A4 landscape, one page wide, with its header rows repeated")
    func paper() throws {
        let written = try Written(Sample.report)
        let sheet = written.part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains(#"<pageSetUpPr fitToPage="1"/>"#))
        let paper = Archive.elements("pageSetup", in: sheet)
        #expect(paper == [#"<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>"#])
        #expect(
            sheet.contains(#"<rowBreaks count="1" manualBreakCount="1"><brk id="14" max="16383" man="1"/></rowBreaks>"#)
        )
        #expect(written.part("xl/workbook.xml").contains("Summary!$9:$9</definedName>"))
    }

    @Test("that is several pages wide has its scale, its column breaks, and printed areas of its own")
    func widePaper() throws {
        let written = try Written(cell(.number(1)), cell(.number(2), row: 2)) { sheet in
            sheet.columnWidths = [10, 10, 10]
            (sheet.paper.scale, sheet.paper.columnBreaks, sheet.paper.repeatedColumns) = (60, [2], 1)
            let first = CellReference(sheet: sheet.name, row: 0, column: 0)
            sheet.paper.areas = [CellRange(first, rows: 2, columns: 3), CellRange(first.offset(rows: 2), columns: 2)]
        }
        let sheet = written.part("xl/worksheets/sheet1.xml")
        #expect(!sheet.contains("fitToPage"))
        #expect(
            Archive.elements("pageSetup", in: sheet).allSatisfy { $0.contains(#"scale="60" pageOrder="overThenDown""#) }
        )
        #expect(sheet.contains(#"<colBreaks count="1" manualBreakCount="1"><brk id="2""#))
        let names = written.part("xl/workbook.xml")
        #expect(
            names.contains(#"name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$C$2,S!$A$3:$B$3<"#), "\(names)")
        #expect(names.contains(#"name="_xlnm.Print_Titles" localSheetId="0">S!$A:$A<"#))
    }

    @Test("has the file, the sheet and the page at its edges")
    func edges() throws {
        let sheet = try Written(Sample.report).part("xl/worksheets/sheet1.xml")
        #expect(Archive.elements("oddHeader", in: sheet)[0].contains("Sample: R&amp;&amp;D &amp;&amp; more"))
        #expect(Archive.elements("oddHeader", in: sheet)[0].hasSuffix("&amp;A</oddHeader>"))
        #expect(Archive.elements("oddFooter", in: sheet)[0].contains("&amp;8 &amp;F&amp;R"))
        #expect(Archive.elements("oddFooter", in: sheet)[0].hasSuffix("Page &amp;P of &amp;N</oddFooter>"))
    }

    @Test("has no header or footer if the report has none")
    func noEdges() throws {
        #expect(try Written(cell(.number(1))).elements("headerFooter") == [])
    }

    @Test("shows no grid, keeps its headings in view and has a coloured tab")
    func view() throws {
        let sheet = try Written(Sample.report).part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains(#"showGridLines="0""#))
        #expect(sheet.contains(#"<pane xSplit="2" ySplit="9" topLeftCell="C10""#))
        #expect(sheet.contains(#"<tabColor rgb="FF1F3864"/>"#))
    }

    @Test("is protected without a password, and lets columns and rows be sized")
    func protection() throws {
        let written = try Written(cell(.number(1)))
        #expect(
            written.elements("sheetProtection") == [
                #"<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>"#
            ])
        let open = try Written(cell(.number(1))) { $0.isProtected = false }
        #expect(open.elements("sheetProtection") == [])
    }

    @Test("has rows as high as the report says")
    func heights() throws {
        let written = try Written(cell(.number(1)), cell(.number(2), row: 2)) { $0.rowHeights = [0: 61, 2: 40] }
        let heights = written.elements("row").map { $0.split(separator: " ").first { $0.hasPrefix("ht=") } }
        #expect(heights == ["ht=\"61\"", "ht=\"40\""])
    }
}
