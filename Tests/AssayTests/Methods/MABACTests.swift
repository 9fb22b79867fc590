// Tests of MABAC.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MABAC") struct MABACTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("mabac"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MABAC(), example) }

    @Test("differs from the min–max weighted sum by the same amount for every option")
    func family() throws {
        let rows = scatteredRows(7, 3)
        let sums = try WeightedSum().verdict(on: smallTable(rows, parameters: ["normalization": .word("min-max")]))
            .scores
        let gaps = zip(try MABAC().verdict(on: smallTable(rows)).scores, sums).map { $0 - $1 }
        #expect(agree(gaps, gaps.map { _ in gaps[0] }))
    }
}
