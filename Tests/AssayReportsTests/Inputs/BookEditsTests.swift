// What is read from the inputs of a workbook, and what is refused.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("The inputs of a workbook")
struct BookEditsTests {
    private func edits(_ changes: [String: BookCells.Value], accepting: Bool = false) throws -> BookEdits {
        let changes = changes.map { (at($0.key), BookCells.Entry($0.value)) }
        let cells = BookCells(
            of: try report(on: problem(text: everyForm)), changing: Dictionary(changes) { first, _ in first })
        return BookEdits(in: cells, since: try briefing(of: cells), acceptingTextNumbers: accepting)
    }

    private func sentences(_ changes: [String: BookCells.Value], accepting: Bool = false) throws -> [String] {
        let found = try edits(changes, accepting: accepting)
        let problem = try problem(text: everyForm)
        #expect(found.objections == [])
        return found.edits.map { $0.sentence(in: problem) }
    }

    private func objections(_ changes: [String: BookCells.Value]) throws -> [String] {
        try edits(changes).objections.map(\.description)
    }

    @Test("are edits in the words of the document")
    func words() throws {
        #expect(try sentences(["Scores!B9": .number(4)]) == ["performance.zero.a: 0 → 4"])
        #expect(try sentences(["Scores!B13": .number(12)]) == ["performance.five.a: [10, 25, 30] → [10, 12, 30]"])
        #expect(try sentences(["Scores!B13": .number(2)]) == ["performance.five.a: [10, 25, 30] → 2"])
        #expect(try sentences(["Scores!I11": .number(1)]) == ["performance.twin.j: unknown → 1"])
        #expect(try sentences(["Scores!C9": .text("Unknown")]) == ["performance.zero.b: 100 → unknown"])
        #expect(try sentences(["Scores!A11": .text("Other")]) == ["options.twin.name: Twin → Other"])
        #expect(try sentences(["Scores!C17": .number(6)]) == ["screens.1.c: 4.5 → 6"])
    }

    @Test("choose a weight set and a scenario by name")
    func choices() throws {
        let found = try edits(["Weights!B5": .text("three"), "Weights!B6": .text("S2")])
        #expect((found.weightSet, found.scenario) == (2, 1))
        #expect(try edits(["Weights!B6": .text("As the document stands")]).scenario == nil)
        #expect(try objections(["Weights!B5": .text("Four")]) == ["Weights!B5: there is no weight set 'Four'"])
    }

    @Test("change curves, and ranges with them")
    func curves() throws {
        #expect(
            try sentences(["'Value functions'!V14": .empty]) == [])
        #expect(
            try sentences(["Value functions!I14": .number(0.6)])
                == ["criteria.j.value: 0 → 1, {0: 10, 0.5: 30, 1: 90} → 0 → 1, {0: 10, 0.6: 30, 1: 90}"])
        #expect(
            try sentences(["Value functions!J14": .number(2)])
                == ["criteria.j.value: 0 → 1, {0: 10, 0.5: 30, 1: 90} → 0 → 2, {0: 10, 0.5: 30, 2: 90}"])
    }

    @Test("are never guessed at")
    func refused() throws {
        #expect(
            try objections(["Scores!B9": .empty]) == ["Scores!B9: it is blank; write a number or the word unknown"])
        #expect(
            try objections(["Scores!B9": .text("1,5")])
                == ["Scores!B9: it holds the text '1,5', which no formula takes for 1.5; write it as such"])
        #expect(
            try objections(["Scores!B9": .text("about 3")])
                == ["Scores!B9: it holds the text 'about 3' where a number belongs"])
        #expect(try objections(["Scores!B9": .error("#DIV/0!")]) == ["Scores!B9: it holds the error #DIV/0!"])
        #expect(
            try objections(["Scores!A11": .text("ZERO")])
                == ["Scores!A11: another option has the name 'ZERO' too"])
        #expect(
            try objections(["Weights!F10": .number(-1)])
                == ["Weights!F10: points are not negative, and these are -1"])
        #expect(
            try objections(["Value functions!I14": .number(-3)])
                == ["Value functions!H14: the performances of this curve do not rise from left to right"]
                .map { $0.replacing("Value functions", with: "'Value functions'") })
    }

    @Test("that are texts are read where only one number can be meant")
    func textNumbers() throws {
        #expect(try sentences(["Scores!B9": .text(" 1,5 ")], accepting: true) == ["performance.zero.a: 0 → 1.5"])
        let found = try edits(["Scores!B9": .text("1,5")], accepting: true)
        #expect(found.remarks.map(\.description) == ["Scores!B9: it holds the text '1,5', which is read as 1.5"])
        let thousands = try edits(["Scores!B9": .text("1,500")], accepting: true)
        #expect(
            thousands.objections.map(\.description)
                == ["Scores!B9: it holds the text '1,500' where a number belongs"])
    }

    @Test("are refused where columns were moved")
    func moved() throws {
        #expect(
            try objections(["Scores!B6": .text("B"), "Scores!C6": .text("A")]) == [
                "Scores!B6: it should be headed 'A' and holds 'B'; rows or columns were moved, and nothing can be read "
                    + "from this sheet"
            ])
    }
    @Test("are refused where rows were sorted: an option is known by its row")
    func sorted() throws {
        let names = try problem(text: everyForm).options.map(\.name)
        #expect(
            try objections(["Scores!A9": .text(names[1]), "Scores!A10": .text(names[0])]) == [
                "Scores!A9: '\(names[1])' stood in row 10; rows were moved, and must go back to where they were",
                "Scores!A10: '\(names[0])' stood in row 9; rows were moved, and must go back to where they were",
            ])
    }

    @Test("are no blanks where a formula waits to be computed")
    func notComputed() throws {
        let changed = [at("Scores!B9"): BookCells.Entry(.empty, formula: "1+2")]
        let cells = BookCells(of: try report(on: problem(text: everyForm)), changing: changed)
        let found = BookEdits(in: cells, since: try briefing(of: cells)).objections
        #expect(
            found.map(\.description) == [
                "Scores!B9: its formula has no value; open and save the workbook in Excel or LibreOffice, or write the value"
            ])
    }
}
