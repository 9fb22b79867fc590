// Weights from the spread of options, against the papers.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Weights from the spread of options")
struct ObjectiveWeightsTests {
    private func columns(_ example: WeightCase) -> [[Double]] {
        example.performances[0].indices.map { j in example.performances.map { $0[j] } }
    }

    private func directions(_ example: WeightCase) -> [Direction] {
        example.isCost.map { $0 ? .minimize : .maximize }
    }

    @Test("agree with entropy as printed, on plain and on scaled figures", arguments: WeightCase.of("entropy_weights"))
    func entropy(_ example: WeightCase) throws {
        let (plain, directions) = (columns(example), directions(example))
        let isScaled = example.parameters["normalisation"]!.text == "minmax_then_sum"
        let measure = isScaled ? ObjectiveWeights.scaledEntropy : .entropy
        example.expect(try #require(measure.weights(of: plain, directions)), at: "weights")
    }

    @Test("agree with CRITIC as printed", arguments: WeightCase.of("critic_weights"))
    func critic(_ example: WeightCase) throws {
        let found = ObjectiveWeights.critic.weights(of: columns(example), directions(example))
        example.expect(try #require(found), at: "weights")
        let deviations = ObjectiveWeights.standardDeviation.spreads(of: columns(example), directions(example))
        example.expect(try #require(deviations), at: "sd")
    }

    @Test("agree with MEREC as printed", arguments: WeightCase.of("merec_weights"))
    func merec(_ example: WeightCase) throws {
        let found = ObjectiveWeights.merec.weights(of: columns(example), directions(example))
        example.expect(try #require(found), at: "weights")
    }

    @Test("agree with standard deviations as printed", arguments: WeightCase.of("std_weights"))
    func deviation(_ example: WeightCase) throws {
        let found = ObjectiveWeights.standardDeviation.weights(of: columns(example), directions(example))
        example.expect(try #require(found), at: "weights")
    }

    @Test("agree with Gini's coefficients as printed", arguments: WeightCase.of("gini_weights"))
    func printedGini(_ example: WeightCase) throws {
        example.expect(
            try #require(ObjectiveWeights.gini.weights(of: columns(example), directions(example))), at: "weights")
    }

    @Test("are Gini's coefficients, by hand")
    func gini() throws {
        // 1 and 3: |1 − 3| twice, over 2 · 4 · 2, is 1/4; 1, 1, 4: six distances of 3 less two of 0 give 12 / (2 · 9 · 2).
        let found = try #require(
            ObjectiveWeights.gini.weights(of: [[1, 3, 1, 3], [0, 2, 2, 4]], [.maximize, .maximize]))
        // 1, 1, 3, 3: 8 distances of 2 over 2 · 16 · 2 = 1/4; 0, 2, 2, 4: 2 · (2 + 2 + 4 + 2 + 2) over 64 = 3/8.
        #expect(abs(found[0] - 0.4) < 1e-12)
        #expect(abs(found[1] - 0.6) < 1e-12)
    }

    @Test("give nothing to a criterion under which all options are the same", arguments: ObjectiveWeights.allCases)
    func constant(_ measure: ObjectiveWeights) throws {
        let columns: [[Double]] = [[1, 3, 4], [2, 2, 2], [9, 5, 7]]
        let found = try #require(measure.weights(of: columns, [.maximize, .maximize, .minimize]))
        #expect(abs(found[1]) < 1e-12)
        #expect(abs(found.reduce(0, +) - 1) < 1e-12)
    }

    @Test("are not defined where nothing differs, nor for figures that the measure cannot take")
    func undefined() {
        let same: [[Double]] = [[2, 2], [3, 3]]
        #expect(ObjectiveWeights.allCases.allSatisfy { $0.weights(of: same, [.maximize, .maximize]) == nil })
        let negative: [[Double]] = [[-2, 2], [3, 1]]
        let defined = ObjectiveWeights.allCases.filter { $0.weights(of: negative, [.maximize, .minimize]) != nil }
        #expect(defined == [.scaledEntropy, .critic, .standardDeviation])
    }

    @Test(
        "do not change with the unit, however great the figures",
        arguments: [ObjectiveWeights.critic, .standardDeviation])
    func greatFigures(_ measure: ObjectiveWeights) throws {
        func weights(_ unit: Double) throws -> [Double] {
            let columns: [[Double]] = [[-1, 0, 1].map { $0 * unit }, [1, 2, 4]]
            return try #require(measure.weights(of: columns, [.maximize, .minimize]))
        }
        let (small, great) = try (weights(1), weights(1e308))
        #expect(zip(small, great).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test("are not defined where figures are too great for a sum")
    func overflow() {
        #expect(
            ObjectiveWeights.gini.weights(of: [[1e308, 1e307, 1.5e308], [1, 2, 4]], [.maximize, .maximize]) == nil)
        #expect([1, .infinity].normalized == [1, .infinity])
    }
}
