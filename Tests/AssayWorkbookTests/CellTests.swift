// Cells become the XML that applications expect.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A cell")
struct CellTests {
    @Test("carries the engine's value beside its formula")
    func formulas() throws {
        let written = try Written(
            cell(.number(0.5)), cell(.formula("A1*2", 1), row: 1), cell(.formula("IF(A1>0,\"a\",\"b\")", "a"), row: 2),
            cell(.formula("IF(A1>0,\"\",\"b\")", ""), row: 3))
        #expect(
            written.elements("c") == [
                #"<c r="A1" s="1"><v>0.5</v></c>"#,
                #"<c r="A2" s="1"><f>A1*2</f><v>1</v></c>"#,
                #"<c r="A3" s="2" t="str"><f>IF(A1&gt;0,"a","b")</f><v>a</v></c>"#,
                #"<c r="A4" s="2" t="str"><f>IF(A1&gt;0,"","b")</f><v></v></c>"#,
            ])
    }

    @Test("that is empty is written only if it looks like something")
    func empty() throws {
        let written = try Written(cell(Cell(.empty)), cell(Cell(.empty, style: CellStyle(.unused)), column: 1))
        #expect(written.elements("c") == [#"<c r="B1" s="1"/>"#])
    }

    @Test("is unlocked only if it is an input")
    func inputs() throws {
        let blocks = CellStyle.Role.allCases.enumerated().map { row, role in cell(.number(1, CellStyle(role)), row: row)
        }
        let written = try Written(Report(title: "T", sheets: [Sheet(name: "S", blocks: blocks)]))
        let formats = Archive.elements("cellXfs", in: written.part("xl/styles.xml"))[0]
        let unlocked = Archive.elements("xf", in: formats).indices { $0.hasSuffix(#"<protection locked="0"/></xf>"#) }
        let row = CellStyle.Role.allCases.firstIndex(of: .input)! + 1
        #expect(unlocked.count == 1)
        #expect(written.elements("c").filter { $0.hasPrefix(#"<c r="A\#(row)" s="\#(unlocked[0])""#) }.count == 1)
    }

    @Test(
        "shows numbers as its style says",
        arguments: [
            (.decimals(0), "#,##0"), (.decimals(2), "#,##0.00"), (.percent(1), "0.0%"), (.rank, "0"),
            (.check, #"[=1]"OK";[=0]"FAIL";General"#), (.signed(0), ##""▲ "#,##0;"▼ "#,##0;"–""##),
            (.signed(1), ##"+#,##0.0;"−"#,##0.0;"–""##), (.text, "@"), (.brief, "#,##0.00"),
        ] as [(CellStyle.Number, String)])
    func numbers(number: CellStyle.Number, code: String) throws {
        let written = try Written(cell(.number(1.25, CellStyle(.label, number))))
        let escaped = code.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
        #expect(written.part("xl/styles.xml").contains(#"formatCode="\#(escaped)""#))
    }

    @Test("that may change shows the decimals it will have, not those it has")
    func brief() throws {
        let written = try Written(
            cell(.number(5, CellStyle(.input, .brief))), cell(.formula("2+3", 5, CellStyle(.computed, .brief)), row: 1))
        #expect(!written.part("xl/styles.xml").contains("#,##0"))
    }

    @Test("leads to the web or to another cell")
    func links() throws {
        let written = try Written(Sample.report)
        let links = Archive.elements("hyperlink", in: written.part("xl/worksheets/sheet4.xml"))
        #expect(links.count == 2)
        #expect(links[0].hasPrefix(#"<hyperlink ref="A17" r:id="rId1""#))
        #expect(links[1].contains(#"location="Summary!A1""#) || links[1].contains(#"location="'Summary'!A1""#))
        let targets = written.part("xl/worksheets/_rels/sheet4.xml.rels")
        #expect(targets.contains(#"Target="https://www.usgs.gov/?a=1&amp;b=2" TargetMode="External""#))
    }

    @Test("is read back as it was written")
    func readBack() throws {
        let written = try Written(Sample.report)
        let contents = try WorkbookContents(path: written.result.path)
        #expect(contents.sheets == ["Summary", "Weights", "Scores", "All the roles"])
        for (place, cell) in Sample.report.sheets.flatMap(\.cells) {
            let entry = contents[place]
            switch cell.content {
            case .empty: #expect(entry == nil || entry?.value == .empty)
            case .number(let x): #expect(entry?.value == .number(x))
            case .text(let text): #expect(entry?.value == .text(text))
            }
            #expect(entry?.formula == cell.formula)
        }
    }
}

extension Collection {
    /// The places of the elements that meet a condition.
    fileprivate func indices(where holds: (Element) -> Bool) -> [Int] {
        enumerated().filter { holds($0.element) }.map(\.offset)
    }
}
