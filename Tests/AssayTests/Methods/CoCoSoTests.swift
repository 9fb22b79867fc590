// Tests of CoCoSo.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("CoCoSo") struct CoCoSoTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("cocoso"))
    func published(_ example: PublishedCase) throws { try expectAgreement(CoCoSo(), example) }
}
