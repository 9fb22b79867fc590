// The history where nothing can be written: on a full disk, in a read-only folder, and under somebody else's name.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct HistoryStorageTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        _ = try place.shell(
            "mkdir there; cp Criteria/annual-workshop.yaml there/d.yaml; cd there; assay score d.yaml --record")
    }

    /// Runs lines in the folder 'there' while it is on a file system of its own; nil where that takes other rights.
    private func mounted(_ mount: String, _ lines: String) throws -> Run? {
        let run = try place.shell(
            """
            \(mount) 2>/dev/null || exit 99
            (cd there; \(lines))
            umount there
            """)
        return run.code == 99 ? nil : run
    }

    private let integrity = """
        python3 -c "import sqlite3; print(*sqlite3.connect('history.sqlite').execute('PRAGMA integrity_check').fetchone())"
        """

    @Test(
        "where files may not grow, the disk is said to be full, the result is there, and the history stays",
        arguments: [4, 8, 20])
    func limit(_ size: Int) throws {
        let run = try place.shell(
            """
            cd there
            (trap '' XFSZ; ulimit -f \(size); assay score d.yaml --record | wc -l; echo ${PIPESTATUS[0]})
            assay history --format csv | wc -l; \(integrity)
            """)
        #expect(run.output.split(separator: "\n").dropFirst().joined(separator: " ") == "73 2 ok", "\(run.output)")
        #expect(run.remarks == "assay: 'history.sqlite' cannot be written: the disk is full\n")
        #expect(try place.shell("cd there; assay score d.yaml --record").remarks.contains("recorded as run 2"))
    }

    @Test("on a full disk a report elsewhere is written, and runs of the past can be read and brought back")
    func full() throws {
        let filled = """
            cp ../d.yaml ../history.sqlite .
            dd if=/dev/zero of=filler bs=1k count=$(df -k . | tail -1 | awk '{print $4}') 2>/dev/null
            assay report d.yaml >/dev/null; echo $?
            assay report d.yaml -o ../out.xlsx --history history.sqlite >/dev/null; echo $?
            assay score d.yaml --record >/dev/null; echo $?
            assay history restore 1 | cmp - d.yaml; echo $?
            assay compare @1 d.yaml | tail -1
            rm filler; assay score d.yaml --record >/dev/null; \(integrity)
            """
        _ = try place.shell("cp there/* .")
        guard let run = try mounted("mount -t tmpfs -o size=400k tmpfs there", filled) else { return }
        #expect(run.output == "73\n0\n73\n0\nNothing has changed\nok\n")
        #expect(
            run.remarks.split(separator: "\n").filter { !$0.hasPrefix("Wrote") } == [
                "assay: 'd.xlsx' cannot be written: the disk is full",
                "note: the run is not recorded: 'history.sqlite' cannot be written: the disk is full",
                "assay: 'history.sqlite' cannot be written: the disk is full",
                "note: recorded as run 2 in 'history.sqlite'",
            ], "\(run.remarks)")
    }

    @Test("in a read-only folder runs can be read, and a report that goes elsewhere says once that it is not recorded")
    func readOnly() throws {
        let lines = """
            assay report d.yaml -o ../a.xlsx --history history.sqlite >/dev/null; echo $?
            assay report d.yaml -o ../b.xlsx --no-history >/dev/null; echo $?
            assay history show 1 | head -2 | tail -1 | cut -c1-5
            assay history restore 1 | cmp - d.yaml; echo $?
            assay compare @1 d.yaml | tail -1
            """
        let bound = try mounted("mount --bind there there && mount -o remount,ro,bind there", lines)
        let run = try bound ?? place.shell("chmod 555 there; (cd there; \(lines)); chmod 755 there")
        #expect(run.output == "0\n0\nRun 1\n0\nNothing has changed\n", "\(run.output)")
        #expect(
            run.remarks.split(separator: "\n").filter { !$0.hasPrefix("Wrote") } == [
                "note: the run is not recorded: 'history.sqlite' cannot be written: it or its folder is read-only"
            ], "\(run.remarks)")
        #expect(try place.files(in: "there") == ["d.yaml", "history.sqlite"])
    }

    @Test(
        "nothing is written over a history, whatever is to be written",
        arguments: [
            "report d.yaml --output history.sqlite", "report d.yaml --output history.sqlite --no-history --force",
            "report d.yaml --output new.sqlite --history ./new.sqlite",
            "convert d.yaml --to json --output history.sqlite",
            "convert d.yaml --output new.yaml --performance history.sqlite", "schema --output ./history.sqlite",
            "robustness d.yaml --draws 10 --partial history.sqlite", "score d.yaml --record --history d.yaml",
        ])
    func outputs(_ command: String) throws {
        let before = place.bytes(of: "there/history.sqlite")
        let run = try place.shell("cd there; assay \(command)")
        #expect([64, 65, 73].contains(run.code))
        #expect(run.remarks.split(separator: "\n").filter { $0.hasPrefix("assay: ") }.count == 1, "\(run.remarks)")
        #expect(place.bytes(of: "there/history.sqlite") == before)
        #expect(place.bytes(of: "there/new.sqlite") == nil)
    }
}
