// Exact cases of simulated ranks and of stable weights, from Tests/Fixtures/robustness.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation
import Testing

@Suite("Exact cases of robustness")
struct PublishedRobustnessTests {
    @Test("ranks, wins and central weights", arguments: ["smaa2-exact-2-criteria", "smaa2-exact-3-criteria-bounds"])
    func ranks(_ name: String) throws {
        let file = try fixture(name)
        let (values, expected) = (try values(of: file), try #require(file["expected"]))
        let evaluation = try Models.evaluation(values, weights: values[0].map { _ in 1 })
        let constraints = try #require(file["parameters"]?["constraints"]?.list)
        let statements = try constraints.map { row in
            WeightStatements.Statement(
                try #require(row.list?.first?.numbers), atLeast: try #require(row.list?.last?.number))
        }
        let simulation = Simulation(of: evaluation, weights: statements.isEmpty ? .free : .statements(statements))
        let robustness = Robustness(try simulation.tally(0..<10_000), of: evaluation.problem)
        let (ranks, wins) = (try rows(expected["rank_acceptability"]), try rows(expected["pairwise_winning"]))
        let central = try rows(expected["central_weights"])
        for i in values.indices {
            expect(robustness.acceptability(of: i), ranks[i], robustness)
            expect(values.indices.map { $0 == i ? 0 : robustness.winShare(of: i, over: $0) }, wins[i], robustness)
            let weights = try #require(robustness.centralWeights(of: i))
            #expect(zip(weights, central[i]).allSatisfy { abs($0 - $1) < 0.02 })
        }
        guard statements.isEmpty else { return }
        let exact = try #require(ExactShares.first(in: evaluation))
        #expect(zip(exact, ranks).allSatisfy { abs($0 - $1[0]) < 1e-9 })
    }

    @Test("weights that keep the order and the leader")
    func stability() throws {
        let file = try fixture("weight-stability-goodwin-wright")
        let weights = try #require(file["parameters"]?["weights"]?.numbers)
        let evaluation = try Models.evaluation(
            try #require(file["parameters"]?["values"]?.list).map { try #require($0.numbers) }, weights: weights)
        let expected = try #require(file["expected"])
        let scores = try #require(expected["scores"]?.numbers)
        #expect(zip(evaluation.scores, scores).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(evaluation.unscreened.ranks.map(Double.init) == expected["ranking"]?.numbers)
        let (orders, leads) = (try rows(expected["ranking_intervals"]), try rows(expected["best_intervals"]))
        for (j, weight) in try WeightStability(of: evaluation).weights.enumerated() {
            for (range, bounds) in [(weight.order, orders[j]), (weight.leads, leads[j])] {
                #expect(abs(range.lowerBound - bounds[0]) < 1e-9 && abs(range.upperBound - bounds[1]) < 1e-9)
            }
        }
    }

    private func fixture(_ name: String) throws -> JSON {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/robustness")
        return try JSONDecoder().decode(
            JSON.self, from: Data(contentsOf: folder.appending(path: name + ".json").standardizedFileURL))
    }

    private func rows(_ table: JSON?) throws -> [[Double]] {
        try #require(table?.list).map { try #require($0.numbers) }
    }

    /// Values in 0...100 from those in 0...1.
    private func values(of file: JSON) throws -> [[Double]] {
        try rows(file["parameters"]?["values"]).map { $0.map { 100 * $0 } }
    }

    private func expect(_ shares: [Double], _ exact: [Double], _ robustness: Robustness) {
        for (share, exact) in zip(shares, exact) {
            #expect(abs(share - exact) <= 4 * robustness.standardError(of: exact) + 1e-12)
        }
    }
}
