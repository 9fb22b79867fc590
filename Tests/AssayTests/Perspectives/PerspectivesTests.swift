// The perspectives of the minerals model, against an independent program.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Perspectives")
struct PerspectivesTests {
    @Test("rank the minerals options as the independent program does")
    func ranks() throws {
        let found = try Perspectives(of: Minerals.problem())
        #expect(
            found.ranks == [
                [9, 1, 5, 8, 2, 3, 4, 6, 7], [9, 1, 5, 7, 2, 3, 4, 6, 8], [9, 2, 5, 7, 3, 4, 1, 6, 8],
                [9, 3, 5, 8, 2, 1, 6, 7, 4], [8, 3, 5, 9, 4, 2, 1, 6, 7],
            ])
        #expect(found.spans[6] == 1...6)
    }

    @Test("agree as far as the independent program finds")
    func agreement() throws {
        let found = try Perspectives(of: Minerals.problem())
        let printed = [
            [1, 0.94, 0.78, 0.61, 0.67], [0.94, 1, 0.83, 0.56, 0.61], [0.78, 0.83, 1, 0.39, 0.78],
            [0.61, 0.56, 0.39, 1, 0.5], [0.67, 0.61, 0.78, 0.5, 1],
        ]
        for (row, wanted) in zip(found.agreement(), printed) {
            #expect(zip(row, wanted).allSatisfy { abs(($0 ?? 9) - $1) < 0.0051 })
        }
        // Rank sums 44, 10, 25, 39, 13, 13, 16, 31, 34: W = 12 · 1268 / (25 · 720).
        #expect(abs(try #require(found.concordance) - 12 * 1268 / 18000) < 1e-12)
    }

    @Test("differ most on what the host weighs at 26 % and the US at 2 %")
    func differences() throws {
        let found = try Perspectives(of: Minerals.problem())
        let first = try #require(found.differences.first)
        #expect(found.problem.criteria[first.criterion].id == "f2")
        #expect(found.weightSets[first.lowest].id == "us")
        #expect(found.weightSets[first.highest].id == "host")
        #expect(abs(first.width - 0.24) < 1e-12)
        #expect(found.differences.count == 12)
    }

    @Test("could all live with options that no set puts in its lower half")
    func acceptable() throws {
        #expect(try Perspectives(of: Minerals.problem()).acceptable == [1, 5, 4, 2])
    }

    @Test("of a single set have no concordance, and no differences")
    func single() throws {
        let problem = try sample(ranges: [(0, 1), (0, 1)], points: [1, 2], [[0, 1], [1, 0]])
        let found = try Perspectives(of: problem)
        #expect(found.concordance == nil)
        #expect(found.differences.isEmpty)
        #expect(found.acceptable == [0])
    }

    @Test("leave out options that fail a must-have")
    func screens() throws {
        let problem = try sample(
            ranges: [(0, 1), (0, 1)], points: [1, 2], [[0, 1], [1, 0], [1, 1]],
            screens: [Screen(criterion: 0, bound: .atLeast(0.5))])
        #expect(try Perspectives(of: problem).options == [1, 2])
    }
}

@Suite("Perspectives put together")
struct GroupResultTests {
    private func ranks(_ rule: GroupResult.Rule) throws -> [Int] {
        try #require(GroupResult(rule, of: Perspectives(of: Minerals.problem()))).ranks
    }

    @Test("by the mean of weights score the mean of the scores, since scores are linear in weights")
    func arithmetic() throws {
        let perspectives = try Perspectives(of: Minerals.problem())
        let group = try #require(GroupResult(.arithmetic, of: perspectives))
        for i in perspectives.options {
            let mean = perspectives.evaluations.reduce(0) { $0 + $1.scores[i] } / 5
            #expect(abs(group.scores[i] - mean) < 1e-9)
        }
    }

    @Test("by rules on rankings agree with counting by hand")
    func rankings() throws {
        #expect(try ranks(.borda) == [9, 1, 5, 8, 2, 2, 4, 6, 7])
        #expect(try ranks(.copeland) == [9, 1, 5, 8, 2, 3, 4, 6, 7])
        #expect(try ranks(.kemeny) == [9, 1, 5, 8, 2, 3, 4, 6, 7])
    }

    @Test("of one set are that set", arguments: GroupResult.Rule.allCases)
    func single(_ rule: GroupResult.Rule) throws {
        let problem = try sample(ranges: [(0, 1), (0, 1)], points: [1, 2], [[0, 1], [1, 0], [0.5, 0.9]])
        let perspectives = try Perspectives(of: problem)
        #expect(GroupResult(rule, of: perspectives)?.ranks == perspectives.ranks[0])
    }

    @Test("have no geometric mean where each criterion lacks weight in some set")
    func noGeometric() throws {
        let base = try sample(ranges: [(0, 1), (0, 1)], points: [1, 0], [[0, 1], [1, 0]])
        let problem = try DecisionProblem(
            title: "Two", tree: base.tree,
            weightSets: [
                WeightSet(id: "a", judgement: .leaves([1, 0])), WeightSet(id: "b", judgement: .leaves([0, 1])),
            ], options: base.options, performances: base.performances)
        let perspectives = try Perspectives(of: problem)
        #expect(GroupResult(.geometric, of: perspectives) == nil)
        #expect(GroupResult(.median, of: perspectives)?.ranks == [1, 1])
    }
}
