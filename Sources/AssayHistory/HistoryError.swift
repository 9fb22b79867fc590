// Why a history cannot be used.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles

/// Why a history cannot be used.
public enum HistoryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no history at the path.
    case missing(path: String)
    /// There is a file at the path, and nothing in it.
    case empty(path: String)
    /// A later version of Assay has been there.
    case newer(path: String, schema: Int, known: Int)
    /// The file is a database or another thing that Assay did not make.
    case foreign(path: String)
    /// The path names something that is not a file.
    case notAFile(path: String)
    /// Whoever runs Assay may not read the file.
    case forbidden(path: String)
    /// The file or its folder may not be written.
    case readOnly(path: String)
    /// The disk, the quota or the largest permitted size of a file is used up.
    case full(path: String)
    /// Somebody else has kept the history locked for too long.
    case locked(path: String)
    /// The file is damaged.
    case damaged(path: String)
    /// There is no run with the number.
    case noRun(path: String, number: Int64)
    /// SQLite reported something else.
    case failed(path: String, reason: String)

    /// One sentence with the path, without a full stop.
    public var description: String { "\(FileError.quoted(path)) \(explanation)" }

    /// The path, as it was given.
    public var path: String {
        switch self {
        case .missing(let path), .empty(let path), .newer(let path, _, _), .foreign(let path), .notAFile(let path),
            .forbidden(let path), .readOnly(let path), .full(let path), .locked(let path), .damaged(let path),
            .noRun(let path, _), .failed(let path, _):
            path
        }
    }

    private var explanation: String {
        switch self {
        case .missing: "does not exist: no run has been recorded there"
        case .empty: "is empty: no run has been recorded there"
        case .newer(_, let schema, let known):
            "was written by a later version of Assay (history format \(schema), this one knows \(known)): use that version, "
                + "or another history"
        case .foreign: "is not a history of Assay, and stays as it is: use another path"
        case .notAFile: "is not a file, so it cannot be a history"
        case .forbidden: "may not be read: permission denied"
        case .readOnly: "cannot be written: it or its folder is read-only"
        case .full: "cannot be written: the disk is full"
        case .locked: "is locked by another program; it was waited for in vain"
        case .damaged: "is damaged"
        case .noRun(_, let number): "has no run \(number)"
        case .failed(_, let reason): "cannot be used: \(reason)"
        }
    }
}
