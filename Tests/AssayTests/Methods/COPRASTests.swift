// Tests of COPRAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("COPRAS") struct COPRASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("copras"))
    func published(_ example: PublishedCase) throws { try expectAgreement(COPRAS(), example) }

    @Test("refuses an option that costs nothing at all")
    func free() {
        #expect(
            throws: MethodError(
                "'Option 2' is 0 under every criterion of which less is better, where COPRAS divides by it")
        ) { try COPRAS().verdict(on: smallTable([[1, 2], [3, 0]], minimized: [1])) }
    }
}
