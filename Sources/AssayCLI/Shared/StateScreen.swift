// Where one state after another is shown.
// SPDX-License-Identifier: Apache-2.0

import AssayPrograms
import Glibc

/// Where one state after another is shown: on a terminal each takes the place of the one before, elsewhere they follow
/// each other.
struct StateScreen {
    private var isUsed = false

    /// Shows a state.
    mutating func show(_ text: String) throws(Failure) {
        guard isatty(STDOUT_FILENO) == 1 else { return try Streams.result(text + "\n") }
        try Streams.result((isUsed ? "" : StateScreen.emptyPage) + "\u{1B}[H\u{1B}[2J" + text)
        isUsed = true
    }

    /// As many lines as the terminal has: what was on it moves up, where it can be scrolled back to.
    private static var emptyPage: String {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return String(repeating: "\n", count: isKnown ? Int(size.ws_row) : 24)
    }
}
