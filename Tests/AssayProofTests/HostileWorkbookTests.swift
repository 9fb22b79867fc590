// Workbooks that are damaged, forged or hostile: one sentence, never a crash, and never 0 for what is not there.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A hostile workbook")
struct HostileWorkbookTests {
    private let folder = Folder()

    private var problem: DecisionProblem { get throws { try RandomDocument(seed: 4).problem() } }

    /// A workbook whose parts a script has changed.
    ///
    /// - Parameter script: Python, with the parts by name in `parts`.
    private func workbook(_ script: String) throws -> String {
        _ = try report(on: problem).write(to: folder["good.xlsx"])
        folder.write(
            """
            import zipfile, re, sys
            archive = zipfile.ZipFile(sys.argv[1])
            parts = {name: archive.read(name) for name in archive.namelist()}
            \(script)
            with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as made:
                for name, bytes in parts.items(): made.writestr(name, bytes)
            """, to: "make.py")
        let run = Shell.run("python3 \(folder["make.py"]) \(folder["good.xlsx"]) \(folder["bad.xlsx"])")
        try #require(run.code == 0, "\(run.output)")
        return folder["bad.xlsx"]
    }

    /// The one sentence that a workbook gets.
    private func sentence(_ path: String) throws -> String {
        do {
            let found = try verification(of: path)
            return (found.objections.map(\.description) + found.findings.map(\.sentence)).first ?? "follows"
        } catch let error as WorkbookError {
            return error.description
        } catch let error as BookObjection {
            return error.description
        }
    }

    @Test("is read as it is, if nothing is wrong")
    func good() throws { #expect(try sentence(workbook("pass")) == "follows") }

    @Test("with formulas that nothing has computed is named, cell and remedy")
    func notComputed() throws {
        let path = try workbook(
            """
            for name in parts:
                if name.startswith("xl/worksheets/sheet"):
                    parts[name] = re.sub(rb"</f><v>[^<]*</v>", b"</f>", parts[name])
            """)
        let found = try verification(of: path)
        #expect(found.objections.map(\.description) == [])
        #expect(!found.follows && found.findings.allSatisfy { $0.kind == .notComputed })
        #expect(
            found.findings.first?.sentence
                == "Summary!A3: the formula has no value; open and save the workbook in Excel or LibreOffice")
    }

    @Test("with a document type is refused")
    func documentType() throws {
        let path = try workbook(
            """
            name = "xl/worksheets/sheet1.xml"
            parts[name] = parts[name].replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1)
            """)
        #expect(try sentence(path).contains("it declares a document type, which no workbook does"))
    }

    @Test("that unpacks to more than a workbook may have is refused")
    func bomb() throws {
        let path = try workbook("parts['xl/media/image1.png'] = bytes(300 << 20)")
        #expect(try sentence(path).contains("cannot be read"))
    }

    @Test("that was cut off is refused", arguments: [0, 10, 500, 5000])
    func truncated(_ count: Int) throws {
        _ = try report(on: problem).write(to: folder["good.xlsx"])
        _ = Shell.run("head -c \(count) \(folder["good.xlsx"]) > \(folder["bad.xlsx"])")
        #expect(try sentence(folder["bad.xlsx"]).contains("cannot be read"))
    }

    @Test("with a wrong checksum is refused")
    func checksum() throws {
        let path = try workbook("pass")
        let run = Shell.run(
            """
            python3 -c "
            import zipfile
            path = '\(path)'
            info = zipfile.ZipFile(path).getinfo('xl/workbook.xml')
            data = bytearray(open(path, 'rb').read())
            at = info.header_offset + 30 + len(info.filename) + info.compress_size // 2
            data[at] ^= 0x10
            open(path, 'wb').write(data)"
            """)
        try #require(run.code == 0, "\(run.output)")
        #expect(try sentence(path).contains("xl/workbook.xml"))
    }

    @Test("whose columns were moved is refused, and the header named")
    func moved() throws {
        let names = try problem.criteria.map(\.name)
        let cells = [(1, names[1]), (2, names[0])].map { column, name in
            (CellReference(sheet: "Scores", row: 5, column: column), Cell.Content.text(name))
        }
        let path = folder["moved.xlsx"]
        _ = try report(on: problem).headed(Dictionary(cells) { first, _ in first }).write(to: path)
        #expect(
            try sentence(path)
                == "Scores!B6: it should be headed '\(names[0])' and holds '\(names[1])'; rows or columns were moved, and "
                + "nothing can be read from this sheet")
    }

    @Test("that Assay did not make is refused")
    func foreign() throws {
        let cell = Block.line(row: 0, column: 0, .text("Hello"))
        _ = try Report(title: "Other", sheets: [Sheet(name: "Record", blocks: [cell])]).write(to: folder["other.xlsx"])
        #expect(
            try sentence(folder["other.xlsx"])
                == "it is not a workbook that Assay made: the sheet Record has no table of the run and the model")
    }

    @Test("whose model was changed is refused, or its cells no longer follow")
    func model() throws {
        _ = try report(on: problem).write(to: folder["good.xlsx"])
        let cells = BookCells(try WorkbookContents(path: folder["good.xlsx"]))
        let document = try BookRecord(of: cells).document
        let reading = DocumentReader.read(
            Array(document.replacing("\"worst\"", with: "\"wurst\"").utf8), path: "model.json")
        #expect(reading.problem == nil)
        #expect(!reading.errors.isEmpty)
    }
}

extension Report {
    /// The report with other texts in headers.
    fileprivate func headed(_ texts: [CellReference: Cell.Content]) -> Report {
        var report = self
        for s in report.sheets.indices {
            for b in report.sheets[s].blocks.indices {
                guard case .table(var table) = report.sheets[s].blocks[b] else { continue }
                for r in table.header.indices {
                    for c in table.header[r].indices {
                        let place = CellReference(
                            sheet: report.sheets[s].name, row: table.row + r, column: table.column + c)
                        table.header[r][c].content = texts[place] ?? table.header[r][c].content
                    }
                }
                report.sheets[s].blocks[b] = .table(table)
            }
        }
        return report
    }
}
