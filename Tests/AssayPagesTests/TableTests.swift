// Tables, lists and lines of a page.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import Testing

@Suite("A table of a page") struct TableTests {
    @Test("has a caption, headers of columns and rows, and numbers as the workbook shows them")
    func table() throws {
        let page = try ReadPage(.table(ranking))
        #expect(try page.texts("//table/caption") == ["Ranking"])
        #expect(try page.texts("//thead//th[@scope='col']") == ["Rank", "Option", "Score"])
        #expect(try page.texts("//tbody//th[@scope='row']") == ["Joint processing", "R&D <cooperation>", "Stockpile"])
        #expect(try page.texts("//tbody//td") == ["1", "60.0", "1", "60.0", "3", "12.5"])
        #expect(try page.texts("//div[@class='scroll']/@tabindex") == ["0"])
    }

    @Test("hides its caption where the heading before it says the same")
    func caption() throws {
        let heading = Block.line(row: 1, column: 0, .text("Ranking, best first", CellStyle(.heading)))
        #expect(try ReadPage(heading, .table(ranking)).texts("//caption/@class") == ["hidden"])
        #expect(try ReadPage(.table(ranking)).texts("//caption/@class").isEmpty)
    }

    @Test("marks shared ranks with =, the leaders in bold, and shares as bars")
    func marks() throws {
        let ranks = CellRange(place(3, 0), rows: 3)
        let page = try ReadPage(.table(ranking)) { sheet in
            sheet.highlights = [
                Highlight(ranks, .shared("AND(ISNUMBER($A4),COUNTIF($A$4:$A$6,$A4)>1)")),
                Highlight(CellRange(place(3, 2), rows: 3), .bar(from: 0, to: 50, .sky)),
                Highlight(
                    CellRange(place(3, 0), rows: 3, columns: 2), .formula("$A4=1", text: nil, fill: nil, bold: true)),
            ]
        }
        #expect(try page.texts("//tbody//td[1]") == ["=1", "=1", "3"])
        #expect(
            try page.texts("//tbody//*[contains(@class,'bold')]") == [
                "=1", "Joint processing", "=1", "R&D <cooperation>",
            ])
        #expect(
            try page.texts("//tbody//td/@style")
                == ["--bar:#DEE6F2;--share:100%", "--bar:#DEE6F2;--share:100%", "--bar:#DEE6F2;--share:25%"])
    }

    @Test("blends the colours of a heat map, and lets an earlier rule decide")
    func blend() throws {
        let page = try ReadPage(
            .table(Table(title: "H", row: 0, header: [], body: [[0, 50, 100].map { .number($0) }]))
        ) { sheet in
            let range = CellRange(place(0, 0), columns: 3)
            sheet.highlights = [
                Highlight(CellRange(place(0, 2)), .equals(100, text: .white, fill: .bad)),
                Highlight(range, .blend(from: 0, .white, to: 100, .black)),
            ]
        }
        let styles = try page.texts("//td/@style")
        #expect(styles[0] == "background:#FFFFFF;color:#000000")
        #expect(styles[1] == "background:#808080;color:#000000")
        #expect(styles[2].hasSuffix("color:#FFFFFF"))
    }

    @Test("leaves out columns that only keep a distance")
    func distance() throws {
        let table = Table(
            title: "Pairs", row: 0, header: [[.text("Option"), Cell(.empty), .text("A")]],
            body: [[.text("A"), Cell(.empty), .number(1)], [.text("B"), Cell(.empty), Cell(.empty)]])
        #expect(try ReadPage(.table(table)).texts("//tr/*") == ["Option", "A", "A", "1", "B", ""])
    }

    @Test("becomes steps where it is only text")
    func steps() throws {
        let steps = Table(
            title: "How", row: 0, header: [],
            body: [("1", "Open"), ("2", "Read")].map { [.text($0), .text($1)] })
        let page = try ReadPage(.table(steps))
        #expect(try page.texts("//ol/li") == ["Open", "Read"])
        #expect(try page.texts("//table").isEmpty)
    }

    @Test("is made of lines that stand beside each other, too")
    func facts() throws {
        let page = try ReadPage(
            .line(row: 4, column: 1, .text("balanced", CellStyle(.computed))),
            .line(row: 4, column: 0, .text("Weight set", CellStyle(.label))),
            .line(row: 5, column: 0, .text("Scenario", CellStyle(.label))),
            .line(row: 5, column: 1, .text("none", CellStyle(.computed))))
        #expect(try page.texts("//table[@class='facts']//tr[1]/*") == ["Weight set", "balanced"])
        #expect(try page.texts("//table[@class='facts']//th[@scope='row']") == ["Weight set", "Scenario"])
    }

    @Test("leaves out what makes sense only where cells can be changed")
    func workbookRows() throws {
        let page = try ReadPage(
            .line(row: 0, column: 0, .text("Choose here", CellStyle(.remark))),
            .line(row: 1, column: 0, .text("Read this", CellStyle(.remark)))
        ) { $0.workbookRows = [0] }
        #expect(try page.texts("//section/p") == ["Read this"])
    }
}
