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
        let sorted = order.map { worth[$0] }
        let between = Between(sorted, slope: isRamp && p > q ? 1 / (p - q) : 0, q: q)
        let (far, near) = (sorted.countsBelow(by: p), sorted.countsBelow(by: q))
        let (farAbove, nearAbove) = (far.turnedRound, near.turnedRound)
        for (place, i) in order.enumerated() {
            leaving[i] = Double(far[place]) + between(place, far[place]..<near[place])
            entering[i] = Double(order.count - farAbove[place]) + between(place, nearAbove[place]..<farAbove[place])
        }
    }

    /// Flows of any preference function.
    init(_ worth: [Double], _ function: PreferenceFunction) {
        leaving = worth.map { x in worth.reduce(0) { $0 + function(x - $1) } }
        entering = worth.map { x in worth.reduce(0) { $0 + function($1 - x) } }
    }
}

extension [Double] {
    /// For each of these rising numbers, how many are lower by more than a distance.
    fileprivate func countsBelow(by distance: Double) -> [Int] {
        var count = 0
        return map { x in
            while x - self[count] > distance { count += 1 }
            return count
        }
    }
}

extension [Int] {
    /// From how many numbers are lower by more than a distance, for each of them how many are not higher by more than it.
    fileprivate var turnedRound: [Int] {
        var sharing = [Int](repeating: 0, count: count)
        for lower in self { sharing[lower] += 1 }
        var sum = 0
        return sharing.map { count in
            sum += count
            return sum
        }
    }
}

/// The preferences between an option and a stretch of others that lie beyond the indifference threshold, and not beyond the
/// preference threshold.
private struct Between {
    private let slope: Double
    private let q: Double
    /// How far each option is above the least.
    private let heights: [Double]
    /// The sums of the first heights: none, one, two and so on.
    private let sums: [Double]

    init(_ sorted: [Double], slope: Double, q: Double) {
        (self.slope, self.q) = (slope, q)
        let base = sorted.first ?? 0
        let heights = sorted.map { $0 - base }
        self.heights = heights
        sums = [Double](unsafeUninitializedCapacity: heights.count + 1) { sums, count in
            sums[0] = 0
            for (place, height) in heights.enumerated() { sums[place + 1] = sums[place] + height }
            count = heights.count + 1
        }
    }

    @inline(__always)
    func callAsFunction(_ place: Int, _ others: Range<Int>) -> Double {
        let count = Double(others.count)
        guard slope > 0 else { return count / 2 }
        let distance = abs(count * heights[place] - (sums[others.upperBound] - sums[others.lowerBound]))
        return slope * (distance - count * q)
    }
}
