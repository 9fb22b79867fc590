// What a long command is about, for those who wait.
// SPDX-License-Identifier: Apache-2.0

import AssayDocuments
import AssayPrograms
import AssayReports
import Dispatch
import Glibc
import Synchronization

/// Tells on a terminal which part of its work a command is about, from half a second on; nothing where nobody watches.
final class Stages: Sendable {
    private static let patience = DispatchTimeInterval.milliseconds(500)
    private let line: Mutex<StageLine>
    private let isWatched: Bool

    init(_ verb: String) {
        line = Mutex(StageLine(verb))
        isWatched = isatty(STDERR_FILENO) == 1 && OpenFiles.leaveRoomForThreads
        guard isWatched else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + Stages.patience) { [self] in
            tell { $0.losePatience() }
        }
    }

    /// Tells what begins now.
    func begin(_ part: String) { tell { $0.begin(part) } }

    /// Clears the line.
    func end() { tell { $0.end() } }

    /// Writes under the lock, so that no part is told after the end.
    private func tell(_ change: (inout StageLine) -> String) {
        guard isWatched else { return }
        line.withLock { Streams.remark(change(&$0)) }
    }
}
