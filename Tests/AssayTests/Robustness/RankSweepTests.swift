// Ranks under many given weight vectors.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Ranks under given weights")
struct RankSweepTests {
    @Test("are the ranks of the scores, whatever the number of vectors")
    func ranks() {
        var dice = Dice(state: 3)
        for count in [1, 8, 21] {
            let values = Matrix(options: 5, criteria: 3) { _, _ in Double.random(in: 0...100, using: &dice) }
            let vectors = (0..<count * 3).map { _ in Double.random(in: 0...1, using: &dice) }
            let ranks = RankSweep.ranks(of: values, under: vectors)
            for s in 0..<count {
                let weights = Array(vectors[s * 3..<s * 3 + 3])
                let scores = Models.scores((0..<5).map { Array(values[option: $0]) }, weights)
                #expect(ranks[s * 5..<s * 5 + 5].map { Int($0) } == Ranking(scores).ranks)
            }
        }
    }

    @Test("are shared by options that tie")
    func ties() {
        let values = Matrix(options: 3, criteria: 2, elements: [60, 20, 20, 60, 30, 30])
        #expect(RankSweep.ranks(of: values, under: [0.5, 0.5, 1, 0]) == [1, 1, 3, 1, 3, 2])
    }
}
