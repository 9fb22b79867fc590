// Standard output for the links, standard error for remarks.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Standard output for the links, standard error for remarks.
enum Console {
    /// Writes a result; whether anybody reads it does not matter to the meeting.
    static func result(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes a remark.
    static func remark(_ text: String) { write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
