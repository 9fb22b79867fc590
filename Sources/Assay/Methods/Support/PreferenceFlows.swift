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
        let order = worth.risingOrder
        let sorted = order.map { worth[$0] }
        let between = Between(sorted, slope: isRamp && p > q ? 1 / (p - q) : 0, q: q)
        let neighbors = Neighbors(sorted, near: q, far: p)
        leaving = [Double](repeating: 0, count: worth.count)
        entering = leaving
        for (place, i) in order.enumerated() {
            let (near, far) = (neighbors.near[place], neighbors.far[place])
            leaving[i] = Double(far.below) + between(place, Int(far.below)..<Int(near.below))
            entering[i] = Double(Int32(order.count) - far.upTo) + between(place, Int(near.upTo)..<Int(far.upTo))
        }
    }

    /// Flows of any preference function.
    init(_ worth: [Double], _ function: PreferenceFunction) {
        leaving = worth.map { x in worth.reduce(0) { $0 + function(x - $1) } }
        entering = worth.map { x in worth.reduce(0) { $0 + function($1 - x) } }
    }
}

/// How many of some rising numbers are lower by more than a distance, for each of them, and how many are not higher by more
/// than it; for two distances.
private struct Neighbors {
    typealias Counts = (below: Int32, upTo: Int32)

    let near: [Counts]
    let far: [Counts]

    /// Counts for both distances.
    ///
    /// Two places move forward, one of them at a time, as often as there are places for both. Which of them does cannot be
    /// predicted, so that no branch hangs on it, and neither distance has to wait for the other.
    init(_ sorted: [Double], near q: Double, far p: Double) {
        let ended = sorted + [.infinity]
        var near = [Counts](repeating: (0, 0), count: ended.count)
        var far = near
        let numbers = ended.span
        var nearCounts = near.mutableSpan
        var farCounts = far.mutableSpan
        var (nearWalk, farWalk) = (Walk(distance: q), Walk(distance: p))
        for _ in 0..<2 * sorted.count {
            nearWalk.step(over: numbers, noting: &nearCounts)
            farWalk.step(over: numbers, noting: &farCounts)
        }
        (self.near, self.far) = (near, far)
    }

    /// A place, and the first one below that is not lower by more than a distance.
    private struct Walk {
        let distance: Double
        var place = 0
        var lower = 0

        /// Notes what holds so far, which is right when a place is left, and moves on.
        @inline(__always)
        mutating func step(over numbers: Span<Double>, noting counts: inout MutableSpan<Counts>) {
            let isBeyond = numbers[place] - numbers[lower] > distance
            counts[place].below = Int32(truncatingIfNeeded: lower)
            counts[lower].upTo = Int32(truncatingIfNeeded: place)
            lower += isBeyond ? 1 : 0
            place += isBeyond ? 0 : 1
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
