// Inputs that are broken: the right check fails, and nobody is announced as the winner.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A workbook with broken inputs")
struct BrokenInputTests {
    /// A way to break an input, the check that must fail, and what the engine says of the cell.
    struct Breakage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let cell: CellReference
        let content: Cell.Content
        let check: String
        let objection: String

        init(
            _ what: String, _ sheet: String, _ row: Int, _ column: Int, _ content: Cell.Content, check: String,
            _ objection: String
        ) {
            (testDescription, cell) = (what, CellReference(sheet: sheet, row: row, column: column))
            (self.content, self.check, self.objection) = (content, check, objection)
        }
    }

    private static let document = """
        assay: 1
        title: Broken
        criteria:
          cost: {range: {worst: 60, best: 20}}
          jobs: {range: {worst: 0, best: 500}, value: {0: 0, 100: 40, 500: 100}}
        weights: {cost: 60, jobs: 40}
        options: [north, south]
        performance:
          north: {cost: 31, jobs: 320}
          south: {cost: 24, jobs: 250}
        screens: [{criterion: cost, at-most: 50}]
        """

    static let breakages = [
        Breakage(
            "a blank score", "Scores", 8, 1, .empty, check: "Every score is a number or the word unknown",
            "Scores!B9: it is blank; write a number or the word unknown"),
        Breakage(
            "a score in words", "Scores", 8, 1, .text("about 30"), check: "Every score is a number or the word unknown",
            "Scores!B9: it holds the text 'about 30' where a number belongs"),
        Breakage(
            "a decimal comma in a text", "Scores", 9, 2, .text("250,5"),
            check: "Every score is a number or the word unknown",
            "Scores!C10: it holds the text '250,5', which no formula takes for 250.5; write it as such"),
        Breakage(
            "blank points", "Weights", 9, 5, .empty, check: "Points are numbers, none missing, none negative",
            "Weights!F10: it is blank; write a number"),
        Breakage(
            "negative points", "Weights", 9, 5, .number(-1), check: "Points are numbers, none missing, none negative",
            "Weights!F10: points are not negative, and these are -1"),
        Breakage(
            "a curve out of order", "Value functions", 7, 8, .number(700), check: "Every value function is in order",
            "'Value functions'!H8: the performances of this curve do not rise from left to right"),
        Breakage(
            "a value above 100", "Value functions", 7, 12, .number(120), check: "Every value function is in order",
            "'Value functions'!M8: a value lies between 0 and 100, and this one is 120"),
        Breakage(
            "a doubled name", "Scores", 9, 0, .text("North"), check: "Every option has a name of its own",
            "Scores!A10: another option has the name 'North' too"),
        Breakage(
            "a weight set that is not there", "Weights", 4, 1, .text("Nobody"),
            check: "The chosen weight set and scenario exist", "Weights!B5: there is no weight set 'Nobody'"),
        Breakage(
            "a blank bound", "Scores", 13, 2, .empty, check: "Must-haves have bounds",
            "Scores!C14: it is blank; write a number"),
    ]

    private static func report() throws -> Report {
        let reading = RandomDocument.reading(document)
        return try AssayProofTests.report(on: try #require(reading.problem, "\(reading.errors)"))
    }

    @Test("fails the right check, announces no result, and says which cell is to blame", arguments: breakages)
    func broken(_ breakage: Breakage) throws {
        let found = try recalculated(entering: [breakage.cell: breakage.content])
        #expect(found.failed.contains(breakage.check))
        #expect(found.headline == "No result: a check fails. See the sheet Checks.")
        #expect(found.verification.objections.map(\.description) == [breakage.objection])
        #expect(!found.verification.follows)
    }

    @Test("with all points 0 announces no result")
    func zeroWeights() throws {
        let places = [9, 10].map { CellReference(sheet: "Weights", row: $0, column: 5) }
        let found = try recalculated(entering: [places[0]: .number(0), places[1]: .number(0)])
        #expect(found.failed.contains("The weights of the chosen set sum to 1"))
        #expect(found.headline == "No result: a check fails. See the sheet Checks.")
        #expect(
            found.verification.objections.map(\.description)
                == ["Weights!F10: all points that are compared with these are 0"])
    }

    private func recalculated(entering entries: [CellReference: Cell.Content]) throws -> (
        failed: [String], headline: String, verification: Verification
    ) {
        try #require(Recalculation.gnumeric.isInstalled, "apt-get install gnumeric")
        let folder = Folder()
        let path = folder["broken.xlsx"]
        _ = try BrokenInputTests.report().entering(entries).write(to: path)
        Recalculation.gnumeric.save(path, into: folder["."])
        let cells = BookCells(try WorkbookContents(path: path))
        func text(_ sheet: String, _ row: Int, _ column: Int) -> String {
            if case .text(let text) = cells[CellReference(sheet: sheet, row: row, column: column)].value {
                text
            } else {
                ""
            }
        }
        let failed = (8..<30).filter {
            cells[CellReference(sheet: "Checks", row: $0, column: 1)].value == .number(0)
        }.map { text("Checks", $0, 0) }
        return (failed, text("Summary", 5, 0), try verification(of: path))
    }
}
