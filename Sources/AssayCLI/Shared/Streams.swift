// Standard output for results, standard error for remarks.
// SPDX-License-Identifier: Apache-2.0

import AssayPrograms
import Glibc

/// Standard output for results, standard error for remarks.
enum Streams {
    /// Whether results may be coloured: only on a terminal, and never with NO_COLOR.
    static var colorsResults: Bool { colors(STDOUT_FILENO) }
    /// Whether remarks may be coloured.
    static var colorsRemarks: Bool { colors(STDERR_FILENO) }

    /// Writes a result.
    ///
    /// - Throws: `Failure` if it cannot be written in full; a reader that went away is no reason for a remark.
    static func result(_ text: String) throws(Failure) {
        let problem = write(text, to: STDOUT_FILENO)
        guard problem != 0 else { return }
        let sentence = problem == EPIPE ? "" : "the result cannot be written to standard output: \(reason(problem))"
        throw Failure(.inputOutput, sentence)
    }

    /// Writes the lines of a result.
    static func result(_ lines: [String]) throws(Failure) { try result(lines.joined(separator: "\n") + "\n") }

    /// Writes a remark; where even that is impossible there is nobody left to tell.
    static func remark(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let written = UnsafeRawBufferPointer(rebasing: rest).withMemoryRebound(to: UInt8.self) {
                    Glibc.write(descriptor, $0.baseAddress, $0.count)
                }
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else { return written < 0 ? errno : EIO }
                rest = rest.dropFirst(written)
            }
            return 0
        }
    }

    private static func colors(_ descriptor: Int32) -> Bool {
        guard isatty(descriptor) == 1 else { return false }
        if let none = getenv("NO_COLOR"), none.pointee != 0 { return false }
        return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    }

    private static func reason(_ number: Int32) -> String {
        strerror(number).map { String(cString: $0) } ?? "error \(number)"
    }
}
