// Tests of EDAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("EDAS") struct EDASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("edas"))
    func published(_ example: PublishedCase) throws { try expectAgreement(EDAS(), example) }
}
