// Tests of TOPSIS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("TOPSIS") struct TOPSISTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("topsis"))
    func published(_ example: PublishedCase) throws { try expectAgreement(TOPSIS(), example) }
}
