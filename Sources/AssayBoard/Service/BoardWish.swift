// What a page wants to be done.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments

/// The body of a request that changes something.
struct BoardWish: Sendable {
    let body: JSONValue

    /// Reads a body.
    ///
    /// - Throws: `BoardObjection` if it is not a JSON object.
    init(_ bytes: [UInt8]) throws(BoardObjection) {
        let read = JSONValue.read(SourceText(path: "the request", bytes: bytes))
        guard let value = read.value, case .map = value else {
            let reason = read.diagnostics.first.map { ": \($0.message)" } ?? ""
            throw BoardObjection(.unreadable, "the request is not a JSON object\(reason)")
        }
        body = value
    }

    /// Who says so, in one line.
    var by: String {
        let shown = (body["by"]?.text ?? "").unicodeScalars.filter { $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(shown.prefix(100)))
    }

    /// The movement of a hand that it belongs to.
    var gesture: String? { body["gesture"]?.text.flatMap { $0.isEmpty ? nil : String($0.prefix(100)) } }

    /// What the page shows.
    ///
    /// - Throws: `BoardObjection` if it does not say.
    func revision() throws(BoardObjection) -> Int {
        guard let revision = body["revision"]?.whole else {
            throw BoardObjection(
                .wouldReplace, "the request does not say which picture it speaks of: 'revision' is missing")
        }
        return revision
    }

    /// The changes of the board.
    func edits() throws(BoardObjection) -> [BoardEdit] {
        guard let list = body["edits"]?.list, !list.isEmpty, list.count <= 1000 else {
            throw BoardObjection(.unreadable, "'edits' is a list of 1 to 1000 changes")
        }
        var edits: [BoardEdit] = []
        for value in list { edits.append(try BoardEdit(value)) }
        return edits
    }
}
