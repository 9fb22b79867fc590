// Tests of MOORA.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MOORA") struct MOORATests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("moora_ratio"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MOORA(), example) }
}
