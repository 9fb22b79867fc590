// The sheet Summary where scores stay near 1.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import Testing

@Suite("Summaries of scores near 1")
struct SmallScoresTests {
    private func summary(_ method: String) throws -> Sheet {
        let document = """
            assay: 1
            title: Two criteria
            criteria: {a: {direction: maximize}, b: {direction: maximize}}
            weights: {a: 3, b: 2}
            options: [x, y]
            performance: {x: {a: 9, b: 8}, y: {a: 5, b: 3}}
            analysis: {method: \(method)}
            """
        return try #require(try report(on: problem(text: document)).sheets.first { $0.name == "Summary" })
    }

    private func chart(_ sheet: Sheet) throws -> Chart {
        try #require(sheet.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }.first)
    }

    @Test("label their bars with decimals, and show contributions as precisely as scores")
    func decimals() throws {
        let sheet = try summary("weighted-sum")
        #expect(try chart(sheet).horizontal.number == .decimals(2))
        let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let row = try #require(tables.first?.body.first)
        // The score, and what two criteria contribute to it.
        #expect(row[2...4].allSatisfy { $0.style.number == .decimals(3) })
        #expect(try chart(summary("additive")).horizontal.number == .general)
    }
}
