// The sheet of what has changed since a run of the past.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("The sheet Since last run")
struct SinceSheetTests {
    private static let then = """
        assay: 1
        title: Two plants
        criteria: {cost: {range: {worst: 100, best: 0}}, jobs: {range: {worst: 0, best: 100}}}
        weights: {cost: 50, jobs: 50}
        options: [north, south, east]
        performance: {north: {cost: 10, jobs: 50}, south: {cost: 40, jobs: 60}, east: {cost: 90, jobs: 20}}
        """

    private func report(_ edit: (String) -> String) throws -> Report {
        let old = try Evaluation(of: problem(text: Self.then))
        let new = try Evaluation(of: problem(text: edit(Self.then)))
        let since = RunChanges(Comparison(from: old, to: new), since: "run 1 of 2026-11-23")
        return Report(on: Briefing(evaluation: new, since: since))
    }

    private func texts(_ report: Report) throws -> [[String]] {
        let sheet = try #require(report.sheets.first { $0.name == "Since last run" })
        return sheet.blocks.flatMap { block -> [[String]] in
            switch block {
            case .table(let table):
                return table.body.map { row in
                    row.map { cell in
                        switch cell.content {
                        case .empty: ""
                        case .text(let text): text
                        case .number(let x): cell.style.number.text(of: x)
                        }
                    }
                }
            case .line(_, _, let cell):
                if case .text(let text) = cell.content { return [[text]] }
                return []
            case .chart: return []
            }
        }
    }

    @Test("says who led and leads, why ranks moved, what moved scores, and what was edited")
    func told() throws {
        // Scores then: 70, 60, 15. North's cost of 60 takes 25 from its 70.
        let rows = try texts(report { $0.replacing("north: {cost: 10", with: "north: {cost: 60") })
        #expect(
            rows.contains([
                "The lead went from North to South; 2 of 3 options changed their rank."
            ]))
        #expect(
            rows.contains([
                "North", "Fell from 1 to 2: all of it its revised 'Cost'", "−25.0 its revised 'Cost'", "1", "2", "▼ 1",
                "70.0", "45.0", "−25.0",
            ]))
        #expect(rows.contains(["East", "–", "–", "3", "3", "–", "15.0", "15.0", "–"]))
        #expect(rows.contains(["performance.north.cost", "10", "60"]))
    }

    @Test("names options that joined or were withdrawn")
    func comings() throws {
        let rows = try texts(
            report {
                $0.replacing("options: [north, south, east]", with: "options: [north, south, west]")
                    .replacing("east: {cost: 90", with: "west: {cost: 80")
            })
        #expect(rows.contains(["West", "Joined", "–", "–", "3", "new", "–", "20.0", "–"]))
        #expect(rows.contains(["East", "Was withdrawn", "–", "3", "–", "gone", "15.0", "–", "–"]))
        #expect(rows.contains { $0[0].hasSuffix("North leads as before; 2 of 4 options changed their rank.") })
    }

    @Test("is not there without an earlier run")
    func absent() throws {
        let report = Report(on: Briefing(evaluation: try Evaluation(of: problem(text: Self.then))))
        #expect(!report.sheets.contains { $0.name == "Since last run" })
    }
}
