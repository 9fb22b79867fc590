// Flows of pairwise preferences, without forming the pairs.
// SPDX-License-Identifier: Apache-2.0

/// How strongly each option is preferred to the others, and they to it, under every criterion.
struct PreferenceFlows {
    /// For each criterion and option, the sum of its preferences over the others.
    var leaving: [[Double]] = []
    /// For each criterion and option, the sum of the others' preferences over it.
    var entering: [[Double]] = []

    /// The flows of a table.
    ///
    /// - Complexity: O(n log n) a criterion; O(n²) where its function is Gaussian. O(n) memory.
    init(of table: ScoringTable) throws(MethodError) {
        for column in table.columns {
            let worth = column.values.map { column.sign * $0 }
            let function = try table.preferenceFunction(of: leaving.count, slack: column.slack)
            let flows: SortedFlows
            switch function.shape {
            case .steps(let q, let p, let isRamp): flows = SortedFlows(worth, q: q, p: p, isRamp: isRamp)
            case .gaussian: flows = SortedFlows(worth, function)
            }
            leaving.append(flows.leaving)
            entering.append(flows.entering)
        }
    }
}

extension Column {
    /// How far rounding may push a difference of two performances over a threshold.
    var slack: Double { 1e-15 * max(abs(low), abs(high)) }
}

/// The flows under one criterion.
struct SortedFlows {
    private(set) var leaving: [Double]
    private(set) var entering: [Double]

    /// Flows of a stepped preference function: in rising order, the options that one beats by more than a threshold are
    /// those before a place that only moves forward.
    ///
    /// - Parameter worth: One number per option; more is better.
    init(_ worth: [Double], q: Double, p: Double, isRamp: Bool) {
        leaving = [Double](repeating: 0, count: worth.count)
        entering = leaving
        let order = worth.risingOrder
        let base = order.first.map { worth[$0] } ?? 0
        let sorted = order.map { worth[$0] - base }
        let sums = sorted.reduce(into: [0.0]) { sums, x in sums.append((sums.last ?? 0) + x) }
        let slope = isRamp && p > q ? 1 / (p - q) : 0
        func between(_ x: Double, _ near: Int, _ far: Int) -> Double {
            let count = Double(abs(near - far))
            return slope > 0 ? slope * (abs(count * x - abs(sums[near] - sums[far])) - count * q) : count / 2
        }
        var (full, some) = (0, 0)
        for (place, i) in order.enumerated() {
            while worth[i] - worth[order[full]] > p { full += 1 }
            while worth[i] - worth[order[some]] > q { some += 1 }
            leaving[i] = Double(full) + between(sorted[place], some, full)
        }
        (full, some) = (order.count - 1, order.count - 1)
        for (place, i) in order.enumerated().reversed() {
            while worth[order[full]] - worth[i] > p { full -= 1 }
            while worth[order[some]] - worth[i] > q { some -= 1 }
            entering[i] = Double(order.count - 1 - full) + between(sorted[place], some + 1, full + 1)
        }
    }

    /// Flows of any preference function.
    init(_ worth: [Double], _ function: PreferenceFunction) {
        leaving = worth.map { x in worth.reduce(0) { $0 + function(x - $1) } }
        entering = worth.map { x in worth.reduce(0) { $0 + function($1 - x) } }
    }
}
