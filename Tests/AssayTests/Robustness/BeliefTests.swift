// What one would have to believe, and whether the method holds still.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("What one would have to believe")
struct BeliefTests {
    @Test("with one rival, moves as little weight as the smallest joint change does")
    func oneRival() throws {
        for seed in 0..<60 {
            let model = Models.random(seed: UInt64(seed))
            let evaluation = try Models.evaluation(Array(model.values.prefix(2)), weights: model.weights)
            let belief = try #require(try Belief.all(in: evaluation).first)
            let shift = WeightShift.all(in: evaluation, by: .total).first
            #expect((belief.moved == nil) == (shift == nil))
            if let moved = belief.moved, let shift { #expect(abs(2 * moved - shift.distance) < 1e-9) }
        }
    }

    @Test("finds weights that make the option lead, and no random change of nine tenths does")
    func optimal() throws {
        var dice = Dice(state: 9)
        for seed in 0..<40 {
            let model = Models.random(seed: UInt64(seed))
            let evaluation = try Models.evaluation(model.values, weights: model.weights)
            for belief in try Belief.all(in: evaluation) {
                guard let weights = belief.weights, let moved = belief.moved else {
                    #expect(!leadsSomewhere(belief.option, model.values, &dice))
                    continue
                }
                let scores = Models.scores(model.values, weights)
                #expect(scores[belief.option] >= (scores.max() ?? 0) - 1e-7)
                #expect(abs(weights.reduce(0, +) - 1) < 1e-9 && weights.allSatisfy { $0 >= 0 })
                for _ in 0..<50 {
                    let target = weights.map { _ in Double.random(in: 0...1, using: &dice) }.normalized
                    let way = zip(target, evaluation.weights).map { $0 - $1 }
                    let factor = min(1, 0.9 * moved / (way.map { abs($0) }.reduce(0, +) / 2))
                    let near = Models.scores(model.values, zip(evaluation.weights, way).map { $0 + factor * $1 })
                    #expect(near[belief.option] < (near.max() ?? 0) + 1e-12 && near.max() != near[belief.option])
                }
            }
        }
    }

    private func leadsSomewhere(_ option: Int, _ values: [[Double]], _ dice: inout Dice) -> Bool {
        (0..<300).contains { _ in
            let weights = values[0].map { _ in Double.random(in: 0...1, using: &dice) }.normalized
            let scores = Models.scores(values, weights)
            return scores[option] == scores.max()
        }
    }

    @Test("says it in words")
    func words() throws {
        let evaluation = try Models.evaluation([[80, 40, 50], [40, 50, 50], [10, 30, 40]], weights: [5, 3, 2])
        let beliefs = try Belief.all(in: evaluation)
        #expect(
            beliefs[0].sentences[0]
                == "'O1' leads with 'C0' at 16.0 % instead of 50.0 %, 'C1' at 64.0 % instead of 30.0 %")
        #expect(beliefs[1].sentences[0] == "No weights make 'O2' lead: 'O0' is better under every criterion")
        #expect(beliefs[1].sentences[2] == "Even if all that is uncertain turns out for it, 'O2' trails by 40.0 points")
    }

    @Test("does not say that one option is better under every criterion where only a mixture of two is")
    func mixture() throws {
        let evaluation = try Models.evaluation([[90, 0], [0, 90], [40, 40]], weights: [2, 1])
        let sentences = try Belief.all(in: evaluation).map { $0.sentences[0] }
        #expect(
            sentences.contains("No weights make 'O2' lead: whatever they are, some other option scores more"))
    }

    @Test("works out the best case from lows and highs")
    func bestCase() throws {
        let evaluation = try Evaluation(of: Minerals.problem())
        let beliefs = try Belief.all(in: evaluation)
        #expect(beliefs.map(\.option) == [4, 5, 6, 2, 7, 8, 3, 0])
        let cases = beliefs.compactMap(\.bestCase)
        #expect(cases.count == beliefs.count && cases[0] > 0 && cases[7] < 0)
    }
}

@Suite("Whether the method holds still")
struct MethodStabilityTests {
    @Test("the additive method on agreed ranges does not mind options that come, go or come twice")
    func additive() throws {
        for seed in 0..<20 {
            let model = Models.random(seed: UInt64(seed))
            let stability = MethodStability(of: try Models.evaluation(model.values, weights: model.weights))
            #expect(MethodStability.rate(of: stability.withoutOption) == 1)
            #expect(MethodStability.rate(of: stability.withClone) == 1)
        }
    }

    @Test("without agreed ranges leaving out the best option changes the order of the others")
    func reversal() throws {
        let leaves = (0..<2).map {
            CriteriaTree.Branch.criterion(Criterion(id: "c\($0)", measure: .direction(.maximize)))
        }
        let rows: [[Double]] = [[10, 0], [0, 10], [100, 10]]
        let problem = try DecisionProblem(
            title: "", tree: try #require(CriteriaTree(leaves)),
            weightSets: [WeightSet(id: "w", judgement: .equal)],
            options: rows.indices.map { PolicyOption(id: "o\($0)") },
            performances: PerformanceTable(rows: rows.map { $0.map { Performance(.exactly($0)) } }))
        let stability = MethodStability(of: try Evaluation(of: problem))
        // With the third option the first scores 5 and the second 50; without it both score 50.
        #expect(stability.withoutOption[2].leaders == [0, 1] && !stability.withoutOption[2].keepsOrder)
        #expect(stability.withoutCriterion.count == 2)
    }
}

@Suite("Exact first-rank shares")
struct ExactSharesTests {
    @Test("agrees with lengths found by hand")
    func two() throws {
        let evaluation = try Models.evaluation([[100, 0], [70, 60], [40, 80], [0, 100]], weights: [1, 1])
        let shares = try #require(ExactShares.first(in: evaluation))
        #expect(zip(shares, [1.0 / 3, 4.0 / 15, 1.0 / 15, 1.0 / 3]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test("gives three options with one strength each a third of the triangle")
    func three() throws {
        let evaluation = try Models.evaluation([[100, 0, 0], [0, 100, 0], [0, 0, 100]], weights: [1, 1, 1])
        let shares = try #require(ExactShares.first(in: evaluation))
        #expect(shares.allSatisfy { abs($0 - 1.0 / 3) < 1e-12 })
    }

    @Test("checks the simulation of free weights")
    func simulation() throws {
        for seed in 0..<3 {
            let model = Models.random(seed: UInt64(seed))
            let values = model.values.map { [$0[0], $0[1], 100 - $0[0] / 2 - $0[1] / 2] }
            let evaluation = try Models.evaluation(values, weights: [1, 1, 1])
            let exact = try #require(ExactShares.first(in: evaluation))
            #expect(abs(exact.reduce(0, +) - 1) < 1e-9)
            let robustness = Robustness(
                try Simulation(of: evaluation, weights: .free).tally(0..<4096), of: evaluation.problem)
            for (share, exact) in zip(robustness.firstShares, exact) {
                #expect(abs(share - exact) <= 4 * robustness.standardError(of: exact) + 1e-12)
            }
        }
    }

    @Test("has no answer for more criteria")
    func four() throws {
        #expect(ExactShares.first(in: try Models.evaluation([[1, 2, 3, 4]], weights: [1, 1, 1, 1])) == nil)
    }
}

@Suite("Labels and knowledge")
struct LabelTests {
    @Test("counts how often the leader survives a relabelling of the levels")
    func labels() throws {
        let levels = ["low", "middle", "high"].enumerated().map {
            ConstructedScale.Level(id: $0.element, at: Double($0.offset))
        }
        let scale = try #require(ConstructedScale(levels: levels))
        let range = try #require(AgreedRange(worst: 0, best: 100))
        let tree = try #require(
            CriteriaTree([
                .criterion(Criterion(id: "s", measure: .scale(scale))),
                .criterion(Criterion(id: "c", measure: .range(range))),
            ]))
        let rows: [[Double]] = [[1, 0], [0, 30]]
        let problem = try DecisionProblem(
            title: "", tree: tree, weightSets: [WeightSet(id: "w", judgement: .equal)],
            options: [PolicyOption(id: "a"), PolicyOption(id: "b")],
            performances: PerformanceTable(rows: rows.map { $0.map { Performance(.exactly($0)) } }))
        // The first leads with 25 against 15, and while the middle level is worth more than 30: in 70 % of cases.
        let labels = try #require(OrdinalLabels(of: Evaluation(of: problem), draws: 2000))
        #expect(labels.criteria == [0])
        #expect(abs(labels.together - 0.7) < 4 * (0.21 / 2000.0).squareRoot())
        #expect(labels.alone == [labels.together])
    }

    @Test("tells the cell that decides from the one that does not matter")
    func information() throws {
        let range = try #require(AgreedRange(worst: 0, best: 100))
        let leaves = (0..<2).map { CriteriaTree.Branch.criterion(Criterion(id: "c\($0)", measure: .range(range))) }
        let spread = Performance(.known(low: 0, best: 50, high: 100))
        let problem = try DecisionProblem(
            title: "", tree: try #require(CriteriaTree(leaves)),
            weightSets: [WeightSet(id: "w", judgement: .leaves([1, 0]))],
            options: [PolicyOption(id: "a"), PolicyOption(id: "b")],
            performances: PerformanceTable(rows: [
                [Performance(.exactly(50)), Performance(.exactly(0))], [spread, spread],
            ]))
        let simulation = Simulation(of: try Evaluation(of: problem), performances: .uniform)
        let value = try InformationValue(of: simulation, draws: 1500)
        #expect(abs(value.risk - 0.5) < 0.06)
        #expect(value.cells[0].option == 1 && value.cells[0].criterion == 0 && value.cells[0].relief == 1)
        #expect(value.cells[1].relief < 0.1)
        #expect(value.weights == [0, 0])
    }
}

@Suite("Drawn weights")
struct WeightSamplingTests {
    /// The mean weights over the draws that either of two options leads, which together are all draws.
    private func means(_ sampling: WeightSampling, _ weights: [Double], draws: Int = 3000) throws -> [Double] {
        let values = [weights.map { _ in 50.0 }, weights.map { _ in 50.0 }]
        let evaluation = try Models.evaluation(values, weights: weights)
        let tally = try Simulation(of: evaluation, weights: sampling, inFull: true).tally(0..<draws)
        return try #require(Robustness(tally, of: evaluation.problem).centralWeights(of: 0))
    }

    @Test("ordered weights have the rank-order centroid as their mean")
    func ordered() throws {
        let means = try means(.ordered, [5, 3, 2])
        #expect(zip(means, [11.0 / 18, 5.0 / 18, 2.0 / 18]).allSatisfy { abs($0 - $1) < 0.012 })
        let tied = try self.means(.ordered, [5, 3, 3])
        #expect(zip(tied, [11.0 / 18, 3.5 / 18, 3.5 / 18]).allSatisfy { abs($0 - $1) < 0.012 })
    }

    @Test("scattered weights have the set as their mean")
    func dirichlet() throws {
        for concentration in [2.0, 50] {
            let means = try means(.dirichlet(concentration: concentration), [5, 3, 2])
            #expect(zip(means, [0.5, 0.3, 0.2]).allSatisfy { abs($0 - $1) < 0.025 })
        }
    }

    @Test("bounded weights stay within their bounds, even where hardly any do")
    func intervals() throws {
        let narrow = try means(
            .intervals([0.3...0.31, 0.2...0.21, 0.1...0.11, 0...1, 0...1]), [1, 1, 1, 1, 1], draws: 300)
        #expect((0.3...0.31).contains(narrow[0]) && (0.1...0.11).contains(narrow[2]))
        #expect(abs(narrow[3] - narrow[4]) < 0.05)
        let tight = 0.249...0.251
        let sharp = try means(.intervals([tight, tight, tight, 0.248...0.2521]), [1, 1, 1, 1], draws: 100)
        #expect(sharp.dropLast().allSatisfy { tight.contains($0) })
    }

    @Test("one of several sets, each as likely as any other")
    func sets() throws {
        let means = try means(.sets([[1, 0], [0, 1], [0, 1]]), [1, 1])
        #expect(abs(means[0] - 1.0 / 3) < 0.04)
    }

    @Test("objects in words to what cannot be drawn")
    func objections() {
        #expect(
            WeightSampling.within(1.5).objection(criteria: 2)
                == "weights can be drawn within 0 to 100 %, not within 150 %")
        #expect(
            WeightSampling.intervals([0...0.3, 0...0.4]).objection(criteria: 2)
                == "no weights within the intervals sum to 100 %: they reach from 0 % to 70 %")
        #expect(WeightSampling.free.objection(criteria: 2) == nil)
    }
}
