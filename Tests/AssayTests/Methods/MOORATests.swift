// Tests of MOORA.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MOORA") struct MOORATests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("moora_ratio"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MOORA(), example) }

    @Test("counts a criterion of zeros as 0 and takes negative performances, by hand")
    func zeros() throws {
        let table = smallTable([[3, 0], [-4, 0]])
        #expect(agree(try MOORA().verdict(on: table).scores, [0.3, -0.4]))
    }
}
