// Rules that colour cells, and rules for what may be entered.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A rule")
struct RuleTests {
    let range = CellRange(Sample.place("S", 0, 0), rows: 3)

    private func highlight(_ rule: Highlight.Rule) throws -> (sheet: String, styles: String) {
        let written = try Written(cell(.number(1))) { $0.highlights = [Highlight(range, rule)] }
        let styles = Archive.elements("dxfs", in: written.part("xl/styles.xml"))[0]
        return (written.part("xl/worksheets/sheet1.xml"), styles)
    }

    @Test("draws bars between fixed ends")
    func bar() throws {
        let sheet = try highlight(.bar(from: 0, to: 100, Color(0xA9C4E8))).sheet
        #expect(
            sheet.contains(
                #"<cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/>"#
                    + #"<color rgb="FFA9C4E8"/></dataBar>"#))
        #expect(sheet.contains(#"gradient="0""#))
    }

    @Test("blends two colours")
    func blend() throws {
        let sheet = try highlight(.blend(from: -1, .white, to: 1, .sky)).sheet
        #expect(
            sheet.contains(
                #"<cfvo type="num" val="-1"/><cfvo type="num" val="1"/><color rgb="FFFFFFFF"/><color rgb="FFDEE6F2"/>"#)
        )
    }

    @Test("marks numbers and formulas")
    func marks() throws {
        let equal = try highlight(.equals(0, text: .bad, fill: .paper))
        #expect(equal.sheet.contains(#"type="cellIs" dxfId="0" priority="1" operator="equal"><formula>0</formula>"#))
        #expect(
            equal.styles.contains(#"<color rgb="FFB00020"/>"#) && equal.styles.contains(#"<bgColor rgb="FFFFF9E5"/>"#))
        let formula = try highlight(.formula("A1>$B$1", text: nil, fill: .sky, bold: false))
        #expect(
            formula.sheet.contains(#"<cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;$B$1</formula>"#))
        let shared = try highlight(.shared("COUNTIF($A$1:$A$3,A1)>1"))
        #expect(shared.styles.contains(#"formatCode="&quot;=&quot;0""#))
    }

    private func entry(_ rule: EntryRule.Rule, strict: Bool = true) throws -> String {
        try Written(cell(.number(1))) { $0.entries = [EntryRule(range, rule, strict: strict, message: "Why")] }
            .elements("dataValidation").first { $0.contains("sqref") } ?? ""
    }

    @Test("says what may be entered")
    func entries() throws {
        let list = try entry(.oneOf(CellRange(Sample.place("Other sheet", 1, 0), rows: 3)), strict: false)
        #expect(list.contains(#"type="list" errorStyle="warning""#))
        #expect(list.contains("<formula1>'Other sheet'!$A$2:$A$4</formula1>"))
        let bounds = try entry(.number(from: 100, to: 0))
        #expect(bounds.contains(#"type="decimal" allowBlank="1""#) && bounds.contains(#"error="Why""#))
        #expect(bounds.contains("<formula1>0</formula1><formula2>100</formula2>"))
        let points = try entry(.nonNegative)
        #expect(points.contains(#"operator="greaterThanOrEqual""#) && points.contains("<formula1>0</formula1>"))
    }
}
