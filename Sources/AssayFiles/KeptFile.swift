// The old file that stays beside the new one.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// An old file under a second name, `x (kept 2026-11-25 1402).xlsx`, which never replaces another file.
struct KeptFile {
    let path: String
    private let target: FileTarget
    /// Whether the old file still has its first name too.
    private let isLinked: Bool

    /// Gives the old file its second name.
    ///
    /// - Throws: `FileError` if it can be neither linked nor renamed.
    init(of target: FileTarget) throws(FileError) {
        self.target = target
        let time = KeptFile.localTime()
        for number in 1... {
            let candidate = KeptFile.path(beside: target.place, time: time, number: number)
            if link(target.place, candidate) == 0 {
                (path, isLinked) = (candidate, true)
                return
            }
            if errno == EEXIST { continue }
            guard KeptFile.hasNoLinks(errno) else { throw FileError(target.path, errno: errno) }
            if try KeptFile.renamed(target, to: candidate) {
                (path, isLinked) = (candidate, false)
                return
            }
        }
        throw .failed(path: target.path, reason: "the old file could not be kept")
    }

    /// Undoes the keeping, because the new file could not be put in place.
    func giveBack() {
        if isLinked { unlink(path) } else { rename(path, target.place) }
    }

    private static func hasNoLinks(_ number: Int32) -> Bool {
        [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(number)
    }

    /// Renames the old file over an empty one made for the purpose, so that no other file is lost.
    private static func renamed(_ target: FileTarget, to candidate: String) throws(FileError) -> Bool {
        let reserved = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if reserved < 0 && errno == EEXIST { return false }
        if reserved < 0 { throw FileError(target.path, errno: errno) }
        close(reserved)
        if rename(target.place, candidate) == 0 { return true }
        let failure = FileError(target.path, errno: errno)
        unlink(candidate)
        throw failure
    }

    /// The n-th name for an old file; cut where it would be too long for a file system.
    static func path(beside place: String, time: String, number: Int) -> String {
        let name = FileTarget.name(of: place)
        let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
        let remark = number == 1 ? " (kept \(time))" : " (kept \(time), \(number))"
        let ending = remark + name[dot...]
        var stem = String(name[..<dot])
        while !stem.isEmpty && stem.utf8.count + ending.utf8.count > 255 { stem.removeLast() }
        let folder = FileTarget.folder(of: place)
        return (folder == "/" ? "/" : folder + "/") + stem + ending
    }

    /// The time of day here, as `2026-11-25 1402`.
    private static func localTime() -> String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let digits = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min].map { part in
            part < 10 ? "0\(part)" : "\(part)"
        }
        return "\(parts.tm_year + 1900)-\(digits[0])-\(digits[1]) \(digits[2])\(digits[3])"
    }
}
