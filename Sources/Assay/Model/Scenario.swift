// A named overlay of performances and weights.
// SPDX-License-Identifier: Apache-2.0

/// A named overlay of performances and weights.
public struct Scenario: Hashable, Sendable {
    /// How a performance changes.
    public enum Change: Hashable, Sendable {
        /// An amount is added.
        case add(Double)
        /// The figure is multiplied.
        case times(Double)
        /// The figure is replaced.
        case to(Double)

        /// The figure after the change.
        public func callAsFunction(_ x: Double) -> Double {
            switch self {
            case .add(let amount): x + amount
            case .times(let factor): x * factor
            case .to(let figure): figure
            }
        }
    }

    /// One changed cell.
    public struct CellChange: Hashable, Sendable {
        /// The number of the option.
        public let option: Int
        /// The number of the criterion.
        public let criterion: Int
        /// How it changes.
        public let change: Change

        /// One changed cell.
        public init(option: Int, criterion: Int, change: Change) {
            self.option = option
            self.criterion = criterion
            self.change = change
        }
    }

    /// The id, in kebab-case.
    public let id: String
    /// The name for readers.
    public let name: String
    /// What happens in it.
    public let summary: String
    /// How likely it is, if somebody said so; in `0...1`.
    public let likelihood: Double?
    /// Factors on weights, one per leaf.
    public let factors: [Double]
    /// Changed cells, in document order.
    public let changes: [CellChange]

    /// A named overlay.
    ///
    /// - Parameter factors: One per leaf, non-negative; 1 leaves a weight as it is.
    public init(
        id: String, name: String? = nil, summary: String = "", likelihood: Double? = nil, factors: [Double],
        changes: [CellChange] = []
    ) {
        self.id = id
        self.name = name ?? id.inWords
        self.summary = summary
        self.likelihood = likelihood
        self.factors = factors
        self.changes = changes
    }
}
