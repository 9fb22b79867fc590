// Tests of ELECTRE I.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ELECTRE I") struct ELECTRE1Tests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("electre1"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ELECTRE1(), example) }
}
