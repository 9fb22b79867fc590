// Analyses of more options than anybody compares by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Many options")
struct ManyOptionsTests {
    private func crowd(_ count: Int, seed: UInt64) throws -> Evaluation {
        var dice = Dice(state: seed)
        let values = (0..<count).map { _ in (0..<4).map { _ in Double.random(in: 0...100, using: &dice) } }
        return try Models.evaluation(values, weights: [4, 3, 2, 1])
    }

    /// 130 draws are two blocks that are compared at once, and two draws more.
    @Test("are counted in pairs as often as their ranks say", arguments: [3, 120])
    func pairs(count: Int) throws {
        let evaluation = try crowd(count, seed: 5)
        let tally = try Simulation(of: evaluation, weights: .free, inFull: true).tally(0..<130)
        for i in 0..<count {
            let wins = (0..<count).reduce(0) { $0 + tally.wins[i * count + $1] }
            let ranks = (0..<count).reduce(0) { $0 + (count - 1 - $1) * tally.ranks[i * count + $1] }
            #expect(wins == ranks && tally.wins[i * count + i] == 0)
            for k in 0..<i { #expect(tally.wins[i * count + k] + tally.wins[k * count + i] == 130) }
        }
    }

    @Test("form the groups of neighbors of which no pair is separated")
    func groups() throws {
        let evaluation = try crowd(60, seed: 8)
        let tally = try Simulation(of: evaluation, weights: .within(0.5)).tally(0..<400)
        let robustness = Robustness(tally, of: evaluation.problem)
        let order = robustness.order
        func hangsTogether(_ group: Range<Int>) -> Bool {
            group.allSatisfy { a in group.allSatisfy { !robustness.separates(order[a], order[$0], at: 0.9) } }
        }
        let runs = order.indices.flatMap { start in (start + 2..<order.count + 1).map { start..<$0 } }
            .filter(hangsTogether)
        let largest = runs.filter { run in
            !runs.contains { $0 != run && $0.contains(run.lowerBound) && $0.upperBound >= run.upperBound }
        }
        #expect(robustness.inseparable(at: 0.9) == largest.map { Array(order[$0]) })
        #expect(largest.count > 3)
    }

    /// An option that another one beats under every criterion never binds the weights of a third.
    @Test("leave beliefs as they are where they are dominated")
    func beliefs() throws {
        for seed in 0..<5 {
            let model = Models.random(seed: UInt64(seed))
            let shadows = (0..<60).map { k in model.values[k % model.values.count].map { $0 * 0.9 - 0.01 * Double(k) } }
            let few = try Belief.all(in: Models.evaluation(model.values, weights: model.weights))
            let many = try Belief.all(
                in: Models.evaluation(model.values + shadows.map { $0.map { max(0, $0) } }, weights: model.weights))
            for belief in few {
                let same = try #require(many.first { $0.option == belief.option })
                #expect((same.moved == nil) == (belief.moved == nil))
                #expect(abs((same.moved ?? 0) - (belief.moved ?? 0)) < 1e-9)
            }
        }
    }

    @Test("lead only where their weights say so")
    func led() throws {
        let evaluation = try crowd(80, seed: 3)
        let beliefs = try Belief.all(in: evaluation)
        for belief in beliefs {
            guard let weights = belief.weights else { continue }
            let scores = try evaluation.rescored(with: weights)
            #expect(scores[belief.option] >= (scores.max() ?? 0) - 1e-7)
        }
        #expect(beliefs.contains { $0.weights != nil } && beliefs.contains { $0.weights == nil })
    }

    @Test("flip where the leader changes though no range is agreed", arguments: 0..<6)
    func spreads(seed: Int) throws {
        let model = Models.random(seed: UInt64(seed))
        let evaluation = try evaluation(model.values, model.weights)
        for cell in try FlipPoints(of: evaluation).cells {
            guard let flip = cell.flip else { continue }
            let way = flip.performance - cell.performance
            for (share, changes) in [(0.999, false), (1.001, true)] {
                var values = model.values
                values[cell.option][cell.criterion] = cell.performance + share * way
                let leads = try self.evaluation(values, model.weights).leaders
                #expect((leads != evaluation.leaders) == changes, "\(cell.description) at \(share)")
            }
        }
    }

    /// Nobody agreed on a range: the spread of the options stands in.
    private func evaluation(_ values: [[Double]], _ weights: [Double]) throws -> Evaluation {
        let leaves = weights.indices.map {
            CriteriaTree.Branch.criterion(Criterion(id: "c\($0)", measure: .direction(.maximize)))
        }
        return try Evaluation(
            of: DecisionProblem(
                title: "A test", tree: try #require(CriteriaTree(leaves)),
                weightSets: [WeightSet(id: "w", judgement: .leaves(weights))],
                options: values.indices.map { PolicyOption(id: "o\($0)") },
                performances: PerformanceTable(rows: values.map { $0.map { Performance(.exactly($0)) } })))
    }
}
