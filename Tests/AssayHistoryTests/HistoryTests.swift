// Runs into and out of a history.
// SPDX-License-Identifier: Apache-2.0

import AssayHistory
import AssayTestSupport
import Testing

@Suite struct HistoryTests {
    private let folder = Folder()

    private func run(_ text: String = "a", time: Int64 = 1_000, document: String = "d.yaml") -> RecordedRun {
        RecordedRun(
            time: time, version: "1.2.3", title: "Sites",
            files: [
                RecordedRun.File(name: document, digest: "digest of \(text)", bytes: Array(text.utf8)),
                RecordedRun.File(name: "tables/p.csv", digest: "digest of a table", bytes: [0, 255, 13, 10]),
            ],
            method: "additive", weights: "team", scenario: "ban", whatIfs: ["--set", "weights.cost=2"], seed: .max,
            simulation: "10 draws",
            standings: [
                RecordedRun.Standing(option: "b", name: "B", score: 0.1 + 0.2, rank: 1, firstShare: 0.9, ranks: 1...2),
                RecordedRun.Standing(option: "a", name: "A", score: -1, rank: nil),
            ],
            findings: [RecordedRun.Finding(severity: "warning", code: "outside-range", message: "far 'out'")])
    }

    @Test("a run comes back as it was recorded, to the last bit")
    func roundTrip() throws {
        let history = try History(folder["history.sqlite"], for: .recording)
        #expect(try history.record(run()) == 1)
        #expect(try history.record(run("b", time: 500)) == 2)
        history.close()
        let again = try History(folder["history.sqlite"], for: .reading)
        #expect(try again.run(1).run == run())
        #expect(try again.run(2).run == run("b", time: 500))
        #expect(try again.count() == 2)
        again.close()
        #expect(folder.names == ["history.sqlite"])
    }

    @Test("runs are listed by number, whatever the clock said, and by document")
    func order() throws {
        let history = try History(folder["history.sqlite"], for: .recording)
        for (time, document) in [(9_000, "d.yaml"), (2_000, "e.yaml"), (5_000, "d.yaml"), (1, "d.yaml")] {
            _ = try history.record(run("\(time)", time: Int64(time), document: document))
        }
        #expect(try history.latest(10).map(\.number) == [1, 2, 3, 4])
        #expect(try history.latest(2, of: "d.yaml").map(\.run.time) == [5_000, 1])
        #expect(try history.latest(2, of: "f.yaml").isEmpty)
        #expect(try history.count(of: "e.yaml") == 1)
    }

    @Test("the last run that read something else is found past runs that read the same")
    func other() throws {
        let history = try History(folder["history.sqlite"], for: .recording)
        for text in ["a", "b", "b"] { _ = try history.record(run(text)) }
        #expect(try history.last(of: "d.yaml", otherThan: run("b").inputs)?.number == 1)
        #expect(try history.last(of: "d.yaml", otherThan: run("c").inputs)?.number == 3)
        #expect(try history.last(of: "e.yaml", otherThan: "") == nil)
        // The beginning alone, which says what was read, stands for every choice.
        let read = RecordedRun.inputs(run("b").files.map { ($0.name, $0.digest) })
        #expect(try history.last(of: "d.yaml", otherThan: read)?.number == 1)
    }

    @Test("what cannot be used is told in a sentence with the path")
    func refusals() throws {
        let path = folder["history.sqlite"]
        #expect(throws: HistoryError.missing(path: path)) { try History(path, for: .reading) }
        let history = try History(path, for: .recording)
        #expect(throws: HistoryError.noRun(path: path, number: 7)) { try history.run(7) }
        #expect("\(HistoryError.noRun(path: path, number: 7))" == "'\(path)' has no run 7")
        folder.write("notes", to: "notes.txt")
        #expect(throws: HistoryError.foreign(path: folder["notes.txt"])) {
            try History(folder["notes.txt"], for: .recording)
        }
        #expect(throws: HistoryError.notAFile(path: folder.path)) { try History(folder.path, for: .recording) }
        #expect(folder.read("notes.txt") == "notes")
    }
}
