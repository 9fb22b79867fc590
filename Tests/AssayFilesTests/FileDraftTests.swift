// Files are replaced whole or not at all.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import AssayTestSupport
import Glibc
import Testing

@Suite("A draft")
struct FileDraftTests {
    let folder = Folder()

    @Test("replaces a file in one step and leaves nothing else")
    func replaces() throws {
        folder.write("old", to: "x.txt")
        try FileTarget(folder["x.txt"]).replace(with: Array("new".utf8))
        #expect(folder.read("x.txt") == "new")
        #expect(folder.names == ["x.txt"])
    }

    @Test("leaves the old file alone when it is dropped")
    func dropped() throws {
        folder.write("old", to: "x.txt")
        do {
            let draft = try FileDraft(for: FileTarget(folder["x.txt"]))
            try draft.write(Array("half".utf8))
        }
        #expect(folder.read("x.txt") == "old")
        #expect(folder.names == ["x.txt"])
    }

    @Test("keeps the old file beside the new one, each time under a new name")
    func keeps() throws {
        folder.write("one", to: "x.tar.gz")
        let first = try FileTarget(folder["x.tar.gz"]).replace(with: Array("two".utf8), keepsOld: true)
        let second = try FileTarget(folder["x.tar.gz"]).replace(with: Array("three".utf8), keepsOld: true)
        #expect(folder.names.map(folder.read).sorted() == ["one", "three", "two"])
        #expect(first != second)
        let name = try #require(first).dropFirst(folder.path.count + 1)
        #expect(name.hasPrefix("x.tar (kept 2") && name.hasSuffix(").gz"))
        #expect(name.count == "x.tar (kept 2026-11-25 1402).gz".count)
    }

    @Test("cuts the name of a kept file that would be too long")
    func longName() throws {
        let name = String(repeating: "ä", count: 124) + ".xlsx"
        folder.write("old", to: name)
        try FileTarget(folder[name]).replace(with: Array("new".utf8), keepsOld: true)
        #expect(folder.names.map(folder.read).sorted() == ["new", "old"])
        #expect(folder.names.allSatisfy { $0.utf8.count <= 255 })
    }

    @Test("has the old file's mode", arguments: [0o600, 0o664, 0o640] as [mode_t])
    func mode(_ mode: mode_t) throws {
        folder.write("old", to: "x.txt")
        chmod(folder["x.txt"], mode)
        try FileTarget(folder["x.txt"]).replace(with: Array("new".utf8))
        #expect(folder.mode("x.txt") == mode)
    }

    @Test("follows a link, which stays")
    func link() throws {
        folder.write("old", to: "x.txt")
        symlink("x.txt", folder["link"])
        try FileTarget(folder["link"]).replace(with: Array("new".utf8))
        #expect(folder.read("x.txt") == "new")
        var status = stat()
        lstat(folder["link"], &status)
        #expect(status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test("takes many bytes")
    func many() throws {
        let text = String(repeating: "0123456789", count: 30_000)
        try FileTarget(folder["x"]).replace(with: Array(text.utf8))
        #expect(folder.read("x") == text)
    }
}
