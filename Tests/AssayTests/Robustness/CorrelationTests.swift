// Performances that vary together.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Performances that vary together")
struct CorrelationTests {
    /// Two options with the same uncertain cells, where less is better under the second criterion.
    private func problem(_ correlations: Correlations) throws -> DecisionProblem {
        let up = try #require(AgreedRange(worst: 0, best: 100))
        let down = try #require(AgreedRange(worst: 100, best: 0))
        let leaves = [("gain", up), ("cost", down)].map {
            CriteriaTree.Branch.criterion(Criterion(id: $0.0, measure: .range($0.1)))
        }
        let cell = Performance(.known(low: 30, best: 50, high: 70))
        var settings = AnalysisSettings()
        settings.correlations = correlations
        return try DecisionProblem(
            title: "", tree: try #require(CriteriaTree(leaves)),
            weightSets: [WeightSet(id: "w", judgement: .equal)],
            options: [PolicyOption(id: "a"), PolicyOption(id: "b"), PolicyOption(id: "bar")],
            performances: PerformanceTable(
                rows: [[cell, cell], [cell, cell], [Performance(.exactly(60)), Performance(.exactly(50))]]),
            analysis: settings)
    }

    private func simulation(
        criteria: [String: Double] = [:], options: [String: Double] = [:], spread: PerformanceSampling = .normal
    ) throws -> Simulation {
        let correlations = try #require(Correlations(criteria: criteria, options: options))
        return Simulation(of: try Evaluation(of: problem(correlations)), weights: .fixed, performances: spread)
    }

    @Test("pass a bar as often as two normal numbers with that correlation do")
    func orthants() throws {
        // Each value has the spread 10, so the score 10 · √((1 + ρ)/2), where ρ is the correlation within the option; the
        // bar is at 55 and the mean at 50. Chances to pass: 1 − Φ(0.7071), 1 − Φ(0.5976) and 1 − Φ(0.5), from a table.
        for (correlation, chance) in [(0, 0.2398), (0.4, 0.2751), (1, 0.3085)] {
            let robustness = try robustness(simulation(options: ["a": correlation]))
            #expect(abs(robustness.winShare(of: 0, over: 2) - chance) < 4 * robustness.standardError(of: chance))
            #expect(abs(robustness.winShare(of: 1, over: 2) - 0.2398) < 4 * robustness.standardError(of: 0.2398))
        }
    }

    @Test("of one criterion leave the gap between options as much narrower")
    func gap() throws {
        let both = try Evaluation(
            of: problem(try #require(Correlations(criteria: ["gain": 1, "cost": 1], options: [:]))))
        let same = try Simulation(of: both, weights: .fixed).tally(0..<400)
        // Fully correlated and alike: the options are the same in every draw.
        #expect(same.wins[1] == 0 && same.wins[3] == 0)
        let apart = try simulation().tally(0..<400)
        #expect(apart.wins[1] > 150 && apart.wins[3] > 150)
    }

    @Test("give the same bits in any slices, and other cells the draws that they had")
    func slices() throws {
        let simulation = try simulation(criteria: ["cost": 0.5], options: ["b": 0.5], spread: .triangular)
        let whole = try simulation.tally(0..<900)
        var merged = try simulation.tally(500..<900)
        merged.merge(try simulation.tally(0..<500))
        #expect(merged == whole)
        let evaluation = try Evaluation(of: problem(.none))
        let plain = try Simulation(of: evaluation, weights: .fixed, inFull: true).tally(0..<300)
        let other = try self.simulation(options: ["b": 0.5], spread: .triangular).tally(0..<300)
        // Option a has no part in it, and passes the bar in the same draws.
        #expect(plain.wins[0 * 3 + 2] == other.wins[0 * 3 + 2])
    }

    @Test("cannot be negative, or explain more than there is")
    func refusals() {
        #expect(Correlations(criteria: ["cost": -0.1], options: [:]) == nil)
        #expect(Correlations(criteria: ["cost": 0.7], options: ["a": 0.4]) == nil)
        #expect(Correlations(criteria: ["cost": .nan], options: [:]) == nil)
        #expect(Correlations(criteria: ["cost": 0], options: [:])?.isEmpty == true)
    }

    private func robustness(_ simulation: Simulation) throws -> Robustness {
        Robustness(try simulation.tally(0..<3000), of: simulation.evaluation.problem)
    }
}
