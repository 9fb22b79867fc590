// Tests of names that are other methods.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Method aliases") struct MethodAliasTests {
    @Test("says which method it is")
    func summaries() {
        #expect(
            ScoringMethods.named("rov")?.summary
                == "Another name: it always ranks as Weighted sum with normalization min-max")
        #expect(ScoringMethods.named("piv")?.summary == "Another name: it always ranks as MOORA")
    }

    @Test("gives the paper's own figures, by hand")
    func figures() throws {
        let table = smallTable([[3, 2], [4, 1]], minimized: [1])
        func figure(_ id: String, _ name: String) throws -> [Double] {
            try #require(try ScoringMethods.named(id)?.verdict(on: table).figure(name))
        }
        // Min–max: (0, 0) and (1, 1), half of the weighted sum.
        #expect(try figure("rov", "u") == [0, 0.5])
        // Ratios: 3/5 and 4/5, 2/√5 and 1/√5; gaps to the best, halved by the weights.
        #expect(agree(try figure("piv", "d"), [0.1 + 0.5 / 5.0.squareRoot(), 0]))
        // Ratios to the best: (0.75, 0.5) and (1, 1), weighted sums 0.625 and 1.
        #expect(agree(try figure("mara", "M"), [0.1875, 0]))
        // Ideal 0.5, anti-ideal 0.25: S⁺ = 0.375 and 0, S⁻ = 0.125 and 0.5, those of the optimal option 0 and 0.5.
        #expect(agree(try figure("cradis", "Q"), [0.125, 1]))
    }
}
