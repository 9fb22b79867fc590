// Tests of WeightedSum.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("WeightedSum") struct WeightedSumTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("weighted_sum"))
    func published(_ example: PublishedCase) throws { try expectAgreement(WeightedSum(), example) }
}
