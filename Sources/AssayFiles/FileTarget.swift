// Where a file is to be written, looked at before any work is done.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A place where a file can be written: not a folder, not a pipe, not read-only, not a database, and not one of the inputs.
///
/// A link is followed once, here: the file it leads to is the one that will be replaced, and the link stays.
public struct FileTarget: Hashable, Sendable {
    /// The path as it was given, for messages.
    public let path: String
    /// The path without links.
    public let place: String
    /// The folder in which the file lies or will lie.
    public let folder: String
    /// What is there now, if anything is.
    let old: OldFile?

    /// Whether something is there now.
    public var exists: Bool { old != nil }

    /// A place where a file can be written.
    ///
    /// - Parameter inputs: The paths of files that are being read, and so must not be overwritten. They are compared by
    ///   device and inode, so that symbolic links, hard links and `./` do not hide them.
    /// - Throws: `FileError` if nothing can be written there.
    public init(_ path: String, besides inputs: [String] = []) throws(FileError) {
        self.path = path
        var status = stat()
        if stat(path, &status) == 0 {
            place = try FileTarget.resolved(path, for: path)
            old = try OldFile(status, path: path)
        } else {
            place = try FileTarget.newPlace(path, errno: errno)
            old = nil
        }
        folder = FileTarget.folder(of: place)
        try refuse(inputs)
        if let old { try FileTarget.requireWritable(path, mode: old.mode) }
        if isDatabase { throw .isDatabase(path: path) }
    }

    /// The bytes that are there now; nil if nothing is, if it cannot be read, or if there are more than the limit.
    public func contents(limit: Int) -> [UInt8]? {
        guard exists else { return nil }
        let descriptor = open(place, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, (0...limit).contains(Int(status.st_size)) else { return nil }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled, off_t(filled))
                if got <= 0 { return }
                filled += got
            }
        }
        return bytes.count == size ? bytes : nil
    }

    private func refuse(_ inputs: [String]) throws(FileError) {
        for input in inputs {
            var status = stat()
            let same: Bool
            if stat(input, &status) == 0 {
                same = old?.isSame(as: status) ?? false
            } else {
                same = input == path
            }
            if same { throw .isInput(path: path, input: input) }
        }
    }

    /// The folder part of a path; `.` if it has none.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The place of a file that does not exist yet.
    private static func newPlace(_ path: String, errno number: Int32) throws(FileError) -> String {
        guard number == ENOENT else { throw FileError(path, errno: number) }
        var status = stat()
        if lstat(path, &status) == 0 { throw .dangling(path: path) }
        let folder = folder(of: path)
        guard stat(folder, &status) == 0 else { throw FileError(path, errno: errno) }
        let name = name(of: path)
        if name.isEmpty { throw .notAFile(path: path, kind: "the name of a folder") }
        let resolved = try resolved(folder, for: path)
        return resolved == "/" ? "/\(name)" : "\(resolved)/\(name)"
    }

    private static func resolved(_ path: String, for target: String) throws(FileError) -> String {
        guard let real = realpath(path, nil) else { throw FileError(target, errno: errno) }
        defer { free(real) }
        return String(cString: real)
    }

    /// A file without a single write bit is refused for the superuser too: somebody meant it.
    private static func requireWritable(_ path: String, mode: mode_t) throws(FileError) {
        if mode & 0o222 == 0 { throw .readOnly(path: path) }
        if access(path, W_OK) != 0 { throw FileError(path, errno: errno) }
    }
}

/// What is at a target before it is replaced.
struct OldFile: Hashable, Sendable {
    let device: dev_t
    let inode: ino_t
    let mode: mode_t
    let owner: uid_t
    let group: gid_t

    init(_ status: stat, path: String) throws(FileError) {
        if let kind = FileKind.inWords(status.st_mode) { throw .notAFile(path: path, kind: kind) }
        device = status.st_dev
        inode = status.st_ino
        mode = status.st_mode & 0o777
        owner = status.st_uid
        group = status.st_gid
    }

    func isSame(as other: stat) -> Bool { device == other.st_dev && inode == other.st_ino }
}
