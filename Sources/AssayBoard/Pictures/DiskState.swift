// Whether the document on disk is still the one on the board.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import AssayReports

/// Whether the document on disk is still the one on the board.
enum DiskState: Hashable, Sendable {
    /// It is.
    case same
    /// It has changed, and can be read again.
    case changed
    /// It has changed, and has errors.
    case broken([String])
    /// It cannot be read any more.
    case unreadable(String)

    var sentence: String {
        switch self {
        case .same: ""
        case .changed: "The document has changed on disk"
        case .broken: "The document has changed on disk, and has errors"
        case .unreadable(let reason): reason
        }
    }

    private var errors: [String] { if case .broken(let errors) = self { errors } else { [] } }

    var json: JSON {
        .members(
            ("changed", .flag(self != .same)), ("sentence", .text(sentence)),
            ("canReload", .flag(self == .changed)), ("errors", .list(errors.map(JSON.text))))
    }

    /// What the errors of a reading are, each in a line; where the files lie, viewers need not know.
    init(_ reading: Reading) {
        let errors = reading.errors.prefix(20).map { error in
            let place = error.place.map { "\($0.path.lastComponent):\($0.line):\($0.column): " } ?? ""
            return place + error.message
        }
        self = reading.problem == nil || !errors.isEmpty ? .broken(Array(errors)) : .changed
    }
}
