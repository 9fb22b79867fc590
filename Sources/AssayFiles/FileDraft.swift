// A file in the making, which takes the place of the old one in a single step.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file in the making: written in the folder of its target, and put in place whole or not at all.
///
///     draft:  open → write → fsync → rename over the target → fsync of the folder
///
/// Whatever fails, and wherever the process ends, the target holds either the old bytes or all of the new ones. The new
/// file has the old one's mode and owner; a file that is new obeys the umask. A draft that is dropped leaves nothing.
///
/// > Pillai, T. S. et al. (2014). All file systems are not created equal: on the complexity of crafting crash-consistent
/// applications. *OSDI '14*, 433–448.
public final class FileDraft {
    /// Where the file will lie.
    public let target: FileTarget
    /// The open file.
    public let descriptor: Int32
    /// The name it has for the time being, if it has one.
    private var name: String?

    /// A path under which the draft can be opened, by this process only if it has no name yet.
    public var path: String { name ?? "/proc/self/fd/\(descriptor)" }

    /// An empty draft for a target.
    ///
    /// - Throws: `FileError` if no file can be made in the target's folder.
    public init(for target: FileTarget) throws(FileError) {
        self.target = target
        let mode = target.old?.mode ?? 0o666
        if let unnamed = FileDraft.openUnnamed(in: target.folder, mode: mode) {
            descriptor = unnamed
            return
        }
        let path = FileDraft.temporaryPath(in: target.folder)
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        if descriptor < 0 { throw FileError(target.path, errno: errno) }
        name = path
        TemporaryFiles.add(path)
    }

    deinit {
        close(descriptor)
        discardName()
    }

    /// How many bytes it has.
    public var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Writes bytes at the end, or over those from a place on.
    ///
    /// - Throws: `FileError` if they cannot all be written.
    public func write(_ bytes: [UInt8], at offset: Int? = nil) throws(FileError) {
        let start = offset ?? size
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { unsafe in
                pwrite(
                    descriptor, unsafe.baseAddress?.advanced(by: written), bytes.count - written, off_t(start + written)
                )
            }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                throw error()
            }
        }
    }

    /// What the system says to some more bytes, after another writer has failed without saying why; nil if it takes them.
    ///
    /// The draft can only be dropped then.
    public func refusalOfMore() -> FileError? {
        do {
            try write([UInt8](repeating: 0, count: 1 << 20))
            return fsync(descriptor) == 0 ? nil : error()
        } catch {
            return error
        }
    }

    /// Puts the file in place of the old one.
    ///
    /// - Parameters:
    ///   - old: What the target must still hold; whatever it holds if nil.
    ///   - keepsOld: Whether the old file stays beside the new one, under a name that says so. At every moment at least one
    ///     of its names is there.
    /// - Returns: The path of the old file, if there was one and it was kept.
    /// - Throws: `FileError`; then the target is as it was, unless only the folder could not be flushed.
    @discardableResult
    public func publish(replacing old: [UInt8]? = nil, keepsOld: Bool = false) throws(FileError) -> String? {
        try takeOverMode()
        if fsync(descriptor) != 0 { throw error() }
        let lock = old == nil ? -1 : FileDraft.locked(target.folder)
        defer { close(lock) }
        if let old, target.contents(limit: old.count) != old { throw .changed(path: target.path) }
        let draft = try named()
        let kept = keepsOld && target.exists ? try KeptFile(of: target) : nil
        if rename(draft, target.place) != 0 {
            let failure = error()
            kept?.giveBack()
            throw failure
        }
        TemporaryFiles.forget(draft)
        name = nil
        try flushFolder()
        return kept?.path
    }

    /// A folder that no other process that asks for it changes meanwhile, until it is closed.
    private static func locked(_ folder: String) -> Int32 {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // Some network drives lock no folders; the look at the old bytes is then all there is.
        if descriptor >= 0 { _ = flock(descriptor, LOCK_EX) }
        return descriptor
    }

    private func error() -> FileError { FileError(target.path, errno: errno) }

    /// Whoever could read the old file can read the new one, and nobody else.
    private func takeOverMode() throws(FileError) {
        guard let old = target.old else { return }
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw error() }
        if status.st_uid != old.owner || status.st_gid != old.group {
            // Only the superuser may give files away; anybody else goes on as the owner.
            _ = fchown(descriptor, old.owner, old.group)
        }
        if fchmod(descriptor, old.mode) != 0 { throw error() }
    }

    /// The draft's name; it is given one if it has none.
    private func named() throws(FileError) -> String {
        if let name { return name }
        let temporary = FileDraft.temporaryPath(in: target.folder)
        TemporaryFiles.add(temporary)
        if linkat(AT_FDCWD, path, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) != 0 {
            let failure = error()
            TemporaryFiles.forget(temporary)
            throw failure
        }
        name = temporary
        return temporary
    }

    private func discardName() {
        guard let name else { return }
        unlink(name)
        TemporaryFiles.forget(name)
    }

    /// Some file systems cannot flush a folder, and say so with `EINVAL`.
    private func flushFolder() throws(FileError) {
        let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder < 0 { return }
        defer { close(folder) }
        if fsync(folder) != 0 && errno != EINVAL { throw error() }
    }

    /// A file without a name, which vanishes with the process; nil where the system has none.
    private static func openUnnamed(in folder: String, mode: mode_t) -> Int32? {
        let temporary: Int32 = 0o20_000_000  // __O_TMPFILE of Linux
        let descriptor = open(folder, temporary | O_DIRECTORY | O_RDWR | O_CLOEXEC, mode)
        guard descriptor >= 0 else { return nil }
        if access("/proc/self/fd/\(descriptor)", F_OK) == 0 { return descriptor }
        close(descriptor)
        return nil
    }

    /// A name that nobody else has, short enough for every file system.
    private static func temporaryPath(in folder: String) -> String {
        let random = String(UInt64.random(in: .min ... .max), radix: 36)
        return "\(folder)/.assay-\(random).tmp"
    }
}

extension FileTarget {
    /// Replaces the file by other bytes, in a single step.
    ///
    /// - Parameters:
    ///   - old: What the file must still hold, so that nobody else's edits are lost; whatever it holds if nil.
    ///   - keepsOld: Whether the old file stays beside the new one, under a name that says so.
    /// - Returns: The path of the old file, if there was one and it was kept.
    /// - Throws: `FileError`; then the old bytes are still there.
    @discardableResult
    public func replace(
        _ old: [UInt8]? = nil, with bytes: [UInt8], keepsOld: Bool = false
    ) throws(FileError) -> String? {
        let draft = try FileDraft(for: self)
        try draft.write(bytes)
        return try draft.publish(replacing: old, keepsOld: keepsOld)
    }
}
