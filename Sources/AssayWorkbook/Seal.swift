// The seal by which Assay knows its own workbooks, and whether somebody has changed one.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayFiles
import Glibc

/// A digest of the whole file, in the comment at the end of the zip file.
///
///     file = bytes of the zip file, whose last two give the comment's length | "Assay sha256:" | 64 digits
///
/// The digest covers everything before the comment, its length taken as 0: the file as the library wrote it. Packages of
/// this kind may carry a comment, and a program that saves one drops it, so that no program has to know of the seal for a
/// change to break it.
///
/// > Ecma International (2021). *ECMA-376-2: Open Packaging Conventions*, annex B: the comment is supported on consumption
/// and production, and not passed through on editing.
enum Seal {
    private static let words = Array("Assay sha256:".utf8)
    private static let length = words.count + 64
    /// The end of a zip file without a comment: a signature and 18 bytes, of which the last two are zero.
    private static let endLength = 22

    /// Adds the seal to a finished workbook.
    static func seal(_ draft: FileDraft) throws(FileError) {
        let size = draft.size
        let end = bytes(of: draft.descriptor, from: size - endLength, count: endLength)
        guard end.starts(with: [0x50, 0x4B, 5, 6]), end.suffix(2) == [0, 0] else {
            throw .failed(path: draft.target.path, reason: "the end of the finished file is not as expected")
        }
        let digest = digest(of: draft.descriptor, count: size - 2)
        try draft.write([UInt8(length), 0], at: size - 2)
        try draft.write(words + Array(digest.utf8))
    }

    /// Whether a file is a workbook of Assay's in which no byte has changed.
    static func isIntact(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        let size = Int(status.st_size) - length
        let end = bytes(of: descriptor, from: size - 2, count: 2 + length)
        guard size > endLength, end.starts(with: [UInt8(length), 0] + words) else { return false }
        return digest(of: descriptor, count: size - 2) == String(decoding: end.suffix(64), as: UTF8.self)
    }

    /// The digest of the first bytes of a file and of two zeros.
    private static func digest(of descriptor: Int32, count: Int) -> String {
        var digest = SHA256()
        var offset = 0
        while offset < count {
            let piece = bytes(of: descriptor, from: offset, count: min(1 << 16, count - offset))
            if piece.isEmpty { break }
            digest.add(piece)
            offset += piece.count
        }
        digest.add([0, 0])
        return digest.hex
    }

    /// Some bytes of a file; fewer if it ends or cannot be read.
    private static func bytes(of descriptor: Int32, from offset: Int, count: Int) -> [UInt8] {
        guard offset >= 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let start = buffer.baseAddress?.advanced(by: filled)
                let got = pread(descriptor, start, count - filled, off_t(offset + filled))
                if got <= 0 { return }
                filled += got
            }
        }
    }
}
