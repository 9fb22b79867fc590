// Tests of MULTIMOORA.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MULTIMOORA") struct MULTIMOORATests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("multimoora"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MULTIMOORA(), example) }
}
