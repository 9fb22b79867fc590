// Two readers that know nothing of each other find in a workbook what was written into it.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

/// One cell as a reader finds it; a formula comes with the value that is kept beside it.
private typealias Found = [CellReference: BookCells.Entry]

@Suite("Every cell of a workbook")
struct ReadBackProof {
    private static let names = ["india-us-critical-minerals.yaml", "annual-workshop.yaml", "rural-clinic-sites.json"]
    private let folder = Folder()

    @Test("is read back as it was written, by the project's reader and by openpyxl", arguments: names)
    func readBack(_ name: String) throws {
        let report = try report(on: try projectDocument(name))
        for profile in Profile.allCases {
            let suited = report.suiting(profile)
            let path = try suited.write(to: folder["\(profile).xlsx"]).path
            #expect(differences(written(suited), try own(path)) == [], "the project's reader, \(profile)")
            #expect(differences(written(suited), try openpyxl(path)) == [], "openpyxl, \(profile)")
        }
    }

    private func written(_ report: Report) -> Found {
        report.sheets.flatMap(\.cells).reduce(into: [:]) { found, element in
            let (place, cell) = element
            switch cell.content {
            case .empty: if cell.formula != nil { found[place] = .init(.empty, formula: cell.formula) }
            case .number(let x): found[place] = .init(.number(x), formula: cell.formula)
            case .text(let text): found[place] = .init(text.isEmpty ? .empty : .text(text), formula: cell.formula)
            }
        }
    }

    private func own(_ path: String) throws -> Found {
        let contents = try WorkbookContents(path: path)
        let cells = BookCells(contents)
        return contents.places.reduce(into: [:]) { found, place in
            var entry = cells[place]
            if entry.value == .text("") { entry.value = .empty }
            if entry.value != .empty || entry.formula != nil { found[place] = entry }
        }
    }

    private func openpyxl(_ path: String) throws -> Found {
        folder.write(ReadBackProof.script, to: "dump.py")
        let output = Shell.run("/usr/bin/python3 -W ignore \(Shell.word(folder["dump.py"])) \(Shell.word(path))")
        try #require(output.code == 0, "apt-get install python3-openpyxl: \(output.output)")
        return output.output.split(separator: "\u{1e}").reduce(into: [:]) { found, line in
            let fields = line.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init)
            guard let row = Int(fields[1]), let column = Int(fields[2]) else { return }
            let place = CellReference(sheet: fields[0], row: row - 1, column: column - 1)
            let value: BookCells.Value =
                switch fields[3] {
                case "n": .number(Double(fields[4]) ?? .nan)
                case "": .empty
                default: .text(fields[4])
                }
            found[place] = .init(value, formula: fields[5].isEmpty ? nil : fields[5])
        }
    }

    /// The cells that two readings have differently; numbers may differ where the file keeps sixteen digits.
    private func differences(_ a: Found, _ b: Found) -> [String] {
        Set(a.keys).union(b.keys).filter { !same(a[$0], b[$0]) }.map(\.absolute).sorted().prefix(10).map { $0 }
    }

    private func same(_ a: BookCells.Entry?, _ b: BookCells.Entry?) -> Bool {
        guard let a, let b, a.formula == b.formula else { return a == nil && b == nil }
        if case (.number(let x), .number(let y)) = (a.value, b.value) { return abs(x - y) <= 1e-15 * abs(x) }
        return a.value == b.value
    }

    /// Prints sheet, row, column, kind, value and formula of every cell that is not empty, between separators.
    private static let script = """
        import sys, openpyxl
        values = openpyxl.load_workbook(sys.argv[1], data_only=True)
        formulas = openpyxl.load_workbook(sys.argv[1])
        for sheet in formulas:
            for cells in sheet.iter_rows():
                for cell in cells:
                    value = values[sheet.title].cell(cell.row, cell.column).value
                    formula = cell.value[1:] if cell.data_type == "f" else ""
                    if value in (None, "") and not formula: continue
                    kind = "" if value in (None, "") else "n" if isinstance(value, (int, float)) else "s"
                    text = "" if kind == "" else repr(value) if kind == "n" else str(value)
                    print(sheet.title, cell.row, cell.column, kind, text, formula, sep="\\x1f", end="\\x1e")
        """
}
