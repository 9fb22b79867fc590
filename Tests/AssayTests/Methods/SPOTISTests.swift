// Tests of SPOTIS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("SPOTIS") struct SPOTISTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("spotis"))
    func published(_ example: PublishedCase) throws { try expectAgreement(SPOTIS(), example) }
}
