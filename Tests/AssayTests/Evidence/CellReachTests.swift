// Which cell to check first.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("How far a cell's own range moves the ranking")
struct CellReachTests {
    /// Two criteria of equal weight over 0...100: scores are means.
    private func evaluation(
        _ cells: [[Performance.Estimate]], compensation: Compensation = .full, screens: [Screen] = []
    ) throws -> Evaluation {
        let range = try #require(AgreedRange(worst: 0, best: 100))
        let leaves = cells[0].indices.map {
            CriteriaTree.Branch.criterion(Criterion(id: "c\($0)", measure: .range(range)))
        }
        return try Evaluation(
            of: DecisionProblem(
                title: "A test", tree: try #require(CriteriaTree(leaves, compensation: compensation)),
                weightSets: [WeightSet(id: "w", judgement: .equal)],
                options: cells.indices.map { PolicyOption(id: "o\($0)") },
                performances: PerformanceTable(rows: cells.map { $0.map { Performance($0) } }), screens: screens))
    }

    @Test("puts the cell that changes the leader before one that passes more options and one that moves a score more")
    func order() throws {
        // Means: 60, 55, 40, 30. The leader's first cell may fall to 45 (mean 52.5: below o1); o3's may rise to 55 (mean
        // 42.5: past o2) or fall to 0; o1's second may fall to 25 (mean 40: level with o2).
        let found = try CellReach.all(
            in: evaluation([
                [.known(low: 45, best: 60, high: 62), .exactly(60)],
                [.exactly(55), .known(low: 25, best: 55, high: 56)],
                [.exactly(40), .exactly(40)],
                [.known(low: 0, best: 30, high: 55), .exactly(30)],
            ]))
        #expect(found.map { [$0.option, $0.criterion] } == [[0, 0], [3, 0], [1, 1]])
        #expect(found.map(\.changesLeader) == [true, false, false])
        #expect(found[0].ends[0].leaders == [1] && found[0].ends[0].passed == 1 && found[0].ends[1].passed == 0)
        #expect(abs(found[0].ends[0].score - 52.5) < 1e-9 && abs(found[1].swing - 27.5) < 1e-9)
        #expect(found[1].passed == 1 && found[2].passed == 1)
    }

    @Test("lets an unknown cell span the range")
    func unknown() throws {
        let found = try CellReach.all(in: evaluation([[.exactly(50), .exactly(50)], [.exactly(60), .unknown]]))
        #expect(found.count == 1 && found[0].ends.map(\.performance) == [0, 100])
        #expect(found[0].changesLeader && found[0].ends[1].leaders == [1])
    }

    @Test("sees a screen that the leader fails at one end")
    func screen() throws {
        let screens = [Screen(criterion: 0, bound: .atLeast(50))]
        let found = try CellReach.all(
            in: evaluation(
                [[.known(low: 40, best: 90, high: 95), .exactly(90)], [.exactly(60), .exactly(10)]], screens: screens))
        #expect(found[0].changesLeader && found[0].ends[0].leaders == [1])
    }

    @Test("says the same of the additive method by its short cut and by scoring anew")
    func agreement() throws {
        let problem = try Minerals.problem()
        let quick = try CellReach.all(in: try Evaluation(of: problem))
        // A compensation a hair from full is scored anew throughout.
        let parameters = ["compensation": ParameterValue.number(1 - 1e-12)]
        let slow = try CellReach.all(
            in: try Evaluation(of: problem.analysed(by: "additive", parameters: parameters)))
        #expect(quick.count == slow.count && quick.count > 90)
        for (a, b) in zip(quick, slow) {
            #expect(a.option == b.option && a.criterion == b.criterion && a.passed == b.passed)
            #expect(abs(a.swing - b.swing) < 1e-6)
        }
    }
}
