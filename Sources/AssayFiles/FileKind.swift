// What a path names, if it is not a file.
// SPDX-License-Identifier: Apache-2.0

public import Glibc

/// What a path names, in words, if it is not a file.
public enum FileKind {
    /// What is at a path; nil if it is a file, or nothing is there.
    public static func inWords(_ path: String) -> String? {
        var status = stat()
        return stat(path, &status) == 0 ? inWords(status.st_mode) : nil
    }

    /// What has a mode; nil if it is a file.
    public static func inWords(_ mode: mode_t) -> String? {
        switch mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }
}
