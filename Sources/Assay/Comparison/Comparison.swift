// Two states of a document, and which edits moved the ranking from one to the other.
// SPDX-License-Identifier: Apache-2.0

/// Two states of a document: what they say differently, and how much each edit moved each score and rank.
///
/// The edits are players of a game whose outcomes are the scores and ranks of the options that both states have: a
/// coalition is the older document with some of the edits made. Their Shapley values add up to the change of each score
/// and of each rank. Few edits are told one by one, many by their kinds.
///
/// An option without a rank counts as one place below all others, and an edit of several cells, points or ranges as several
/// edits.
public struct Comparison: Sendable {
    /// How finely edits are told apart.
    public enum Grain: String, Hashable, Sendable, CaseIterable {
        /// One by one where that is exact, else by their kinds.
        case automatic = "auto"
        /// One by one; sampled where there are many.
        case edit
        /// By their kinds.
        case kind
    }

    /// The older state.
    public let old: Evaluation
    /// The newer state.
    public let new: Evaluation
    /// Everything that they say differently.
    public let changes: [Change]
    /// What moved scores and ranks.
    public let causes: [Cause]
    /// Whether causes had to be told by their kinds, or not at all, since a document between the two makes no sense; why.
    public let obstacle: String?
    /// Options that both states have, in the order of the newer ranking.
    public let options: [ComparedOption]
    /// The numbers of the options that only the newer state has.
    public let joined: [Int]
    /// The numbers of the options that only the older state has.
    public let withdrawn: [Int]

    /// A comparison of two states of a document.
    ///
    /// - Parameters:
    ///   - grain: How finely to tell edits apart.
    ///   - pairs: How many pairs of random orders to draw where there are too many edits for every coalition.
    ///   - seed: The seed of the random orders.
    public init(
        from old: Evaluation, to new: Evaluation, grain: Grain = .automatic, pairs: Int = 500, seed: UInt64 = 2026
    ) {
        (self.old, self.new) = (old, new)
        changes = Change.choices(from: old, to: new) + Change.all(from: old.problem, to: new.problem)
        let game = ComparisonGame(from: old, to: new)
        let division = game.division(grain, pairs, seed)
        causes = division.causes
        obstacle = division.obstacle
        options = game.shared.enumerated().map { place, pair in
            ComparedOption(
                old: pair.old, new: pair.new, option: new.problem.options[pair.new], from: old, to: new,
                scoreParts: division.parts(2 * place), rankParts: division.parts(2 * place + 1))
        }
        joined = new.order.filter { old.problem.option(new.problem.options[$0].id) == nil }
        withdrawn = old.order.filter { new.problem.option(old.problem.options[$0].id) == nil }
    }

    /// Whether the two states share an option.
    public var isMeaningful: Bool { !options.isEmpty }

    /// Whether the causes' parts are sampled, so that they carry standard errors.
    public var isSampled: Bool { options.contains { $0.scoreParts.contains { $0.error != nil } } }
}

/// Edits whose effect is told in one.
public struct Cause: Hashable, Sendable {
    /// The edits.
    public let moves: [Move]
    /// The kind that they share.
    public var kind: Move.Kind { moves[0].kind }
}

/// An option that both states have.
public struct ComparedOption: Hashable, Sendable {
    /// What one cause did.
    public struct Part: Hashable, Sendable {
        /// How much of the change is due to it.
        public let amount: Double
        /// The standard error of that; nil if it is exact.
        public let error: Double?
    }

    /// Its number in the older state.
    public let old: Int
    /// Its number in the newer state.
    public let new: Int
    /// The option as it is now.
    public let option: PolicyOption
    /// Its scores before and after.
    public let scores: (old: Double, new: Double)
    /// Its ranks before and after; nil where it fails a must-have.
    public let ranks: (old: Int?, new: Int?)
    /// How much of the change of its score is due to each cause; empty if that cannot be said.
    public let scoreParts: [Part]
    /// How much of the change of its rank is due to each cause: negative for places gained.
    public let rankParts: [Part]

    init(
        old: Int, new: Int, option: PolicyOption, from then: Evaluation, to now: Evaluation, scoreParts: [Part],
        rankParts: [Part]
    ) {
        (self.old, self.new, self.option) = (old, new, option)
        scores = (then.scores[old], now.scores[new])
        ranks = (then.ranks[old], now.ranks[new])
        (self.scoreParts, self.rankParts) = (scoreParts, rankParts)
    }

    /// The change of its score.
    public var change: Double { scores.new - scores.old }

    /// Places gained; negative for places lost, nil if it has no rank before or after.
    public var gained: Int? {
        guard let old = ranks.old, let new = ranks.new else { return nil }
        return old - new
    }

    /// Whether both are the same option with the same scores, ranks and parts.
    public static func == (a: ComparedOption, b: ComparedOption) -> Bool {
        a.option == b.option && a.scores == b.scores && a.ranks == b.ranks && a.scoreParts == b.scoreParts
            && a.rankParts == b.rankParts
    }

    /// Hashes the option.
    public func hash(into hasher: inout Hasher) { hasher.combine(option) }
}
