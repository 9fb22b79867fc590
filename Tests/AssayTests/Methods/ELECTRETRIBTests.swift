// Tests of ELECTRE TRI-B.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ELECTRE TRI-B") struct ELECTRETRIBTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("electre_tri_b"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ELECTRETRIB(), example) }
}
