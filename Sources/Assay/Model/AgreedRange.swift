// The range that a criterion's weight speaks of.
// SPDX-License-Identifier: Apache-2.0

/// The agreed worst and best performance of a criterion, in its unit.
///
/// A weight is the worth of the swing from `worst` to `best`. If `worst` is greater than `best`, less is better.
public struct AgreedRange: Hashable, Sendable {
    /// The performance of value 0.
    public let worst: Double
    /// The performance of value 100.
    public let best: Double

    /// An agreed range, or nil unless both ends are finite and different and their distance is finite.
    public init?(worst: Double, best: Double) {
        guard worst.isFinite, best.isFinite, worst != best, (best - worst).isFinite else { return nil }
        self.worst = worst
        self.best = best
    }

    /// The smaller end.
    public var lower: Double { min(worst, best) }
    /// The greater end.
    public var upper: Double { max(worst, best) }
    /// Whether more or less is preferred.
    public var direction: Direction { best > worst ? .maximize : .minimize }

    /// The nearest performance within the range.
    public func clamped(_ x: Double) -> Double { min(max(x, lower), upper) }

    /// Whether a performance lies within the range.
    public func contains(_ x: Double) -> Bool { x >= lower && x <= upper }
}

/// Whether more or less of a criterion is preferred.
public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// More is better.
    case maximize
    /// Less is better.
    case minimize
}
