// What a verification says of workbooks in which somebody has changed something.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import AssayTestSupport
import Testing

@Suite("A verification")
struct VerificationTests {
    /// Gujarat scores 60 · 0.725 + 40 · 0.64 = 69.1, Odisha 60 · 0.9 + 40 · 0.5 = 74.
    private func found(_ changes: [String: BookCells.Entry]) throws -> Verification {
        let changes = changes.map { (at($0.key), $0.value) }
        return try verification(
            of: report(on: problem(text: pilotPlant)), changing: Dictionary(changes) { first, _ in first })
    }

    /// The cell of the leader's score in the ranked table, with its formula.
    private func leaderScore() throws -> (name: String, formula: String) {
        let summary = try report(on: problem(text: pilotPlant)).sheets[0]
        let found = try #require(summary.cells.first { $0.cell.content == .number(74) })
        return (found.place.named, try #require(found.cell.formula))
    }

    @Test("finds nothing in an untouched workbook")
    func untouched() throws {
        let found = try found([:])
        #expect(found.follows)
        #expect(found.lines() == ["All \(found.checked) cells with formulas follow from the inputs"])
    }

    @Test("names a printed number that does not follow, and what it should be")
    func wrongValue() throws {
        let (name, formula) = try leaderScore()
        let found = try found([name: .init(.number(75), formula: formula)])
        #expect(!found.follows)
        #expect(found.findings.map(\.sentence) == ["\(name): prints 75, should be 74"])
    }

    @Test("takes nine digits for the same number, and eight not")
    func tolerance() throws {
        let (name, formula) = try leaderScore()
        #expect(try found([name: .init(.number(74.00000001), formula: formula)]).follows)
        #expect(try !found([name: .init(.number(74.0000001), formula: formula)]).follows)
    }

    @Test("names a formula that was overwritten, even by its own value")
    func overwritten() throws {
        let (name, _) = try leaderScore()
        let found = try found([name: .init(.number(74))])
        #expect(
            found.findings.map(\.sentence)
                == ["\(name): a constant, 74, stands where a formula was; should be 74"])
    }

    @Test("names a formula that was changed")
    func changedFormula() throws {
        let (name, _) = try leaderScore()
        let found = try found([name: .init(.number(74), formula: "37*2")])
        #expect(found.findings.map(\.sentence) == ["\(name): the formula was changed; prints 74, should be 74"])
    }

    @Test("does not take another spelling of a formula for a change")
    func spelling() throws {
        let (name, formula) = try leaderScore()
        let spelled =
            "= "
            + formula.replacing(",", with: " , ").replacing(",1)", with: ",1.0)")
            .replacing("Calculation!", with: "'Calculation'!").replacing("INDEX", with: "index")
        #expect(try found([name: .init(.number(74), formula: spelled)]).findings == [])
    }

    @Test("names a formula without a value, and never takes it for 0")
    func notComputed() throws {
        let (name, formula) = try leaderScore()
        let found = try found([name: .init(.empty, formula: formula)])
        #expect(
            found.findings.map(\.sentence) == [
                "\(name): the formula has no value; open and save the workbook in Excel or LibreOffice"
            ])
    }

    @Test("says that an input was changed, and what no longer follows from it")
    func changedInput() throws {
        let found = try found(["Weights!F10": .init(.number(40))])
        let problem = try problem(text: pilotPlant)
        #expect(found.edits.edits.map { $0.sentence(in: problem) } == ["weights.weights.cost: 60 → 40"])
        // 0.5 · 72.5 + 0.5 · 64 = 68.25 and 0.5 · 90 + 0.5 · 50 = 70.
        let scores = found.findings.filter { ["Calculation!B38", "Calculation!B37"].contains($0.place.named) }
        #expect(
            scores.map(\.sentence) == [
                "Calculation!B37: prints 69.1, should be 68.25", "Calculation!B38: prints 74, should be 70",
            ])
        #expect(found.stale == [], "grey cells are of the run, and their sheet says so")
    }

    @Test("names a grey value that is not the run's")
    func changedEngineValue() throws {
        let found = try found(["Weights!E10": .init(.number(0.5))])
        #expect(
            found.findings.map(\.sentence)
                == ["Weights!E10: the engine's value of the run was changed; prints 0.5, should be 0.6"])
    }

    @Test("names a status that somebody has taken away")
    func changedStatus() throws {
        let found = try found(["Summary!A2": .init(.text("Agreed"))])
        #expect(
            found.findings.map(\.sentence)
                == ["Summary!A2: was changed; prints 'Agreed', should be 'DRAFT: not agreed by anyone yet'"])
    }

    @Test("says that scores of a method that the sheets do not compute are of the run")
    func staleMethod() throws {
        let problem = try problem(text: pilotPlant + "analysis: {method: topsis}")
        let report = try report(on: problem)
        #expect(try verification(of: report).findings == [])
        let changed = try verification(of: report, changing: [at("Scores!B9"): .init(.number(20))])
        #expect(changed.stale.map(\.named).contains("Calculation!B37"))
        #expect(changed.unchecked.map(\.named).contains(try leaderScore().name))
        #expect(!changed.findings.contains { $0.place.sheet == "Summary" && $0.kind == .value })
    }
}
