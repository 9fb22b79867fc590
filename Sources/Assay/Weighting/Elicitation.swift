// How weights were found from judgements.
// SPDX-License-Identifier: Apache-2.0

/// A way to find weights; its raw value is the word for it in documents.
public enum WeightingMethod: String, Hashable, Sendable, CaseIterable {
    /// Points as they are.
    case direct
    /// All the same.
    case equal
    /// Points beside the 100 of the swing that is wanted first.
    case swing
    /// Points beside the 10 of what is worth least.
    case smart
    /// An order, and a formula.
    case rank
    /// Comparisons of pairs.
    case pairwise
    /// Comparisons with the best and the worst.
    case bestWorst = "best-worst"
    /// Moves that are worth the same.
    case tradeOff = "trade-off"
    /// A deck of cards.
    case cards
    /// Categories of difference.
    case categories
    /// Statements that leave room.
    case intervals

    /// The name for readers.
    public var name: String {
        switch self {
        case .direct: "points"
        case .equal: "all equal"
        case .swing: "points for swings"
        case .smart: "points from the least upwards (SMART)"
        case .rank: "an order"
        case .pairwise: "comparisons of pairs"
        case .bestWorst: "comparisons with the best and the worst"
        case .tradeOff: "trade-offs"
        case .cards: "a deck of cards"
        case .categories: "categories of difference"
        case .intervals: "statements that leave room"
        }
    }
}

/// How the points of a weight set were found from judgements, for readers who ask.
public struct Elicitation: Hashable, Sendable {
    /// Things that were compared with each other: all leaves, or the members of one group.
    public struct Circle: Hashable, Sendable {
        /// The id of the group, empty for the top level; nil if all leaves were compared.
        public let group: String?
        /// The way in which they were judged.
        public let method: WeightingMethod
        /// The ids of criteria and groups.
        public let members: [String]
        /// What follows for them.
        public let findings: ElicitedShares

        /// Things that were compared with each other.
        ///
        /// - Precondition: There is a share for every member.
        public init(group: String?, method: WeightingMethod, members: [String], findings: ElicitedShares) {
            precondition(members.count == findings.shares.count, "there is a share for every member")
            self.group = group
            self.method = method
            self.members = members
            self.findings = findings
        }
    }

    /// The way that the set names.
    public let method: WeightingMethod
    /// All leaves, or every group with more than one member in document order.
    public let circles: [Circle]

    /// How points were found.
    public init(method: WeightingMethod, circles: [Circle]) {
        self.method = method
        self.circles = circles
    }
}

/// What follows from judgements about things that were compared with each other.
public struct ElicitedShares: Hashable, Sendable {
    /// What each is worth, of what all of them together are worth; sums to 1.
    public var shares: [Double]
    /// The least and the greatest share of each, where the judgements leave room; nil where they leave none.
    public var bounds: [ClosedRange<Double>]?
    /// How well the judgements fit each other, where there are enough of them to say.
    public var consistency: Consistency?
    /// Comparisons that were not made, with what follows from those that were.
    public var completed: [RatioJudgement]

    /// What follows from judgements.
    public init(
        _ shares: [Double], bounds: [ClosedRange<Double>]? = nil, consistency: Consistency? = nil,
        completed: [RatioJudgement] = []
    ) {
        self.shares = shares
        self.bounds = bounds
        self.consistency = consistency
        self.completed = completed
    }
}

/// A judgement that one thing is worth so many times another.
public struct RatioJudgement: Hashable, Sendable {
    /// The number of the first thing.
    public let first: Int
    /// The number of the second thing.
    public let second: Int
    /// How many times the second the first is worth; greater than 0.
    public let ratio: Double

    /// A judgement that one thing is worth so many times another.
    public init(_ first: Int, _ second: Int, _ ratio: Double) {
        self.first = first
        self.second = second
        self.ratio = ratio
    }
}

/// How well judgements fit each other.
public struct Consistency: Hashable, Sendable {
    /// A figure that measures it.
    public struct Figure: Hashable, Sendable {
        /// A stable name for programs, such as `ratio`.
        public let id: String
        /// The name for readers.
        public let name: String
        /// The figure; 0 if the judgements fit perfectly.
        public let value: Double
        /// What it should not exceed; nil where nothing is agreed.
        public let most: Double?

        /// A figure that measures consistency.
        public init(_ id: String, _ name: String, _ value: Double, most: Double? = nil) {
            self.id = id
            self.name = name
            self.value = value
            self.most = most
        }
    }

    /// The judgement most worth another look.
    public struct Revision: Hashable, Sendable {
        /// The judgement as it was given.
        public let judgement: RatioJudgement
        /// The ratio that the weights found would give.
        public let implied: Double

        /// The judgement most worth another look.
        public init(_ judgement: RatioJudgement, implied: Double) {
            self.judgement = judgement
            self.implied = implied
        }
    }

    /// The figures, the one to look at first.
    public var figures: [Figure]
    /// What the figures rest on: a table, or a formula.
    public var basis: String
    /// The judgement most worth another look; nil if all of them fit.
    public var revision: Revision?
    /// Three things each of which was judged to be worth more than the next, and the last more than the first.
    public var cycles: [[Int]]

    /// How well judgements fit each other.
    public init(_ figures: [Figure], basis: String = "", revision: Revision? = nil, cycles: [[Int]] = []) {
        self.figures = figures
        self.basis = basis
        self.revision = revision
        self.cycles = cycles
    }

    /// Whether no figure exceeds what is agreed.
    public var isAcceptable: Bool { figures.allSatisfy { $0.value <= $0.most ?? .infinity } }
}
