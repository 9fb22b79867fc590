// Another process, with what it costs.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Runs a program and asks the system what it cost.
enum ChildProcess {
    /// Why a program did not run.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a program with nothing to read.
    ///
    /// - Parameter output: The file that its standard output goes to.
    static func run(_ program: String, _ arguments: [String], output: String = "/dev/null") throws(Failure)
        -> Measurement
    {
        let start = milliseconds(CLOCK_MONOTONIC)
        let child = try spawn(program, arguments, output)
        var (status, usage) = (Int32(0), rusage())
        guard wait4(child, &status, 0, &usage) == child, status == 0 else {
            throw Failure(description: "\(program) \(arguments.joined(separator: " ")) failed")
        }
        return Measurement(
            cpu: usage.ru_utime.milliseconds + usage.ru_stime.milliseconds,
            wall: milliseconds(CLOCK_MONOTONIC) - start, memory: Double(usage.ru_maxrss) / 1024)
    }

    private static func spawn(_ program: String, _ arguments: [String], _ output: String) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
            throw Failure(description: "\(program) cannot be started; 'make bench' builds it")
        }
        return child
    }
}

extension timeval {
    fileprivate var milliseconds: Double { Double(tv_sec) * 1e3 + Double(tv_usec) / 1e3 }
}
