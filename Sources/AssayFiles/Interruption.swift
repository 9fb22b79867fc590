// What happens when a run is interrupted.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Leaves nothing half-done behind when a signal ends the process.
public enum Interruption {
    /// Removes temporary files when the process is interrupted, and exits with 128 plus the signal's number.
    public static func prepare() {
        // Beyond the largest permitted file size a write shall fail, and the failure be told.
        signal(SIGXFSZ, SIG_IGN)
        var handled = sigset_t()
        sigemptyset(&handled)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            sigaddset(&handled, number)
            var current = sigaction()
            sigaction(number, nil, &current)
            // A parent that ignores the signal, as nohup does, means it.
            if current.__sigaction_handler.sa_handler.map({ unsafeBitCast($0, to: Int.self) }) == 1 { continue }
            signal(number) { number in
                TemporaryFiles.removeAll()
                Interruption.endLine()
                _exit(128 + number)
            }
        }
        // A process inherits what the thread that started it had blocked; blocked signals would never arrive.
        pthread_sigmask(SIG_UNBLOCK, &handled, nil)
    }

    /// On a terminal the next prompt begins on a line of its own, not behind the '^C'.
    private static func endLine() {
        var newline = UInt8(ascii: "\n")
        if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, &newline, 1) }
    }
}
