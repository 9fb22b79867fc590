// Tests of VIKOR.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("VIKOR") struct VIKORTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("vikor"))
    func published(_ example: PublishedCase) throws { try expectAgreement(VIKOR(), example) }
}
