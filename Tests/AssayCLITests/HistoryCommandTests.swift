// The history from end to end, and everything that can happen to its file.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct HistoryCommandTests {
    private let place: Workplace
    private let file = "history.sqlite"

    init() throws {
        place = try Workplace()
        _ = try place.shell("cp Criteria/annual-workshop.yaml d.yaml")
    }

    /// Runs a few lines of Python with the database open as `db`.
    private func python(_ lines: String) throws -> String {
        try place.write("import sqlite3\ndb = sqlite3.connect('\(file)')\n\(lines)\n", to: ".script.py")
        let run = try place.shell("python3 .script.py")
        #expect(run.code == 0, "\(run.remarks)")
        return run.output
    }

    private func numbers() throws -> [String] {
        try place.assay("history --most 1000 --format csv").output.split(separator: "\r\n").dropFirst()
            .map { String($0.prefix { $0 != "," }) }
    }

    @Test("every report is a run, its workbook stays the same to the byte, and the document can be brought back")
    func record() throws {
        let first = try place.assay("report d.yaml")
        #expect(first.remarks.hasSuffix("note: recorded as run 1 in 'history.sqlite'\n"), "\(first.remarks)")
        let workbook = place.bytes(of: "d.xlsx")
        #expect(try place.assay("report d.yaml").remarks.contains("run 2"))
        #expect(place.bytes(of: "d.xlsx") == workbook)
        #expect(try place.assay("score d.yaml --record --zero cost").remarks.contains("recorded as run 3"))
        let before = place.bytes(of: "d.yaml")
        _ = try place.shell("echo '# later' >> d.yaml; assay history restore 1 > old.yaml")
        #expect(place.bytes(of: "old.yaml") == before)
        let run = try place.assay("history show 3")
        #expect(run.output.contains("Chosen: --zero cost\n"), "\(run.output)")
        #expect(try numbers() == ["1", "2", "3"])
        #expect(try place.files().filter { $0.hasPrefix("history") } == [file])
    }

    @Test("a number that does not exist, a document without runs, and no history at all are a sentence each")
    func missing() throws {
        let none = try place.assay("history")
        #expect(none.code == 66)
        #expect(none.remarks == "assay: 'history.sqlite' does not exist: no run has been recorded there\n")
        _ = try place.assay("score d.yaml --record")
        let run = try place.assay("history show 9")
        #expect(run.code == 66)
        #expect(run.remarks == "assay: 'history.sqlite' has no run 9\n")
        _ = try place.shell("cp d.yaml e.yaml")
        let other = try place.assay("history rank e.yaml")
        #expect(other.code == 66)
        #expect(other.remarks == "assay: no run of 'e.yaml' has been recorded\n")
        let past = try place.assay("compare @1 e.yaml")
        #expect(past.code == 65)
        #expect(
            past.remarks == "assay: run 1 is of 'd.yaml', and e.yaml of 'e.yaml': they have no common past\n")
        #expect(try place.assay("compare @x e.yaml").code == 64)
        let filtered = try place.assay("history d.yaml --weights nobody --since 2999-01-01")
        #expect(
            filtered.remarks
                == "assay: no run of 'd.yaml' with the weights 'nobody' since 2999-01-01 has been recorded\n")
        #expect(try place.assay("history --since tomorrow").code == 64)
        #expect(try place.assay("history d.yaml --weights weights --since 2020-02-29").output.contains("    1  "))
        #expect(try place.assay("compare d.yaml").code == 66)
    }

    @Test("eight writers with five runs each leave forty runs")
    func writers() throws {
        let run = try place.shell(
            "for w in 1 2 3 4 5 6 7 8; do (for r in 1 2 3 4 5; do assay score d.yaml --record || echo lost; done) & done; wait"
        )
        #expect(!run.output.contains("lost"), "\(run.remarks)")
        #expect(try numbers() == (1...40).map { String($0) })
        #expect(try python("print(*db.execute('PRAGMA integrity_check').fetchone())") == "ok\n")
    }

    @Test("a kill at any moment leaves a database that opens, with every run that was acknowledged")
    func kill() throws {
        let run = try place.shell(
            """
            for k in $(seq 30); do
              timeout -s KILL 0.0$(( k % 10 ))$(( k % 7 )) assay score d.yaml --record >out.txt 2>err.txt \
                && grep -q recorded err.txt && echo acknowledged
            done; true
            """)
        let acknowledged = run.output.split(separator: "\n").count { $0 == "acknowledged" }
        #expect(try place.assay("score d.yaml --record").code == 0)
        #expect(try numbers().count > acknowledged)
        #expect(try python("print(*db.execute('PRAGMA integrity_check').fetchone())") == "ok\n")
    }

    @Test(
        "a damaged history is set aside as it is, and a new one begins",
        arguments: [
            "head -c 6000 history.sqlite > h && mv h history.sqlite",
            "head -c 50 history.sqlite > h && mv h history.sqlite",
            "dd if=/dev/zero of=history.sqlite bs=4096 count=1 conv=notrunc",
            "dd if=/dev/urandom of=history.sqlite bs=1 seek=100 count=20000 conv=notrunc",
            "yes 'PK nonsense' | head -c 9000 > history.sqlite",
        ])
    func damage(_ line: String) throws {
        for _ in 0..<3 { _ = try place.assay("score d.yaml --record") }
        _ = try place.shell(line)
        let broken = place.bytes(of: file)
        let run = try place.assay("report d.yaml")
        #expect(run.code == 0)
        #expect(
            run.remarks.contains("the history was damaged; it is now 'history-damaged-1.sqlite', and a new one begins"),
            "\(run.remarks)")
        #expect(place.bytes(of: "history-damaged-1.sqlite") == broken)
        #expect(place.bytes(of: "d.xlsx") != nil)
        #expect(try numbers() == ["1"])
    }

    @Test("a later version's history and another program's database are refused and stay as they are")
    func refused() throws {
        _ = try place.assay("score d.yaml --record")
        _ = try python("db.execute('PRAGMA user_version = 99'); db.execute('PRAGMA journal_mode = DELETE')")
        let newer = place.bytes(of: file)
        for command in ["report d.yaml", "score d.yaml --record", "history", "compare d.yaml"] {
            let run = try place.assay(command)
            #expect(run.code == 78, "\(command)")
            #expect(
                run.remarks.hasSuffix(
                    "assay: 'history.sqlite' was written by a later version of Assay (history format 99, this one knows 1): "
                        + "use that version, or another history"
                        + (command.hasPrefix("report") ? ", or --no-history\n" : "\n")), "\(run.remarks)")
        }
        #expect(place.bytes(of: file) == newer)
        #expect(place.bytes(of: "d.xlsx") == nil)
        #expect(try place.assay("report d.yaml --no-history").code == 0)
        _ = try place.shell("rm history.sqlite; mkfifo fifo; mkdir folder")
        _ = try python("db.execute('CREATE TABLE t (x)'); db.commit()")
        let foreign = place.bytes(of: file)
        let before = place.bytes(of: "d.yaml")
        for target in [file, "fifo", "folder", "d.yaml"] {
            let run = try place.assay("score d.yaml --record --history \(target)")
            #expect([65, 73].contains(run.code), "\(target): \(run.remarks)")
            #expect(run.remarks.split(separator: "\n").count == 1)
        }
        #expect(place.bytes(of: file) == foreign)
        #expect(place.bytes(of: "d.yaml") == before)
    }

    @Test("to read what is no file, or has nothing in it, is no such input; to write there is what cannot be done")
    func oddPaths() throws {
        _ = try place.shell("mkfifo fifo; mkdir folder; touch empty.sqlite")
        for path in ["folder", "fifo", "/dev/null"] {
            for command in ["history", "history show 1", "history restore 1", "history rank d.yaml", "compare d.yaml"] {
                let run = try place.assay("\(command) --history \(path)")
                #expect(run.code == 66 && run.output.isEmpty, "\(command) \(path)")
                #expect(run.remarks == "assay: '\(path)' is not a file, so it cannot be a history\n")
            }
            #expect(try place.assay("score d.yaml --record --history \(path)").code == 73)
        }
        let empty = try place.assay("history --history empty.sqlite")
        #expect(empty.code == 66 && empty.remarks == "assay: 'empty.sqlite' is empty: no run has been recorded there\n")
        #expect(try place.assay("history --history d.yaml/x").code == 66)
        #expect(try place.assay("score d.yaml --record --history d.yaml/x").code == 74)
    }

    @Test("a history that cannot be written is no reason to keep the report back")
    func readOnly() throws {
        _ = try place.assay("report d.yaml")
        _ = try place.shell("chmod 444 history.sqlite; rm d.xlsx")
        let run = try place.assay("report d.yaml")
        #expect(run.code == 0)
        #expect(
            run.remarks.hasSuffix(
                "note: the run is not recorded: 'history.sqlite' cannot be written: it or its folder is read-only\n"))
        #expect(place.bytes(of: "d.xlsx") != nil)
        #expect(try place.assay("score d.yaml --record").code == 73)
        _ = try place.shell("mkdir away; chmod 555 away")
        #expect(try place.assay("report d.yaml --history away/h.sqlite").code == 0)
        #expect(try place.files(in: "away").isEmpty)
    }

    @Test("a lock is waited for, and given up after less than ten seconds")
    func locked() throws {
        _ = try place.assay("score d.yaml --record")
        try place.write(
            """
            import sqlite3, sys, time
            db = sqlite3.connect('history.sqlite', isolation_level=None)
            db.execute('BEGIN EXCLUSIVE')
            open('locked', 'w').close()
            time.sleep(float(sys.argv[1]))
            """, to: "lock.py")
        let wait = "python3 lock.py $T & while ! test -e locked; do sleep 0.05; done; rm locked"
        let short = try place.shell("T=1; \(wait); assay score d.yaml --record; wait")
        #expect(short.remarks.contains("recorded as run 2"), "\(short.remarks)")
        let long = try place.shell("T=13; \(wait); SECONDS=0; assay report d.yaml; echo $SECONDS; kill %1")
        let seconds = try #require(long.output.split(separator: "\n").last.flatMap { Int($0) })
        #expect(seconds < 10, "\(long.output)")
        #expect(
            long.remarks.contains(
                "note: the run is not recorded: 'history.sqlite' is locked by another program; it was waited for in vain"
            ),
            "\(long.remarks)")
    }

    @Test("130,000 old runs do not slow a run down")
    func manyRuns() throws {
        _ = try place.assay("score d.yaml --record")
        _ = try python(
            """
            db.execute('''WITH RECURSIVE n(k) AS (SELECT 2 UNION ALL SELECT k + 1 FROM n WHERE k < 130000)
              INSERT INTO runs SELECT k, time, version, document, title, inputs, method, weights, scenario, what_ifs, seed,
              simulation FROM n, runs''')
            for table in ['files', 'standings']:
                names = [c[1] for c in db.execute('PRAGMA table_info(' + table + ')')][1:]
                db.execute(f'''INSERT INTO {table} SELECT number, {', '.join(names)} FROM runs, {table}
                  WHERE run = 1 AND number > 1''')
            db.commit()
            """)
        let clock = ContinuousClock()
        let took = try clock.measure {
            _ = try place.shell("sed -i 's/^title: /title: New /' d.yaml")
            #expect(try place.assay("report d.yaml").remarks.contains("run 130001"))
            #expect(try place.assay("history").output.split(separator: "\n").count == 21)
            #expect(try place.assay("compare d.yaml").output.contains("title: "))
        }
        #expect(took < .seconds(15))
    }

    @Test("where the clock went back, runs keep the order of their numbers")
    func clock() throws {
        for _ in 0..<2 { _ = try place.assay("score d.yaml --record") }
        _ = try python("db.execute('UPDATE runs SET time = time + 86400000 WHERE number = 1'); db.commit()")
        let lines = try place.assay("history").output.split(separator: "\n")
        #expect(lines[1].hasPrefix("    1  "))
        #expect(lines[2].contains("(clock went back)"))
    }
}
