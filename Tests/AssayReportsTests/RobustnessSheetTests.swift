// The sheet Robustness.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("The sheet Robustness")
struct RobustnessSheetTests {
    private static let document = """
        assay: 1
        title: Two plants
        criteria:
          cost: {range: {worst: 60, best: 20}}
          grade: {scale: {levels: {low: bad, mid: fair, high: good}}}
        weights: {cost: 60, grade: 40}
        options: [north, south, east]
        performance:
          north: {cost: [25, 30, 40], grade: mid}
          south: {cost: [20, 24, 45], grade: low}
          east: {cost: 50, grade: high}
        analysis: {draws: 4000, seed: 3, correlations: [{criterion: cost, value: 0.5}]}
        """

    private func sheet() throws -> (sheet: Sheet, simulated: Briefing.Simulated) {
        let evaluation = try Evaluation(of: problem(text: Self.document))
        let simulation = Simulation(of: evaluation)
        let tally = try simulation.tally(0..<4000)
        let simulated = Briefing.Simulated(
            robustness: Robustness(tally, of: evaluation.problem), story: "4,000 draws.", notes: simulation.notes,
            information: try InformationValue(of: simulation, draws: 2000))
        let report = Report(on: Briefing(evaluation: evaluation, simulated: simulated))
        return (try #require(report.sheets.first { $0.name == "Robustness" }), simulated)
    }

    @Test("leaves out the shares of single ranks and pairs of more options than a reader compares")
    func crowd() throws {
        let rows = (0..<101).map { i in
            let best = 24 + 0.3 * Double(i)
            return "  o\(i): {cost: [\(best - 4), \(best), \(best + 4)]}"
        }.joined(separator: "\n")
        let evaluation = try Evaluation(
            of: problem(
                text:
                    "assay: 1\ntitle: Plants\ncriteria: {cost: {range: {worst: 60, best: 20}}}\nweights: {cost: 1}\noptions: ["
                    + (0..<101).map { "o\($0)" }.joined(separator: ", ") + "]\nperformance:\n\(rows)\n"))
        let simulation = Simulation(of: evaluation)
        let simulated = Briefing.Simulated(
            Robustness(try simulation.tally(0..<100), of: evaluation.problem), by: simulation)
        let report = Report(on: Briefing(evaluation: evaluation, simulated: simulated))
        let sheet = try #require(report.sheets.first { $0.name == "Robustness" })
        #expect(try table("Ranks in the draws", sheet).header[0].count == 6)
        let titles = sheet.blocks.compactMap { if case .table(let table) = $0 { table.title } else { nil } }
        #expect(!titles.contains("Pairwise win shares"))
        let letters = try table("Ranks in the draws", sheet).body.map { row in
            if case .text(let text) = row[5].content { text } else { "" }
        }
        #expect(letters.contains { $0.contains(" to ") } && letters.allSatisfy { $0.split(separator: " ").count <= 4 })
        let remarks = sheet.blocks.map { "\($0)" }.joined()
        #expect(remarks.contains("prints them all"))
    }

    private func table(_ title: String, _ sheet: Sheet) throws -> Table {
        let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        return try #require(tables.first { $0.title == title }, "\(tables.map(\.title))")
    }

    @Test("names the performances that vary together")
    func correlations() throws {
        let texts = try sheet().sheet.cells.map(\.cell.content)
        #expect(texts.contains(.text("Performances of 'Cost' vary together, with a correlation of 0.5.")))
    }

    @Test("has one column for each option in the table of pairs, and no empty ones")
    func pairs() throws {
        let pairs = try table("Pairwise win shares", sheet().sheet)
        #expect(pairs.header[0].count == 4 && pairs.body.allSatisfy { $0.count == 4 })
        #expect((pairs.header + pairs.body).joined().allSatisfy { $0.content != .empty })
    }

    @Test("says what it would be worth to know, most first")
    func information() throws {
        let (sheet, simulated) = try sheet()
        let table = try table("What it would be worth to know", sheet)
        let reliefs = table.body.map { row -> Double in if case .number(let x) = row[1].content { x } else { .nan } }
        #expect(!reliefs.isEmpty && zip(reliefs, reliefs.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(reliefs[0] == simulated.information?.cells.map(\.relief).max())
    }

    @Test("says whether the leader hangs on the numbers of levels, and whether the method holds still")
    func steadiness() throws {
        let (sheet, _) = try sheet()
        let labels = try table("Whether the leader hangs on the numbers given to levels", sheet)
        #expect(labels.body.map { $0[0].content } == [.text("Grade"), .text("All together")])
        let method = try table("Whether the method holds still", sheet)
        // The additive method never reorders the others: a theorem, not a figure of ours.
        #expect(
            method.body[0].map(\.content) == [
                .text("One option is left out"), .number(3), .number(3), .number(1), .number(2),
            ])
        #expect(method.body[1].map(\.content)[1...3] == [.number(3), .number(3), .number(1)])
        let without = try table("Without one criterion", sheet)
        #expect(without.body.map { $0[0].content } == [.text("Cost"), .text("Grade")])
    }
}
