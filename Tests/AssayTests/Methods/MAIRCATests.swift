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

    @Test("leaves no gap under a criterion that is the same for every option, if it is told so")
    func constant() throws {
        for (value, gaps) in [(0.0, [0.25, 0.5]), (1, [0, 0.25])] {
            let table = smallTable([[3, 7], [2, 7]], parameters: ["constant-column-value": .number(value)])
            #expect(try MAIRCA().verdict(on: table).figure("Q") == gaps)
        }
    }
}
