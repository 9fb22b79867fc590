// Tests of CODAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("CODAS") struct CODASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("codas"))
    func published(_ example: PublishedCase) throws { try expectAgreement(CODAS(), example) }

    @Test("agrees with the sum over all pairs")
    func pairs() throws {
        for tau in [0, 0.02, 0.05, 1] {
            let verdict = try CODAS().verdict(
                on: smallTable(scatteredRows(40, 4), minimized: [1], parameters: ["tau": .number(tau)]))
            let (e, t) = (verdict.figure("E")!, verdict.figure("T")!)
            let expected = e.indices.map { i in
                e.indices.reduce(0) { $0 + e[i] - e[$1] + (abs(e[i] - e[$1]) >= tau ? t[i] - t[$1] : 0) }
            }
            #expect(agree(verdict.scores, expected))
        }
    }
}
