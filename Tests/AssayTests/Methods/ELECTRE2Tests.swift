// Tests of ELECTRE II.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ELECTRE II") struct ELECTRE2Tests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("electre2"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ELECTRE2(), example) }

    @Test("ranks a chain, by hand")
    func chain() throws {
        // The first outranks the second and third strongly (all criteria), the second the third weakly only: concordance
        // 0.7 at discordance 1/4.
        let table = smallTable([[4, 4], [3, 2], [2, 3]], weights: [7, 3], parameters: ["d-minus": .number(0.5)])
        let verdict = try ELECTRE2().verdict(on: table)
        #expect(verdict.figure("descending") == [1, 2, 3])
        #expect(verdict.figure("ascending") == [1, 2, 3])
        #expect(verdict.scores == [2, 0, -2])
    }

    @Test("leaves options in one class that nothing separates")
    func tie() throws {
        let verdict = try ELECTRE2().verdict(on: smallTable([[1, 2], [2, 1], [0, 0]]))
        #expect(verdict.figure("descending") == [1, 1, 2])
        #expect(verdict.relations?[0] == [.indifferent, .indifferent, .preferred])
    }
}
