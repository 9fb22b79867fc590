// Why a file could not be read.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Why a file could not be read, as its reader can mend it.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kept the file from being read.
    public enum Reason: Hashable, Sendable {
        /// There is no such file.
        case missing
        /// The path is a directory, a pipe or a device; in words.
        case notAFile(String)
        /// The file may not be read.
        case forbidden
        /// The file is larger than the limit, in bytes.
        case tooLarge(limit: Int)
        /// The system failed; in its words.
        case failed(String)
    }

    /// The path as it was given.
    public let path: String
    /// What kept the file from being read.
    public let reason: Reason

    /// Why a file could not be read.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// The error in a sentence.
    public var description: String {
        let shown = "'\(path.quotable)'"
        return switch reason {
        case .missing: "There is no file \(shown)"
        case .notAFile(let kind): "\(shown) is \(kind), not a file"
        case .forbidden: "The file \(shown) may not be read: permission denied"
        case .tooLarge(let limit): "The file \(shown) is larger than \(limit >> 20) MiB"
        case .failed(let words): "The file \(shown) could not be read: \(words)"
        }
    }
}

extension DocumentError {
    /// The error of the system call that failed last.
    static func last(_ path: String) -> DocumentError { DocumentError(path: path, code: errno) }

    private init(path: String, code: Int32) {
        let reason: Reason =
            switch code {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM: .forbidden
            case ENXIO: .notAFile("a socket or a pipe")
            default: .failed(String(cString: strerror(code)))
            }
        self.init(path: path, reason: reason)
    }
}
