// Small problems for tests.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A problem from numbers: criteria c1, c2, … over given ranges, options a, b, c, ….
func sample(
    ranges: [(Double, Double)], points: [Double], _ rows: [[Double?]], screens: [Screen] = [],
    scenarios: [Scenario] = [], analysis: AnalysisSettings = AnalysisSettings()
) throws -> DecisionProblem {
    let criteria = ranges.enumerated().map { j, range in
        CriteriaTree.Branch.criterion(
            Criterion(id: "c\(j + 1)", measure: .range(AgreedRange(worst: range.0, best: range.1)!)))
    }
    return try DecisionProblem(
        title: "Sample", tree: CriteriaTree(criteria)!, weightSets: [WeightSet(id: "set", judgement: .leaves(points))],
        options: rows.indices.map { PolicyOption(id: String(UnicodeScalar(UInt8(97 + $0)))) },
        performances: PerformanceTable(
            rows: rows.map { $0.map { Performance($0.map { .exactly($0) } ?? .unknown) } }),
        screens: screens, scenarios: scenarios, analysis: analysis)
}
