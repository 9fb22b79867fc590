// Tests of CoCoSo.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("CoCoSo") struct CoCoSoTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("cocoso"))
    func published(_ example: PublishedCase) throws { try expectAgreement(CoCoSo(), example) }

    @Test("counts a criterion that is the same for every option as 0, or as it is told")
    func constant() throws {
        // By hand: S = 0, ½ and P = 0, 1 without the second criterion, which is refused; with 1 for it S = ½, 1 and P = 1, 2.
        let table = smallTable([[1, 7], [2, 7]], parameters: ["constant-column-value": .number(1)])
        let verdict = try CoCoSo().verdict(on: table)
        #expect(verdict.figure("S") == [0.5, 1] && verdict.figure("P") == [1, 2])
        #expect(throws: MethodError.self) { try CoCoSo().verdict(on: smallTable([[1, 7], [2, 7]])) }
    }

    @Test("refuses an option that is the worst everywhere")
    func worst() {
        #expect(
            throws: MethodError("'Option 1' is the worst under every criterion, where CoCoSo divides by its sum")
        ) { try CoCoSo().verdict(on: smallTable([[1, 1], [2, 3], [3, 2]])) }
    }
}
