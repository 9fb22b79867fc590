// The bytes of a file, without waiting for anything that is not one.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import Glibc

/// Reads regular files and nothing else.
enum FileBytes {
    /// The bytes of a file.
    ///
    /// - Throws: `DocumentError` if the path is no regular file, is larger than the limit, or cannot be read.
    static func read(_ path: String, limit: Int) throws(DocumentError) -> [UInt8] {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw DocumentError(path: path, reason: .missing) }
        // Without O_NONBLOCK, opening a pipe waits for somebody to write into it.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw DocumentError.last(path) }
        defer { close(descriptor) }
        let size = try size(of: descriptor, path)
        guard size <= limit else { throw DocumentError(path: path, reason: .tooLarge(limit: limit)) }
        return try bytes(of: descriptor, expecting: size, limit, path)
    }

    /// Everything that comes on standard input.
    static func readStandardInput(limit: Int) throws(DocumentError) -> [UInt8] {
        try bytes(of: STDIN_FILENO, expecting: 0, limit, "standard input")
    }

    private static func size(of descriptor: Int32, _ path: String) throws(DocumentError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DocumentError.last(path) }
        guard let kind = FileKind.inWords(status.st_mode) else { return Int(status.st_size) }
        throw DocumentError(path: path, reason: .notAFile(kind))
    }

    /// Everything up to the end of the file, which may have grown or shrunk since its size was asked for.
    private static func bytes(
        of descriptor: Int32, expecting size: Int, _ limit: Int, _ path: String
    ) throws(DocumentError) -> [UInt8] {
        var bytes = [UInt8]()
        bytes.reserveCapacity(size + 1)
        var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw DocumentError.last(path)
            }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw DocumentError(path: path, reason: .tooLarge(limit: limit)) }
        }
    }
}
