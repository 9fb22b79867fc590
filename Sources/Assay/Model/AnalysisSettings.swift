// How a document wants to be analysed.
// SPDX-License-Identifier: Apache-2.0

/// How a document wants to be analysed.
public struct AnalysisSettings: Hashable, Sendable {
    /// What an unknown cell counts as, in score and rank.
    public enum UnknownPolicy: String, Hashable, Sendable, CaseIterable {
        /// The worst end of the range.
        case worst
        /// The middle of the range.
        case middle
        /// The best end of the range.
        case best
    }

    /// The id of the method that ranks.
    public var method = "additive"
    /// The method's parameters, by name, as the document gives them.
    public var parameters: [String: ParameterValue] = [:]
    /// The ids of methods to compare with.
    public var crossChecks: [String] = []
    /// Their parameters, by the id of the method.
    public var crossCheckParameters: [String: [String: ParameterValue]] = [:]
    /// How many draws simulations take.
    public var draws = 100_000
    /// The seed of simulations.
    public var seed: UInt64 = 2026
    /// What an unknown cell counts as.
    public var unknown = UnknownPolicy.worst
    /// How far weights may be off in simulations, as a share; nil where the document says nothing.
    public var weightsWithin: Double?
    /// Which performances vary together in simulations.
    public var correlations = Correlations.none
    /// How old evidence may be before it counts as stale; nil where the document says nothing.
    public var evidenceAge: EvidenceAge?

    /// The settings of a document that says nothing.
    public init() {}

    /// The parameters of a method: the leading one or one to compare with.
    public func parameters(of method: String) -> [String: ParameterValue] {
        method == self.method ? parameters : crossCheckParameters[method] ?? [:]
    }
}

/// The value of a method's parameter.
public enum ParameterValue: Hashable, Sendable, CustomStringConvertible {
    /// A number.
    case number(Double)
    /// A word.
    case word(String)
    /// Several values in order.
    case list([ParameterValue])
    /// Several values by name.
    case map([String: ParameterValue])

    /// The value as a document would write it.
    public var description: String {
        switch self {
        case .number(let x): x.plain
        case .word(let word): word
        case .list(let parts): "[\(parts.map(\.description).joined(separator: ", "))]"
        case .map(let parts):
            "{\(parts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
        }
    }
}
