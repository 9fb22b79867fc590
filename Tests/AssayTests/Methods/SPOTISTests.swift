// Tests of SPOTIS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("SPOTIS") struct SPOTISTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("spotis"))
    func published(_ example: PublishedCase) throws { try expectAgreement(SPOTIS(), example) }

    @Test("takes its bounds from the document, then the agreed range, then the data")
    func bounds() throws {
        let rows: [[Double]] = [[4], [8]]
        #expect(try SPOTIS().verdict(on: smallTable(rows)).figure("d") == [1, 0])
        let agreed = smallTable(rows, ranges: [AgreedRange(worst: 0, best: 16)!])
        #expect(try SPOTIS().verdict(on: agreed).figure("d") == [0.75, 0.5])
        let given = smallTable(rows, parameters: ["bounds": .list([.list([.number(0), .number(10)])])])
        #expect(agree(try SPOTIS().verdict(on: given).figure("d")!, [0.6, 0.2]))
    }

    @Test("measures from the point that the document expects, on both of its sides")
    func idealPoint() throws {
        // |4 − 6| / 10 and |8 − 6| / 10.
        let table = smallTable(
            [[4], [8]],
            parameters: [
                "bounds": .list([.list([.number(0), .number(10)])]), "ideal-point": .list([.number(6)]),
            ])
        #expect(agree(try SPOTIS().verdict(on: table).figure("d")!, [0.2, 0.2]))
    }
}
