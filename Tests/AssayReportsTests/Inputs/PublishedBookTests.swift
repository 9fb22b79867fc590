// Workbooks that were given to the public, and came back.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports
import Testing

@Suite("A published workbook that comes back")
struct PublishedBookTests {
    private func cells(_ document: String, changing changes: [String: BookCells.Entry] = [:]) throws -> BookCells {
        let report = try report(on: problem(text: document)).suiting(.publish)
        let changes = changes.map { name, entry in
            let parts = name.split(separator: "!")
            let place = at("S!\(parts[1])")
            return (CellReference(sheet: String(parts[0]), row: place.row, column: place.column), entry)
        }
        return BookCells(of: report, changing: Dictionary(changes) { first, _ in first })
    }

    private func verification(of cells: BookCells) throws -> Verification {
        Verification(of: cells, madeFrom: try briefing(of: cells), for: try BookRecord(of: cells).profile)
    }

    @Test("is known by its record", arguments: Profile.allCases)
    func profile(_ profile: Profile) throws {
        let cells = BookCells(of: try report(on: problem(text: everyForm)).suiting(profile))
        #expect(try BookRecord(of: cells).profile == profile)
    }

    @Test("follows from its inputs, cell by cell as many as the working model")
    func untouched() throws {
        let published = try verification(of: cells(everyForm))
        #expect(published.objections.map(\.description) + published.findings.map(\.sentence) == [])
        let model = try AssayReportsTests.verification(of: report(on: problem(text: everyForm)))
        #expect(published.checked > model.checked)
    }

    @Test("is read where its tables have gone, and cells are named where they stand")
    func changed() throws {
        let cells = try cells(
            everyForm,
            changing: [
                "Scores!B9": .init(.number(3)), "Scores 2!C8": .init(.number(4)), "Scenarios 2!E8": .init(.number(2)),
            ])
        let edits = BookEdits(in: cells, since: try briefing(of: cells), for: .publish)
        #expect(edits.objections.map(\.description) == [])
        #expect(edits.changes.map { $0.place.named } == ["Scores!B9", "'Scores 2'!C8", "'Scenarios 2'!E8"])
        let paths = edits.edits.map { $0.path(in: (try? problem(text: everyForm))!) }
        #expect(paths[0] == "performance.zero.a" && paths[1].hasPrefix("screens") && paths[2].hasPrefix("scenarios.s1"))
    }

    @Test("gets a sentence for a number that does not follow, and for a blank")
    func wrong() throws {
        let good = try cells(everyForm)
        let score = try #require(
            report(on: problem(text: everyForm)).suiting(.publish).sheets[0].cells.first {
                $0.place.column == 2 && $0.cell.formula != nil && $0.place.row > 10
            })
        let found = try verification(
            of: cells(everyForm, changing: [score.place.named: .init(.number(99.5), formula: score.cell.formula)]))
        #expect(found.findings.count == 1 && found.findings[0].place == score.place)
        let blank = try verification(of: cells(everyForm, changing: ["Scores 2!C8": .init(.empty)]))
        #expect(blank.objections.map(\.description) == ["'Scores 2'!C8: it is blank; write a number"])
        #expect(good.sheets.contains("Scores 2"))
    }

    @Test("is refused where rows were moved, with the header that is not there")
    func moved() throws {
        let found = try verification(of: cells(everyForm, changing: ["Scores 2!A8": .init(.text("Something else"))]))
        #expect(found.objections.count == 1)
        #expect(
            try #require(found.objections.first).description.hasPrefix(
                "'Scores 2'!A8: it should be headed 'C' and holds 'Something else'"))
    }
}
