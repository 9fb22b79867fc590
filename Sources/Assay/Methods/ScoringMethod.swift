// What every scoring method is.
// SPDX-License-Identifier: Apache-2.0

/// A way to turn performances and weights into scores.
///
/// A conforming type is one file in `Methods/`, with the formula in the notation of its paper, its edge cases and its
/// citation; it is added by one line in `ScoringMethods.all`.
public protocol ScoringMethod: Sendable {
    /// The id that documents use, in kebab-case.
    var id: String { get }
    /// The name for readers.
    var name: String { get }
    /// What it does, in one sentence.
    var summary: String { get }
    /// The paper, with its DOI.
    var citation: String { get }
    /// What can be set.
    var parameters: [MethodParameter] { get }
    /// Whether it may carry the headline.
    var standing: MethodStanding { get }
    /// What the literature leaves open and how it is settled here, each in a sentence.
    var conventions: [String] { get }
    /// The published examples that it reproduces to the precision printed.
    var examples: [String] { get }
    /// The kinds of weights that it can use.
    var weightKinds: [WeightSet.Kind] { get }

    /// Whether, with agreed ranges, the score of an option follows from its own performances alone: then no withdrawal of
    /// another one can change it.
    var scoresApart: Bool { get }
    /// Whether the scores are straight lines in the weights: sums, over the weights, of what depends on performances alone.
    var isLinearInWeights: Bool { get }

    /// The family of methods that always rank this table alike.
    func family(on table: ScoringTable) -> MethodFamily

    /// Scores for a table.
    ///
    /// - Returns: One score per option, in the table's order; higher is better.
    /// - Throws: `MethodError` if the method is not defined for this table.
    func verdict(on table: ScoringTable) throws(MethodError) -> Verdict
}

extension ScoringMethod {
    /// No parameters.
    public var parameters: [MethodParameter] { [] }
    /// A cross-check.
    public var standing: MethodStanding { .crossCheck }
    /// Nothing left open.
    public var conventions: [String] { [] }
    /// No published examples.
    public var examples: [String] { [] }
    /// An option's score may depend on the others.
    public var scoresApart: Bool { false }
    /// Scores may bend as weights move.
    public var isLinearInWeights: Bool { false }
    /// Whether the score of an option of this table follows from its own performances alone.
    func scoresApart(on table: ScoringTable) -> Bool { scoresApart && table.criteria.allSatisfy { $0.range != nil } }
    /// A family of its own.
    public func family(on table: ScoringTable) -> MethodFamily { MethodFamily(id: id, name: name) }
}

/// Whether a method may carry the headline.
public enum MethodStanding: String, Hashable, Sendable, CaseIterable {
    /// Sound enough to rank by: it may carry the headline.
    case primary
    /// Known widely, with flaws that the conformance card shows: it stands on a sheet of its own.
    case crossCheck = "cross-check"
}

/// Why a method cannot score a table.
public struct MethodError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence without a full stop, in the names of the table.
    public let description: String
    /// The criterion it speaks of, by id.
    public let criterion: String?
    /// The parameter whose value is at fault, by name; it counts before the criterion.
    public let parameter: String?
    /// What to do; nil where the sentence says it all.
    public let hint: String?

    /// Why a method cannot score a table.
    public init(_ description: String, criterion: String? = nil, parameter: String? = nil, hint: String? = nil) {
        self.description = description
        self.criterion = criterion
        self.parameter = parameter
        self.hint = hint
    }
}
