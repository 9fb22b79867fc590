// The sheet Perspectives against the independent program's scores.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Foundation
import Testing

@Suite struct PerspectivesSheetTests {
    @Test("the greatest regret of every option follows from the independent scores of the six scenarios")
    func regret() throws {
        let problem = try problem(of: "india-us-critical-minerals.yaml")
        let file = root.appending(path: "Tests/Fixtures/golden/india-us-critical-minerals.json")
        let golden = try JSONDecoder().decode([String: [String: Double]].self, from: Data(contentsOf: file))
        let scenarios = golden.filter { $0.key.hasPrefix("balanced|") }.values
        #expect(scenarios.count == 6)
        let sheet = try #require(try report(on: problem).sheets.first { $0.name == "Perspectives" })
        let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let rows = try #require(tables.first { $0.title == "Greatest regret over the scenarios" }).body
        // Sourcing in Africa fails a must-have in one scenario, and is left out.
        #expect(rows.count == 8)
        for row in rows {
            let option = try #require(problem.options.first { row[0].content == .text($0.name) })
            let regret = scenarios.map { ($0.values.max() ?? 0) - ($0[option.id] ?? 0) }.max() ?? 0
            guard case .number(let shown) = row[1].content else {
                Issue.record("\(option.name) has no regret")
                continue
            }
            #expect(abs(shown - regret) < 1e-5, "\(option.name)")
        }
    }
}
