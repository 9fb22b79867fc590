// Workbooks that are damaged, forged or hostile, through assay verify and assay import.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("A hostile workbook on the command line")
struct HostileReturnTests {
    /// What was done to a workbook, and what each command says of it.
    struct Attack: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Python, with the parts of the workbook by name in `parts`.
        let script: String
        /// A part of what `assay verify` says, on standard output or as a remark.
        let verify: String
        /// A part of what `assay import` says; nil if it has nothing to refuse.
        let refusal: String?

        init(_ what: String, _ script: String, verify: String, refusal: String?) {
            (testDescription, self.script, self.verify, self.refusal) = (what, script, verify, refusal)
        }

        /// One that no command gets past.
        init(_ what: String, _ script: String, _ sentence: String) {
            self.init(what, script, verify: sentence, refusal: sentence)
        }
    }

    private let place: Workplace
    private let document = "Criteria/annual-workshop.yaml"

    init() throws {
        place = try Workplace()
        try place.write(HostileReturnTests.frame, to: "attack.py")
    }

    private static let frame = """
        import re, sys, zipfile
        source, target, script = sys.argv[1:4]
        archive = zipfile.ZipFile(source)
        parts = {name: archive.read(name) for name in archive.namelist()}
        sheets = dict(re.findall(r'<sheet name="([^"]*)" sheetId="(\\d+)"', parts["xl/workbook.xml"].decode()))
        def part(sheet): return f"xl/worksheets/sheet{sheets[sheet]}.xml"
        def enter(sheet, cell, xml):
            made, count = re.subn(rf'<c r="{cell}"[^>]*?(/>|>.*?</c>)', xml, parts[part(sheet)].decode(), count=1)
            assert count == 1, cell
            parts[part(sheet)] = made.encode()
        def text(sheet, cell, value): enter(sheet, cell, f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>')
        def number(sheet, cell, value): enter(sheet, cell, f'<c r="{cell}"><v>{value}</v></c>')
        def blank(sheet, cell): enter(sheet, cell, f'<c r="{cell}"/>')
        raw = None
        exec(open(script).read())
        if raw is None:
            with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
                for name, data in parts.items(): made.writestr(name, data)
        else: open(target, "wb").write(raw)
        """

    static let attacks = [
        Attack("that is a bomb", "parts['xl/media/image1.png'] = bytes(300 << 20)", "cannot be read"),
        Attack(
            "with a sheet that unpacks to more than a workbook may have",
            "parts[part('Scores')] += b' ' * (300 << 20)", "cannot be read"),
        Attack(
            "with a document type",
            "n = part('Scores'); parts[n] = parts[n].replace(b'?>', b'?><!DOCTYPE x [<!ENTITY a \"b\">]>', 1)",
            "it declares a document type, which no workbook does"),
        Attack("that was cut off", "raw = open(source, 'rb').read()[:4000]", "cannot be read"),
        Attack("that is empty", "raw = b''", "cannot be read"),
        Attack(
            "with a wrong checksum",
            """
            i = archive.getinfo(part("Scores")); data = bytearray(open(source, "rb").read())
            data[i.header_offset + 30 + len(i.filename) + i.compress_size // 2] ^= 16; raw = bytes(data)
            """, "cannot be read"),
        Attack(
            "that is no XML inside", "parts[part('Scores')] = b'<worksheet><sheetData><row'", "cannot be read"),
        Attack(
            "whose columns were moved",
            "text('Weights', 'F9', 'Another set')",
            "Weights!F9: it should be headed '"),
        Attack(
            "with a blank score", "blank('Scores', 'B9')",
            "Scores!B9: it is blank; write a number or the word unknown"),
        Attack("with blank points", "blank('Weights', 'F10')", "Weights!F10: it is blank; write a number"),
        Attack(
            "with a score in words", "text('Scores', 'B9', 'about 7')",
            "Scores!B9: it holds the text 'about 7' where a number belongs"),
        Attack(
            "with a decimal comma in a text", "text('Scores', 'B9', '470,5')",
            verify: "Scores!B9: it holds the text '470,5', which no formula takes for 470.5; write it as such",
            refusal: nil),
        Attack(
            "with a comma that may part thousands or decimals", "text('Scores', 'B9', '1,250')",
            "Scores!B9: it holds the text '1,250' where a number belongs"),
        Attack(
            "with an error for a score", "enter('Scores', 'B9', '<c r=\"B9\" t=\"e\"><v>#REF!</v></c>')",
            "Scores!B9: it holds the error #REF!"),
        Attack(
            "with a number beyond all numbers", "number('Scores', 'B9', '1e999')",
            "its cell Scores!B9 holds no finite number"),
        Attack(
            "with formulas that nothing has computed",
            "n = part('Summary'); parts[n] = re.sub(rb'</f><v>[^<]*</v>', b'</f>', parts[n])",
            verify: "the formula has no value; open and save the workbook in Excel or LibreOffice", refusal: nil),
        Attack(
            "with another model in its record",
            "parts = {k: v.replace(b'\"worst\"', b'\"wurst\"') for k, v in parts.items()}",
            "the model on the sheet Record was changed"),
        Attack(
            "without the sheet of the record",
            "parts = {k: v.replace(b'\"Record\"', b'\"Rekord\"') for k, v in parts.items()}",
            "it is not a workbook that Assay made"),
    ]

    @Test(
        "gets one sentence, with its cell, from verify and from import; nothing crashes, and nothing is written",
        arguments: attacks, ["model", "publish"])
    func attacked(_ attack: Attack, _ profile: String) throws {
        try #require(place.assay("report \(document) --profile \(profile) --output good.xlsx").code == 0)
        try place.write(attack.script, to: "script.py")
        let made = try place.shell("python3 attack.py good.xlsx bad.xlsx script.py")
        try #require(made.code == 0, "\(made.remarks)")
        let before = try place.shell("cat \(document)").output
        let verified = try place.assay("verify bad.xlsx \(document)")
        #expect(verified.code == 65, "\(verified.remarks)")
        #expect((verified.output + verified.remarks).contains(attack.verify), "\(verified.output)\(verified.remarks)")
        let imported = try place.assay("import bad.xlsx \(document) --apply")
        if let refusal = attack.refusal {
            #expect(imported.code == 65 && imported.remarks.contains(refusal), "\(imported.output)\(imported.remarks)")
            #expect(imported.remarks.split(separator: "\n").count == 1, "\(imported.remarks)")
            #expect(try place.shell("cat \(document)").output == before)
        } else {
            #expect(imported.code == 0, "\(imported.remarks)")
        }
    }

    @Test("with a decimal comma in a text is taken over as the only number it can mean, and that is said")
    func comma() throws {
        try #require(place.assay("report \(document) --output good.xlsx").code == 0)
        try place.write("text('Scores', 'B9', '470,5')", to: "script.py")
        try #require(place.shell("python3 attack.py good.xlsx bad.xlsx script.py").code == 0)
        let run = try place.assay("import bad.xlsx \(document)")
        #expect(run.code == 0 && run.output.contains("470.5"), "\(run.output)")
        #expect(run.remarks.contains("Scores!B9: it holds the text '470,5', which is read as 470.5"))
    }
}
