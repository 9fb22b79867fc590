// Why a method cannot score a problem as an analysis asks, before it is tried.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Why a method cannot score a problem as its analysis asks: it does not exist, has no such parameter, or needs weights of
/// another kind.
public struct AnalysisObjection: Hashable, Sendable {
    /// The code of the diagnostic.
    public let code: String
    /// One sentence without a full stop.
    public let message: String
    /// What to do.
    public let hint: String?
    /// The part of a document that it speaks of.
    public let subject: Subject

    /// What is wrong and what to do, in one sentence without a full stop.
    public var sentence: String { message + (hint.map { "; \($0.uncapitalized)" } ?? "") }
}

extension DecisionProblem {
    /// Every reason why the method of the analysis, and those to compare with, cannot be used as it asks.
    public var analysisObjections: [AnalysisObjection] {
        guard let method = ScoringMethods.named(analysis.method) else { return analysis.unknownMethods }
        return analysis.unknownMethods
            + analysis.parameters.sorted { $0.key < $1.key }.compactMap { AnalysisObjection(to: $0, $1, of: method) }
            + weightSets.compactMap { AnalysisObjection(to: $0, for: method) }
    }
}

extension AnalysisSettings {
    /// The methods that do not exist, which can be told of a document whatever else is wrong with it.
    var unknownMethods: [AnalysisObjection] {
        let compared = crossChecks.enumerated().compactMap { number, id in
            ScoringMethods.named(id) == nil ? AnalysisObjection(unknown: id, at: .crossCheck(number)) : nil
        }
        return ScoringMethods.named(method) == nil ? compared + [AnalysisObjection(unknown: method)] : compared
    }
}

extension AnalysisObjection {
    /// A method that does not exist.
    public init(unknown id: String, at subject: Subject = .analysis("method")) {
        let known = ScoringMethods.all.map(\.id) + ScoringMethods.aliases.map(\.id)
        self.init(
            code: "unknown-method", message: "'\(id.quotable)' is not a method",
            hint: AnalysisObjection.hint(forMethod: id, in: known) ?? "'assay methods' lists the methods",
            subject: subject)
    }

    /// The method that a name of the literature means, or else the nearest id.
    private static func hint(forMethod name: String, in known: [String]) -> String? {
        let folded = String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
        let numbered = numerals.first { folded.hasSuffix("-\($0.roman)") }
            .map { String(folded.dropLast($0.roman.count)) + $0.digit }
        let meant = otherNames[folded] ?? numbered.flatMap { known.contains($0) ? $0 : nil }
        return meant.map { "Did you mean '\($0)'?" } ?? Suggestion.hint(for: name, in: known)
    }

    /// Roman numerals, the longest first.
    private static let numerals = [(roman: "iii", digit: "3"), (roman: "ii", digit: "2"), (roman: "i", digit: "1")]

    /// What methods are called elsewhere.
    private static let otherNames = [
        "saw": "weighted-sum", "wsm": "weighted-sum", "simple-additive-weighting": "weighted-sum",
        "wpm": "weighted-product", "maut": "additive", "mavt": "additive", "smart": "additive",
        "electre-tri": "electre-tri-b", "condorcet": "copeland", "kemeny-young": "kemeny", "mrsort": "mr-sort",
    ]

    /// A parameter that none of some methods has.
    ///
    /// - Precondition: There is a method.
    public init(unknownParameter name: String, of methods: [any ScoringMethod]) {
        let known = methods.flatMap(\.parameters).flatMap { [$0.name] + $0.otherNames }
        let names = methods.map { "'\($0.id)'" }
        let whose =
            names.count == 1
            ? "of the method \(names[0])"
            : "of any of the methods \(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
        let owner = names.count == 1 ? ("It has", "Its") : ("They have", "Their")
        let listed = methods.flatMap(\.parameters).map(\.name).joined(separator: ", ")
        let others = known.isEmpty ? "\(owner.0) no parameters" : "\(owner.1) parameters are \(listed)"
        self.init(
            code: "unknown-parameter", message: "'\(name.quotable)' is not a parameter \(whose)",
            hint: Suggestion.hint(for: name, in: known) ?? others, subject: .parameter(name))
    }

    /// A parameter that the method does not have, or a value that it cannot take; nil if all is well.
    fileprivate init?(to name: String, _ value: ParameterValue, of method: any ScoringMethod) {
        guard let parameter = method.parameters.first(where: { $0.answers(to: name) }) else {
            self.init(unknownParameter: name, of: [method])
            return
        }
        guard let objection = parameter.objection(to: value) else { return nil }
        self.init(
            code: "invalid-parameter", message: objection,
            hint: parameter.nearest(to: value) ?? "It is \(parameter.meaning)", subject: .parameter(name))
    }

    /// Weights that claim to be of a kind that the method cannot use; nil for those that claim nothing.
    fileprivate init?(to set: WeightSet, for method: any ScoringMethod) {
        guard set.statesKind, !method.weightKinds.contains(set.kind) else { return nil }
        let takesSwings = method.weightKinds.contains(.swing)
        self.init(
            code: "weight-kind",
            message: "\(method.name) cannot use the \(set.kind.inWords) of '\(set.id)': "
                + (takesSwings
                    ? "a weight is what the swing from worst to best is worth, not how much a criterion matters"
                    : "each criterion votes, whatever its range, so a weight is its number of votes"),
            hint: takesSwings
                ? "Ask what each swing is worth and write 'kind: swing', or choose a method that takes such weights"
                : "Write 'kind: votes' if they were given as votes, or choose a method that takes swing weights",
            subject: .weightSet(set.id))
    }
}

extension MethodParameter {
    /// A hint that names the word nearest to one that is none of the parameter's; nil if none is near.
    fileprivate func nearest(to value: ParameterValue) -> String? {
        guard case .word(let words) = kind, case .word(let word) = value else { return nil }
        return Suggestion.hint(for: word, in: words)
    }
}

extension WeightSet.Kind {
    /// The kind, for sentences.
    fileprivate var inWords: String {
        switch self {
        case .swing: "swing weights"
        case .importance: "importance weights"
        case .votes: "votes"
        }
    }
}
