// A folder of its own for one test.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder of its own for one test, removed with everything in it when the test ends.
final class Folder {
    let path: String

    init() {
        var template = Array("/tmp/assay-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit { Folder.remove(path) }

    /// The path of something in the folder.
    subscript(_ name: String) -> String { "\(path)/\(name)" }

    /// The names of everything in the folder, sorted.
    var names: [String] { Folder.names(path) }

    func write(_ text: String, to name: String) {
        let file = fopen(self[name], "w")!
        fputs(text, file)
        fclose(file)
    }

    func read(_ name: String) -> String {
        guard let file = fopen(self[name], "r") else { return "nothing" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    func mode(_ name: String) -> mode_t {
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
                withUnsafePointer(to: &entry.pointee.d_name) { name in
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
