// A remark on a decision document, as a value.
// SPDX-License-Identifier: Apache-2.0

/// A remark on a document: what is wrong, where, and what to do.
///
/// Diagnostics are collected, never thrown: a reader gets every mistake of a document at once.
public struct Diagnostic: Hashable, Sendable {
    /// How much a diagnostic matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The document cannot be evaluated.
        case error
        /// The document can be evaluated, and its authors should know this.
        case warning
        /// Something that only the authors can settle.
        case question
    }

    /// A stable, kebab-case name, such as `unknown-criterion`.
    public var code: String
    /// How much it matters.
    public var severity: Severity
    /// One sentence in the author's words, without a full stop; quotes from the document stand in '…'.
    public var message: String
    /// Where it is, if it is in one place.
    public var place: SourcePlace?
    /// The parts of the document that it speaks of, the one to look at first; empty where nobody noted them.
    public var subjects: [Subject]
    /// What to do, as a sentence without a full stop.
    public var hint: String?

    /// A remark on a document.
    public init(
        _ code: String, _ severity: Severity = .error, _ message: String, at place: SourcePlace? = nil,
        about subjects: [Subject] = [], hint: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.place = place
        self.subjects = subjects
        self.hint = hint
    }
}

extension Diagnostic {
    /// The ids of everything that it speaks of, each once.
    public var ids: [String] {
        subjects.flatMap(\.ids).reduce(into: []) { ids, id in
            if !ids.contains(id) { ids.append(id) }
        }
    }
}

/// A stretch of one line of a text.
public struct SourcePlace: Hashable, Sendable {
    /// The path of the text as the user gave it.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// The column of the first character, from 1, counted in Unicode scalars.
    public var column: Int
    /// How many characters the place covers, at least 1, counted in Unicode scalars.
    public var length: Int

    /// A stretch of one line of a text.
    public init(path: String, line: Int, column: Int, length: Int = 1) {
        self.path = path
        self.line = line
        self.column = column
        self.length = max(1, length)
    }
}
