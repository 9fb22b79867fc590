// What no analysis of robustness may depend on.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("No analysis of robustness depends on")
struct InvarianceTests {
    private static let seeds = Array(UInt64(1)...12)
    /// Four standard errors of the difference between two shares of 2,000 draws, at most.
    private static let drawn = 4 * (2 * 0.25 / 2000).squareRoot()

    @Test("the order of the options", arguments: seeds, [Compensation.full, .geometric])
    func permutation(seed: UInt64, compensation: Compensation) throws {
        var sketch = Sketch(seed: seed)
        sketch.compensation = compensation
        var turned = sketch
        turned.options.reverse()
        try expectSame(Findings.all(of: sketch.evaluation()), Findings.all(of: turned.evaluation()))
        guard seed <= 3 else { return }
        try expectSame(
            Findings.drawn(sketch.evaluation()), Findings.drawn(turned.evaluation()), within: InvarianceTests.drawn)
    }

    @Test(
        "the units of the criteria, to the last bit for a power of two", arguments: seeds,
        [Compensation.full, .geometric])
    func units(seed: UInt64, compensation: Compensation) throws {
        var sketch = Sketch(seed: seed)
        sketch.compensation = compensation
        var scaled = sketch
        for j in scaled.yardsticks.indices { scaled.yardsticks[j].unit = j % 2 == 0 ? 1024 : 1 / 512 }
        try expectSame(Findings.all(of: sketch.evaluation()), Findings.all(of: scaled.evaluation()))
        guard seed <= 3 else { return }
        try expectSame(
            Findings.drawn(sketch.evaluation()), Findings.drawn(scaled.evaluation()), within: InvarianceTests.drawn)
    }

    @Test("a criterion of no weight", arguments: seeds, [Compensation.full, .geometric])
    func zeroWeight(seed: UInt64, compensation: Compensation) throws {
        var sketch = Sketch(seed: seed)
        sketch.compensation = compensation
        var wider = sketch
        var dice = Dice(state: seed + 1000)
        wider.yardsticks.append(Sketch.Yardstick(id: "idle", weight: 0))
        for i in wider.options.indices { wider.options[i].places.append(Double.random(in: 2...98, using: &dice)) }
        // How much of all weights an option leads under is another question with one more criterion.
        let before = try Findings.all(of: sketch.evaluation()).filter {
            !$0.key.hasPrefix("share") && !$0.key.hasPrefix("shift") && !$0.key.hasPrefix("moved")
        }
        let evaluation = try wider.evaluation()
        let after = try Findings.all(of: evaluation)
        expectSame(before, after)
        for option in sketch.options { #expect(after["flip \(option.id) idle"] == -1) }
        guard seed <= 3 else { return }
        let drawn = try Findings.drawn(evaluation)
        expectSame(try Findings.drawn(sketch.evaluation()), drawn, within: InvarianceTests.drawn)
        for option in sketch.options {
            #expect((drawn["risk relieved by \(option.id) idle"] ?? 1) < InvarianceTests.drawn)
        }
    }

    @Test("a clone of the last option", arguments: seeds, [Compensation.full, .geometric])
    func clone(seed: UInt64, compensation: Compensation) throws {
        var sketch = Sketch(seed: seed)
        sketch.compensation = compensation
        let evaluation = try sketch.evaluation()
        var doubled = sketch
        let last = try #require(evaluation.order.last)
        doubled.options.append(("clone", sketch.options[last].places))
        let after = try doubled.evaluation()
        let found = try Findings.all(of: after)
        expectSame(try Findings.all(of: evaluation), found)
        for norm in WeightShift.Norm.allCases {
            #expect(found["shift \(norm) clone"] == found["shift \(norm) \(sketch.options[last].id)"])
        }
    }

    @Test("an option that every other one dominates, which never leads", arguments: seeds)
    func dominated(seed: UInt64) throws {
        let sketch = Sketch(seed: seed, criteria: 3)
        var more = sketch
        more.spread = 0
        let places = sketch.yardsticks.indices.map { j in (sketch.options.map { $0.places[j] }.min() ?? 0) / 2 }
        more.options.append(("dominated", places))
        var less = sketch
        less.spread = 0
        let evaluation = try more.evaluation()
        let (before, after) = (try Findings.all(of: less.evaluation()), try Findings.all(of: evaluation))
        // Within the whole range even the least of options can rise far enough: it may be as near as any.
        expectSame(before.filter { !$0.key.hasPrefix("gain range") }, after)
        let number = sketch.options.count
        #expect(after["share dominated"] == 0)
        #expect(after["moved dominated"] == -1)
        #expect(after["shift total dominated"] == nil && after["shift largest dominated"] == nil)
        let stability = try WeightStability(of: evaluation)
        #expect(stability.weights.allSatisfy { $0.stretches.allSatisfy { !$0.leaders.contains(number) } })
        let tally = try Simulation(of: evaluation, weights: .free).tally(0..<1000)
        #expect(Robustness(tally, of: evaluation.problem).firstShares[number] == 0)
    }

    @Test(
        "an option that stays below every other one: to know its performances is worth nothing",
        arguments: seeds.prefix(3))
    func hopeless(seed: UInt64) throws {
        var sketch = Sketch(seed: seed)
        sketch.spread = 1
        let before = try Findings.drawn(sketch.evaluation())
        sketch.options.append(("hopeless", sketch.yardsticks.map { _ in 0 }))
        let after = try Findings.drawn(sketch.evaluation())
        expectSame(before, after, within: InvarianceTests.drawn)
        #expect(after["hopeless"] == 0)
        for yardstick in sketch.yardsticks {
            #expect((after["risk relieved by hopeless \(yardstick.id)"] ?? 1) < InvarianceTests.drawn)
        }
    }

    @Test(
        "how the draws are shared out: the same bits on 1, 2, 3, 8 and 64 tasks, in any chunks",
        arguments: [PerformanceSampling.triangular, .normal], [false, true])
    func tasks(performances: PerformanceSampling, isCorrelated: Bool) async throws {
        let evaluation = try Sketch(seed: 7, criteria: 3).evaluation()
        var settings = evaluation.problem.analysis
        if isCorrelated {
            settings.correlations = try #require(Correlations(criteria: ["c1": 0.5], options: ["o1": 0.3]))
        }
        let simulation = Simulation(
            of: try Evaluation(of: evaluation.problem.analysed(as: settings)), weights: .within(0.3),
            performances: performances)
        // More than two portions of 16,384 draws, the first and the last of them cut, so that tasks have something to share.
        let draws = 5..<(isCorrelated ? 16_400 : 33_000)
        let whole = try simulation.tally(draws)
        for tasks in [1, 2, 3, 8, 64] { #expect(try await simulation.tally(draws, tasks: tasks) == whole) }
        var merged = try simulation.tally(16_390..<draws.upperBound)
        merged.merge(try simulation.tally(5..<4097))
        merged.merge(try simulation.tally(4097..<16_390))
        #expect(merged == whole)
    }
}
