// Tests of ELECTRE III.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ELECTRE III") struct ELECTRE3Tests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("electre3"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ELECTRE3(), example) }
}
