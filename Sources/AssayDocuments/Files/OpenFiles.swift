// Whether the system lets a process open more files.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Whether the system lets this process open more files.
public enum OpenFiles {
    /// Whether there is room for the few files that threads need to wait for each other; without it the system's library ends
    /// the process.
    public static var leaveRoomForThreads: Bool {
        let opened = (0..<4).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
        for descriptor in opened where descriptor >= 0 { close(descriptor) }
        return opened.allSatisfy { $0 >= 0 }
    }

    /// How many processors can be put to work.
    public static var processors: Int { leaveRoomForThreads ? sysconf(Int32(_SC_NPROCESSORS_ONLN)) : 1 }
}
