// Where the remarks on a document gather.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The remarks on a document, as they are found.
struct Remarks: Sendable {
    /// A document with more mistakes than this is of another kind; further ones are dropped.
    private static let limit = 10_000

    /// The document.
    let document: SourceText
    /// The text that ranges of bytes speak of: the document, or a table that it names.
    private(set) var source: SourceText
    private var found: [Diagnostic] = []
    /// Whether one of them is an error.
    private(set) var hasErrors = false

    /// No remarks yet.
    init(on document: SourceText) {
        self.document = document
        source = document
    }

    /// Whether ranges of bytes speak of a table.
    var isOnTable: Bool { source.path != document.path }

    /// Lets ranges of bytes speak of another text, and says of which they spoke before.
    mutating func turn(to text: SourceText) -> SourceText {
        defer { source = text }
        return source
    }

    /// Whether there are so many that a suggestion for one more is wasted work.
    var isCrowded: Bool { found.count > 200 }

    /// Adds an error at a range of bytes.
    mutating func error(_ code: String, _ message: String, at span: Range<Int>, hint: String? = nil) {
        add(Diagnostic(code, .error, message, at: source.place(of: span), hint: hint))
    }

    /// Adds a warning at a range of bytes.
    mutating func warning(
        _ code: String, _ message: String, at span: Range<Int>, about subjects: [Subject] = [], hint: String? = nil
    ) {
        add(Diagnostic(code, .warning, message, at: source.place(of: span), about: subjects, hint: hint))
    }

    /// Adds a remark.
    mutating func add(_ diagnostic: Diagnostic) {
        let isFirstError = diagnostic.severity == .error && !hasErrors
        if isFirstError { hasErrors = true }
        if found.count < Remarks.limit || isFirstError { found.append(diagnostic) }
    }

    /// All remarks: first those on the document, from top to bottom, then those on other files.
    var sorted: [Diagnostic] { Remarks.sorted(found, from: document.path) }

    /// Remarks without a place first, then those on the document, from top to bottom, then those on other files.
    static func sorted(_ remarks: [Diagnostic], from document: String) -> [Diagnostic] {
        remarks.enumerated().map { (order: order(of: $0, document), remark: $0.element) }
            .sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.remark)
    }

    private static func order(of item: (offset: Int, element: Diagnostic), _ document: String) -> [Int] {
        guard let place = item.element.place else { return [0, 0, 0, item.offset] }
        return [place.path == document ? 1 : 2, place.line, place.column, item.offset]
    }
}
