// Tests of CoCoSo.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("CoCoSo") struct CoCoSoTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("cocoso"))
    func published(_ example: PublishedCase) throws { try expectAgreement(CoCoSo(), example) }

    @Test("refuses an option that is the worst everywhere")
    func worst() {
        #expect(
            throws: MethodError("'Option 1' is the worst under every criterion, where CoCoSo divides by its sum")
        ) { try CoCoSo().verdict(on: smallTable([[1, 1], [2, 3], [3, 2]])) }
    }
}
