// The files that a document may name.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The files that a document may name: those in its own folder, or those that a caller hands out.
public struct DocumentFiles: Sendable {
    /// A file that a document names.
    public struct File: Hashable, Sendable {
        /// The path for remarks: as the user would write it.
        public let path: String
        /// Every byte of it.
        public let bytes: [UInt8]

        /// A file that a document names.
        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Why a document does not get a file.
    public enum Refusal: Error, Hashable, Sendable {
        /// The path leaves the document's folder.
        case outside
        /// The file could not be read.
        case unreadable(DocumentError)
    }

    let read: @Sendable (String) -> Result<File, Refusal>

    /// Files from a caller.
    ///
    /// - Parameter read: Gives the file at a path that is relative to the document.
    public init(_ read: @escaping @Sendable (String) -> Result<File, Refusal>) { self.read = read }

    /// No files at all.
    public static let none = DocumentFiles { .failure(.unreadable(DocumentError(path: $0, reason: .missing))) }

    /// Texts that were read already, for a document at a path.
    static func among(_ texts: [SourceText], beside path: String) -> DocumentFiles {
        let folder = path.folder
        return DocumentFiles { name in
            guard let table = texts.first(where: { $0.path == folder + name }) else {
                return .failure(.unreadable(DocumentError(path: name, reason: .missing)))
            }
            return .success(File(path: table.path, bytes: table.bytes))
        }
    }

    /// The files in the folder of a document and the folders below it.
    ///
    /// - Parameters:
    ///   - path: The path of the document.
    ///   - limit: The greatest size of a file, in bytes.
    public static func beside(_ path: String, limit: Int = DocumentReader.defaultLimit) -> DocumentFiles {
        let folder = path.folder
        return DocumentFiles { name in
            guard !name.hasPrefix("/"), !name.contains("://"), !name.utf8.contains(0) else { return .failure(.outside) }
            return Result { () throws(Refusal) in try read(name, in: folder, limit) }
        }
    }

    private static func read(_ name: String, in folder: String, _ limit: Int) throws(Refusal) -> File {
        let path = folder + name
        guard let root = realPath(folder.isEmpty ? "." : folder) else { throw .unreadable(.last(folder)) }
        guard let target = realPath(path) else {
            let error = DocumentError.last(path)
            // What does not exist is outside too if its way leads there.
            throw name.split(separator: "/").contains("..") ? .outside : .unreadable(error)
        }
        guard target.hasPrefix(root == "/" ? root : root + "/") else { throw .outside }
        do throws(DocumentError) {
            return File(path: path, bytes: try FileBytes.read(target, limit: limit))
        } catch {
            throw .unreadable(DocumentError(path: path, reason: error.reason))
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension String {
    /// The folder of a path with its slash; nothing for a path without one.
    var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}
