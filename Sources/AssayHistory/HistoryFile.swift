// The file of a history, looked at before SQLite touches it.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The file of a history, looked at before SQLite touches it, so that what is not ours stays untouched.
///
/// The format is written in one transaction before the file goes over to a write-ahead log. So a file with bytes in it has
/// the mark of a history, or it is none, or it is damaged.
struct HistoryFile {
    /// What lies at a path.
    enum State: Equatable {
        case missing
        case empty
        case history(format: Int)
        /// Not a database at all.
        case noDatabase
    }

    let path: String
    let state: State
    /// The file's number in the file system, by which it is recognised again.
    let inode: ino_t

    init(_ path: String) throws(HistoryError) {
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else {
                throw .failed(path: path, reason: HistoryFile.reason(errno))
            }
            (state, inode) = (.missing, 0)
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        inode = status.st_ino
        state = try HistoryFile.state(of: path)
    }

    private static func state(of path: String) throws(HistoryError) -> State {
        guard let header = header(of: path) else {
            throw errno == EACCES ? .forbidden(path: path) : .failed(path: path, reason: "it cannot be read")
        }
        if header.isEmpty { return .empty }
        guard header.count == 100, header.starts(with: Array("SQLite format 3".utf8) + [0]) else { return .noDatabase }
        guard number(at: 68, in: header) == HistorySchema.applicationID else { throw .foreign(path: path) }
        let format = Int(number(at: 60, in: header))
        guard format <= HistorySchema.current else {
            throw .newer(path: path, schema: format, known: HistorySchema.current)
        }
        return .history(format: format)
    }

    /// The first hundred bytes.
    private static func header(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: 100) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, 100, 0))
        }
    }

    private static func number(at place: Int, in bytes: [UInt8]) -> UInt32 {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Whether file and folder may be written.
    var isWritable: Bool { (try? requireWritable()) != nil }

    /// Refuses files and folders without a single write bit for the superuser too: somebody meant it.
    func requireWritable() throws(HistoryError) {
        var status = stat()
        for place in [path, folder] where stat(place, &status) == 0 {
            if status.st_mode & 0o222 == 0 || access(place, W_OK) != 0 { throw .readOnly(path: path) }
        }
        if stat(folder, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR {
            throw .failed(path: path, reason: "its folder does not exist")
        }
    }

    private var folder: String { HistoryFile.folder(of: path) }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// How SQLite names the file if nobody writes it meanwhile, and nothing is to be made beside it; nil if a log stands
    /// there, without which the file is not the whole history.
    var unchangingPlace: String? {
        var status = stat()
        guard stat(path + "-wal", &status) != 0 || status.st_size == 0 else { return nil }
        let letters = path.utf8.map { byte in
            let isPlain = byte > 0x20 && byte < 0x7F && !"?#%".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + String(0x100 | Int(byte), radix: 16).dropFirst()
        }
        return "file:\(letters.joined())?immutable=1"
    }

    /// Whether there is hardly a page left to write beside a file, or no file may grow.
    static func hasNoRoom(beside path: String) -> Bool {
        var (room, limit) = (statvfs(), rlimit())
        if statvfs(folder(of: path), &room) == 0, room.f_bavail * UInt(room.f_frsize) < 1 << 18 { return true }
        return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 && limit.rlim_cur != rlim_t.max
    }

    /// Gives a damaged file another name, with its log, so that it can be rescued.
    ///
    /// - Returns: The new path; nil if another process has done so already.
    func setAside() throws(HistoryError) -> String? {
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw .damaged(path: path) }
        defer { close(lock) }
        flock(lock, LOCK_EX)
        var status = stat()
        guard stat(path, &status) == 0, status.st_ino == inode else { return nil }
        guard let place = freePlace, rename(path, place) == 0 else { throw .damaged(path: path) }
        for log in ["-wal", "-shm"] { rename(path + log, place + log) }
        return place
    }

    private var freePlace: String? {
        let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
        let ending = path.hasSuffix(".sqlite") ? ".sqlite" : ""
        return (1...9999).lazy.map { "\(stem)-damaged-\($0)\(ending)" }.first { access($0, F_OK) != 0 }
    }

    private static func reason(_ number: Int32) -> String {
        strerror(number).map { String(cString: $0) } ?? "system error \(number)"
    }
}
