// Tests of how long a report waits for its simulations.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("A briefing") struct BriefingTests {
    private func draws(
        options: Int, cell: String, method: String = "additive", figures: Int = 20_000_000
    ) throws -> Int {
        let ids = (1...options).map { "o\($0)" }
        let rows = ids.map { "  \($0): {a: \(cell), b: \(cell)}" }.joined(separator: "\n")
        let document = """
            assay: 1
            title: Many
            criteria: {a: {range: {worst: 0, best: 9}}, b: {range: {worst: 0, best: 9}}}
            weights: equal
            options: [\(ids.joined(separator: ", "))]
            performance:
            \(rows)
            analysis: {method: \(method), draws: 100000}
            """
        return Briefing.draws(for: try Evaluation(of: try problem(text: document)), figures: figures)
    }

    // 20 million figures: 2 · 100 of them in each draw, and 2 · 2,000.
    @Test("draws as often as the document asks, or less where each draw has many figures")
    func draws() throws {
        #expect(try draws(options: 100, cell: "[3, 5, 7]") == 100_000)
        #expect(try draws(options: 2_000, cell: "[3, 5, 7]") == 5_000)
        #expect(try draws(options: 2_000, cell: "unknown") == 5_000)
        #expect(try draws(options: 2_000, cell: "5") == 100_000)
        #expect(try draws(options: 2_000, cell: "5", method: "geometric") == 5_000)
        #expect(try draws(options: 2_000, cell: "[3, 5, 7]", figures: 60_000_000) == 15_000)
    }
}
