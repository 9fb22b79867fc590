// The schema in the hands of a validator that others wrote.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation

/// A validator of JSON Schema 2020-12, in a process of its own that lasts as long as the tests.
///
/// A class with a lock, because all tests share the one process.
final class SchemaValidator: Sendable {
    /// What the validator says of a document.
    enum Verdict: Equatable {
        case valid
        case invalid(String)
        /// The text is neither YAML 1.2 nor JSON.
        case unreadable
    }

    static let shared = SchemaValidator()

    private let lock = NSLock()
    private let input = Pipe()
    private let output = Pipe()
    private let process = Process()

    private init() {
        let schema = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString).schema.json")
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/schema/validate.py")
        try? DocumentSchema.json.text.write(to: schema, atomically: true, encoding: .utf8)
        // Debian's own Python has Debian's packages.
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [script.path(), schema.path()]
        process.standardInput = input
        process.standardOutput = output
        try? process.run()
    }

    func verdict(on text: String, name: String) throws -> Verdict {
        let line = try JSONSerialization.data(withJSONObject: ["name": name, "text": text]) + Data("\n".utf8)
        let answer = try lock.withLock {
            try input.fileHandleForWriting.write(contentsOf: line)
            return try readLine()
        }
        if answer.isEmpty { return .valid }
        return answer.hasPrefix("?") ? .unreadable : .invalid(answer)
    }

    private func readLine() throws -> String {
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty, byte[0] != 0x0A {
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }
}
