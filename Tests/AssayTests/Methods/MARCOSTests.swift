// Tests of MARCOS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MARCOS") struct MARCOSTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("marcos"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MARCOS(), example) }
}
