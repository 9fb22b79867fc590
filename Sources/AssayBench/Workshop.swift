// A folder for the files of one benchmark.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder for the files of one benchmark, removed when it ends.
final class Workshop: Sendable {
    /// The folder of this run.
    static let shared = Workshop()

    private let folder: String

    private init() {
        var template = Array("/tmp/assay-bench-XXXXXX".utf8CString)
        folder = mkdtemp(&template).map { String(cString: $0) } ?? "."
        atexit { Workshop.shared.clear() }
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { folder + "/" + name }

    /// Writes a file, and gives its path.
    func write(_ text: String, to name: String) throws(ChildProcess.Failure) -> String {
        try write(CollectionOfOne(text), to: name)
    }

    /// Writes a file piece by piece, since the memory of this process counts for those that it starts, and gives its path.
    func write(_ pieces: some Sequence<String>, to name: String) throws(ChildProcess.Failure) -> String {
        let path = path(name)
        guard let file = fopen(path, "w") else {
            throw ChildProcess.Failure(description: "'\(path)' cannot be written")
        }
        defer { fclose(file) }
        for piece in pieces { fputs(piece, file) }
        return path
    }

    /// The text of a small file.
    static func text(of path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// The path of this program.
    static var thisProgram: String {
        guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
        defer { free(path) }
        return String(cString: path)
    }

    /// The folder in which a file lies.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    private func clear() {
        for name in ["computation", "bench.json", "bench.yaml", "bench.xlsx"] { unlink(path(name)) }
        rmdir(folder)
    }
}
