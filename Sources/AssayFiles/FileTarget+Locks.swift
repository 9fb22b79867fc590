// Whether another program has the file open.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension FileTarget {
    /// Whether another program seems to have the file open, by the signs that office programs and locks leave.
    ///
    /// The file can be replaced all the same; that program goes on with the old one.
    public var isOpenElsewhere: Bool {
        guard exists else { return false }
        let name = FileTarget.name(of: place)
        let signs = ["\(folder)/~$\(name)", "\(folder)/.~lock.\(name)#"]
        return signs.contains { access($0, F_OK) == 0 } || isLocked
    }

    private var isLocked: Bool {
        let descriptor = open(place, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // The function of that name; the structure is the one of record locks.
        let tryToLock: (Int32, Int32) -> Int32 = flock
        if tryToLock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK { return true }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }
}
