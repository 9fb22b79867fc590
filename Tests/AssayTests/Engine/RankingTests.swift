// Ranks, by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct RankingTests {
    @Test("equal scores share a rank and the next is skipped")
    func ties() {
        let ranking = Ranking([50, 70, 70, 10, 50])
        #expect(ranking.ranks == [3, 1, 1, 5, 3])
        #expect(ranking.order == [1, 2, 0, 4, 3])
        #expect(ranking.sharers == [2, 2, 2, 1, 2])
    }

    @Test("scores that differ beyond the twelfth decimal share a rank")
    func noise() {
        #expect(Ranking([0.1 + 0.2, 0.3]).ranks == [1, 1])
        #expect(Ranking([0.3 + 1e-11, 0.3]).ranks == [1, 2])
    }

    @Test("great scores keep their order")
    func great() {
        #expect(Ranking([1e300, -1e300, 1e299]).ranks == [1, 3, 2])
        #expect(Ranking([]).order == [])
    }
}
