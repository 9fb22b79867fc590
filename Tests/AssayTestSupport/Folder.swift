// A folder of its own for one test.
// SPDX-License-Identifier: Apache-2.0

public import Glibc

/// A folder of its own for one test, removed with everything in it when the test ends.
public final class Folder {
    /// Its path.
    public let path: String

    /// An empty folder.
    public init() {
        var template = Array("/tmp/assay-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit { Folder.remove(path) }

    /// The path of something in the folder.
    public subscript(_ name: String) -> String { "\(path)/\(name)" }

    /// The names of everything in the folder, sorted.
    public var names: [String] { Folder.names(path) }

    /// Writes a file.
    public func write(_ text: String, to name: String) {
        let file = fopen(self[name], "w")!
        fputs(text, file)
        fclose(file)
    }

    /// The text of a file, or "nothing" if there is none.
    public func read(_ name: String) -> String {
        guard let file = fopen(self[name], "r") else { return "nothing" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The permissions of a file.
    public func mode(_ name: String) -> mode_t {
        var status = stat()
        stat(self[name], &status)
        return status.st_mode & 0o777
    }

    private static func names(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafePointer(to: entry.pointee.d_name) { name in
                    name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    private static func remove(_ path: String) {
        for name in names(path) where unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
