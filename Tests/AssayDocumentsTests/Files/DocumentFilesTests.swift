// Files: what is read, and what is refused without waiting.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation
import Testing

@Suite("A file")
struct DocumentFilesTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "assay-" + UUID().uuidString
        for path in ["", "/in", "/outside", "/in-between"] {
            try FileManager.default.createDirectory(atPath: folder + path, withIntermediateDirectories: true)
        }
        try write(plant(), to: "in/plant.yaml")
        for path in ["outside/secret.csv", "in-between/secret.csv", "in/table.csv"] {
            try write("option,cost,jobs\ngujarat,31,320\nodisha,24,250\n", to: path)
        }
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
    }

    private func reason(_ path: String, limit: Int = DocumentReader.defaultLimit) -> DocumentError.Reason? {
        do throws(DocumentError) {
            _ = try DocumentReader.read(contentsOf: path, limit: limit)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("is read from disk like its text")
    func read() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let reading = try DocumentReader.read(contentsOf: folder + "/in/plant.yaml")
        #expect(reading.problem == AssayDocumentsTests.read(plant()).problem)
        #expect(reading.sources[0].path == folder + "/in/plant.yaml")
    }

    @Test("that is missing, a folder, a pipe, a device or too large is refused at once")
    func refused() {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        mkfifo(folder + "/in/pipe.yaml", 0o600)
        symlink("loop.yaml", folder + "/in/loop.yaml")
        #expect(reason(folder + "/none.yaml") == .missing)
        #expect(reason(folder + "/in/plant.yaml/x") == .missing)
        #expect(reason("") == .missing)
        #expect(reason("a\0b") == .missing)
        #expect(reason(folder) == .notAFile("a folder"))
        #expect(reason(folder + "/in/pipe.yaml") == .notAFile("a pipe"))
        #expect(reason("/dev/zero") == .notAFile("a device"))
        #expect(reason(folder + "/in/plant.yaml", limit: 100) == .tooLarge(limit: 100))
        #expect(reason(folder + "/in/loop.yaml") == .failed("Too many levels of symbolic links"))
        #expect(DocumentError(path: "a\nb", reason: .missing).description == "There is no file 'a\\nb'")
    }

    @Test("that a document names stays inside the document's folder, whatever the path looks like")
    func confined() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        symlink(folder + "/outside/secret.csv", folder + "/in/link.csv")
        symlink(folder + "/outside", folder + "/in/way")
        let rows = "performance:\n  gujarat: {cost: 31, jobs: 320}\n  odisha: {cost: 24, jobs: 250}\n"
        func codes(_ name: String) throws -> [String] {
            try write(plant((rows, "performance: \"\(name)\"\n")), to: "in/named.yaml")
            return try DocumentReader.read(contentsOf: folder + "/in/named.yaml").diagnostics.map(\.code)
        }
        #expect(try codes("table.csv") == [])
        #expect(try codes("../in/table.csv") == [])
        let outside = [
            "../outside/secret.csv", "../in-between/secret.csv", folder + "/in/table.csv", "/etc/passwd", "link.csv",
            "way/secret.csv", "https://example.org/table.csv", "../none.csv", "..", ".",
        ]
        for name in outside { #expect(try codes(name) == ["path-outside"], "\(name)") }
        #expect(try codes("none.csv") == ["unreadable-file"])
        mkfifo(folder + "/in/pipe.csv", 0o600)
        #expect(try codes("pipe.csv") == ["unreadable-file"])
    }
}
