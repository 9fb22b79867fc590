// The smallest joint changes that change the leader.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Smallest joint changes")
struct WeightShiftTests {
    @Test("moves weight between the two criteria that differ most")
    func hand() throws {
        // d = (40, −10, 0), margin 0.5·40 − 0.3·10 = 17; each unit from the first to the second gains 50.
        let evaluation = try Models.evaluation([[80, 40, 50], [40, 50, 50]], weights: [5, 3, 2])
        let total = try #require(WeightShift.all(in: evaluation, by: .total).first)
        #expect(abs(total.distance - 0.68) < 1e-12)
        #expect(zip(total.weights, [0.16, 0.64, 0.2]).allSatisfy { abs($0 - $1) < 1e-12 })
        // In the box, the third gives ε to the second only as far as the first has to give too: 2nd +ε, 1st −ε.
        let largest = try #require(WeightShift.all(in: evaluation, by: .largest).first)
        #expect(abs(largest.distance - 0.34) < 1e-12)
    }

    @Test("is exact: the rival draws level, the weights are weights, and no random change is smaller")
    func optimal() throws {
        var dice = Dice(state: 5)
        for seed in 0..<40 {
            let model = Models.random(seed: UInt64(seed))
            let evaluation = try Models.evaluation(model.values, weights: model.weights)
            for norm in WeightShift.Norm.allCases {
                for shift in WeightShift.all(in: evaluation, by: norm) {
                    let scores = Models.scores(model.values, shift.weights)
                    #expect(abs(scores[evaluation.leaders[0]] - scores[shift.rival]) < 1e-9)
                    #expect(abs(shift.weights.reduce(0, +) - 1) < 1e-12 && shift.weights.allSatisfy { $0 >= 0 })
                    #expect(!beats(shift, norm, model.values, evaluation, &dice))
                }
            }
        }
    }

    /// Whether some random weights at nine tenths of the distance put the rival ahead.
    private func beats(
        _ shift: WeightShift, _ norm: WeightShift.Norm, _ values: [[Double]], _ evaluation: Evaluation,
        _ dice: inout Dice
    ) -> Bool {
        (0..<200).contains { _ in
            let weights = evaluation.weights
            let towards = weights.map { _ in Double.random(in: 0...1, using: &dice) }.normalized
            let changes = zip(towards, weights).map { $0 - $1 }
            let size =
                norm == .total
                ? changes.map { abs($0) }.reduce(0, +) : changes.map { abs($0) }.max() ?? 1
            let factor = min(1, 0.9 * shift.distance / size)
            let scores = Models.scores(values, zip(weights, changes).map { $0 + factor * $1 })
            return scores[shift.rival] > scores[evaluation.leaders[0]] + 1e-9
        }
    }

    @Test("leaves out a rival that is worse everywhere")
    func dominated() throws {
        let evaluation = try Models.evaluation([[80, 40], [40, 30], [10, 90]], weights: [5, 3])
        #expect(WeightShift.all(in: evaluation, by: .total).map(\.rival) == [2])
        #expect(WeightShift.all(in: evaluation, by: .largest).map(\.rival) == [2])
    }

    @Test("needs one cell where one is enough, and two where it is not")
    func fewestCells() throws {
        let one = try #require(
            FewestCells.nearest(in: Models.evaluation([[90, 40], [50, 50]], weights: [2, 3]), within: .range))
        #expect(one.rival == 1 && one.changes.count == 1)
        // 80 against 20: the greatest single gain is 0.5 · 80 = 40, two make 80.
        let two = try #require(
            FewestCells.nearest(in: Models.evaluation([[80, 80], [20, 20]], weights: [1, 1]), within: .range))
        #expect(two.changes.count == 2)
        #expect(
            FewestCells.nearest(
                in: try Models.evaluation([[80, 80], [20, 20]], weights: [1, 1]), within: .estimates)
                == nil)
    }

    @Test("flips the minerals' leader within its own lows and highs by one cell")
    func minerals() throws {
        let evaluation = try Evaluation(of: Minerals.problem())
        let fewest = try #require(FewestCells.nearest(in: evaluation, within: .estimates))
        #expect(fewest.changes.count == 1)
        #expect(fewest.changes[0].gain > evaluation.scores[1] - evaluation.scores[fewest.rival])
    }
}
