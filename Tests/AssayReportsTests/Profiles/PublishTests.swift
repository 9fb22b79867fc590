// The report as it is given to the public.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import Testing

@Suite("A published report") struct PublishTests {
    /// A sheet with two tables: `A` in rows 1 to 3, and `B` under its heading in rows 10 to 12.
    private func twoTables(_ formulas: String..., name: String = "S") -> Report {
        let rows = formulas.map { [Cell.formula($0, 1)] }
        var sheet = Sheet(
            name: name,
            blocks: [
                .table(Table(title: "A", row: 0, header: [[.text("a")]], body: rows)),
                .line(row: 8, column: 0, .text("Second", CellStyle(.heading))),
                .table(Table(title: "B", row: 9, header: [[.text("b")]], body: [[.number(1)], [.number(2)]])),
            ])
        sheet.freeze = CellReference(sheet: name, row: 1, column: 0)
        return Report(title: "T", sheets: [sheet], header: "H", footer: "F")
    }

    private func formula(_ formula: String, name: String = "S") throws -> String? {
        let published = twoTables(formula, name: name).suiting(.publish)
        return try #require(published.sheets[0].cells.first { $0.place.row == 1 }).cell.formula
    }

    @Test("has one table a sheet, and nothing that is frozen, locked or on the margins")
    func onePerSheet() throws {
        let published = try report(on: problem(text: everyForm)).suiting(.publish)
        for sheet in published.sheets {
            let tables = sheet.blocks.filter { if case .table(let table) = $0 { !table.header.isEmpty } else { false } }
            #expect(tables.count <= 1, "\(sheet.name)")
            #expect(sheet.freeze == nil && !sheet.isProtected)
        }
        #expect(published.header.isEmpty && published.footer.isEmpty)
        let names = published.sheets.map(\.name)
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        #expect(names.allSatisfy { $0.utf16.count <= 31 })
    }

    @Test("takes a heading and the lines below it to the sheet of the table that they introduce")
    func headings() throws {
        func line(_ row: Int, _ text: String, _ role: CellStyle.Role) -> Block {
            .line(row: row, column: 0, .text(text, CellStyle(role)))
        }
        var model = twoTables("1")
        model.sheets[0].blocks += [line(4, "A heading of its own", .heading), line(5, "and its line", .remark)]
        let sheets = model.suiting(.publish).sheets
        func texts(_ sheet: Sheet) -> [String] {
            sheet.blocks.compactMap { block in
                if case .line(_, _, let cell) = block, case .text(let text) = cell.content { text } else { nil }
            }
        }
        #expect(texts(sheets[0]).contains("A heading of its own") && texts(sheets[0]).contains("and its line"))
        #expect(texts(sheets[1]).contains("Second") && !texts(sheets[1]).contains("and its line"))
        model.sheets[0].blocks[1] = line(8, "a second line", .remark)
        let others = model.suiting(.publish).sheets
        #expect(["A heading of its own", "and its line", "a second line"].allSatisfy(texts(others[1]).contains))
    }

    @Test("keeps every formula and every value")
    func formulas() throws {
        let model = try report(on: problem(text: everyForm))
        let published = model.suiting(.publish)
        let added = published.sheets.count - model.sheets.count
        func count(_ report: Report) -> Int { report.sheets.flatMap(\.cells).filter { $0.cell.formula != nil }.count }
        // Every later part repeats the line of the checks.
        #expect(count(published) == count(model) + added)
        #expect(model.suiting(.model) == model)
    }

    @Test(
        "follows references to where cells have gone",
        arguments: [
            ("A2+1", "A2+1"), ("$A$11+A$12", "'S 2'!$A$8+'S 2'!A$9"), ("SUM(A11:$A$12)", "SUM('S 2'!A8:$A$9)"),
            ("IF(A11=\"A11 \"\"x\"\"\",LOG10(2),0.5)", "IF('S 2'!A8=\"A11 \"\"x\"\"\",LOG10(2),0.5)"),
            ("S!A11&S!A2", "'S 2'!A8&A2"), ("SUM(A2:A12)", nil), ("A7", nil), ("Nowhere!A1", nil), ("A11:", nil),
        ])
    func references(_ before: String, _ after: String?) throws { #expect(try formula(before) == after) }

    @Test("names sheets within the limit, also those whose names need quotes")
    func names() throws {
        let name = "It's a name of thirty-one chars"
        #expect(
            twoTables("1", name: name).suiting(.publish).sheets.map(\.name) == [
                name, "It's a name of thirty-one cha 2",
            ])
        #expect(try formula("A11", name: name) == "'It''s a name of thirty-one cha 2'!A8")
        #expect(try formula("'It''s a name of thirty-one chars'!A2", name: name) == "A2")
    }

    @Test("says where a sheet goes on, and takes rules, links and charts along")
    func rules() throws {
        var model = twoTables("A11")
        let far = CellReference(sheet: "S", row: 10, column: 0)
        let range = CellRange(far, rows: 2)
        model.sheets[0].highlights = [Highlight(range, .formula("A11=1", text: nil, fill: nil, bold: true))]
        model.sheets[0].entries = [EntryRule(range, .nonNegative, message: "")]
        model.sheets[0].blocks.append(.line(row: 1, column: 1, .text("there", link: .cell(far))))
        model.sheets[0].blocks.append(
            .chart(
                Chart(
                    .bars, title: "", alternative: "",
                    series: [Chart.Series(name: far, categories: range, values: range, color: nil)], row: 14, column: 0,
                    width: 100, height: 100)))
        let sheets = model.suiting(.publish).sheets
        let moved = CellReference(sheet: "S 2", row: 7, column: 0)
        #expect(sheets[0].highlights.isEmpty && sheets[0].entries.isEmpty && sheets[0].charts.isEmpty)
        #expect(
            sheets[1].highlights
                == [Highlight(CellRange(moved, rows: 2), .formula("A8=1", text: nil, fill: nil, bold: true))])
        #expect(sheets[1].entries.map(\.range) == [CellRange(moved, rows: 2)])
        #expect(sheets[1].charts[0].series[0].values == CellRange(moved, rows: 2))
        let links = sheets.map { $0.cells.compactMap(\.cell.link) }
        #expect(links[0].contains(.cell(moved)))
        #expect(links[1] == [.cell(CellReference(sheet: "S", row: 0, column: 0))])
    }
}
