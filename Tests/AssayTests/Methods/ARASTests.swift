// Tests of ARAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ARAS") struct ARASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("aras"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ARAS(), example) }
}
