// Runs other programs.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Runs other programs, as a shell does.
public enum Shell {
    /// Runs a command, and returns its exit code and what it printed.
    @discardableResult
    public static func run(_ command: String) -> (code: Int32, output: String) {
        guard let pipe = popen(command + " 2>&1", "r") else { return (127, "") }
        var bytes: [UInt8] = []
        while case let byte = fgetc(pipe), byte != EOF { bytes.append(UInt8(byte)) }
        return (pclose(pipe) >> 8, String(decoding: bytes, as: UTF8.self))
    }

    /// Whether a program is installed.
    public static func has(_ program: String) -> Bool { run("command -v \(program)").code == 0 }

    /// A text as one word of a command.
    public static func word(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
