// Whatever fails, the target holds the old bytes or the whole new workbook.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Glibc
import Testing

@Suite("Writing")
struct WriteTests {
    let folder = Folder()
    let report = Report(title: "T", sheets: [Sheet(name: "S", blocks: [cell(.number(1))])])
    let other = Report(title: "T", sheets: [Sheet(name: "S", blocks: [cell(.number(2))])])

    /// A report whose parts do not compress, so that it needs some room.
    static let large = Report(
        title: "Large",
        sheets: [
            Sheet(
                name: "S",
                blocks: (0..<4_000).map { i in
                    cell(.number(Double((i &* 2_654_435_761) % 1_000_003) / 999_983), row: i / 20, column: i % 20)
                })
        ])

    private func value(of path: String) throws -> WorkbookContents.Entry.Value? {
        try WorkbookContents(path: path)[Sample.place("S", 0, 0)]?.value
    }

    @Test("replaces a workbook of its own that nobody has changed")
    func replaces() throws {
        #expect(try report.write(to: folder["x.xlsx"]).kept == nil)
        #expect(try other.write(to: folder["x.xlsx"]).kept == nil)
        #expect(folder.names == ["x.xlsx"])
        #expect(try value(of: folder["x.xlsx"]) == .number(2))
    }

    @Test("keeps a file that Assay did not make, unless it is told otherwise")
    func foreign() throws {
        folder.write("my notes", to: "x.xlsx")
        let written = try report.write(to: folder["x.xlsx"])
        let kept = try #require(written.kept)
        #expect(folder.names.count == 2 && kept.hasPrefix(folder["x (kept 2"]) && kept.hasSuffix(").xlsx"))
        #expect(folder.read(String(kept.dropFirst(folder.path.count + 1))) == "my notes")
        folder.write("my notes", to: "x.xlsx")
        #expect(try report.write(to: folder["x.xlsx"], existing: .replace).kept == nil)
        #expect(folder.names.count == 2)
    }

    @Test("keeps a workbook of its own in which a byte has changed", arguments: [40, -100, -3])
    func changed(place: Int) throws {
        let size = try FileTarget(try report.write(to: folder["x.xlsx"]).path).size
        let file = try #require(fopen(folder["x.xlsx"], "r+"))
        fseek(file, place < 0 ? size + place : place, SEEK_SET)
        let byte = fgetc(file)
        fseek(file, -1, SEEK_CUR)
        fputc(byte ^ 1, file)
        fclose(file)
        #expect(try other.write(to: folder["x.xlsx"]).kept != nil)
    }

    @Test("keeps a workbook that another application has saved", arguments: Recalculation.allCases)
    func saved(_ application: Recalculation) throws {
        try #require(application.isInstalled, "apt-get install gnumeric libreoffice-calc")
        _ = try report.write(to: folder["x.xlsx"])
        application.save(folder["x.xlsx"], into: folder["saved"])
        rename(folder["saved/x.xlsx"], folder["x.xlsx"])
        let kept = try #require(try other.write(to: folder["x.xlsx"]).kept)
        #expect(try value(of: kept) == .number(1))
    }

    @Test("names what cannot be written, and leaves nothing behind")
    func refused() {
        #expect(throws: WorkbookError.file(.noFolder(path: folder["a/x.xlsx"], folder: folder["a"]))) {
            _ = try report.write(to: folder["a/x.xlsx"])
        }
        #expect(throws: WorkbookError.file(.notAFile(path: folder.path, kind: "a folder"))) {
            _ = try report.write(to: folder.path)
        }
        folder.write("assay: 1", to: "in.yaml")
        #expect(throws: WorkbookError.file(.isInput(path: folder["./in.yaml"], input: folder["in.yaml"]))) {
            _ = try report.write(to: folder["./in.yaml"], besides: [folder["in.yaml"]])
        }
        #expect(folder.names == ["in.yaml"] && folder.read("in.yaml") == "assay: 1")
    }

    @Test("leaves the old workbook alone when the report cannot be written")
    func badReport() throws {
        _ = try report.write(to: folder["x.xlsx"])
        let bad = Report(title: "T", sheets: [Sheet(name: "S", blocks: [cell(.number(.nan))])])
        #expect(throws: WorkbookError.report(path: folder["x.xlsx"], reason: "S!$A$1 holds no finite number (nan)")) {
            _ = try bad.write(to: folder["x.xlsx"])
        }
        #expect(folder.names == ["x.xlsx"])
        #expect(try value(of: folder["x.xlsx"]) == .number(1))
    }

    @Test("leaves the old workbook alone when files may not grow", arguments: [0, 1_000, 10_000, 30_000])
    func limit(bytes: Int) async throws {
        await #expect(processExitsWith: .success) { [bytes] in
            let folder = Folder()
            folder.write("old", to: "x.xlsx")
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            var caught: WorkbookError?
            do throws(WorkbookError) { _ = try WriteTests.large.write(to: folder["x.xlsx"]) } catch { caught = error }
            #expect(caught == .file(.full(path: folder["x.xlsx"])))
            #expect(folder.names == ["x.xlsx"] && folder.read("x.xlsx") == "old")
        }
    }

    @Test("leaves the old workbook alone when the disk is full", arguments: [8, 16, 28])
    func full(kilobytes: Int) throws {
        let disk = folder["disk"]
        mkdir(disk, 0o777)
        guard Shell.run("mount -t tmpfs -o size=\(kilobytes)k none \(disk)").code == 0 else {
            return  // Only the superuser may mount a small disk; the limit on files above is the same to the writer.
        }
        defer { Shell.run("umount \(disk)") }
        folder.write("old", to: "disk/x.xlsx")
        #expect(throws: WorkbookError.file(.full(path: folder["disk/x.xlsx"]))) {
            _ = try WriteTests.large.write(to: folder["disk/x.xlsx"])
        }
        #expect(Shell.run("ls -A \(disk)").output == "x.xlsx\n" && folder.read("disk/x.xlsx") == "old")
    }

    @Test("has no other file in the folder on the way, so that nothing is left behind when it is killed")
    func noParts() throws {
        let watch = inotify_init1(Int32(IN_NONBLOCK))
        defer { close(watch) }
        inotify_add_watch(watch, folder.path, UInt32(IN_CREATE))
        _ = try Sample.report.write(to: folder["x.xlsx"])
        var events = [UInt8](repeating: 0, count: 8_192)
        let count = Glibc.read(watch, &events, events.count)
        // One event of 16 bytes and a name: the finished draft, which is renamed at once.
        let length = events.withUnsafeBytes { Int($0.load(fromByteOffset: 12, as: UInt32.self)) }
        let name = String(decoding: events[16..<16 + length].prefix { $0 != 0 }, as: UTF8.self)
        #expect(count == 16 + length && name.hasPrefix(".assay-"))
    }

    @Test("says that another program has the file open", arguments: [".~lock.x.xlsx#", "~$x.xlsx"])
    func openElsewhere(sign: String) throws {
        #expect(try report.write(to: folder["x.xlsx"]).remarks == [])
        folder.write("", to: sign)
        #expect(try report.write(to: folder["x.xlsx"]).remarks == ["'\(folder["x.xlsx"])' is open in another program"])
    }
}

extension FileTarget {
    /// How many bytes the file has.
    fileprivate var size: Int {
        var status = stat()
        return stat(place, &status) == 0 ? Int(status.st_size) : 0
    }
}
