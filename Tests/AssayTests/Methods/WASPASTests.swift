// Tests of WASPAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("WASPAS") struct WASPASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("waspas"))
    func published(_ example: PublishedCase) throws { try expectAgreement(WASPAS(), example) }

    @Test("is the weighted sum at λ = 1 and the weighted product at λ = 0")
    func ends() throws {
        let rows = scatteredRows(6, 4)
        for (lambda, method) in [(1.0, WeightedSum() as any ScoringMethod), (0, WeightedProduct())] {
            let scores = try WASPAS().verdict(
                on: smallTable(rows, minimized: [2], parameters: ["lambda": .number(lambda)]))
            #expect(agree(scores.scores, try method.verdict(on: smallTable(rows, minimized: [2])).scores))
        }
    }
}
