// The temporary files of this process, so that an interrupted run leaves none behind.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// The temporary files that this process has made and not yet put in place.
///
/// Where the file system allows it, a draft has no name until it is finished, and nothing has to be removed. Elsewhere,
/// and for the moment between the two, its name is kept here.
public enum TemporaryFiles {
    private static let paths = Mutex<[UnsafeMutablePointer<CChar>]>([])

    /// Removes all of them; for the handler of a signal that ends the process.
    ///
    /// It neither waits nor allocates: if the list is just being changed, it does nothing.
    public static func removeAll() {
        paths.withLockIfAvailable { paths in
            for path in paths { unlink(path) }
        }
    }

    static func add(_ path: String) {
        paths.withLock { paths in
            if let copy = strdup(path) { paths.append(copy) }
        }
    }

    /// Takes a path off the list, because it was renamed or removed.
    static func forget(_ path: String) {
        paths.withLock { paths in
            guard let place = paths.firstIndex(where: { strcmp($0, path) == 0 }) else { return }
            free(paths.remove(at: place))
        }
    }
}
