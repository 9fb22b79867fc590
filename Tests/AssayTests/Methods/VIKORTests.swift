// Tests of VIKOR.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("VIKOR") struct VIKORTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("vikor"))
    func published(_ example: PublishedCase) throws { try expectAgreement(VIKOR(), example) }

    @Test("makes a single option its own compromise, and a tie of all a compromise of all")
    func undefined() throws {
        let single = try VIKOR().verdict(on: smallTable([[3, 1]]))
        #expect(single.scores == [0])
        #expect(single.groups == [OptionSubset("compromise", [0])])
        let tie = try VIKOR().verdict(on: smallTable([[3, 1], [3, 1], [3, 1]]))
        #expect(tie.scores == [0, 0, 0])
        #expect(tie.groups == [OptionSubset("compromise", [0, 1, 2])])
    }

    @Test("keeps the paper's Q as the negative of the score")
    func recovered() throws {
        let verdict = try VIKOR().verdict(on: smallTable(scatteredRows(8, 3)))
        #expect(verdict.figure("Q") == verdict.scores.map { 0 - $0 })
    }
}
