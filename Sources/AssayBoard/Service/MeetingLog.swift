// The meeting's log on disk.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import Glibc

/// The meeting's log on disk: one JSON object a line, each written at once, so that it survives the end of the process.
///
/// Meetings on the same document go on in the same file.
public final class MeetingLog: Sendable {
    /// The path of the file.
    public let path: String
    private let descriptor: Int32

    /// Opens a log, and makes it if there is none.
    ///
    /// - Throws: `BoardObjection` if it cannot be written.
    public init(_ path: String) throws(BoardObjection) {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
        guard descriptor >= 0 else { throw MeetingLog.objection(path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw BoardObjection(
                .failed, "\(FileError.quoted(path)) is not a file, so that the log cannot be kept there")
        }
        (self.path, self.descriptor) = (path, descriptor)
    }

    deinit { close(descriptor) }

    /// Adds a line.
    ///
    /// - Parameter isFlushed: Whether to wait until it is on the disk.
    /// - Throws: `BoardObjection` if it cannot be written.
    func append(_ line: String, isFlushed: Bool = false) throws(BoardObjection) {
        let bytes = Array((line + "\n").utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw MeetingLog.objection(path) }
            written += count
        }
        if isFlushed, fsync(descriptor) != 0 { throw MeetingLog.objection(path) }
    }

    private static func objection(_ path: String) -> BoardObjection {
        let reason = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
        return BoardObjection(.failed, "the log \(FileError.quoted(path)) cannot be written: \(reason)")
    }
}
