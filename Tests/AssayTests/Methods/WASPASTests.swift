// Tests of WASPAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("WASPAS") struct WASPASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("waspas"))
    func published(_ example: PublishedCase) throws { try expectAgreement(WASPAS(), example) }
}
