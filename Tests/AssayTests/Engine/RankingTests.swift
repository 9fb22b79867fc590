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

    @Test("orders many scores as it orders few", arguments: [1.0, 1e-9, 1e6, 1e300])
    func long(_ size: Double) {
        var state: UInt64 = 3
        let scores = (0..<5000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (Double(state >> 40) / Double(1 << 24) - 0.5) * size
        }
        let ranking = Ranking(scores)
        func places(_ i: Int) -> Int { ranking.ranks[i] }
        #expect(
            zip(ranking.order, ranking.order.dropFirst()).allSatisfy { a, b in
                places(a) < places(b) || (places(a) == places(b) && a < b)
            })
        #expect(zip(ranking.order, ranking.order.dropFirst()).allSatisfy { scores[$0] >= scores[$1] - 1e-12 })
        #expect(ranking.order.sorted() == Array(0..<5000))
    }

    @Test("orders many scores most of which lie close together as it orders few")
    func clustered() {
        let scores = (0..<5000).map { $0 == 17 ? 8000 : Double($0 * 7919 % 5000) * 1e-9 }
        #expect(Ranking(scores).order == scores.indices.sorted { scores[$0] > scores[$1] })
        let great = scores.map { $0 * 1e30 }
        #expect(Ranking(great).order == great.indices.sorted { great[$0] > great[$1] })
    }
}
