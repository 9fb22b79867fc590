// Performances from a CSV table, and mistakes in it.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

/// The shortest document with its performances in a table.
private let document = plant(
    (
        "performance:\n  gujarat: {cost: 31, jobs: 320}\n  odisha: {cost: 24, jobs: 250}\n",
        "performance: plant.csv\n"
    ))

private func files(_ table: String) -> DocumentFiles {
    DocumentFiles { name in
        name == "plant.csv"
            ? .success(DocumentFiles.File(path: "plant.csv", bytes: Array(table.utf8)))
            : .failure(.unreadable(DocumentError(path: name, reason: .missing)))
    }
}

private func reading(_ table: String, decimalComma: Bool = false) -> Reading {
    let named = "performance: {file: plant.csv, decimal-comma: true}"
    let text = decimalComma ? document.replacing("performance: plant.csv", with: named) : document
    return read(text, files: files(table))
}

/// Expects exactly these remarks on a marked table.
private func expect(table: String, _ expected: [Expected], sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedDocument(table)
    let found = reading(marked.text).diagnostics.map { remark in
        let place = remark.place.map { "\($0.path):\($0.line):\($0.column)" } ?? ""
        return "\(place) \(remark.code): \(remark.message) | \(remark.hint ?? "")"
    }
    let wanted = expected.map { remark in
        let place = marked.places[remark.mark] ?? (0, 0)
        return "plant.csv:\(place.line):\(place.column) \(remark.code): \(remark.message) | \(remark.hint ?? "")"
    }
    #expect(found == wanted, sourceLocation: sourceLocation)
}

@Suite("A table of performances")
struct TablesTests {
    private let wide = "option,cost,jobs\ngujarat,31,320\nodisha,24,250\n"

    @Test("means the same as performances in the document, wide or long, with any separator")
    func forms() throws {
        let problem = try #require(read(plant()).problem)
        let tables = [
            wide, "\u{FEFF}" + wide.replacing("\n", with: "\r\n"), wide.replacing(",", with: ";"),
            wide.replacing(",", with: "\t"),
            wide + ",,\n\n", "jobs,option,cost\n320,gujarat,31\n250,odisha,24",
            wide.replacing("gujarat", with: "\"gujarat\""),
            "option,criterion,best\ngujarat,cost,31\ngujarat,jobs,320\nodisha,jobs,250\nodisha,cost,24\n",
        ]
        for table in tables { #expect(reading(table).problem == problem, "\(table)") }
    }

    @Test("carries low, best, high, sources, reason and grade in its long form")
    func long() throws {
        let table = """
            option,criterion,low,best,high,source,because,grade
            gujarat,cost,30,31,35,"a b","Two, ""quoted"" offers",B
            gujarat,jobs,,320,,,,
            odisha,cost,,unknown,,,No offer yet,
            odisha,jobs,,250,260,,,

            """
        let text = document.replacing("criteria:", with: "sources: {a: A, b: B}\ncriteria:")
        let reading = read(text, files: files(table))
        #expect(reading.diagnostics == [])
        let cells = try #require(reading.problem).performances
        #expect(cells[option: 0, criterion: 0].estimate == .known(low: 30, best: 31, high: 35))
        #expect(
            cells[option: 0, criterion: 0].evidence
                == Evidence(sources: ["a", "b"], because: "Two, \"quoted\" offers", grade: .b))
        #expect(cells[option: 1, criterion: 0] == Performance(.unknown, evidence: Evidence(because: "No offer yet")))
        #expect(cells[option: 1, criterion: 1].estimate == .known(low: 250, best: 250, high: 260))
    }

    @Test("has decimal commas only where the document says so")
    func decimalComma() {
        let table = "option;cost;jobs\ngujarat;31,5;320\nodisha;24;250\n"
        #expect(reading(table, decimalComma: true).problem?.performances[option: 0, criterion: 0].best == 31.5)
        expect(
            table: table.replacing("31,5", with: "1️⃣31,5"),
            [
                Expected(
                    1, "invalid-number", "'31,5' is not a number here: it has a decimal comma",
                    hint: "Write 31.5, or 'decimal-comma: true' beside the file in the document")
            ])
        let pointed = reading(table.replacing("31,5", with: "31.5"), decimalComma: true).diagnostics
        #expect(pointed.map(\.message) == ["'31.5' is not a number here: it has a decimal point"])
    }

    @Test("says where its cells stand")
    func places() {
        let found = reading(wide)
        let place = SourcePlace(path: "plant.csv", line: 3, column: 11, length: 3)
        #expect(found.places[.cell(option: "odisha", criterion: "jobs")] == place)
        #expect(found.places[.criterion("jobs")]?.path == "plant.yaml")
        #expect(found.sources.map(\.path) == ["plant.yaml", "plant.csv"])
    }

    @Test("with unknown options or criteria, rows or columns given twice or missing, is refused")
    func shape() {
        let orUnknown = "Write a number, or 'unknown' if nobody knows"
        expect(
            table: "option,cost,1️⃣jbos\ngujarat,31,320\n2️⃣odissa,24,250\n",
            [
                Expected(
                    1, "unknown-criterion", "'jbos' is not a criterion of this document", hint: "Did you mean 'jobs'?"),
                Expected(
                    2, "unknown-option", "'odissa' is not an option of this document", hint: "Did you mean 'odisha'?"),
            ])
        expect(
            table: "option,cost,jobs\ngujarat,31,320\nodisha,24,250\n1️⃣gujarat,31,320\n",
            [
                Expected(
                    1, "duplicate-row", "The option 'gujarat' has two rows",
                    hint: "The first one is on line 2: keep one of them")
            ])
        expect(
            table: "option,cost,jobs,1️⃣jobs\ngujarat,31,320,1\nodisha,24,250,1\n",
            [Expected(1, "duplicate-column", "The column 'jobs' is given twice")])
        expect(
            table: "option,1️⃣cost\ngujarat,31\nodisha,24\n",
            [Expected(1, "missing-performance", "The table has no column for 'jobs'", hint: "Add the column 'jobs'")])
        expect(
            table: "option,cost,1️⃣jobs\ngujarat,31,\nodisha,24,250\n".replacing("1️⃣", with: "").replacing(
                "31,", with: "31,1️⃣"),
            [Expected(1, "missing-performance", "'jobs' has no figure", hint: orUnknown)])
        expect(
            table: "option,criterion,best\n1️⃣gujarat,cost,31\nodisha,jobs,250\nodisha,cost,24\n",
            [Expected(1, "missing-performance", "'gujarat' has no performance for 'jobs'", hint: orUnknown)])
        expect(
            table: "1️⃣options,cost,jobs\ngujarat,31,320\n",
            [Expected(1, "missing-column", "The table has no column 'option'", hint: "Rename 'options'")])
    }

    @Test("without a row for an option says so in the document")
    func missingRow() {
        let remark = reading("option,cost,jobs\ngujarat,31,320\n").diagnostics
        #expect(remark.map(\.message) == ["'odisha' has no performances"])
        #expect(remark.map { $0.place?.path } == ["plant.yaml"])
    }

    @Test("with rows of another length, open quotes or foreign bytes is refused")
    func syntax() {
        expect(
            table: "option,cost,jobs\n1️⃣gujarat,31,5,320\nodisha,24,250\n",
            [
                Expected(
                    1, "ragged-row", "This row has 4 cells, and the header has 3",
                    hint: "Put a cell with a comma in it into quotes")
            ])
        expect(
            table: "option;cost;jobs\n1️⃣gujarat;31\nodisha;24;250\n",
            [
                Expected(
                    1, "ragged-row", "This row has 2 cells, and the header has 3",
                    hint: "Fill up the row, with 'unknown' where nobody knows")
            ])
        expect(
            table: "option,cost,jobs\ngujarat,1️⃣\"31,320\nodisha,24,250\n",
            [
                Expected(
                    1, "csv-syntax", "The quotes that open here are not closed",
                    hint: "Close them; a quote inside a cell is written twice")
            ])
        expect(
            table: "option,cost,jobs\ngujarat,\"31\"1️⃣x,320\n",
            [
                Expected(
                    1, "csv-syntax", "Text follows the quotes that close this cell",
                    hint: "Write a quote inside a cell twice")
            ])
        expect(
            table: "option,cost,jobs\ngujarat,31,1️⃣\0\n",
            [
                Expected(
                    1, "control-character", "The character U+0000 at offset 28 cannot stand in a document",
                    hint: "The file may be damaged: restore it from a copy")
            ])
        expect(
            table: "1️⃣",
            [Expected(1, "empty", "The table is empty", hint: "Begin with a header such as 'option,cost,jobs'")])
    }

    @Test("that is not there is a mistake of the document")
    func missingFile() {
        expect(
            document.replacing("plant.csv", with: "1️⃣other.csv"), files: files(wide),
            [
                Expected(
                    1, "unreadable-file", "There is no file 'other.csv'",
                    hint: "Give the path of a CSV file, relative to the document")
            ])
    }
}
