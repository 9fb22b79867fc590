// A simulation that can be watched and interrupted.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import Dispatch
import Glibc
import Synchronization

/// A simulation on several tasks, with progress on a terminal, that Ctrl-C ends early with what is there.
final class WatchedRun: Sendable {
    private let done = Atomic(0)
    private let answer = Mutex<Swift.Result<RankTally, MethodError>?>(nil)
    private let finished = DispatchSemaphore(value: 0)

    /// How many tasks run where nobody says: one for each processor.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Counts draws.
    ///
    /// - Returns: The tally, and whether Ctrl-C ended it early.
    func tally(
        _ simulation: Simulation, _ draws: Range<Int>, threads: Int
    ) throws(MethodError) -> (tally: RankTally, wasInterrupted: Bool) {
        // Without threads nothing can be watched or interrupted, but the result is the same.
        guard OpenFiles.leaveRoomForThreads else { return (try simulation.tally(draws), false) }
        let task = Task {
            do throws(MethodError) {
                let tally = try await simulation.tally(draws, tasks: threads) { [self] count in
                    done.add(count, ordering: .relaxed)
                }
                answer.withLock { $0 = .success(tally) }
            } catch {
                answer.withLock { $0 = .failure(error) }
            }
            finished.signal()
        }
        let interrupts = WatchedRun.interrupts(cancelling: task)
        defer { interrupts.cancel() }
        watch(draws.count)
        let given = answer.withLock { $0 } ?? .failure(MethodError("the simulation gave no answer"))
        return (try given.get(), task.isCancelled)
    }

    /// Waits for the end; from half a second on, and only where somebody watches, says how far it is.
    private func watch(_ total: Int) {
        var ticks = 0
        while finished.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
            ticks += 1
            guard ticks >= 5, isatty(STDERR_FILENO) == 1 else { continue }
            Streams.remark("\r\(100 * done.load(ordering: .relaxed) / max(1, total)) % of \(total) draws ")
        }
        if ticks >= 5, isatty(STDERR_FILENO) == 1 { Streams.remark("\r\u{1B}[K") }
    }

    private static func interrupts(cancelling task: Task<Void, Never>) -> any DispatchSourceSignal {
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { task.cancel() }
        source.setCancelHandler { Interruption.prepare() }
        source.resume()
        return source
    }
}
