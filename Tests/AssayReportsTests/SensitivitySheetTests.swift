// The workbook's own sensitivity against the engine's.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite struct SensitivitySheetTests {
    @Test(
        "the sheet's stability intervals are the engine's, for every weight set of the real document, with and without a scenario"
    )
    func intervals() throws {
        let problem = try problem(of: "india-us-critical-minerals.yaml")
        for set in problem.weightSets.indices {
            for scenario in [nil, 1] {
                let evaluation = try Evaluation(of: problem, weightSet: set, scenario: scenario)
                let stability = try WeightStability(of: evaluation)
                let rows = try body(
                    of: "Sensitivity", "How far each weight may move",
                    in: report(on: problem, weightSet: set, scenario: scenario))
                #expect(rows.count == stability.weights.count)
                for (row, weight) in zip(rows, stability.weights) {
                    #expect(row[0].content == .text(weight.name))
                    #expect(abs(number(row[2]) - weight.leads.lowerBound) < 1e-8, "\(weight.name)")
                    #expect(abs(number(row[3]) - weight.leads.upperBound) < 1e-8, "\(weight.name)")
                    #expect(abs(number(row[4]) - weight.order.lowerBound) < 1e-8, "\(weight.name)")
                    #expect(abs(number(row[5]) - weight.order.upperBound) < 1e-8, "\(weight.name)")
                    let engine = row.indices.filter { row[$0].style.role == .engine }
                    #expect(
                        engine == [4, 5] && row.indices.allSatisfy { engine.contains($0) || row[$0].formula != nil })
                }
            }
        }
    }

    @Test("the nearest flip point stands first, in the document's unit")
    func flips() throws {
        let problem = try problem(of: "india-us-critical-minerals.yaml")
        let rows = try body(of: "Flip points", "Flip points", in: report(on: problem))
        let flips = try FlipPoints(of: Evaluation(of: problem)).cells
        #expect(number(rows[0][3]) == flips[0].flipsAt)
        let shares = rows.compactMap { row -> Double? in if case .number(let x) = row[4].content { x } else { nil } }
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    }

    @Test("lists the smallest joint changes of weights, each set summing to 1 and the nearest rival first")
    func joint() throws {
        let problem = try problem(of: "india-us-critical-minerals.yaml")
        let evaluation = try Evaluation(of: problem)
        let report = try report(on: problem)
        let weights = try body(of: "Sensitivity", "The smallest joint changes of weights", in: report)
        for column in [1, 2, 4] {
            #expect(abs(weights.map { number($0[column]) }.reduce(0, +) - 1) < 1e-9)
        }
        // What the weights at the end of the change say: leader and rival are level.
        let rival = try #require(WeightShift.all(in: evaluation, by: .total).first).rival
        let leader = evaluation.order[0]
        for column in [2, 4] {
            let gaps = weights.indices.map { j in
                number(weights[j][column])
                    * (evaluation.values[option: leader, criterion: j] - evaluation.values[option: rival, criterion: j])
            }
            #expect(abs(gaps.reduce(0, +)) < 1e-9)
        }
        let rivals = try body(of: "Sensitivity", "What it takes for each rival", in: report).map { number($0[1]) }
        #expect(zip(rivals, rivals.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test("says what one would have to believe for each option that does not lead, grey and with its staleness")
    func beliefs() throws {
        let problem = try problem(of: "india-us-critical-minerals.yaml")
        let report = try report(on: problem)
        let rows = try body(of: "Flip points", "What one would have to believe", in: report)
        let evaluation = try Evaluation(of: problem)
        #expect(rows.count == evaluation.ranks.count { $0 != nil } - 1)
        #expect(rows[0][0].content == .text(problem.options[evaluation.order[1]].name))
        #expect(rows.allSatisfy { $0.dropFirst().allSatisfy { $0.style.role == .engine } })
        for name in ["Flip points", "Sensitivity", "Perspectives"] {
            let lines = try #require(report.sheets.first { $0.name == name }).cells.map(\.cell)
            #expect(
                lines.contains {
                    $0.content == .text("CURRENT: the figures below belong to the inputs in this workbook.")
                })
        }
    }

    private func body(of sheet: String, _ title: String, in report: Report) throws -> [[Cell]] {
        let sheet = try #require(report.sheets.first { $0.name == sheet })
        let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        return try #require(tables.first { $0.title == title }, "\(tables.map(\.title))").body
    }

    private func number(_ cell: Cell) -> Double { if case .number(let x) = cell.content { x } else { .nan } }
}
