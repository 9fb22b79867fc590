// The model of the first subject, as figures.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

/// Nine options for cooperation on critical minerals under twelve criteria, with five weight sets.
///
/// Illustrative figures; the expected results in the tests were computed by an independent program.
enum Minerals {
    private static let criteria: [(id: String, range: AgreedRange?, points: [(Double, Double)])] = [
        ("s1", AgreedRange(worst: 0, best: 20), [(0, 0), (5, 40), (10, 70), (20, 100)]),
        ("s2", AgreedRange(worst: 0, best: 21), [(0, 0), (21, 100)]),
        ("s3", AgreedRange(worst: 0, best: 26), [(0, 0), (4, 35), (12, 75), (26, 100)]),
        ("e1", AgreedRange(worst: 6, best: 0), [(0, 100), (6, 0)]),
        ("e2", AgreedRange(worst: 0, best: 12), [(0, 0), (2, 35), (6, 75), (12, 100)]),
        ("e3", AgreedRange(worst: 1, best: 5), [(1, 0), (2, 20), (3, 45), (4, 75), (5, 100)]),
        ("d1", AgreedRange(worst: 15, best: 0), [(0, 100), (3, 75), (6, 45), (10, 15), (15, 0)]),
        ("d2", AgreedRange(worst: 1, best: 5), [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)]),
        ("d3", AgreedRange(worst: 3, best: 9), [(3, 0), (5, 25), (7, 65), (9, 100)]),
        ("d4", AgreedRange(worst: 1, best: 5), [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)]),
        ("f1", AgreedRange(worst: 1, best: 5), [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)]),
        ("f2", AgreedRange(worst: 1, best: 5), [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)]),
    ]

    /// Low, best, high: one row per option, twelve cells each.
    private static let cells: [[(Double, Double, Double)]] = [
        [
            (0, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0), (1, 1, 1),
            (15, 15, 15), (3, 4, 4), (9, 9, 9), (1, 2, 2), (3, 3, 3), (3, 3, 3),
        ],
        [
            (4, 8, 14), (3, 5, 8), (2, 5, 9), (1, 2, 4), (2, 4, 8), (3, 4, 5),
            (4, 5, 8), (2, 3, 4), (5, 7, 8), (3, 4, 5), (1, 2, 3), (2, 3, 4),
        ],
        [
            (2, 5, 9), (4, 6, 8), (1, 3, 6), (0.8, 1.6, 3), (2, 5, 10), (1, 2, 3),
            (3, 6, 12), (1, 2, 3), (6, 8, 9), (3, 4, 4), (1, 2, 3), (1, 3, 4),
        ],
        [
            (0, 2, 6), (3, 6, 10), (0, 0.5, 2), (0.15, 0.3, 0.6), (0.1, 0.4, 1), (1, 2, 3),
            (4, 7, 10), (3, 4, 5), (3, 4, 6), (3, 3, 4), (2, 3, 4), (3, 3, 4),
        ],
        [
            (2, 5, 9), (8, 14, 21), (1, 2, 5), (0.1, 0.4, 1.5), (1, 4, 10), (2, 3, 4),
            (2, 4, 7), (1, 2, 4), (7, 8, 9), (3, 4, 5), (2, 3, 3), (2, 3, 4),
        ],
        [
            (2, 4, 7), (4, 7, 10), (1, 3, 5), (0.3, 0.6, 1.2), (0.8, 1.5, 3), (2, 3, 4),
            (2, 3, 5), (3, 4, 5), (5, 7, 8), (2, 3, 3), (3, 4, 5), (2, 3, 4),
        ],
        [
            (2, 4, 8), (5, 9, 15), (6, 12, 20), (1.5, 3, 6), (1.5, 3, 6), (1, 2, 3),
            (0.5, 1.5, 3), (2, 3, 4), (7, 8, 9), (2, 3, 4), (2, 3, 3), (2, 2, 3),
        ],
        [
            (0, 1, 4), (6, 10, 15), (0, 0, 1), (0.05, 0.15, 0.3), (0.1, 0.5, 2), (1, 2, 2),
            (5, 9, 12), (3, 4, 5), (7, 8, 9), (2, 3, 4), (2, 3, 3), (2, 3, 4),
        ],
        [
            (0, 1, 3), (3, 5, 8), (0, 0, 0.5), (0.03, 0.08, 0.2), (0.1, 0.3, 1), (1, 1, 2),
            (4, 7, 12), (2, 3, 4), (5, 7, 8), (2, 3, 3), (3, 4, 5), (3, 4, 5),
        ],
    ]

    private static let sets: [(id: String, points: [Double])] = [
        ("balanced", [16, 6, 10, 8, 8, 8, 10, 8, 6, 6, 7, 7]),
        ("india", [14, 5, 6, 8, 12, 18, 8, 8, 7, 7, 4, 3]),
        ("us", [22, 6, 20, 6, 8, 6, 12, 4, 5, 7, 2, 2]),
        ("host", [3, 3, 1, 2, 18, 4, 9, 12, 4, 4, 14, 26]),
        ("industry", [10, 3, 10, 3, 8, 4, 16, 18, 16, 2, 5, 5]),
    ]

    private static let groups = ["supply": 0..<3, "economy": 3..<6, "delivery": 6..<10, "fairness": 10..<12]

    /// The whole problem: options `o0` to `o8`, weight sets by their names.
    static func problem() throws -> DecisionProblem {
        try DecisionProblem(
            title: "Cooperation on critical minerals", tree: tree(),
            weightSets: sets.map { WeightSet(id: $0.id, judgement: .leaves($0.points)) },
            options: cells.indices.map { PolicyOption(id: "o\($0)") },
            performances: PerformanceTable(
                rows: cells.map { row in
                    row.map { Performance(.known(low: $0.0, best: $0.1, high: $0.2)) }
                }))
    }

    private static func tree() throws -> CriteriaTree {
        let leaves = try criteria.map { criterion in
            let range = try #require(criterion.range)
            let points = criterion.points.map { ValueFunction.Point(x: $0.0, value: $0.1) }
            let function = try #require(ValueFunction.points(points, over: range))
            return CriteriaTree.Branch.criterion(
                Criterion(id: criterion.id, measure: .range(range), valueFunction: function))
        }
        let names = ["supply", "economy", "delivery", "fairness"]
        return try #require(
            CriteriaTree(names.map { .group(id: $0, members: Array(leaves[groups[$0] ?? 0..<0])) }))
    }
}
