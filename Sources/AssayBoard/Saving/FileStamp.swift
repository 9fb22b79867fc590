// What tells quickly whether a file has changed.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The date, the size and the number of a file: whoever changes the file changes one of them.
struct FileStamp: Hashable {
    private let numbers: [Int]

    /// The stamp of a file; one of its own kind if there is none.
    init(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            numbers = []
            return
        }
        numbers = [
            Int(status.st_mtim.tv_sec), status.st_mtim.tv_nsec, Int(status.st_size),
            Int(bitPattern: UInt(status.st_ino)),
        ]
    }
}
