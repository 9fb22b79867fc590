// Published trees of criteria.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation
import Testing

@Suite struct PublishedTreeTests {
    @Test("agrees with a two-level tree that can be computed in the head")
    func hand() throws {
        func leaf(_ id: String, _ worst: Double, _ best: Double, _ points: [(Double, Double)]) -> CriteriaTree.Branch {
            let range = AgreedRange(worst: worst, best: best)!
            let curve = ValueFunction.points(points.map { .init(x: $0.0, value: $0.1) }, over: range)
            return .criterion(Criterion(id: id, measure: .range(range), valueFunction: curve))
        }
        let tree = try #require(
            CriteriaTree([
                .group(
                    id: "economic",
                    members: [
                        leaf("cost", 100, 0, [(0, 100), (40, 80), (100, 0)]),
                        leaf("jobs", 0, 2000, [(0, 0), (500, 60), (2000, 100)]),
                    ]),
                .group(
                    id: "feasibility",
                    members: [
                        leaf("risk", 10, 0, [(0, 100), (5, 50), (10, 0)]),
                        leaf("start", 2032, 2026, [(2026, 100), (2028, 70), (2032, 0)]),
                    ]),
            ]))
        let evaluation = try evaluate(
            tree, .members(["": [60, 40], "economic": [3, 2], "feasibility": [1, 1]]),
            [[40, 500, 5, 2028], [70, 2000, 2, 2030], [10, 250, 9, 2026], [100, 3000, 0, 2035]])
        #expect(evaluation.values.elements == [80, 60, 50, 70, 40, 100, 80, 35, 95, 30, 10, 100, 0, 100, 100, 0])
        #expect(zip(evaluation.scores, [67.2, 61.4, 63.4, 44.0]).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(evaluation.ranks == [1, 3, 2, 4])
        let economic = [72.0, 64, 69, 40]
        for i in 0..<4 {
            let composition = Composition(values: Array(evaluation.values[option: i]), weights: evaluation.weights)
            #expect(abs(composition.score(of: tree.groups[0]).mean - economic[i]) < 1e-9)
        }
    }

    // UNDP, Human Development Report 2021/22, Technical note 1: goalposts, a geometric mean of three dimensions, and an
    // arithmetic mean within education. Income enters by its logarithm.
    @Test("agrees with the Human Development Index of 2021 to its three decimals")
    func humanDevelopment() throws {
        let data = try JSONDecoder().decode(
            IndexCase.self, from: Data(contentsOf: fixture("cases/hdi-2021-geometric-mean.json")))
        func leaf(_ id: String, _ worst: Double, _ best: Double) -> CriteriaTree.Branch {
            .criterion(Criterion(id: id, measure: .range(AgreedRange(worst: worst, best: best)!)))
        }
        let tree = try #require(
            CriteriaTree(
                [
                    leaf("life", 20, 85),
                    .group(id: "education", members: [leaf("expected", 0, 18), leaf("mean", 0, 15)]),
                    leaf("income", log(100), log(75_000)),
                ], compensation: .geometric))
        let rows = data.performances.map { [$0[0], $0[1], $0[2], log($0[3])] }
        let evaluation = try evaluate(tree, .members(["": [1, 1, 1], "education": [1, 1]]), rows)
        for (score, printed) in zip(evaluation.scores, data.expected.scores) {
            #expect(abs(score / 100 - printed) <= 0.00051)
        }
        let sums = (0..<rows.count).map { evaluation.verdict.contributions![option: $0].reduce(0, +) }
        #expect(zip(sums, evaluation.scores).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    private func evaluate(
        _ tree: CriteriaTree, _ judgement: WeightSet.Judgement, _ rows: [[Double]]
    ) throws -> Evaluation {
        try Evaluation(
            of: DecisionProblem(
                title: "Published", tree: tree, weightSets: [WeightSet(id: "set", judgement: judgement)],
                options: rows.indices.map { PolicyOption(id: "option-\($0)") },
                performances: PerformanceTable(rows: rows.map { $0.map { Performance(.exactly($0)) } })))
    }
}

private struct IndexCase: Decodable {
    struct Expected: Decodable { let scores: [Double] }
    let performances: [[Double]]
    let expected: Expected
}

/// A file below `Tests/Fixtures`.
func fixture(_ path: String, file: String = #filePath) -> URL {
    var folder = URL(filePath: file)
    while folder.lastPathComponent != "Tests" { folder.deleteLastPathComponent() }
    return folder.appending(path: "Fixtures/\(path)")
}
