// Tests of MULTIMOORA.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MULTIMOORA") struct MULTIMOORATests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("multimoora"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MULTIMOORA(), example) }

    @Test("refuses a product that no number holds")
    func overflow() {
        #expect(throws: MethodError("the product of the performances is too great for a number")) {
            try MULTIMOORA().verdict(on: smallTable([[1e200, 1e200], [1, 1]]))
        }
    }

    @Test("ranks small products as well as great ones")
    func small() throws {
        let verdict = try MULTIMOORA().verdict(on: smallTable([[1e-9, 1e-9], [2e-9, 3e-9]]))
        #expect(verdict.figure("rank-multiplicative") == [2, 1])
    }
}
