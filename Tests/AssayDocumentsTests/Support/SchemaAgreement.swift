// What the reader and the schema of the format must agree on.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

/// The remarks on mistakes that a schema can see, because they show in one value alone.
private let visible: Set<String> = [
    "unknown-key", "missing-key", "missing-value", "missing-range", "unknown-word", "invalid-id", "negative-weight",
    "invalid-compensation", "invalid-statement", "unknown-weight-method", "unsupported-version",
]

/// Expects that the schema accepts a document that is in order, and refuses one with a mistake that it can see.
func expectAgreement(
    of reading: Reading, on text: String, path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    guard path.hasSuffix(".yaml") || path.hasSuffix(".json"), text.utf8.count < 20_000 else { return }
    guard let verdict = try? SchemaValidator.shared.verdict(on: text, name: path), verdict != .unreadable else {
        return
    }
    let codes = reading.errors.map(\.code)
    if codes.isEmpty {
        expectCanonicalForm(of: reading, sourceLocation: sourceLocation)
        expectConversions(of: reading, sourceLocation: sourceLocation)
        #expect(verdict == .valid, "\(text)", sourceLocation: sourceLocation)
    } else if codes.contains(where: visible.contains) {
        #expect(verdict != .valid, "\(codes) \(text)", sourceLocation: sourceLocation)
    }
}
