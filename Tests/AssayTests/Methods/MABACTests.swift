// Tests of MABAC.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MABAC") struct MABACTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("mabac"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MABAC(), example) }
}
