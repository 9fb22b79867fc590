// What comes out of reading a document.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// A document that was read: the decision in it, or why there is none.
public struct Reading: Sendable {
    /// The decision; nil if there is an error among the diagnostics.
    public let problem: DecisionProblem?
    /// Every remark on the document, by place.
    public let diagnostics: [Diagnostic]
    /// Every text that was read: the document first, then the tables it names.
    public let sources: [SourceText]
    /// Where the parts of the document stand.
    public let places: Places
    /// The paths of files that the document names and that could not be read.
    public var missing: [String] = []

    /// The diagnostics that keep the document from being evaluated.
    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}
