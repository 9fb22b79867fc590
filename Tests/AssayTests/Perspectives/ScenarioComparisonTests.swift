// Scenarios, and rules for choosing among them, by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Rules for choosing without knowing which scenario will come")
struct ScenarioRuleTests {
    /// Three scenarios, and the scores of three options in each.
    private let scores: [[Double]] = [[50, 80, 70], [50, 60, 30], [50, 10, 40]]

    @Test("maximin takes the best of the worst: 50, 10, 30")
    func maximin() { #expect(ScenarioRule.maximin.figures(scores) == [50, 10, 30]) }

    @Test("minimax regret takes the least of the greatest regrets: 30, 40, 30")
    func regret() {
        #expect(ScenarioRule.regrets(scores) == [[30, 0, 10], [10, 0, 30], [0, 40, 10]])
        #expect(ScenarioRule.minimaxRegret.figures(scores) == [-30, -40, -30])
    }

    @Test("Hurwicz lies between the worst and the best, at α = 0.5 and 0.75; α = 0 is maximin")
    func hurwicz() {
        #expect(ScenarioRule.hurwicz(0.5).figures(scores) == [50, 45, 50])
        #expect(ScenarioRule.hurwicz(0.75).figures(scores) == [50, 62.5, 60])
        #expect(ScenarioRule.hurwicz(0).figures(scores) == ScenarioRule.maximin.figures(scores))
    }

    @Test("Laplace takes the mean, and the expected value weighs by likelihood")
    func means() {
        #expect(zip(ScenarioRule.laplace.figures(scores), [50, 50, 140.0 / 3]).allSatisfy { abs($0 - $1) < 1e-12 })
        let expected = ScenarioRule.expected([0.5, 0.3, 0.2]).figures(scores)
        #expect(zip(expected, [50, 60, 52]).allSatisfy { abs($0 - $1) < 1e-12 })
    }
}

@Suite("Scenarios side by side")
struct ScenarioComparisonTests {
    private func problem(likelihoods: [Double?]) throws -> DecisionProblem {
        let range = (0.0, 100.0)
        return try sample(
            ranges: [range, range], points: [1, 1], [[80, 20], [40, 50]],
            scenarios: likelihoods.enumerated().map { number, likelihood in
                Scenario(
                    id: "s\(number)", likelihood: likelihood, factors: [1, number == 0 ? 3 : 1],
                    changes: number == 1 ? [.init(option: 1, criterion: 0, change: .times(2))] : [])
            })
    }

    @Test("name the leader of each: the first option as things stand, the second in either scenario")
    func leaders() throws {
        // As things stand 50 and 45; with thrice the second weight 35 and 47.5; with twice the cell 50 and 65.
        let found = try ScenarioComparison(of: problem(likelihoods: [nil, nil]))
        #expect((0..<3).map { found.leaders($0, 0) } == [[0], [1], [1]])
        #expect(found.scores(under: 0) == [[50, 45], [35, 47.5], [50, 65]])
        #expect(found.name(0) == "As the document stands")
    }

    @Test("do not count the document twice where a scenario changes nothing")
    func unchanged() throws {
        let base = try sample(
            ranges: [(0, 1)], points: [1], [[0], [1]],
            scenarios: [Scenario(id: "calm", likelihood: 0.4, factors: [1]), .init(id: "storm", factors: [2])])
        let found = try ScenarioComparison(of: base)
        #expect(found.scenarios == [0, 1])
        #expect(found.likelihoods == nil)
    }

    @Test("leave to the document as it stands what likelihoods leave over")
    func likelihoods() throws {
        let found = try ScenarioComparison(of: problem(likelihoods: [0.5, 0.25])).likelihoods
        #expect(found == [0.25, 0.5, 0.25])
        #expect(try ScenarioComparison(of: problem(likelihoods: [0.5, nil])).likelihoods == nil)
        #expect(try ScenarioComparison(of: problem(likelihoods: [0.8, 0.7])).likelihoods == nil)
    }
}
