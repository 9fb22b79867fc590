// Tests of the synthesis of the Analytic Hierarchy Process.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("AHP synthesis") struct AHPTests {
    @Test("compares with the best in the ideal mode and shares out in the distributive mode, which it cautions against")
    func modes() throws {
        let rows: [[Double]] = [[4, 2], [1, 4]]
        let ideal = try AHP().verdict(on: smallTable(rows, minimized: [1]))
        #expect(ideal.scores == [1, 0.375])
        #expect(ideal.cautions.isEmpty)
        let shared = try AHP().verdict(
            on: smallTable(rows, minimized: [1], parameters: ["mode": .word("distributive")]))
        #expect(agree(shared.scores, [(0.8 + 2.0 / 3) / 2, (0.2 + 1.0 / 3) / 2]))
        #expect(shared.cautions.map(\.code) == ["distributive-mode"])
    }
}
