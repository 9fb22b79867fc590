// What cannot be written is refused with one sentence, before any work is done.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import AssayTestSupport
import Glibc
import Testing

@Suite("A target")
struct FileTargetTests {
    let folder = Folder()

    private func refusal(_ path: String, besides inputs: [String] = []) -> String {
        do {
            _ = try FileTarget(path, besides: inputs)
            return "accepted"
        } catch {
            return error.description.split(separator: folder.path).joined(separator: "…")
        }
    }

    @Test("in a folder that does not exist is refused")
    func noFolder() {
        #expect(refusal(folder["a/b/x.xlsx"]) == "'…/a/b/x.xlsx' cannot be written: the folder '…/a/b' does not exist")
    }

    @Test("below a file is refused")
    func belowFile() {
        folder.write("", to: "file")
        #expect(refusal(folder["file/x.xlsx"]) == "'…/file/x.xlsx' cannot be written: '…/file' is not a folder")
    }

    @Test("that is no file is refused")
    func noFile() {
        mkdir(folder["d"], 0o777)
        mkfifo(folder["p"], 0o666)
        #expect(refusal(folder["d"]) == "'…/d' cannot be written: it is a folder, not a file")
        #expect(refusal(folder["p"]) == "'…/p' cannot be written: it is a pipe, not a file")
        #expect(refusal("/dev/full") == "'/dev/full' cannot be written: it is a device, not a file")
        #expect(refusal(folder["new/"]) == "'…/new/' cannot be written: the folder '…/new' does not exist")
        #expect(refusal(folder["d/"]) == "'…/d/' cannot be written: it is a folder, not a file")
    }

    @Test("without write permission is refused, for the superuser too")
    func readOnly() {
        folder.write("old", to: "x")
        chmod(folder["x"], 0o444)
        #expect(refusal(folder["x"]) == "'…/x' cannot be written: it is read-only")
    }

    @Test("that is a database, or the log of one, is refused")
    func database() {
        folder.write("SQLite format 3", to: "text")
        Shell.run("printf 'SQLite format 3\\0and more' > \(folder["h.sqlite"]); touch \(folder["h.sqlite-wal"])")
        let words = "cannot be written: it is a database, such as a history of runs, and stays as it is"
        #expect(refusal(folder["h.sqlite"]) == "'…/h.sqlite' \(words)")
        #expect(refusal(folder["h.sqlite-wal"]) == "'…/h.sqlite-wal' \(words)")
        #expect(refusal(folder["text"]) == "accepted")
    }

    @Test("that leads nowhere or in a circle is refused")
    func links() {
        symlink("nowhere", folder["dangling"])
        symlink("circle", folder["circle"])
        #expect(
            refusal(folder["dangling"])
                == "'…/dangling' cannot be written: it is a link to something that does not exist")
        #expect(refusal(folder["circle"]) == "'…/circle' cannot be written: Too many levels of symbolic links")
    }

    @Test("that is an input in disguise is refused", arguments: ["in.yaml", "./in.yaml", "soft", "hard"])
    func input(_ name: String) {
        folder.write("assay: 1", to: "in.yaml")
        symlink("in.yaml", folder["soft"])
        link(folder["in.yaml"], folder["hard"])
        let words = refusal(folder[name], besides: ["/etc/passwd", folder["in.yaml"]])
        #expect(words.hasPrefix("'…/\(name)' cannot be written: it is "))
        #expect(words.hasSuffix("being read"))
        #expect(refusal(folder["out.xlsx"], besides: [folder["in.yaml"]]) == "accepted")
    }

    @Test("with control characters is shown with them escaped")
    func control() {
        #expect(
            refusal("/nowhere\n\u{1B}/x")
                == #"'/nowhere\n\u{1B}/x' cannot be written: the folder '/nowhere\n\u{1B}' does not exist"#)
    }
}
