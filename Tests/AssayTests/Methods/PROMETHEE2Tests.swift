// Tests of PROMETHEE II.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("PROMETHEE II") struct PROMETHEE2Tests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("promethee"))
    func published(_ example: PublishedCase) throws {
        try expectAgreement(PROMETHEE2(), example, except: ["relation"])
    }
}
