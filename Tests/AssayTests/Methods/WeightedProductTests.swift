// Tests of WeightedProduct.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("WeightedProduct") struct WeightedProductTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("weighted_product"))
    func published(_ example: PublishedCase) throws { try expectAgreement(WeightedProduct(), example) }

    @Test("raises what is better when less to minus its weight, without normalization")
    func raw() throws {
        let table = smallTable([[16, 4], [9, 1]], minimized: [1], parameters: ["normalization": .word("none")])
        #expect(agree(try WeightedProduct().verdict(on: table).scores, [2, 3]))
    }

    @Test("makes 0 of a performance of 0, but not under a criterion of weight 0")
    func zero() throws {
        let scores = try WeightedProduct().verdict(on: smallTable([[0, 4], [2, 4]], weights: [1, 1])).scores
        #expect(scores == [0, 1])
        let unweighted = try WeightedProduct().verdict(on: smallTable([[0, 4], [2, 4]], weights: [0, 1])).scores
        #expect(unweighted == [1, 1])
    }
}
