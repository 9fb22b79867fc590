// Shapley values of games that can be solved on paper.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct ShapleyValuesTests {
    /// One left glove and two right ones: only a pair is worth something.
    private func gloves(_ isIn: [Bool]) -> [Double] { [isIn[0] && (isIn[1] || isIn[2]) ? 1 : 0] }

    /// A runway costs what the largest plane in the coalition needs.
    private func runway(_ costs: [Double]) -> ([Bool]) -> [Double] {
        { isIn in [zip(isIn, costs).map { $0 ? $1 : 0 }.max() ?? 0] }
    }

    @Test("the owner of the only left glove gets two thirds, each owner of a right one a sixth")
    func gloveGame() {
        let game = ShapleyValues(players: 3, outcomes: gloves)
        #expect(game.errors == nil)
        for (value, expected) in zip(game.values, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
            #expect(abs(value[0] - expected) < 1e-12)
        }
    }

    // Littlechild, S. C. & Owen, G. (1973). A simple expression for the Shapley value in a special case.
    // *Management Science* 20, 370–372: every stretch of the runway is shared equally by those who need it.
    @Test("a runway is shared stretch by stretch, exactly for 12 players and within its standard errors for 14")
    func airportGame() {
        for players in [12, 14] {
            let costs = (1...players).map { Double($0 * $0) }
            let game = ShapleyValues(players: players, pairs: 2000, outcomes: runway(costs))
            var (expected, share, before) = ([Double](), 0.0, 0.0)
            for (k, cost) in costs.enumerated() {
                share += (cost - before) / Double(players - k)
                before = cost
                expected.append(share)
            }
            for k in 0..<players {
                let error = game.errors?[k][0]
                #expect((error == nil) == (players == 12))
                #expect(abs(game.values[k][0] - expected[k]) <= error.map { 4 * $0 } ?? 1e-9)
                #expect(error ?? 0 < 1)
            }
            let sum = game.values.reduce(0) { $0 + $1[0] }
            #expect(abs(sum - costs[players - 1]) < 1e-9)
        }
    }

    @Test("one who changes nothing gets nothing, outcomes are divided each by itself, and nobody is no problem")
    func edges() {
        let game = ShapleyValues(players: 3) { isIn in [isIn[0] ? 2 : 0, isIn[0] && isIn[1] ? -6 : 0] }
        #expect(game.values == [[2, -3], [0, -3], [0, 0]])
        #expect(ShapleyValues(players: 0) { _ in [5] }.values.isEmpty)
    }
}
