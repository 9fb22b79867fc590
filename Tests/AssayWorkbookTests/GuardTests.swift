// Nothing in a report can damage the file or become a formula.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("The writer")
struct GuardTests {
    @Test("refuses numbers that are not finite", arguments: [Double.nan, .infinity, -.infinity])
    func finite(x: Double) {
        #expect(Written.refusal(cell(.number(x), row: 6, column: 2)) == "S!$C$7 holds no finite number (\(x))")
        #expect(Written.refusal(cell(.formula("1", x))) == "S!$A$1 holds no finite number (\(x))")
        let range = CellRange(Sample.place("S", 0, 0))
        #expect(
            Written.refusal { $0.highlights = [Highlight(range, .equals(x, text: .bad, fill: nil))] }
                == "a rule of 'S' holds no finite number (\(x))")
        #expect(
            Written.refusal { $0.entries = [EntryRule(range, .number(from: 0, to: x), message: "")] }
                == "a rule of 'S' holds no finite number (\(x))")
    }

    @Test(
        "refuses names of sheets that applications refuse",
        arguments: [
            ("", "is empty"), ("12345678901234567890123456789012", "has more than 31 characters"),
            ("a[b", "contains one of [ ] : * ? / \\"), ("a/b", "contains one of [ ] : * ? / \\"),
            ("'a", "begins or ends with an apostrophe"), ("hisTORY", "is reserved by Excel"),
            ("a\u{1}", "contains a control character"),
        ])
    func sheetNames(name: String, fault: String) {
        let report = Report(title: "T", sheets: [Sheet(name: name)])
        #expect(Written.refusal(report) == "the sheet name '\(name)' \(fault)")
    }

    @Test("refuses two sheets of one name, whatever their case, and a report without sheets")
    func sameName() {
        let report = Report(title: "T", sheets: [Sheet(name: "Ä b"), Sheet(name: "ä B")])
        #expect(Written.refusal(report) == "two sheets are named 'ä B'")
        #expect(Written.refusal(Report(title: "T", sheets: [])) == "it has no sheets")
    }

    @Test("refuses two cells at one place, and cells beyond the end of a sheet")
    func places() {
        #expect(Written.refusal(cell(.number(1)), cell(.number(2))) == "two cells are at S!$A$1")
        #expect(
            Written.refusal(cell(.number(1), row: 1_048_576)) == "row 1048577, column 1 of 'S' is beyond a sheet's end")
    }

    @Test("refuses formulas that are empty or too long")
    func formulas() {
        let fault = "the formula of S!$A$1 is empty, too long or has a control character"
        #expect(Written.refusal(cell(.formula("", 1))) == fault)
        #expect(Written.refusal(cell(.formula(String(repeating: "1+", count: 4_096) + "1", 1))) == fault)
    }

    @Test("writes user text as text, whatever it begins with", arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
    func text(text: String) throws {
        let written = try Written(cell(.text(text)))
        #expect(written.elements("c") == [#"<c r="A1" s="1" t="s"><v>0</v></c>"#])
        let formats = Archive.elements("cellXfs", in: written.part("xl/styles.xml"))[0]
        #expect(formats.contains(#"numFmtId="164""#))
        #expect(written.part("xl/styles.xml").contains(#"<numFmt numFmtId="164" formatCode="@"/>"#))
    }

    @Test("escapes what would be read as another character, and shows what XML cannot hold")
    func characters() throws {
        let written = try Written(
            cell(.text("a_x0041_b")), cell(.text("a\u{0}\u{1}\u{1F}\u{FFFE}b"), row: 1),
            cell(.text("a\r\nb\rc"), row: 2),
            cell(.text("_x0041"), row: 3), cell(.text("<&>"), row: 4))
        #expect(
            written.texts == [
                "<t>a_x005F_x0041_b</t>", "<t>a����b</t>", "<t>a\nb\nc</t>", "<t>_x0041</t>", "<t>&lt;&amp;&gt;</t>",
            ])
        let contents = try WorkbookContents(path: written.result.path)
        #expect(contents[Sample.place("S", 0, 0)]?.value == .text("a_x0041_b"))
    }

    @Test("cuts text that a cell cannot hold, between characters, and says so")
    func longText() throws {
        let flags = String(repeating: "🇮🇳", count: 10_000)
        let written = try Written(cell(.text(flags)), cell(.text(String(repeating: "a", count: 32_767)), row: 1))
        #expect(
            written.result.remarks == ["the text of S!$A$1 was cut, because a cell holds 32,767 characters"])
        let contents = try WorkbookContents(path: written.result.path)
        guard case .text(let text)? = contents[Sample.place("S", 0, 0)]?.value else {
            Issue.record("no text")
            return
        }
        let remark = " … (cut here: 40000 characters do not fit into a cell)"
        #expect(text.utf16.count <= 32_767 && text.utf16.count > 32_760)
        #expect(text.hasSuffix("🇮🇳" + remark))
    }

    @Test(
        "leaves out links that may not stand in a workbook, and keeps their text",
        arguments: [
            "javascript:alert(1)", "file:///etc/passwd", "http://", "https://a.org/internal:x", "https://a.org/\n",
            "https://a.org/" + String(repeating: "a", count: 2_100),
        ])
    func links(url: String) throws {
        let written = try Written(cell(.text("text", link: .url(url))))
        #expect(written.elements("hyperlink") == [])
        #expect(written.texts == ["<t>text</t>"])
        #expect(
            written.result.remarks == ["the link of S!$A$1 was left out, because a workbook cannot hold it"])
    }

    @Test("leaves out links beyond the most that a sheet holds")
    func manyLinks() throws {
        let blocks = (0...65_530).map { cell(.text("a", link: .url("https://a.org")), row: $0) }
        let written = try Written(Report(title: "T", sheets: [Sheet(name: "S", blocks: blocks)]))
        #expect(
            written.result.remarks == ["the link of S!$A$65531 was left out, because a workbook cannot hold it"])
    }

    @Test("doubles & in headers, and keeps digits from becoming a size")
    func header() throws {
        let written = try Written(cell(.number(1)), header: "2026 R&D")
        #expect(
            written.elements("oddHeader") == [
                "<oddHeader>&amp;L&amp;\"Calibri,Regular\"&amp;8 2026 R&amp;&amp;D&amp;R&amp;\"Calibri,Regular\"&amp;8 &amp;A</oddHeader>"
            ])
        let long = try Written(cell(.number(1)), header: String(repeating: "&", count: 300))
        #expect(long.elements("oddHeader").count == 1)
    }

    @Test("keeps messages within the limit of applications")
    func message() throws {
        let range = CellRange(Sample.place("S", 0, 0))
        let written = try Written(cell(.number(1))) {
            $0.entries = [EntryRule(range, .nonNegative, message: String(repeating: "a", count: 300))]
        }
        #expect(written.elements("dataValidation")[0].contains(String(repeating: "a", count: 254) + "…\""))
    }
}
