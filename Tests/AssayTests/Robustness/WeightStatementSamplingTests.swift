// Weights that fulfil statements.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Weights that fulfil statements")
struct WeightStatementSamplingTests {
    private typealias Statement = WeightStatements.Statement

    @Test("agree with exact shares of three criteria within bounds", arguments: [false, true])
    func bounds(inFull: Bool) throws {
        let values: [[Double]] = [[90, 20, 30], [25, 95, 40], [35, 30, 85], [60, 55, 50]]
        let evaluation = try Models.evaluation(values, weights: [1, 1, 1])
        let statements = [
            Statement([1, 0, 0], atLeast: 0.2), Statement([-1, 0, 0], atLeast: -0.6),
            Statement([0, 0, 1], atLeast: 0.1),
        ]
        let simulation = Simulation(of: evaluation, weights: .statements(statements), inFull: inFull)
        let robustness = Robustness(try simulation.tally(0..<6000), of: evaluation.problem)
        // Exact areas, by clipping polygons.
        let exact: [[Double]] = [
            [0.22051282051282042, 0.1134859548606579, 0.36856380456439836, 0.2974374200621234],
            [0.2603535353535354, 0.07411206997014615, 0.22436368889753686, 0.44117070577878176],
            [0.33271982646982645, 0.07502661904383996, 0.3308616803272388, 0.261391874159095],
            [0.1864138176638179, 0.737375356125356, 0.07621082621082614, 0],
        ]
        for i in 0..<4 {
            for (share, exact) in zip(robustness.acceptability(of: i), exact[i]) {
                #expect(abs(share - exact) <= 4 * robustness.standardError(of: exact) + 1e-12)
            }
        }
        let central = try #require(robustness.centralWeights(of: 2))
        #expect(zip(central, [0.31354, 0.13136, 0.55510]).allSatisfy { abs($0 - $1) < 0.012 })
    }

    @Test("lie around the centroid of ranks where they are in order, and never out of order")
    func order() throws {
        // An option that is alone leads always, so its central weights are the centroid: (1 + 1/2 + 1/3 + 1/4)/4 and so on.
        let evaluation = try Models.evaluation([[50, 50, 50, 50]], weights: [1, 1, 1, 1])
        let statements = [Statement([1, -1, 0, 0]), Statement([0, 1, -1, 0]), Statement([0, 0, 1, -1])]
        let simulation = Simulation(of: evaluation, weights: .statements(statements))
        let central = try #require(
            Robustness(try simulation.tally(0..<4000), of: evaluation.problem).centralWeights(of: 0))
        let centroid = [25.0 / 48, 13.0 / 48, 7.0 / 48, 3.0 / 48]
        // The greatest spread of an ordered weight is that of the first, about 0.14.
        #expect(zip(central, centroid).allSatisfy { abs($0 - $1) < 4 * 0.14 / 4000.0.squareRoot() })
    }

    @Test("may be as flat as a line")
    func equality() throws {
        // w₁ = 2 · w₂: the first weight is uniform in 0...⅔, so c0 beats c2, w₁ > w₃ = 1 − 1.5 · w₁, from 0.4 on.
        let evaluation = try Models.evaluation([[100, 0, 0], [0, 0, 100]], weights: [1, 1, 1])
        let weights = WeightSampling.statements([Statement([1, -2, 0], isEquality: true)])
        let robustness = Robustness(
            try Simulation(of: evaluation, weights: weights).tally(0..<4000), of: evaluation.problem)
        #expect(abs(robustness.firstShares[0] - 0.4) < 4 * robustness.standardError(of: 0.4))
        let point = WeightSampling.statements([Statement([1, 0, 0], atLeast: 1)])
        let sure = try Simulation(of: evaluation, weights: point).tally(0..<50)
        #expect(sure.ranks[0] == 50)
    }

    @Test("are the same bits in any slices", arguments: [false, true])
    func slices(inFull: Bool) throws {
        let evaluation = try Evaluation(of: Minerals.problem())
        let first = (0..<12).map { $0 == 0 ? 1.0 : $0 == 5 ? -2 : 0 }
        let simulation = Simulation(
            of: evaluation, weights: .statements([Statement(first), Statement(first.map { -$0 }, atLeast: -0.3)]),
            inFull: inFull)
        let whole = try simulation.tally(0..<300)
        var merged = try simulation.tally(170..<300)
        merged.merge(try simulation.tally(0..<1))
        merged.merge(try simulation.tally(1..<170))
        #expect(merged == whole)
    }

    @Test("are refused where there are none, and told in words")
    func words() {
        let impossible = WeightSampling.statements([Statement([1, 0], atLeast: 0.6), Statement([0, 1], atLeast: 0.6)])
        #expect(impossible.objection(criteria: 2)?.hasPrefix("no weights fulfil all the statements") == true)
        #expect(WeightSampling.statements([Statement([1])]).objection(criteria: 2) != nil)
        let possible = WeightSampling.statements([Statement([1, -2]), Statement([-1, 0], atLeast: -0.75)])
        #expect(possible.objection(criteria: 2) == nil)
        #expect(possible.words(["Cost", "Jobs"]) == "any weights with 'Cost' ≥ 2 · 'Jobs', 75 % ≥ 'Cost'")
        #expect(
            WeightSampling.intervals([0.1...0.3, 0...1]).words(["Cost", "Jobs"])
                == "any weights with 'Cost' from 10 % to 30 %")
    }
}
