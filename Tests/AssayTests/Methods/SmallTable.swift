// Small tables for tests of methods.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A table of criteria `c1`, `c2`, … and options `Option 1`, `Option 2`, …; criteria are maximized unless told otherwise.
func smallTable(
    _ rows: [[Double]], weights: [Double]? = nil, minimized: Set<Int> = [], ranges: [AgreedRange]? = nil,
    thresholds: [Thresholds] = [], parameters: [String: ParameterValue] = [:]
) -> ScoringTable {
    let columns = rows[0].count
    let criteria = (0..<columns).map { j in
        Criterion(
            id: "c\(j + 1)",
            measure: ranges.map { .range($0[j]) } ?? .direction(minimized.contains(j) ? .minimize : .maximize),
            thresholds: j < thresholds.count ? thresholds[j] : Thresholds())
    }
    return ScoringTable(
        tree: CriteriaTree(criteria.map { .criterion($0) })!,
        performances: Matrix(options: rows.count, criteria: columns, elements: rows.flatMap { $0 }),
        weights: (weights ?? rows[0].map { _ in 1 }).normalized, parameters: parameters)
}

/// Whether two lists of numbers agree to a tolerance.
func agree(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance }
}

/// A repeatable matrix of numbers with one decimal, some of them equal.
func scatteredRows(_ options: Int, _ criteria: Int, seed: UInt64 = 7) -> [[Double]] {
    var state = seed
    return (0..<options).map { _ in
        (0..<criteria).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 33) % 400) / 10 + 1
        }
    }
}
