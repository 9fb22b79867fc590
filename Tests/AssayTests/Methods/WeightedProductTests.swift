// Tests of WeightedProduct.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("WeightedProduct") struct WeightedProductTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("weighted_product"))
    func published(_ example: PublishedCase) throws { try expectAgreement(WeightedProduct(), example) }
}
