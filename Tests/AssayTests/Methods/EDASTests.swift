// Tests of EDAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("EDAS") struct EDASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("edas"))
    func published(_ example: PublishedCase) throws { try expectAgreement(EDAS(), example) }

    @Test("gives a half where all options are the same")
    func same() throws {
        #expect(try EDAS().verdict(on: smallTable([[3, 1], [3, 1]])).scores == [0.5, 0.5])
    }

    @Test("refuses an average that is not above 0")
    func average() {
        #expect(throws: MethodError.self) { try EDAS().verdict(on: smallTable([[-1, 1], [1, 1]])) }
    }
}
