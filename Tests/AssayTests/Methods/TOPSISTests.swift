// Tests of TOPSIS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("TOPSIS") struct TOPSISTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("topsis"))
    func published(_ example: PublishedCase) throws { try expectAgreement(TOPSIS(), example) }

    @Test("gives a half where all options are the same, or there is one")
    func undefined() throws {
        #expect(try TOPSIS().verdict(on: smallTable([[3, 0], [3, 0]])).scores == [0.5, 0.5])
        #expect(try TOPSIS().verdict(on: smallTable([[3, 1]])).scores == [0.5])
    }

    @Test("measures from the agreed ranges on request, so that no withdrawal changes a score")
    func fixedIdeal() throws {
        let ranges = [AgreedRange(worst: 0, best: 10)!, AgreedRange(worst: 8, best: 0)!]
        let parameters: [String: ParameterValue] = ["normalization": .word("min-max"), "ideal": .word("range")]
        let rows: [[Double]] = [[5, 4], [10, 8], [12, -1]]
        let all = try TOPSIS().verdict(on: smallTable(rows, ranges: ranges, parameters: parameters)).scores
        // The first lies in the middle; the second is best under one criterion and worst under the other.
        #expect(agree(all, [0.5, 0.5, 1]))
        let rest = try TOPSIS().verdict(
            on: smallTable(Array(rows.dropLast()), ranges: ranges, parameters: parameters))
        #expect(rest.scores == Array(all.dropLast()))
    }

    @Test("refuses an ideal from ranges that are not agreed")
    func noRange() {
        #expect(throws: MethodError("'C1' has no agreed range to take the ideal from", criterion: "c1")) {
            try TOPSIS().verdict(on: smallTable([[1, 2]], parameters: ["ideal": .word("range")]))
        }
    }

    @Test("agrees with the min–max example by hand")
    func minMax() throws {
        // Normalized: (1, 0), (0.5, 1), (0, 0.5); equal weights cancel.
        let table = smallTable([[4, 1], [3, 3], [2, 2]], parameters: ["normalization": .word("min-max")])
        let (root, half) = (1.25.squareRoot(), 0.5)
        let expected = [0.5, root / (half + root), half / (root + half)]
        #expect(agree(try TOPSIS().verdict(on: table).scores, expected))
    }

    @Test("keeps criteria whose squares no number holds", arguments: [1e200, 1e-200])
    func extremeUnits(_ unit: Double) throws {
        let rows: [[Double]] = [[4, 1], [3, 3], [1, 2]]
        let moderate = try TOPSIS().verdict(on: smallTable(rows)).scores
        let extreme = try TOPSIS().verdict(on: smallTable(rows.map { [$0[0] * unit, $0[1]] })).scores
        #expect(agree(extreme, moderate))
    }
}
