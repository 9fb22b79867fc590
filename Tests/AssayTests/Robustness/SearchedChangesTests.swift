// Joint changes, beliefs, fewest cells and labels found by search, for methods whose scores are no sums of values.
// SPDX-License-Identifier: Apache-2.0

import Assay
import RealModule
import Testing

@Suite("Changes found by search")
struct SearchedChangesTests {
    /// With λ = 1 WASPAS, whose changes are searched for, is a weighted sum, whose changes are exact.
    @Test("are the exact ones where the scores are sums", arguments: WeightShift.Norm.allCases)
    func sums(norm: WeightShift.Norm) throws {
        for seed in 0..<40 {
            let model = Models.random(seed: UInt64(seed))
            let exact = try Models.evaluation(
                model.values, weights: model.weights, method: "weighted-sum",
                parameters: ["normalization": .word("max")])
            let searched = try Models.evaluation(
                model.values, weights: model.weights, method: "waspas", parameters: ["lambda": .number(1)])
            try expectSame(WeightShift.all(in: exact, by: norm), WeightShift.all(in: searched, by: norm))
            let (beliefs, found) = (try Belief.all(in: exact), try Belief.all(in: searched))
            #expect(beliefs.map(\.option) == found.map(\.option))
            for (belief, found) in zip(beliefs, found) {
                #expect((belief.moved == nil) == (found.moved == nil))
                #expect(abs((belief.moved ?? 0) - (found.moved ?? 0)) < 1e-6)
                #expect(abs((belief.bestCase ?? .nan) - (found.bestCase ?? .nan)) < 1e-9)
            }
        }
    }

    /// The logarithm of a product is a sum, so logarithms on a scale from 0 to 100 have the exact changes of a product.
    @Test("are the exact ones for a product, which is a sum of logarithms", arguments: WeightShift.Norm.allCases)
    func products(norm: WeightShift.Norm) throws {
        for seed in 100..<130 {
            let model = Models.random(seed: UInt64(seed))
            let values = model.values.map { $0.map { 10 + 0.9 * $0 } }
            let logarithms = values.map { $0.map { 100 * Double.log($0 / 10) / Double.log(10) } }
            try expectSame(
                WeightShift.all(in: Models.evaluation(logarithms, weights: model.weights), by: norm),
                WeightShift.all(
                    in: Models.evaluation(values, weights: model.weights, compensation: .geometric), by: norm))
        }
    }

    private func expectSame(_ exact: [WeightShift], _ found: [WeightShift]) throws {
        #expect(Set(exact.map(\.rival)) == Set(found.map(\.rival)))
        for shift in exact {
            let other = try #require(found.first { $0.rival == shift.rival })
            #expect(abs(shift.distance - other.distance) < 1e-6 * max(1, shift.distance))
            #expect(abs(other.weights.reduce(0, +) - 1) < 1e-9 && other.weights.allSatisfy { $0 >= 0 })
        }
    }

    @Test(
        "are enough, and none of 100 random changes of nine tenths of their size is",
        arguments: ["topsis", "vikor", "copras"])
    func enough(method: String) throws {
        var dice = Dice(state: 11)
        for seed in 0..<4 {
            let model = Models.random(seed: UInt64(seed))
            let evaluation = try Models.evaluation(model.values, weights: model.weights, method: method)
            for shift in WeightShift.all(in: evaluation, by: .total) where shift.distance > 0 {
                let scores = try evaluation.rescored(with: shift.weights)
                #expect(scores[shift.rival] >= scores[evaluation.leaders[0]])
                let isBeaten = try (0..<100).contains { _ in
                    let towards = evaluation.weights.map { _ in Double.random(in: 0...1, using: &dice) }.normalized
                    let changes = zip(towards, evaluation.weights).map { $0 - $1 }
                    let factor = min(1, 0.9 * shift.distance / changes.map { abs($0) }.reduce(0, +))
                    let near = try evaluation.rescored(with: zip(evaluation.weights, changes).map { $0 + factor * $1 })
                    return near[shift.rival] >= near[evaluation.leaders[0]]
                }
                #expect(!isBeaten, "seed \(seed), option \(shift.rival)")
            }
        }
    }

    @Test("are enough where scores move in steps too", arguments: ["electre-3", "lexicographic"])
    func steps(method: String) throws {
        for seed in 0..<4 {
            let model = Models.random(seed: UInt64(seed))
            let evaluation = try Models.evaluation(model.values, weights: model.weights, method: method)
            let shifts = WeightShift.all(in: evaluation, by: .largest)
            #expect(!shifts.isEmpty)
            for shift in shifts {
                let scores = try evaluation.rescored(with: shift.weights)
                #expect(scores[shift.rival] >= scores[evaluation.leaders[0]])
            }
        }
    }

    @Test("take as few cells as there are ways to try", arguments: [0.0, -1])
    func fewest(exponent: Double) throws {
        let compensation = try #require(Compensation(exponent))
        for seed in 0..<20 {
            var dice = Dice(state: UInt64(seed))
            let values = (0..<2).map { _ in (0..<4).map { _ in Double.random(in: 5...95, using: &dice) } }
            let evaluation = try Models.evaluation(values, weights: [4, 3, 2, 1], compensation: compensation)
            let fewest = FewestCells.nearest(in: evaluation, within: .range)
            #expect(fewest?.changes.count == leastCount(values, evaluation, compensation), "seed \(seed)")
        }
    }

    /// The fewest cells, by trying every set of them.
    private func leastCount(_ values: [[Double]], _ evaluation: Evaluation, _ compensation: Compensation) -> Int? {
        let leader = evaluation.leaders[0]
        let counts = (0..<256).filter { set in
            let moved = (0..<2).map { i in
                (0..<4).map { j in set >> (4 * i + j) & 1 == 1 ? (i == leader ? 0 : 100) : values[i][j] }
            }
            let scores = moved.map { compensation.mean(of: $0, weights: evaluation.weights).mean }
            return scores[1 - leader] >= scores[leader] - 1e-12
        }.map(\.nonzeroBitCount)
        return counts.min()
    }

    @Test("count by the method itself how often the leader survives other numbers for levels")
    func labels() throws {
        let levels = ["low", "middle", "high"].enumerated().map {
            ConstructedScale.Level(id: $0.element, at: Double($0.offset))
        }
        let range = try #require(AgreedRange(worst: 0, best: 100))
        let scale = try #require(ConstructedScale(levels: levels))
        let leaves = [
            Criterion(id: "s", measure: .scale(scale)), Criterion(id: "c", measure: .range(range)),
        ].map { CriteriaTree.Branch.criterion($0) }
        let tree = try #require(CriteriaTree(leaves, compensation: .geometric))
        let rows: [[Double]] = [[1, 40], [2, 15]]
        let problem = try DecisionProblem(
            title: "", tree: tree, weightSets: [WeightSet(id: "w", judgement: .equal)],
            options: [PolicyOption(id: "a"), PolicyOption(id: "b")],
            performances: PerformanceTable(rows: rows.map { $0.map { Performance(.exactly($0)) } }))
        // √(50 · 40) against √(100 · 15): the first leads while its level is worth more than 37.5, in 62.5 % of cases.
        let labels = try #require(OrdinalLabels(of: Evaluation(of: problem), draws: 2000))
        #expect(labels.draws == 2000)
        #expect(abs(labels.together - 0.625) < 4 * (0.625 * 0.375 / 2000).squareRoot())
    }

    @Test("come to an end where any weight at all is enough", .timeLimit(.minutes(1)))
    func atOnce() throws {
        // The worst value counts, whatever it weighs, once it weighs anything.
        let worst = try #require(Compensation(-.infinity))
        let evaluation = try Models.evaluation(
            [[50, 80, 0], [40, 60, 50]], weights: [1, 1, 0], compensation: worst)
        for norm in WeightShift.Norm.allCases {
            let shift = try #require(WeightShift.all(in: evaluation, by: norm).first)
            #expect(shift.distance < 1e-8)
        }
    }

    @Test("are told as found by search, and not promised to be the least")
    func words() throws {
        let evaluation = try Models.evaluation([[80, 40, 50], [40, 50, 50]], weights: [5, 3, 2], method: "topsis")
        let belief = try #require(try Belief.all(in: evaluation).first)
        #expect(belief.sentences[0].hasPrefix("'O1' leads with 'C0' at "))
        #expect(belief.sentences[2].contains(" by a score of "))
    }

    @Test("of a rival that is worse under every criterion are not found")
    func dominated() throws {
        let evaluation = try Models.evaluation(
            [[80, 40], [40, 30], [10, 90]], weights: [5, 3], compensation: .geometric)
        #expect(WeightShift.all(in: evaluation, by: .total).map(\.rival) == [2])
        let belief = try #require(try Belief.all(in: evaluation).first { $0.option == 1 })
        #expect(belief.weights == nil)
        #expect(belief.sentences[0] == "No weights under which 'O1' leads were found")
    }
}
