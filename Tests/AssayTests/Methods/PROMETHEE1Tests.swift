// Tests of PROMETHEE I.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("PROMETHEE I") struct PROMETHEE1Tests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("promethee"))
    func published(_ example: PublishedCase) throws { try expectAgreement(PROMETHEE1(), example) }

    @Test("finds Italy and Belgium incomparable, as Brans, Vincke & Mareschal (1986) stress")
    func incomparable() throws {
        let example = try #require(PublishedCase.of("promethee").first { $0.id.contains("brans") })
        let verdict = try PROMETHEE1().verdict(on: example.table)
        #expect(verdict.relations?[0][1] == .incomparable)
        #expect(verdict.cautions.map(\.code) == ["incomparable"])
    }
}
