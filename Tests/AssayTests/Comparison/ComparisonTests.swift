// Which edits moved a ranking.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct ComparisonTests {
    private func compared(
        _ old: DecisionProblem, _ new: DecisionProblem, _ grain: Comparison.Grain = .automatic
    ) throws -> Comparison {
        Comparison(from: try Evaluation(of: old), to: try Evaluation(of: new), grain: grain, pairs: 20)
    }

    /// Two criteria from 0 to 100 with equal weights.
    private func plain(_ points: [Double], _ rows: [[Double?]]) throws -> DecisionProblem {
        try sample(ranges: [(0, 100), (0, 100)], points: points, rows)
    }

    // By hand: a scores 50; with the new weights 40, with the new cell 60, with both 55. So the weights are due
    // (−10 − 5)/2 = −7.5, and the cell (10 + 15)/2 = 12.5.
    @Test("two edits share what they do together, as computed by hand")
    func byHand() throws {
        let comparison = try compared(plain([1, 1], [[30, 70], [50, 50]]), plain([3, 1], [[50, 70], [50, 50]]))
        #expect(comparison.changes.map(\.sentence) == ["weights.set.c1: 1 → 3", "performance.a.c1: 30 → 50"])
        #expect(
            comparison.causes.map { comparison.phrase($0) } == ["the revised 'C1' of 'A'", "the new weight on 'C1'"])
        let a = try #require(comparison.options.first { $0.option.id == "a" })
        #expect(abs(a.scores.new - 55) < 1e-12 && a.scores.old == 50)
        #expect(abs(a.scoreParts[0].amount - 12.5) < 1e-12)
        #expect(abs(a.scoreParts[1].amount + 7.5) < 1e-12)
    }

    @Test("a fall is told in words, and so is the rise of those who overtake without a change of their own")
    func words() throws {
        let old = try plain([1, 1], [[80, 20], [70, 28], [20, 75], [90, 30]])
        let new = try plain([1, 1], [[80, 20], [70, 28], [20, 75], [60, 30]])
        let comparison = try compared(old, new)
        #expect(comparison.sentences.last == "D fell from 1 to 4: all of it its revised 'C1'")
        #expect(comparison.sentences.count == 4)
        #expect(comparison.sentences.first == "A rose from 2 to 1: all of it the revised 'C1' of 'D'")
    }

    @Test(
        "parts add up to every change of score and rank, for random edits of every kind",
        arguments: [Comparison.Grain.automatic, .edit, .kind])
    func addsUp(_ grain: Comparison.Grain) throws {
        var numbers = Numbers(state: 7)
        for _ in 0..<4 {
            let rows = (0..<5).map { _ in (0..<3).map { _ in numbers.next(0...100) } }
            let old = try sample(ranges: [(0, 100), (120, 0), (0, 100)], points: [1, 2, 3], rows)
            let changed = rows.map { $0.map { numbers.next(0...1) < 0.5 ? numbers.next(0...100) : $0 } }
            let points = [numbers.next(0...5), 2, numbers.next(0...5) + 0.1]
            let new = try sample(
                ranges: [(0, 100), (numbers.next(110...140), 0), (0, 100)], points: points, changed + [[10, 10, 10]],
                screens: [Screen(criterion: 0, bound: .atLeast(5))])
            let comparison = try compared(old, new, grain)
            #expect(comparison.options.count == 5 && comparison.joined.count == 1)
            for option in comparison.options {
                let score = option.scoreParts.reduce(0) { $0 + $1.amount }
                #expect(abs(score - option.change) < 1e-9)
                let rank = option.rankParts.reduce(0) { $0 + $1.amount }
                let (then, now) = (option.ranks.old ?? 7, option.ranks.new ?? 7)
                #expect(abs(rank - Double(now - then)) < 1e-9)
            }
            #expect(comparison.isSampled == (grain == .edit && comparison.causes.count > 12))
        }
    }

    @Test("criteria that come and go with their points are one edit, and the other points are no edit")
    func structure() throws {
        let old = try sample(ranges: [(0, 100), (0, 100)], points: [2, 1], [[30, 70], [60, 20]])
        let new = try sample(ranges: [(0, 100), (0, 100), (0, 10)], points: [2, 1, 3], [[30, 70, 5], [60, 20, 0]])
        let comparison = try compared(old, new)
        #expect(comparison.causes.map(\.moves) == [[.tree]])
        #expect(comparison.changes.map(\.path) == ["criteria.c3"])
        #expect(comparison.options.allSatisfy { abs($0.scoreParts[0].amount - $0.change) < 1e-12 })
    }

    @Test("points in other proportions count, points on another scale do not; the same document has no changes")
    func scale() throws {
        let old = try plain([1, 3], [[30, 70], [60, 20]])
        #expect(try compared(old, old).changes.isEmpty)
        let rescaled = try compared(old, plain([20, 60], [[30, 70], [60, 20]]))
        #expect(rescaled.causes.isEmpty && rescaled.changes.count == 2)
    }

    @Test("another scenario that counts is told, although the documents are the same")
    func choices() throws {
        let scenario = Scenario(
            id: "dear", factors: [1, 1], changes: [Scenario.CellChange(option: 0, criterion: 0, change: .to(10))])
        let problem = try sample(
            ranges: [(0, 100), (0, 100)], points: [1, 1], [[30, 70], [50, 60]], scenarios: [scenario])
        let comparison = Comparison(
            from: try Evaluation(of: problem), to: try Evaluation(of: problem, scenario: 0))
        #expect(comparison.changes.map(\.sentence) == ["the scenario that counts: none → dear"])
        #expect(comparison.causes.map(\.moves) == [[.scenario]])
    }

    @Test("documents without a common option are not compared, and neither is what cannot be scored half-way")
    func edges() throws {
        let old = try plain([1, 1], [[30, 70]])
        let other = try DecisionProblem(
            title: "Other", tree: old.tree, weightSets: old.weightSets, options: [PolicyOption(id: "z")],
            performances: old.performances)
        #expect(try !compared(old, other).isMeaningful)
        // Points 0 and 1 become 1 and 0: with one edit only, both are 0, and then no weights are left.
        let swapped = try compared(plain([0, 1], [[30, 70], [60, 20]]), plain([1, 0], [[30, 70], [60, 20]]))
        #expect(swapped.obstacle != nil)
        #expect(swapped.causes.map(\.kind) == [.weights])
        #expect(swapped.options.allSatisfy { abs($0.scoreParts[0].amount - $0.change) < 1e-12 })
    }
}

/// Repeatable numbers.
private struct Numbers {
    var state: UInt64

    mutating func next(_ range: ClosedRange<Double>) -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Double(state >> 33) / Double(1 << 31) * (range.upperBound - range.lowerBound)
    }
}
