// A workbook goes out, somebody changes it, and it comes back: assay verify and assay import.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("A workbook that comes back")
struct ReturnedWorkbookTests {
    private let place: Workplace
    private let document = "Criteria/annual-workshop.yaml"

    init() throws {
        place = try Workplace()
        _ = try place.assay("report \(document)")
        try place.write(ReturnedWorkbookTests.enter, to: "enter.py")
    }

    /// Enters numbers or texts into cells, as an application would, but computes nothing.
    private static let enter = """
        import re, sys, zipfile
        source, target = sys.argv[1:3]
        archive = zipfile.ZipFile(source)
        numbers = dict(re.findall(r'<sheet name="([^"]*)" sheetId="(\\d+)"', archive.read("xl/workbook.xml").decode()))
        parts = {name: archive.read(name) for name in archive.namelist()}
        for entry in sys.argv[3:]:
            place, value = entry.split("=", 1)
            sheet, cell = place.split("!")
            name = f"xl/worksheets/sheet{numbers[sheet]}.xml"
            new = f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>'
            if re.fullmatch(r"-?[0-9.]+", value): new = f'<c r="{cell}"><v>{value}</v></c>'
            parts[name] = re.sub(rf'<c r="{cell}"[^>]*?(/>|>.*?</c>)', new, parts[name].decode(), count=1).encode()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
            for name, data in parts.items(): made.writestr(name, data)
        """

    private func enter(_ entries: String) throws -> String {
        let run = try place.shell("python3 enter.py Reports/annual-workshop.xlsx back.xlsx \(entries)")
        try #require(run.code == 0, "\(run.remarks)")
        return "back.xlsx"
    }

    @Test("follows from its inputs and its document, as it was made")
    func untouched() throws {
        let run = try place.assay("verify Reports/annual-workshop.xlsx")
        #expect(run.code == 0, "\(run.remarks)")
        #expect(run.output.hasPrefix("All "))
        #expect(
            run.output.contains(
                "annual-workshop.yaml is the one that the workbook was made from; it has the same inputs"))
    }

    @Test("follows where weights and performances come from comparisons, which the model in it leaves out")
    func compared() throws {
        let text = """
            assay: 1
            title: Compared
            criteria: {a: {range: {worst: 0, best: 1}}, b: {range: {worst: 0, best: 1}}}
            weights: {w: {method: pairwise, judgements: [[a, b, 3]]}}
            options: [x, y]
            performance: {x: {a: {times: {y: 4}}, b: 0.2}, y: {b: 0.7}}
            analysis: {method: METHOD}

            """
        for method in ["additive", "ahp", "borda", "kemeny"] {
            try place.write(text.replacing("METHOD", with: method), to: "compared.yaml")
            #expect(try place.assay("report compared.yaml --no-history").code == 0)
            let run = try place.assay("verify compared.xlsx")
            #expect(run.code == 0, "\(method): \(run.output)")
        }
    }

    @Test("no longer follows where an input was changed and nothing computed")
    func changed() throws {
        let run = try place.assay("verify \(enter("'Scores!B9=7'")) \(document) --format json")
        #expect(run.code == 65)
        let found = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(found["follows"] as? Bool == false)
        let changes = try #require(found["changes"] as? [[String: Any]])
        #expect(
            changes.count == 1 && changes[0]["cell"] as? String == "Scores!B9" && changes[0]["new"] as? String == "7")
        let findings = try #require(found["findings"] as? [[String: Any]])
        #expect(findings.contains { ($0["cell"] as? String)?.hasPrefix("Calculation!") == true })
        #expect((found["provenance"] as? [String: Any])?["sameDigest"] as? Bool == true)
    }

    @Test("lists its changes in the document's words, and writes nothing unless asked to")
    func listed() throws {
        let before = try place.shell("cat \(document)").output
        let run = try place.assay("import \(enter("'Weights!F10=55'")) \(document)")
        #expect(run.code == 0, "\(run.remarks)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix("weights.") && lines[0].hasSuffix(" → 55"))
        #expect(try place.shell("cat \(document)").output == before)
    }

    @Test("writes its changes into the document, keeps the old one, and then has nothing left to take over")
    func applied() throws {
        let before = try place.shell("cat \(document)").output
        let book = try enter("'Weights!F10=55'")
        let run = try place.assay("import \(book) \(document) --apply")
        #expect(run.code == 0, "\(run.remarks)")
        let after = try place.shell("cat \(document)").output
        let changed = zip(before.split(separator: "\n"), after.split(separator: "\n")).filter { $0 != $1 }
        #expect(changed.count == 1 && before.split(separator: "\n").count == after.split(separator: "\n").count)
        #expect(try place.shell("cat Criteria/annual-workshop\\ \\(kept*").output == before)
        #expect(try place.assay("check \(document)").code == 0)
        let again = try place.assay("import \(book) \(document)")
        #expect(again.output == "Nothing to take over: the document has the workbook's inputs\n")
    }

    @Test("is refused where the document has been changed too, and nothing is written")
    func conflict() throws {
        let book = try enter("'Weights!F10=55'")
        _ = try place.assay("import \(enter("'Weights!F10=44'")) \(document) --apply")
        let before = try place.shell("cat \(document)").output
        _ = try enter("'Weights!F10=55'")
        let run = try place.assay("import \(book) \(document) --apply")
        #expect(run.code == 65)
        #expect(run.output.contains("44 → 55; refused: it was "))
        #expect(try place.shell("cat \(document)").output == before)
    }

    @Test("gets one sentence with the cell for what cannot be read")
    func unreadable() throws {
        let run = try place.assay("import \(enter("'Scores!B9=about seven'")) \(document) --apply")
        #expect(run.code == 65)
        #expect(run.remarks == "back.xlsx: error: Scores!B9: it holds the text 'about seven' where a number belongs\n")
    }

    @Test("is not any file", arguments: [("none.xlsx", 66), ("Criteria/annual-workshop.yaml", 65), ("Criteria", 66)])
    func notAWorkbook(_ path: String, _ code: Int32) throws {
        for command in ["verify \(path)", "import \(path) \(document)"] {
            let run = try place.assay(command)
            #expect(run.code == code, "\(command)")
            #expect(run.remarks.split(separator: "\n").count == 1 && run.output.isEmpty)
        }
    }
}
