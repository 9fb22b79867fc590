// Tests of COPRAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("COPRAS") struct COPRASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("copras"))
    func published(_ example: PublishedCase) throws { try expectAgreement(COPRAS(), example) }
}
