// A yardstick: a leaf of the criteria tree.
// SPDX-License-Identifier: Apache-2.0

/// A yardstick that options are measured by: a leaf of the criteria tree.
public struct Criterion: Hashable, Sendable {
    /// What the criterion is measured against.
    public enum Measure: Hashable, Sendable {
        /// An agreed range in the criterion's unit.
        case range(AgreedRange)
        /// A constructed scale; its ends are the agreed range.
        case scale(ConstructedScale)
        /// No agreed range: the spread of these options stands in.
        case direction(Direction)
    }

    /// What kind of thing a criterion measures; it does not turn the direction.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// What an option brings.
        case benefit
        /// What an option takes.
        case cost
    }

    /// The id, in kebab-case.
    public let id: String
    /// The name for readers.
    public let name: String
    /// What exactly is measured.
    public let definition: String
    /// The unit of its performances; empty for a scale.
    public let unit: String
    /// Cost or benefit.
    public let role: Role
    /// Range, scale or bare direction.
    public let measure: Measure
    /// The agreed range, or nil if only a direction is known.
    public let range: AgreedRange?
    /// Whether more or less is preferred.
    public let direction: Direction
    /// The judgement that turns performance into value; nil without an agreed range.
    public let valueFunction: ValueFunction?
    /// Thresholds for outranking methods, in the criterion's unit.
    public let thresholds: Thresholds

    /// A yardstick.
    ///
    /// - Parameter valueFunction: Ignored without an agreed range; linear over the range if nil.
    public init(
        id: String, name: String? = nil, definition: String = "", unit: String = "", role: Role = .benefit,
        measure: Measure, valueFunction: ValueFunction? = nil, thresholds: Thresholds = Thresholds()
    ) {
        self.id = id
        self.name = name ?? id.inWords
        self.definition = definition
        self.unit = unit
        self.role = role
        self.measure = measure
        switch measure {
        case .range(let range): (self.range, direction) = (range, range.direction)
        case .scale(let scale): (range, direction) = (scale.range, scale.range.direction)
        case .direction(let direction): (range, self.direction) = (nil, direction)
        }
        self.valueFunction = range.map { valueFunction ?? .linear(over: $0) }
        self.thresholds = thresholds
    }

    /// The constructed scale, if there is one.
    public var scale: ConstructedScale? {
        if case .scale(let scale) = measure { scale } else { nil }
    }
}

/// Thresholds of a criterion for outranking methods, in the criterion's unit.
public struct Thresholds: Hashable, Sendable {
    /// The shape of a preference function of PROMETHEE.
    public enum Preference: String, Hashable, Sendable, CaseIterable {
        /// 1 for any advantage.
        case usual
        /// 1 beyond the indifference threshold.
        case uShape = "u-shape"
        /// Rises in a line to 1 at the preference threshold.
        case vShape = "v-shape"
        /// ½ between the indifference and preference thresholds.
        case level
        /// Rises in a line between the two thresholds.
        case linear
        /// Rises along a bell with the spread `gaussian`.
        case gaussian
    }

    /// The largest advantage that does not matter (q).
    public var indifference: Double?
    /// The smallest advantage that decides (p).
    public var preference: Double?
    /// The disadvantage that nothing else makes up for (v).
    public var veto: Double?
    /// The spread of the Gaussian preference function (s).
    public var gaussian: Double?
    /// The shape of the preference function; nil where the document gives none.
    public var function: Preference?
    /// What the performance adds to thresholds.
    public var shares: Shares

    /// How much of the performance's size is added to each threshold: with a share of 0.1, a tenth of it.
    public struct Shares: Hashable, Sendable {
        /// Added to the indifference threshold.
        public var indifference: Double
        /// Added to the preference threshold.
        public var preference: Double
        /// Added to the veto threshold.
        public var veto: Double

        /// Shares, each non-negative; 0 leaves a threshold as it is.
        public init(indifference: Double = 0, preference: Double = 0, veto: Double = 0) {
            self.indifference = indifference
            self.preference = preference
            self.veto = veto
        }
    }

    /// Thresholds, all optional, each non-negative.
    public init(
        indifference: Double? = nil, preference: Double? = nil, veto: Double? = nil, gaussian: Double? = nil,
        function: Preference? = nil, shares: Shares = Shares()
    ) {
        self.indifference = indifference
        self.preference = preference
        self.veto = veto
        self.gaussian = gaussian
        self.function = function
        self.shares = shares
    }
}
