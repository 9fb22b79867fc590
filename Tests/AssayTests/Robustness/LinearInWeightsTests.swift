// Methods whose scores are straight lines in the weights, and what is exact for them.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Methods that are linear in the weights")
struct LinearInWeightsTests {
    static let linear = ScoringMethods.all.filter(\.isLinearInWeights).map(\.id)

    @Test("score every mixture of weights by the mixture of scores", arguments: linear)
    func lines(method: String) throws {
        for seed in 0..<20 {
            let bend = try bend(of: method, seed: UInt64(seed))
            #expect(bend < 1e-12, "seed \(seed)")
        }
    }

    @Test(
        "are all that are", arguments: ScoringMethods.all.map(\.id).filter { !linear.contains($0) && $0 != "additive" })
    func others(method: String) {
        let bends = (0..<20).lazy.compactMap { try? bend(of: method, seed: UInt64($0)) }
        #expect(bends.contains { $0 > 1e-9 } || bends.isEmpty)
    }

    /// How far the scores with the mean of two sets of weights are from the mean of their scores, at the most.
    private func bend(of method: String, seed: UInt64) throws -> Double {
        let model = Models.random(seed: seed)
        let evaluation = try Models.evaluation(model.values, weights: model.weights, method: method)
        var dice = Dice(state: seed)
        let other = model.weights.map { _ in Double.random(in: 0.1...1, using: &dice) }.normalized
        let between = try evaluation.rescored(with: zip(evaluation.weights, other).map { ($0 + $1) / 2 })
        let ends = zip(evaluation.scores, try evaluation.rescored(with: other))
        return zip(between, ends).map { abs($0 - ($1.0 + $1.1) / 2) }.max() ?? 0
    }

    @Test("change the leader just where they are said to", arguments: ["promethee-2", "moora", "borda", "ahp"])
    func intervals(method: String) throws {
        for seed in 0..<10 {
            let model = Models.random(seed: UInt64(seed))
            let evaluation = try Models.evaluation(model.values, weights: model.weights, method: method)
            let stability = try WeightStability(of: evaluation)
            #expect(stability.isExact)
            for weight in stability.weights where weight.leads.upperBound < 1 {
                let path = WeightPath(of: weight.leaves, in: evaluation.weights)
                let at = try evaluation.rescored(with: path.weights(at: weight.leads.upperBound))
                let leader = evaluation.leaders[0]
                let next = try #require(weight.overtakenAbove.first)
                #expect(abs(at[leader] - at[next]) < 1e-9 * max(1, abs(at[leader])))
                let beyond = try evaluation.rescored(with: path.weights(at: weight.leads.upperBound + 1e-6))
                #expect(beyond[next] > beyond[leader])
            }
        }
    }

    @Test(
        "balance under joint changes of weights, with nothing smaller that does", arguments: WeightShift.Norm.allCases)
    func shifts(norm: WeightShift.Norm) throws {
        for seed in 0..<10 {
            let model = Models.random(seed: UInt64(seed))
            let evaluation = try Models.evaluation(model.values, weights: model.weights, method: "promethee-2")
            for shift in WeightShift.all(in: evaluation, by: norm) where shift.distance > 0 {
                let leader = evaluation.leaders[0]
                let scores = try evaluation.rescored(with: shift.weights)
                #expect(abs(scores[shift.rival] - scores[leader]) < 1e-9)
                let short = zip(evaluation.weights, shift.weights).map { $0 + 0.999 * ($1 - $0) }
                let before = try evaluation.rescored(with: short)
                #expect(before[shift.rival] < before[leader])
            }
        }
    }
}
