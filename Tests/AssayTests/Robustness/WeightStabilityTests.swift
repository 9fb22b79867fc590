// How far each weight may move before the ranking changes.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Weight stability")
struct WeightStabilityTests {
    /// Goodwin & Wright's office location; intervals verified by bisection on the ranking.
    private let offices: [[Double]] = [
        [100, 60, 100, 75, 0, 90], [20, 80, 10, 30, 100, 30], [80, 70, 0, 0, 10, 100], [70, 50, 30, 55, 30, 90],
        [40, 60, 90, 100, 60, 70], [0, 0, 70, 0, 80, 0], [60, 100, 20, 50, 50, 80],
    ]

    @Test("agrees with the office location of Goodwin & Wright")
    func goodwinWright() throws {
        let stability = try WeightStability(
            of: Models.evaluation(offices, weights: [32, 26, 23, 10, 6, 3]))
        let orders: [(Double, Double)] = [
            (0.21538461538461545, 0.4471544715447156), (0.12114014251781488, 0.336322869955157),
            (0.1758409785932721, 0.4114649681528662), (0.011976047904191574, 0.2894736842105263),
            (0, 0.13673469387755105), (0, 0.3356164383561639),
        ]
        let leads: [(Double, Double)] = [
            (0.07272727272727289, 1), (0, 0.5115511551155115), (0, 1), (0, 0.45121951219512196),
            (0, 0.2578947368421053), (0, 0.7764976958525345),
        ]
        for j in 0..<6 {
            let weight = stability.weights[j]
            expect(weight.order, is: orders[j])
            expect(weight.leads, is: leads[j])
        }
        #expect(stability.isExact)
    }

    @Test("finds the leader changes of the minerals model")
    func minerals() throws {
        let stability = try WeightStability(of: Evaluation(of: Minerals.problem()))
        let expected: [(id: String, changes: [(leader: Int, from: Double)])] = [
            ("s1", [(5, 0), (4, 0.071), (1, 0.110)]), ("s2", [(1, 0), (4, 0.082)]),
            ("s3", [(4, 0), (1, 0.058), (6, 0.177)]), ("e1", [(1, 0), (4, 0.115), (8, 0.775), (0, 0.864)]),
            ("e2", [(5, 0), (1, 0.019), (2, 0.516)]), ("e3", [(4, 0), (1, 0.048)]),
            ("d1", [(1, 0), (5, 0.175), (6, 0.194)]), ("d2", [(4, 0), (1, 0.041), (5, 0.142)]),
            ("d3", [(1, 0), (4, 0.113), (0, 0.605)]), ("d4", [(1, 0)]), ("f1", [(1, 0), (5, 0.103)]),
            ("f2", [(1, 0), (8, 0.452)]),
        ]
        for (id, changes) in expected {
            let stretches = try #require(stability[id]).stretches
            #expect(stretches.map(\.leaders) == changes.map { [$0.leader] }, "\(id)")
            // The figures are the first points of a grid of 0.1 % at which the leader is a new one.
            for (stretch, change) in zip(stretches, changes) {
                #expect(stretch.from <= change.from && stretch.from > change.from - 0.0011)
            }
        }
    }

    @Test("names who overtakes at each end, and what doubling does")
    func overtaking() throws {
        let stability = try WeightStability(of: Evaluation(of: Minerals.problem()))
        let weight = try #require(stability["s3"])
        #expect(weight.overtakenBelow == [4] && weight.overtakenAbove == [6])
        let doubled = stability.weights.filter { $0.leaves.count == 1 }.map { $0.leaders(at: $0.doubled) }
        #expect(doubled == [[1], [4], [6], [4], [1], [1], [5], [5], [4], [1], [5], [1]])
    }

    @Test("lists groups before their members")
    func groups() throws {
        let ids = try WeightStability(of: Evaluation(of: Minerals.problem())).weights.map(\.id)
        #expect(ids.prefix(5) == ["supply", "s1", "s2", "s3", "economy"])
    }

    @Test("agrees with a sweep of 10,001 points on 200 random models")
    func sweep() throws {
        for seed in 0..<200 {
            let model = Models.random(seed: UInt64(seed))
            let evaluation = try Models.evaluation(model.values, weights: model.weights)
            let weight = try WeightStability(of: evaluation).weights[seed % model.weights.count]
            let swept = Sweep(
                values: model.values, weights: evaluation.weights, leaf: seed % model.weights.count,
                order: evaluation.order)
            expect(weight.leads, contains: swept.leads, leader: evaluation.order[0])
            expect(weight.order, contains: swept.keepsOrder, leader: true)
            for k in stride(from: 0, through: Sweep.steps, by: 100) {
                let leaders = weight.leaders(at: Sweep.weight(k))
                #expect(leaders.contains(swept.leads[k]) || isNearEnd(Sweep.weight(k), of: weight))
            }
        }
    }

    @Test("finds by bisection what the closed form finds")
    func scan() throws {
        let nearlyFull = try #require(Compensation(1 - 1e-13))
        for seed in 300..<308 {
            let model = Models.random(seed: UInt64(seed))
            let exact = try WeightStability(of: Models.evaluation(model.values, weights: model.weights))
            let found = try WeightStability(
                of: Models.evaluation(model.values, weights: model.weights, compensation: nearlyFull))
            #expect(exact.isExact && !found.isExact)
            for (exact, found) in zip(exact.weights, found.weights) {
                #expect(abs(exact.leads.lowerBound - found.leads.lowerBound) < 1e-9)
                #expect(abs(exact.leads.upperBound - found.leads.upperBound) < 1e-9)
                #expect(abs(exact.order.upperBound - found.order.upperBound) < 1e-9)
                #expect(exact.overtakenAbove == found.overtakenAbove)
                #expect(exact.stretches.map(\.leaders) == found.stretches.map(\.leaders))
            }
        }
    }

    @Test("finds where a geometric mean changes its leader")
    func geometric() throws {
        // 64^t · 25^(1−t) = 40 where t = ln(40/25) / ln(64/25).
        let evaluation = try Models.evaluation([[64, 25], [40, 40]], weights: [1, 3], compensation: .geometric)
        let weight = try WeightStability(of: evaluation).weights[0]
        #expect(abs(weight.leads.upperBound - 0.5) < 1e-12)
        #expect(weight.overtakenAbove == [0])
    }

    @Test("keeps a shared lead together: a clone always, a coincidence nowhere else")
    func ties() throws {
        let clone = try WeightStability(of: Models.evaluation([[80, 20], [80, 20], [10, 30]], weights: [1, 1]))
        #expect(clone.weights[0].stretches.map(\.leaders) == [[2], [0, 1]])
        #expect(clone.weights[0].leads.upperBound == 1)
        let coincidence = try WeightStability(of: Models.evaluation([[60, 20], [20, 60]], weights: [1, 1]))
        expect(coincidence.weights[0].leads, is: (0.5, 0.5))
        #expect(coincidence.weights[0].overtakenBelow == [1] && coincidence.weights[0].overtakenAbove == [0])
    }

    @Test("lets only options with a rank overtake")
    func screens() throws {
        let values: [[Double]] = [[60, 60], [100, 0], [70, 40]]
        let open = try WeightStability(of: Models.evaluation(values, weights: [1, 2]))
        #expect(open.weights[0].overtakenAbove == [1])
        let screen = Screen(criterion: 1, bound: .atLeast(10))
        let screened = try WeightStability(of: Models.evaluation(values, weights: [1, 2], screens: [screen]))
        #expect(screened.weights[0].overtakenAbove == [2])
        expect(screened.weights[0].leads, is: (0, 2.0 / 3))
    }

    @Test("says nothing where no option has a rank")
    func nobody() throws {
        let screen = Screen(criterion: 0, bound: .atLeast(200))
        let stability = try WeightStability(
            of: Models.evaluation([[1, 2], [2, 1]], weights: [1, 1], screens: [screen]))
        #expect(stability.weights.isEmpty)
    }

    @Test("does not move a dominating option, nor the only criterion")
    func dominance() throws {
        let dominating = try WeightStability(
            of: Models.evaluation([[9, 8, 7], [8, 8, 6], [1, 2, 3]], weights: [1, 2, 3]))
        for weight in dominating.weights { expect(weight.leads, is: (0, 1)) }
        let single = try WeightStability(of: Models.evaluation([[1], [2]], weights: [1]))
        expect(single.weights[0].leads, is: (0, 1))
    }

    @Test("gives a criterion of no weight its place on the way up")
    func zeroWeight() throws {
        let stability = try WeightStability(of: Models.evaluation([[50, 50, 0], [40, 40, 90]], weights: [1, 1, 0]))
        expect(stability.weights[2].leads, is: (0, 0.1))
    }

    private func expect(_ range: ClosedRange<Double>, is expected: (Double, Double)) {
        #expect(abs(range.lowerBound - expected.0) < 1e-9 && abs(range.upperBound - expected.1) < 1e-9)
    }

    /// Within the interval everything is as it is now, and a step outside it is not.
    private func expect<T: Equatable>(_ range: ClosedRange<Double>, contains states: [T], leader: T) {
        let low = Int((range.lowerBound * Double(Sweep.steps) + 1e-5).rounded(.up))
        let high = Int((range.upperBound * Double(Sweep.steps) - 1e-5).rounded(.down))
        #expect(low > high || states[low...high].allSatisfy { $0 == leader })
        let below = Int((range.lowerBound * Double(Sweep.steps) - 1e-5).rounded(.down))
        let above = Int((range.upperBound * Double(Sweep.steps) + 1e-5).rounded(.up))
        #expect(below < 0 || states[below] != leader)
        #expect(above > Sweep.steps || states[above] != leader)
    }

    private func isNearEnd(_ t: Double, of weight: StableWeight) -> Bool {
        weight.stretches.contains { abs($0.from - t) < 1e-9 || abs($0.to - t) < 1e-9 }
    }
}

/// Leaders on a grid, and whether the order there is today's, by the definition.
private struct Sweep {
    static let steps = 10_000
    private(set) var leads: [Int] = []
    private(set) var keepsOrder: [Bool] = []

    static func weight(_ k: Int) -> Double { Double(k) / Double(steps) }

    init(values: [[Double]], weights: [Double], leaf: Int, order: [Int]) {
        let now = weights[leaf]
        func line(_ t: Double) -> [Double] {
            let swept = weights.indices.map { $0 == leaf ? t : weights[$0] * (1 - t) / (1 - now) }
            let scores = Models.scores(values, swept)
            return order.map { scores[$0] }
        }
        let (none, all) = (line(0), line(1))
        for k in 0...Sweep.steps {
            let t = Sweep.weight(k)
            var (best, leader, last, keeps) = (-1.0, 0, 200.0, true)
            var i = 0
            while i < none.count {
                let score = (1 - t) * none[i] + t * all[i]
                if score > best { (best, leader) = (score, i) }
                if score > last { keeps = false }
                last = score
                i += 1
            }
            leads.append(order[leader])
            keepsOrder.append(keeps)
        }
    }
}
