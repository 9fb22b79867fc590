// Workbooks that come back are read, and hostile ones are refused in one sentence.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("Reading a workbook")
struct ReadingTests {
    let folder = Folder()

    /// A workbook with one sheet, whose cells and texts are given as XML.
    private func workbook(_ cells: String, strings: String = "", more: String = "") -> String {
        folder.write(cells, to: "cells")
        folder.write(strings, to: "strings")
        let script = """
            import zipfile
            z = zipfile.ZipFile('x.xlsx', 'w', zipfile.ZIP_DEFLATED)
            z.writestr('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="A b" r:id="r1"/></sheets></workbook>')
            z.writestr('xl/_rels/workbook.xml.rels', '<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>')
            z.writestr('xl/worksheets/sheet1.xml', open('cells').read())
            z.writestr('xl/sharedStrings.xml', '<sst>' + open('strings').read() + '</sst>')
            \(more)
            z.close()
            """
        folder.write(script, to: "make.py")
        #expect(Shell.run("cd \(folder.path) && python3 make.py").code == 0)
        return folder["x.xlsx"]
    }

    private func refusal(_ path: String) -> String {
        do {
            _ = try WorkbookContents(path: path)
            return "read"
        } catch {
            return String(error.description.dropFirst("'\(path)' cannot be read: ".count))
        }
    }

    @Test("waits for nothing that is not a file, and calls an empty file empty")
    func noFile() throws {
        #expect(Shell.run("mkfifo '\(folder["fifo"])'").code == 0)
        for (path, kind) in [(folder.path, "a folder"), (folder["fifo"], "a pipe"), ("/dev/zero", "a device")] {
            #expect(throws: WorkbookError.notAFile(path: path, kind: kind)) { try WorkbookContents(path: path) }
        }
        folder.write("", to: "x.xlsx")
        #expect(refusal(folder["x.xlsx"]) == "it is empty")
    }

    @Test("knows every kind of cell")
    func kinds() throws {
        let path = workbook(
            """
            <x:worksheet xmlns:x="y"><x:sheetData><x:row>
            <x:c r="A1"><x:v>1.5</x:v></x:c><x:c r="B1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="b"><x:v>1</x:v></x:c>
            <x:c r="D1" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c r="E1" t="str"><x:f>"a"</x:f><x:v>a</x:v></x:c>
            <x:c r="F1" t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c><x:c r="G1"/><x:c r="XFD1"><x:f>A1</x:f></x:c>
            </x:row></x:sheetData></x:worksheet>
            """, strings: "<si><r><t>two </t></r><r><t>runs_x0041_</t></r><rPh><t>spoken</t></rPh></si>")
        let contents = try WorkbookContents(path: path)
        let row = [0, 1, 2, 3, 4, 5, 6, 16_383].map { contents[Sample.place("A b", 0, $0)] }
        #expect(
            row.map(\.?.value) == [
                .number(1.5), .text("two runsA"), .number(1), .error("#DIV/0!"), .text("a"), .text("in"), .empty,
                .empty,
            ])
        #expect(row.map(\.?.formula) == [nil, nil, nil, "1/0", "\"a\"", nil, nil, "A1"])
    }

    @Test(
        "refuses what a workbook does not hold",
        arguments: [
            ("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>", "it has two cells at 'A b'!$A$1"),
            ("<c r=\"A1\" t=\"s\"><v>7</v></c>", "its cell 'A b'!A1 refers to a text that is not there"),
            ("<c r=\"A1\"><v>NAN</v></c>", "its cell 'A b'!A1 holds no finite number"),
            ("<c r=\"A1\"><v>1,5</v></c>", "its cell 'A b'!A1 holds no finite number"),
            ("<c", "its part 'xl/worksheets/sheet1.xml' is no XML for a workbook: not well-formed (invalid token)"),
        ])
    func cells(cells: String, fault: String) {
        #expect(refusal(workbook("<worksheet>\(cells)</worksheet>")) == fault)
    }

    @Test("refuses document types, deep nesting and bombs at once")
    func hostile() {
        let part = "its part 'xl/worksheets/sheet1.xml'"
        let entity = #"<!DOCTYPE w [<!ENTITY a "b">]><worksheet><c r="A1" t="str"><v>&a;</v></c></worksheet>"#
        #expect(
            refusal(workbook(entity))
                == "\(part) is no XML for a workbook: it declares a document type, which no workbook does")
        let deep = String(repeating: "<a>", count: 200_000)
        #expect(refusal(workbook(deep)) == "\(part) is no XML for a workbook: its elements are nested too deeply")
        let clock = ContinuousClock.now
        let bomb = workbook("<worksheet/>", more: "z.writestr('xl/bomb', bytes(300_000_000))")
        let made = ContinuousClock.now
        #expect(refusal(bomb) == "its part 'xl/bomb' unpacks to more bytes than a workbook may have")
        #expect(ContinuousClock.now - made < max(.seconds(2), made - clock))
    }

    @Test("refuses files that are damaged or no workbooks")
    func damaged() throws {
        folder.write("assay: 1\n", to: "text.xlsx")
        #expect(refusal(folder["text.xlsx"]) == "its directory of parts cannot be read")
        #expect(refusal(folder["missing.xlsx"]) == "No such file or directory")
        let path = workbook("<worksheet><c r=\"A1\"><v>1</v></c></worksheet>")
        Shell.run("head -c 500 \(path) > \(folder["cut.xlsx"])")
        #expect(refusal(folder["cut.xlsx"]) == "its directory of parts cannot be read")
        Shell.run("cd \(folder.path) && python3 -c \"import zipfile; zipfile.ZipFile('e.xlsx','w').writestr('a','b')\"")
        #expect(refusal(folder["e.xlsx"]) == "it is no workbook")
    }
}
