// Tests of MARCOS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MARCOS") struct MARCOSTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("marcos"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MARCOS(), example) }

    @Test("refuses an anti-ideal that is 0")
    func zero() {
        #expect(throws: MethodError.self) { try MARCOS().verdict(on: smallTable([[0, 1], [1, 0]])) }
    }
}
