// The sheet Methods: what it says of rank agreement.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import Testing

@Suite struct MethodsSheetTests {
    private let document = """
        assay: 1
        title: Two methods
        criteria: {a: {direction: maximize}, b: {direction: maximize}}
        weights: {a: 3, b: 2}
        options: [x, y, z]
        performance: {x: {a: 9, b: 9}, y: {a: 5, b: 3}, z: {a: 4, b: 8}}
        analysis: {method: lexicographic, cross-checks: [weighted-sum]}
        """

    @Test("agreement of ranks with the leading method is told by four coefficients, computed by hand")
    func agreement() throws {
        // The second and the third of three options change places: τ = 1/3, ρ = 1 − 6 · 2 / 24,
        // weighted ρ = 1 − 6 · (3 + 3) / (3 · 4 · 8), WS = 1 − ¼ · 1 / 1 − ⅛ · 1 / 2.
        let sheet = try #require(try report(on: problem(text: document)).sheets.first { $0.name == "Methods" })
        let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let rows = try #require(tables.first { $0.title == "Ranks by method" }).body
        for (name, value) in [("tau-b", 1.0 / 3), ("Spearman", 0.5), ("weighted", 0.625), ("WS", 0.6875)] {
            let row = try #require(rows.first { $0[0].content == .text("Agreement of ranks: \(name)") }, "\(name)")
            #expect(row[1].content == .number(1))
            guard case .number(let shown) = row[2].content else {
                Issue.record("\(name) is not shown")
                continue
            }
            #expect(abs(shown - value) < 1e-12, "\(name)")
        }
        let remarks = sheet.blocks.compactMap { if case .line(_, _, let cell) = $0 { cell.content } else { nil } }
        #expect(remarks.contains(.text("WS: shifts, above all of what the first method ranks high (0 to 1)")))
    }
}
