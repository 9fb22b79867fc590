// Why a file could not be written, in plain words.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Why a file could not be written.
public enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder of the file does not exist.
    case noFolder(path: String, folder: String)
    /// Something on the way to the file is not a folder.
    case notAFolder(path: String, folder: String)
    /// Whoever runs Assay may not write here.
    case notPermitted(path: String)
    /// The file, or the whole file system, is read-only.
    case readOnly(path: String)
    /// The disk, the quota or the largest permitted size is used up.
    case full(path: String)
    /// The path names something that is not a file.
    case notAFile(path: String, kind: String)
    /// The path is a link to something that does not exist.
    case dangling(path: String)
    /// The file is one that is being read.
    case isInput(path: String, input: String)
    /// The file holds something else than when it was read.
    case changed(path: String)
    /// There is a database, such as a history of runs.
    case isDatabase(path: String)
    /// The operating system reported something else.
    case failed(path: String, reason: String)

    /// An error from the number that a system call left in `errno`.
    init(_ path: String, errno number: Int32) {
        switch number {
        case ENOENT: self = .noFolder(path: path, folder: FileTarget.folder(of: path))
        case ENOTDIR: self = .notAFolder(path: path, folder: FileTarget.folder(of: path))
        case EACCES, EPERM: self = .notPermitted(path: path)
        case EROFS: self = .readOnly(path: path)
        case ENOSPC, EDQUOT, EFBIG: self = .full(path: path)
        default: self = .failed(path: path, reason: FileError.reason(number))
        }
    }

    /// Whether a device or a system call failed, rather than the path being one that cannot be written.
    public var isInputOutputFailure: Bool {
        if case .failed = self { true } else { false }
    }

    /// One sentence with the path, without a full stop.
    public var description: String { "\(FileError.quoted(path)) cannot be written: \(explanation)" }

    /// The path, as it was given.
    public var path: String {
        switch self {
        case .noFolder(let path, _), .notAFolder(let path, _), .notPermitted(let path), .readOnly(let path),
            .full(let path), .notAFile(let path, _), .dangling(let path), .isInput(let path, _),
            .changed(let path), .isDatabase(let path), .failed(let path, _):
            path
        }
    }

    private var explanation: String {
        switch self {
        case .noFolder(_, let folder): "the folder \(FileError.quoted(folder)) does not exist"
        case .notAFolder(_, let folder): "\(FileError.quoted(folder)) is not a folder"
        case .notPermitted: "permission denied"
        case .readOnly: "it is read-only"
        case .full: "the disk is full"
        case .notAFile(_, let kind): "it is \(kind), not a file"
        case .dangling: "it is a link to something that does not exist"
        case .isInput(let path, let input) where path == input: "it is the document that is being read"
        case .isInput(_, let input): "it is the same file as \(FileError.quoted(input)), which is being read"
        case .changed: "somebody has changed it since it was read; run the command again"
        case .isDatabase: "it is a database, such as a history of runs, and stays as it is"
        case .failed(_, let reason): reason
        }
    }

    /// A path for a message: in quotes, with control characters escaped.
    public static func quoted(_ path: String) -> String {
        let scalars = path.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return "'\(scalars.joined())'"
    }

    private static func reason(_ number: Int32) -> String {
        guard let words = strerror(number) else { return "system error \(number)" }
        return String(cString: words)
    }
}
