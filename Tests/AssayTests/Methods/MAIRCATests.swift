// Tests of MAIRCA.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MAIRCA") struct MAIRCATests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("mairca"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MAIRCA(), example) }
}
