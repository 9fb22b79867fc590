// Databases, which nothing that is written as a whole may replace.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension FileTarget {
    private static let firstBytes = Array("SQLite format 3".utf8) + [0]

    /// Whether there is a database of SQLite, or a log or index of one: a history of runs, in all likelihood.
    var isDatabase: Bool {
        guard exists else { return false }
        let owner = ["-wal", "-shm", "-journal"].first(where: place.hasSuffix).map { String(place.dropLast($0.count)) }
        return FileTarget.beginsLikeDatabase(place) || owner.map(FileTarget.beginsLikeDatabase) ?? false
    }

    private static func beginsLikeDatabase(_ place: String) -> Bool {
        let descriptor = open(place, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let bytes = [UInt8](unsafeUninitializedCapacity: firstBytes.count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, firstBytes.count, 0))
        }
        return bytes == firstBytes
    }
}
