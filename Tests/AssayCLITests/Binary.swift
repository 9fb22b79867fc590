// Runs the command as a user would.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a run of the command left.
struct Run {
    let code: Int32
    let output: String
    let remarks: String
}

/// A folder of its own for one test, removed with it.
final class Workplace {
    let folder: URL

    /// A folder with copies of the documents and an empty folder for reports.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "Reports"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Workplace.root.appending(path: "Criteria"), to: folder.appending(path: "Criteria"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The root of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The command that was built with the tests, beside them.
    static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "assay")

    /// Runs a line in a shell, with the command first on the path.
    func shell(_ line: String, environment: [String: String] = [:]) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.currentDirectoryURL = folder
        let path =
            Workplace.binary.deletingLastPathComponent().path() + ":"
            + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        process.environment = ["PATH": path, "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
        let (output, remarks) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
        process.arguments = ["-c", "{ \(line)\n} >'\(output.path())' 2>'\(remarks.path())' </dev/null"]
        try process.run()
        process.waitUntilExit()
        defer { for file in [output, remarks] { try? FileManager.default.removeItem(at: file) } }
        return Run(
            code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            remarks: try String(contentsOf: remarks, encoding: .utf8))
    }

    /// Runs the command.
    func assay(_ arguments: String, environment: [String: String] = [:]) throws -> Run {
        try shell("assay \(arguments)", environment: environment)
    }

    /// Writes a file.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// The bytes of a file; nil if there is none.
    func bytes(of name: String) -> Data? { try? Data(contentsOf: folder.appending(path: name)) }

    /// The names of the files in the folder or a folder below.
    func files(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path()).sorted()
    }
}
