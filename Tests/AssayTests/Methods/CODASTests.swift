// Tests of CODAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("CODAS") struct CODASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("codas"))
    func published(_ example: PublishedCase) throws { try expectAgreement(CODAS(), example) }
}
