// Weights from an order, a deck of cards, or points.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Weights from an order")
struct RankWeightsTests {
    @Test("agree with the printed tables", arguments: WeightCase.of("rank_weights"))
    func tables(_ example: WeightCase) throws {
        let formulas: [String: RankWeights] = ["roc": .centroid, "rank_sum": .sum, "rank_reciprocal": .reciprocal]
        let formula = try #require(formulas[example.parameters["kind"]!.text!])
        let n = Int(example.parameters["n"]!.number!)
        example.expect(formula.weights(ofPlaces: n), at: "weights")
        example.expect(formula.shares(of: (0..<n).map { [$0] }).shares, at: "weights")
    }

    @Test("by a power are those of the sum for 1, equal for 0, and 9 : 4 : 1 for the squares of three")
    func exponent() {
        #expect(RankWeights.exponent(1).weights(ofPlaces: 5) == RankWeights.sum.weights(ofPlaces: 5))
        #expect(RankWeights.exponent(0).weights(ofPlaces: 4) == [0.25, 0.25, 0.25, 0.25])
        let squares = RankWeights.exponent(2).weights(ofPlaces: 3)
        #expect(zip(squares, [9.0, 4, 1]).allSatisfy { abs($0 - $1 / 14) < 1e-15 })
    }

    @Test("share the mean of their places where they are tied")
    func ties() {
        // Rank sum of four is 4, 3, 2, 1 tenths: the tie at places 2 and 3 has 2.5 each.
        let shares = RankWeights.sum.shares(of: [[2], [0, 3], [1]]).shares
        #expect(zip(shares, [0.25, 0.1, 0.4, 0.25]).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(RankWeights.centroid.shares(of: [[0, 1, 2]]).shares.allSatisfy { abs($0 - 1.0 / 3) < 1e-15 })
    }

    @Test("of one criterion are 1", arguments: [RankWeights.centroid, .sum, .reciprocal, .exponent(2)])
    func single(_ formula: RankWeights) { #expect(formula.shares(of: [[0]]).shares == [1]) }
}

@Suite("Swing points")
struct SwingPointsTests {
    @Test("give the weights of the office location of Goodwin & Wright", arguments: WeightCase.of("swing_weights"))
    func goodwinWright(_ example: WeightCase) {
        example.expect(SwingPoints.shares(of: example.parameters["points"]!.numbers!).shares, at: "weights")
    }
}

@Suite("A deck of cards")
struct CardsTests {
    @Test("agrees with Figueira & Roy (2002): six levels, one blank card, z = 6.5")
    func figueiraRoy() {
        // Printed: k = 1.00, 1.92, 3.75, 4.67, 5.58, 6.50 for levels of 3, 1, 4, 1, 2 and 1 criteria.
        let levels = [
            Cards.Level([11]), .init([9, 10]), .init([8]), .init([4, 5, 6, 7]), .init([3], blanksBelow: 0),
            .init([0, 1, 2]),
        ]
        let deck = levels.enumerated().map { Cards.Level($1.members, blanksBelow: $0 == 3 ? 1 : 0) }
        let shares = Cards(deck, ratio: 6.5).shares.shares
        let k = shares.map { $0 / shares[0] }
        let printed = [1, 1, 1, 1.92, 3.75, 3.75, 3.75, 3.75, 4.67, 5.58, 5.58, 6.5]
        #expect(zip(k, printed).allSatisfy { abs($0 - $1) < 0.006 })
        #expect(abs(shares.reduce(0, +) - 1) < 1e-15)
    }

    @Test("gives equal weights to a single level")
    func level() { #expect(Cards([.init([0, 1])], ratio: 9).shares.shares == [0.5, 0.5]) }

    @Test("gives the ratio between the first and the last, whatever lies between")
    func ratio() {
        let shares = Cards([.init([0], blanksBelow: 3), .init([1], blanksBelow: 0), .init([2])], ratio: 4).shares.shares
        // Steps of 4 and 1 above the lowest: k = 4, 1 + 3 · 1/5, 1.
        #expect(abs(shares[0] / shares[2] - 4) < 1e-12)
        #expect(abs(shares[1] / shares[2] - 1.6) < 1e-12)
    }
}
