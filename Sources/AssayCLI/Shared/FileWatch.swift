// Waiting for files to be saved.
// SPDX-License-Identifier: Apache-2.0

import AssayPrograms
import Glibc

/// Waits until one of some files is saved: written in place, replaced by another, or removed.
///
/// The folders are watched, not the files, since most editors save under another name and rename. What no event tells, as on
/// some network drives, is seen by a look at the files twice a second.
final class FileWatch {
    /// How long files must be left alone before they count as saved, in milliseconds.
    private static let settling: Int32 = 15
    /// How often that is waited for, where something in the folder never stops.
    private static let rounds = 4
    /// How often files are looked at where no event comes, in milliseconds.
    private static let pause: Int32 = 500

    private let events: Int32
    private var paths: [String] = []
    private var folders: Set<String> = []
    private var seen: [String] = []

    init() throws(Failure) {
        events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard events >= 0 else {
            throw Failure(.unavailable, "the system watches no more files for this user; end another watch first")
        }
    }

    deinit { close(events) }

    /// Watches these files from now on; a link and what it leads to are both watched.
    func watch(_ paths: [String]) {
        let known = Dictionary(zip(self.paths, seen)) { first, _ in first }
        self.paths = paths
        seen = paths.map { known[$0] ?? FileWatch.state(of: $0) }
        let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB)
        for folder in Set(paths.flatMap(FileWatch.folders)).subtracting(folders).sorted()
        where inotify_add_watch(events, folder, mask) >= 0 {
            folders.insert(folder)
        }
    }

    /// Returns when one of the files has been saved, and all have been left alone for a moment.
    func wait() {
        while true {
            _ = isQuiet(for: FileWatch.pause)
            let now = paths.map(FileWatch.state)
            if now == seen { continue }
            for _ in 0..<FileWatch.rounds where isQuiet(for: FileWatch.settling) { break }
            seen = paths.map(FileWatch.state)
            return
        }
    }

    /// Waits for an event, and takes all that there are.
    private func isQuiet(for milliseconds: Int32) -> Bool {
        var request = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return true }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while read(events, &buffer, buffer.count) > 0 {}
        return false
    }

    /// What tells one state of a file from another.
    private static func state(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "" }
        return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }

    private static func folders(of path: String) -> [String] {
        var places = [path]
        if let real = realpath(path, nil) {
            places.append(String(cString: real))
            free(real)
        }
        return places.map { place in
            guard let slash = place.lastIndex(of: "/") else { return "." }
            return slash == place.startIndex ? "/" : String(place[..<slash])
        }
    }
}
