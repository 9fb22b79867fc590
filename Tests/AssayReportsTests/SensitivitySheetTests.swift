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
                    of: "Sensitivity", table: 0, in: report(on: problem, weightSet: set, scenario: scenario))
                #expect(rows.count == stability.weights.count)
                for (row, weight) in zip(rows, stability.weights) {
                    #expect(row[0].content == .text(weight.name))
                    #expect(abs(number(row[2]) - weight.leads.lowerBound) < 1e-8, "\(weight.name)")
                    #expect(abs(number(row[3]) - weight.leads.upperBound) < 1e-8, "\(weight.name)")
                    #expect(row.allSatisfy { $0.formula != nil })
                }
            }
        }
    }

    @Test("the nearest flip point stands first, in the document's unit")
    func flips() throws {
        let problem = try problem(of: "india-us-critical-minerals.yaml")
        let rows = try body(of: "Flip points", table: 0, in: report(on: problem))
        let flips = try FlipPoints(of: Evaluation(of: problem)).cells
        #expect(number(rows[0][3]) == flips[0].flipsAt)
        let shares = rows.compactMap { row -> Double? in if case .number(let x) = row[4].content { x } else { nil } }
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    }

    private func body(of sheet: String, table: Int, in report: Report) throws -> [[Cell]] {
        let sheet = try #require(report.sheets.first { $0.name == sheet })
        let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        return tables[table].body
    }

    private func number(_ cell: Cell) -> Double { if case .number(let x) = cell.content { x } else { .nan } }
}
