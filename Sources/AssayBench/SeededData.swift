// Made-up tables, the same in every run.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Made-up tables, the same in every run: performances uniform in `0.1...100`, every third criterion minimized.
enum SeededData {
    /// Why there is no such table.
    struct Impossible: Error {}

    /// A stream of numbers in `0.1...100`.
    struct Stream {
        private var state: UInt64 = 1

        /// The next number.
        mutating func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return 0.1 + 99.9 * Double(state >> 11) / Double(1 << 53)
        }
    }

    /// A table for a method.
    static func table(_ options: Int, _ criteria: Int, thresholds: Bool = false) throws -> ScoringTable {
        var stream = Stream()
        let leaves = (0..<criteria).map { j in
            Criterion(
                id: "c\(j)", measure: .direction(j % 3 == 0 ? .minimize : .maximize),
                thresholds: thresholds ? Thresholds(indifference: 5, preference: 20, veto: 60) : Thresholds())
        }
        var table = ScoringTable(
            tree: try tree(leaves),
            performances: Matrix(options: options, criteria: criteria) { _, _ in stream.next() },
            weights: leaves.map { _ in 1 / Double(criteria) })
        table.showsWorking = false
        return table
    }

    /// A decision with agreed ranges, and figures that may be off by `spread` both ways.
    static func problem(_ options: Int, _ criteria: Int, spread: Double) throws -> DecisionProblem {
        var stream = Stream()
        guard let range = AgreedRange(worst: 0, best: 100) else { throw Impossible() }
        let rows = (0..<options).map { _ in
            (0..<criteria).map { _ in
                let x = 10 + stream.next() * 0.8
                return Performance(spread == 0 ? .exactly(x) : .known(low: x - spread, best: x, high: x + spread))
            }
        }
        return try DecisionProblem(
            title: "Benchmark", tree: tree((0..<criteria).map { Criterion(id: "c\($0)", measure: .range(range)) }),
            weightSets: [WeightSet(id: "equal", judgement: .equal)],
            options: (0..<options).map { PolicyOption(id: "o\($0)") }, performances: PerformanceTable(rows: rows))
    }

    private static func tree(_ leaves: [Criterion]) throws -> CriteriaTree {
        guard let tree = CriteriaTree(leaves.map { .criterion($0) }) else { throw Impossible() }
        return tree
    }
}
