// What a meeting decided, in documents.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayBoard
import AssayDocuments
import AssayTestSupport
import Glibc
import Testing

@Suite("Saving from the board")
struct SavingTests {
    private func meeting(after edits: String...) async throws -> Meeting {
        let meeting = try Meeting()
        for (number, edit) in edits.enumerated() {
            let answer = await meeting.post(
                "/change", #"{"revision": \#(number + 1), "by": "Ann", "edits": [\#(edit)]}"#)
            #expect(answer.status == 200, "\(answer.text)")
        }
        return meeting
    }

    private func save(_ meeting: Meeting, as kind: String, _ id: String, overwrite: Bool = true) async -> BoardAnswer {
        await meeting.post("/save", #"{"as": "\#(kind)", "id": "\#(id)", "by": "Ann", "overwrite": \#(overwrite)}"#)
    }

    private static let cost = #"{"share": {"criterion": "cost", "share": 0.9}}"#
    private static let jobs = #"{"performance": {"option": "a", "criterion": "jobs", "text": "300"}}"#
    private static let spread = #"{"performance": {"option": "a", "criterion": "cost", "text": "[20, 35, 55]"}}"#

    @Test("asks before it changes the document, and then keeps the old one beside it")
    func asking() async throws {
        let meeting = try await meeting(after: Self.cost)
        let refused = await save(meeting, as: "weight-set", "meeting", overwrite: false)
        #expect(refused.status == 428)
        #expect(meeting.folder.read("plant.yaml") == PilotPlant.yaml)
        #expect(await save(meeting, as: "weight-set", "meeting").status == 200)
        let kept = meeting.folder.names.filter { $0.hasPrefix("plant (kept ") }
        #expect(kept.map { meeting.folder.read($0) } == [PilotPlant.yaml])
    }

    @Test("adds a weight set, and leaves every other byte of the document as it is")
    func weightSet() async throws {
        let meeting = try await meeting(after: Self.cost)
        let answer = await save(meeting, as: "weight-set", "meeting")
        let text = meeting.folder.read("plant.yaml")
        let old = PilotPlant.yaml.split(separator: "\n")
        #expect(text.split(separator: "\n").filter { old.contains($0) } == old)
        let lines = "  meeting:\n    name: Meeting\n    points: {cost: 54, jobs: 6, trust: 40}\n    by: Ann\n"
        #expect(text.contains(lines))
        let live = answer.json["state"]?["live"]
        #expect(live?["choice"]?["weightSet"]?.text == "meeting")
        #expect(live?["edits"]?.list?.isEmpty == true)
        #expect(live?["disk"]?["changed"]?.flag == false)
        #expect(live?["verdict"]?["options"]?["b"]?["score"]?.number.map { ($0 * 10).rounded() } == 552)
    }

    @Test("adds a scenario that says what the board shows")
    func scenario() async throws {
        let meeting = try await meeting(after: Self.cost, Self.jobs)
        let answer = await save(meeting, as: "scenario", "more-jobs")
        #expect(answer.status == 200, "\(answer.text)")
        let reading = PilotPlant.reading(meeting.folder.read("plant.yaml"))
        let problem = try #require(reading.problem)
        #expect(problem.scenarios[1].factors == [1.8, 0.2, 1])
        #expect(problem.scenarios[1].changes == [.init(option: 0, criterion: 1, change: .to(300))])
        // 0.54 · 50 + 0.06 · 60 + 0.4 · 100
        let score = answer.json["state"]?["live"]?["verdict"]?["options"]?["a"]?["score"]?.number
        #expect(score.map { ($0 * 10).rounded() } == 706)
    }

    @Test("writes a document of its own, comments and all, and leaves the first as it is")
    func document() async throws {
        let meeting = try await meeting(after: Self.cost, Self.jobs, Self.spread)
        let answer = await save(meeting, as: "document", "agreed", overwrite: false)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(meeting.folder.read("plant.yaml") == PilotPlant.yaml)
        let expected = PilotPlant.yaml.replacing("cost: 30, jobs: 30,", with: "cost: 54, jobs: 6,")
            .replacing("cost: [30, 40, 50], jobs: 250", with: "cost: [20, 35, 55], jobs: 300")
        #expect(meeting.folder.read("agreed.yaml") == expected)
        #expect(await save(meeting, as: "document", "agreed", overwrite: false).status == 428)
    }

    @Test("writes a single figure over a range, as the board shows it")
    func figureOverRange() async throws {
        let meeting = try await meeting(
            after: #"{"performance": {"option": "a", "criterion": "cost", "text": "35"}}"#)
        let answer = await save(meeting, as: "document", "agreed")
        #expect(answer.status == 200, "\(answer.text)")
        #expect(meeting.folder.read("agreed.yaml") == PilotPlant.yaml.replacing("[30, 40, 50]", with: "35"))
    }

    @Test("saves into the document itself, and can still take everything back")
    func intoItself() async throws {
        let meeting = try await meeting(after: Self.cost, Self.jobs)
        let answer = await save(meeting, as: "document", "plant")
        #expect(answer.status == 200, "\(answer.text)")
        #expect(meeting.folder.read("plant.yaml").contains("cost: 54, jobs: 6,"))
        let live = answer.json["state"]?["live"]
        #expect(live?["edits"]?.list?.isEmpty == true)
        var revision = live?["revision"]?.whole ?? 0
        for _ in 0..<3 {
            let undone = await meeting.post("/undo", #"{"revision": \#(revision), "by": "Ann"}"#)
            #expect(undone.status == 200, "\(undone.sentence)")
            revision = undone.json["revision"]?.whole ?? 0
        }
        let state = await meeting.get("/state").json["live"]
        #expect(state?["verdict"]?["options"]?["b"]?["score"]?.number == 36)
        #expect(state?["edits"]?.list?.count == 3)
    }

    @Test("makes a cell with bounds unknown and takes that back, and saves either with its evidence and its remark")
    func unknownCell() async throws {
        let cell = "cost: {low: 30, best: 40, high: 50, because: Quoted}"
        let text = PilotPlant.yaml.replacing("cost: [30, 40, 50]", with: cell)
        let meeting = try Meeting(text)
        let edit = #"{"performance": {"option": "a", "criterion": "cost", "text": "unknown"}}"#
        let change = await meeting.post("/change", #"{"revision": 1, "by": "Ann", "edits": [\#(edit)]}"#)
        #expect(change.json["cells"]?.list?.first?["shown"]?.text == "unknown", "\(change.text)")
        #expect(await save(meeting, as: "document", "first").status == 200)
        let unknown = text.replacing("{low: 30, best: 40, high: 50, because", with: "{best: unknown, because")
        #expect(meeting.folder.read("first.yaml") == unknown)
        for (number, (step, saved)) in [("undo", text), ("redo", unknown)].enumerated() {
            let answer = await meeting.post("/\(step)", #"{"revision": \#(number + 2), "by": "Ann"}"#)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(await save(meeting, as: "document", step).status == 200)
            #expect(meeting.folder.read("\(step).yaml") == saved)
        }
    }

    @Test("objects in a sentence to what cannot be written, and writes nothing")
    func objections() async throws {
        let meeting = try await meeting(after: Self.cost)
        for (kind, id, status) in [
            ("weight-set", "Mine!", 422), ("weight-set", "team", 422), ("scenario", "crash", 422),
            ("nothing", "x", 400),
            ("weight-set", "", 400), ("document", "../x", 422), ("document", ".x", 422), ("document", "a b", 422),
        ] {
            let answer = await save(meeting, as: kind, id)
            #expect(answer.status == status, "\(kind) \(id): \(answer.text)")
            #expect(!answer.sentence.isEmpty)
        }
        #expect(meeting.folder.names == ["plant.board.jsonl", "plant.yaml"])
    }

    @Test("does not write over a document that has changed on disk")
    func changedOnDisk() async throws {
        let meeting = try await meeting(after: Self.cost)
        meeting.folder.write(PilotPlant.yaml + "# Mine.\n", to: "plant.yaml")
        #expect(await save(meeting, as: "weight-set", "meeting").status == 412)
        #expect(meeting.folder.read("plant.yaml").hasSuffix("# Mine.\n"))
        #expect(await save(meeting, as: "document", "new").status == 200)
    }

    @Test("loses nothing of two meetings that save at the same moment: one of them is told to look again")
    func twoAtOnce() async throws {
        for round in 1...20 {
            let meeting = try await meeting(after: Self.cost)
            let other = try Meeting(sharing: meeting.folder)
            async let mine = save(meeting, as: "weight-set", "mine")
            async let theirs = save(other, as: "weight-set", "theirs")
            let statuses = await [mine.status, theirs.status]
            #expect(statuses.sorted() == [200, 412], "round \(round)")
            let text = meeting.folder.read("plant.yaml")
            #expect(
                text.contains("  mine:") == (statuses[0] == 200) && text.contains("  theirs:") == (statuses[1] == 200))
        }
    }

    @Test("takes the document back if the table beside it cannot be written")
    func allOrNothing() async throws {
        let folder = Folder()
        folder.write("option,cost,jobs,trust\na,40,250,high\nb,20,100,low\n", to: "t.csv")
        let inside = try #require(PilotPlant.yaml.firstRange(of: "performance:")).lowerBound
        folder.write("\(PilotPlant.yaml[..<inside])performance: t.csv\n", to: "plant.yaml")
        let meeting = try Meeting(sharing: folder)
        _ = await meeting.post("/change", #"{"revision": 1, "by": "Ann", "edits": [\#(Self.cost), \#(Self.jobs)]}"#)
        let document = folder.read("plant.yaml")
        #expect(chmod(folder["t.csv"], 0o444) == 0)
        let answer = await save(meeting, as: "document", "plant")
        #expect(answer.status == 500 && answer.sentence.contains("read-only"), "\(answer.text)")
        #expect(folder.read("plant.yaml") == document)
        #expect(chmod(folder["t.csv"], 0o644) == 0)
        #expect(await save(meeting, as: "document", "plant").status == 200)
        #expect(
            folder.read("plant.yaml").contains("cost: 54, jobs: 6,") && folder.read("t.csv").contains("a,40,300,high"))
    }
}
