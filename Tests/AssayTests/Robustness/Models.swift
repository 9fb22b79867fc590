// Small models to try analyses on.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

/// Small models to try analyses on.
enum Models {
    /// A flat problem whose performances are values: every range is 0...100 and every value function a straight line.
    static func problem(
        _ values: [[Double]], weights: [Double], compensation: Compensation = .full, screens: [Screen] = []
    ) throws -> DecisionProblem {
        let range = try #require(AgreedRange(worst: 0, best: 100))
        let leaves = weights.indices.map {
            CriteriaTree.Branch.criterion(Criterion(id: "c\($0)", measure: .range(range)))
        }
        return try DecisionProblem(
            title: "A test", tree: try #require(CriteriaTree(leaves, compensation: compensation)),
            weightSets: [WeightSet(id: "w", judgement: .leaves(weights))],
            options: values.indices.map { PolicyOption(id: "o\($0)") },
            performances: PerformanceTable(rows: values.map { $0.map { Performance(.exactly($0)) } }),
            screens: screens)
    }

    /// Its evaluation.
    static func evaluation(
        _ values: [[Double]], weights: [Double], compensation: Compensation = .full, screens: [Screen] = [],
        method: String = "additive", parameters: [String: ParameterValue] = [:]
    ) throws -> Evaluation {
        let problem = try problem(values, weights: weights, compensation: compensation, screens: screens)
        var settings = problem.analysis
        settings.method = method
        settings.parameters = parameters
        return try Evaluation(of: problem.analysed(as: settings))
    }

    /// Random values and weights of a random size.
    static func random(seed: UInt64) -> (values: [[Double]], weights: [Double]) {
        var dice = Dice(state: seed)
        let (n, m) = (Int.random(in: 2...9, using: &dice), Int.random(in: 2...7, using: &dice))
        let values = (0..<n).map { _ in (0..<m).map { _ in Double.random(in: 0...100, using: &dice) } }
        return (values, (0..<m).map { _ in Double.random(in: 1...10, using: &dice) })
    }

    /// Scores by the definition.
    static func scores(_ values: [[Double]], _ weights: [Double]) -> [Double] {
        values.map { zip($0, weights).map { $0 * $1 }.reduce(0, +) }
    }
}

/// SplitMix64: the same numbers for the same seed.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
