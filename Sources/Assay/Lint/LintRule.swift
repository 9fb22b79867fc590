// What every rule of the lint is.
// SPDX-License-Identifier: Apache-2.0

/// A rule that finds one kind of mistake in a decision.
///
/// A conforming type is one file in `Lint/Rules/`; it is added by one line in `LintRules.all`. A finding names things
/// as the document does and carries its evidence: numbers with units, and what the ranking would be otherwise. A rule
/// that is not sure stays silent, since a false alarm costs more trust than a miss.
public protocol LintRule: Sendable {
    /// The id that waivers use, in kebab-case.
    var code: String { get }
    /// How much its findings matter.
    ///
    /// Only the reader of documents finds errors, so that a document that passes `check` can be scored.
    var severity: Diagnostic.Severity { get }
    /// What it finds, in a phrase without a full stop.
    var summary: String { get }
    /// How it is detected, with every threshold and the reason for it.
    var detection: String { get }
    /// Why it matters, in three sentences.
    var importance: String { get }
    /// The paper, with its DOI.
    var citation: String { get }

    /// What is wrong in a document, in its order.
    func findings(in context: LintContext) -> [Diagnostic]
}

extension LintRule {
    /// Nothing: the reader of documents finds it, at its place.
    public func findings(in context: LintContext) -> [Diagnostic] { [] }

    /// A finding of this rule.
    func finding(_ message: String, about subjects: [Subject], hint: String? = nil) -> Diagnostic {
        Diagnostic(code, severity, message, about: subjects, hint: hint)
    }
}
