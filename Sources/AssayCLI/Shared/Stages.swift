// What a long command is about, for those who wait.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Tells on a terminal which part of its work a command has begun; nothing in the first half second, and nothing where
/// nobody watches.
struct Stages {
    private static let patience = Duration.milliseconds(500)
    private let verb: String
    private let start = ContinuousClock.now
    private let isWatched = isatty(STDERR_FILENO) == 1

    init(_ verb: String) { self.verb = verb }

    /// Tells what begins now.
    func begin(_ part: String) {
        guard isWatched, ContinuousClock.now - start > Stages.patience else { return }
        Streams.remark("\r\u{1B}[K\(verb) \(part) ")
    }

    /// Clears the line.
    func end() {
        guard isWatched else { return }
        Streams.remark("\r\u{1B}[K")
    }
}
