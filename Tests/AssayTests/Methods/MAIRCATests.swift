// Tests of MAIRCA.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MAIRCA") struct MAIRCATests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("mairca"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MAIRCA(), example) }

    @Test("keeps the paper's Q as the negative of the score, 0 for the best of everything")
    func recovered() throws {
        let verdict = try MAIRCA().verdict(on: smallTable([[3, 1], [2, 4]], minimized: [1]))
        #expect(verdict.scores == [0, -0.5])
        #expect(verdict.figure("Q") == [0, 0.5])
    }
}
