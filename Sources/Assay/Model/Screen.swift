// A must-have that does not compensate.
// SPDX-License-Identifier: Apache-2.0

/// A must-have: a bound on one criterion that nothing else makes up for.
public struct Screen: Hashable, Sendable {
    /// The bound, in the criterion's unit.
    public enum Bound: Hashable, Sendable {
        /// The performance must be this or more.
        case atLeast(Double)
        /// The performance must be this or less.
        case atMost(Double)

        /// The last performance that passes.
        var edge: Double {
            switch self {
            case .atLeast(let x), .atMost(let x): x
            }
        }
    }

    /// The number of the criterion.
    public let criterion: Int
    /// The bound.
    public let bound: Bound
    /// Why it must be so.
    public let because: String

    /// A must-have.
    public init(criterion: Int, bound: Bound, because: String = "") {
        self.criterion = criterion
        self.bound = bound
        self.because = because
    }

    /// Whether a performance passes.
    public func passes(_ x: Double) -> Bool {
        switch bound {
        case .atLeast(let least): x >= least
        case .atMost(let most): x <= most
        }
    }
}
