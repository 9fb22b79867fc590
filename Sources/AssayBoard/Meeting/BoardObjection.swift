// Why the board does not do what it is asked.
// SPDX-License-Identifier: Apache-2.0

/// Why the board does not do what it is asked.
public struct BoardObjection: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of objection it is, by the status of its answer.
    public enum Kind: Int, Hashable, Sendable {
        /// The request cannot be read.
        case unreadable = 400
        /// Only the presenter may do that.
        case viewer = 403
        /// There is no such thing.
        case unknown = 404
        /// The page shows an older picture than the board.
        case stale = 409
        /// The document has changed on disk since it was read.
        case changedOnDisk = 412
        /// It would make no decision that can be scored, or cannot be written.
        case impossible = 422
        /// A file would be replaced, and nobody has said that it may.
        case wouldReplace = 428
        /// The system failed.
        case failed = 500
    }

    /// What kind of objection it is.
    public let kind: Kind
    /// One sentence without a full stop.
    public let description: String

    /// An objection in one sentence without a full stop.
    public init(_ kind: Kind = .impossible, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
