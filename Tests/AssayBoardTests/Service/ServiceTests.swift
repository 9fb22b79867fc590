// What the addresses of the board answer.
// SPDX-License-Identifier: Apache-2.0

import AssayBoard
import AssayDocuments
import AssayTestSupport
import Testing

@Suite("The board's service")
struct ServiceTests {
    private static let cost = #"{"share": {"criterion": "cost", "share": 0.9}}"#

    private func change(_ edits: String, revision: Int = 1) -> String {
        #"{"revision": \#(revision), "by": "Ann", "edits": [\#(edits)]}"#
    }

    @Test("shows everything at once")
    func state() async throws {
        let state = try await Meeting().get("/state").json
        #expect(state["document"]?["title"]?.text == "Pilot plant")
        #expect(state["document"]?["file"]?.text == "plant.yaml")
        #expect(state["criteria"]?.list?.compactMap { $0["id"]?.text } == ["place", "cost", "jobs", "trust"])
        #expect(state["criteria"]?.list?.compactMap { $0["level"]?.whole } == [0, 1, 1, 0])
        #expect(state["criteria"]?.list?[1]["swing"]?.text == "60 → 20 US$ m")
        #expect(state["criteria"]?.list?[3]["levels"]?.list?.compactMap { $0["id"]?.text } == ["low", "high"])
        #expect(state["cells"]?["a"]?["cost"]?["text"]?.text == "[30, 40, 50]")
        #expect(state["cells"]?["a"]?["cost"]?["shown"]?.text == "40 (30 to 50) US$ m")
        #expect(state["cells"]?["b"]?["trust"]?["text"]?.text == "low")
        let live = state["live"]
        #expect(live?["verdict"]?["order"]?.ids == ["a", "b"])
        #expect(live?["verdict"]?["options"]?["a"]?["parts"]?["place"]?.number == 30)
        #expect(live?["verdict"]?["options"]?["b"]?["leaves"]?["cost"]?.number == 30)
        #expect(live?["verdict"]?["sentence"]?.text == "Plant A ranks first with 70.0 of 100, 34.0 ahead of Plant B.")
        #expect(live?["weights"]?["cost"]?["share"]?.number == 0.5)
        #expect(live?["weights"]?["cost"]?["inWords"]?.text == "50 % of Place, 30 % of all")
        #expect(live?["perspectives"]?.list?.count == 2)
        #expect(live?["disk"]?["changed"]?.flag == false)
    }

    @Test("changes the board, and answers with the new picture")
    func changing() async throws {
        let answer = try await Meeting().post("/change", change(Self.cost))
        #expect(answer.status == 200)
        #expect(answer.json["revision"]?.whole == 2)
        #expect(answer.json["verdict"]?["options"]?["b"]?["score"]?.number.map { ($0 * 10).rounded() } == 552)
        #expect(answer.json["undo"]?.text == "Weight of 'Cost': 50 % → 90 % of 'Place'")
        #expect(
            answer.json["edits"]?.list?.compactMap { $0["path"]?.text } == ["weights.team.cost", "weights.team.jobs"])
    }

    @Test("finds where the leader changes: exactly where the lines cross")
    func stability() async throws {
        let live = try await Meeting().get("/state").json["live"]
        // With trust at t: A = (1 − t) · 50 + t · 100, B = (1 − t) · 60, equal at t = 1/11.
        let trust = live?["stability"]?["nodes"]?["trust"]
        #expect(trust?["leadsFrom"]?.number.map { ($0 * 1e9).rounded() } == (1e9 / 11).rounded())
        #expect(trust?["below"]?.ids == ["b"])
        #expect(trust?["leadsTo"]?.number == 1)
    }

    @Test("draws the lines of a sweep from end to end")
    func sweep() async throws {
        let sweep = try await Meeting().get("/sweep?criterion=trust").json
        #expect(points(of: "a", in: sweep) == [[0, 50], [1, 100]])
        #expect(points(of: "b", in: sweep) == [[0, 60], [1, 0]])
        #expect(sweep["crossings"]?.list?.compactMap { $0["leaders"]?.ids } == [["a"]])
        #expect(try await Meeting().get("/sweep?criterion=speed").status == 404)
        #expect(try await Meeting().get("/sweep").status == 404)
    }

    private func points(of option: String, in sweep: JSONValue) -> [[Double]] {
        (sweep["lines"]?[option]?.list ?? []).map { point in (point.list ?? []).compactMap(\.number) }
    }

    @Test("tells why one option is above another")
    func pair() async throws {
        let pair = try await Meeting().get("/pair?a=b&b=a").json
        #expect(pair["scores"]?.list?.compactMap(\.number) == [36, 70])
        #expect(pair["parts"]?.list?.compactMap { $0["criterion"]?.text } == ["trust", "cost", "jobs"])
        let sentence =
            "Plant A scores 34.0 more than Plant B, most through Trust (40.0) and Jobs (9.0); Plant B is ahead on Cost (15.0)"
        #expect(pair["sentence"]?.text == sentence)
        #expect(try await Meeting().get("/pair?a=a&b=c").status == 404)
    }

    @Test("objects with the new picture to a change of an old one")
    func stale() async throws {
        let meeting = try Meeting()
        _ = await meeting.post("/change", change(Self.cost))
        let answer = await meeting.post("/change", change(Self.cost))
        #expect(answer.status == 409)
        #expect(answer.json["live"]?["revision"]?.whole == 2)
        #expect(await meeting.post("/undo", #"{"by": "Ann"}"#).status == 428)
        #expect(await meeting.post("/undo", #"{"revision": 2, "by": "Ann"}"#).json["revision"]?.whole == 3)
        #expect(await meeting.post("/redo", #"{"revision": 3, "by": "Ann"}"#).json["revision"]?.whole == 4)
        #expect(await meeting.post("/reset", #"{"revision": 4, "by": "Ann"}"#).json["edits"]?.list?.isEmpty == true)
    }

    @Test(
        "objects to what it cannot read",
        arguments: [
            ("", 400), ("[]", 400), ("{", 400), (#"{"revision": 1}"#, 400), (#"{"revision": 1, "edits": []}"#, 400),
            (#"{"revision": 1, "edits": [{}]}"#, 400), (#"{"revision": 1, "edits": [{"weight": 3}]}"#, 400),
            (#"{"revision": 1, "edits": [{"weight": {"criterion": "cost", "points": "many"}}]}"#, 400),
            (#"{"revision": 1, "edits": [{"weight": {"criterion": "cost", "points": 1e400}}]}"#, 400),
            (#"{"revision": 1, "edits": [{"share": {"criterion": "cost", "share": 2}}]}"#, 422),
            (#"{"revision": 1, "edits": [{"choose": {"weightSet": "nobody"}}]}"#, 422),
            (#"{"revision": 1, "revision": 1, "edits": [{"choose": {"scenario": null}}]}"#, 400),
        ])
    func unreadable(_ body: String, _ status: Int) async throws {
        let answer = try await Meeting().post("/change", body)
        #expect(answer.status == status)
        #expect(!answer.sentence.isEmpty)
    }

    @Test("tells other pages of a change at once, and of the simulation behind it")
    func events() async throws {
        let meeting = try Meeting()
        guard case .events(let events) = await meeting.get("/events", meeting.viewer).body else {
            Issue.record("there are no events")
            return
        }
        _ = await meeting.post("/change", change(Self.cost))
        var heard: [String] = []
        for await event in events {
            heard.append(String(decoding: event.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
            if heard.last == "event: robustness" { break }
        }
        #expect(heard == ["event: state", "event: state", "event: robustness"])
        let robustness = await meeting.get("/robustness").json
        #expect(robustness["revision"]?.whole == 2)
        #expect(robustness["draws"]?.whole == 100_000)
        #expect(robustness["firstShares"]?["a"]?.number ?? 0 > 0.5)
    }

    @Test("tells pages in a sentence that the method fails in some draw")
    func failingDraws() async throws {
        let text = PilotPlant.yaml.replacing(
            "title: Pilot plant", with: "title: x\nanalysis: {method: weighted-product}"
        )
        .replacing("{unit: jobs, range: {worst: 0, best: 500}}", with: "{unit: jobs, direction: maximize}")
        .replacing("jobs: 250", with: "jobs: [-300, 250, 300]")
        let meeting = try Meeting(text)
        guard case .events(let events) = await meeting.get("/events").body else { return }
        await meeting.service.room.open()
        for await event in events where event.starts(with: Array("event: robustness".utf8)) { break }
        let news = await meeting.get("/robustness").json
        #expect(news["failure"]?.text?.hasPrefix("'Jobs' must not be negative") == true)
        #expect(await meeting.get("/state").json["live"]?["robustnessIsStale"]?.flag == false)
    }

    @Test("makes the workbook of what is on the board")
    func workbook() async throws {
        let meeting = try Meeting()
        _ = await meeting.post("/change", change(Self.cost))
        let answer = await meeting.get("/workbook")
        #expect(answer.status == 200)
        #expect(answer.header("content-disposition") == "attachment; filename=\"plant.xlsx\"")
        guard case .bytes(let bytes) = answer.body else { return }
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(meeting.folder.names == ["plant.board.jsonl", "plant.yaml"])
    }

    @Test("writes every change into the log, with its inputs")
    func log() async throws {
        let meeting = try Meeting()
        await meeting.service.room.open()
        _ = await meeting.post("/change", change(Self.cost))
        let lines = meeting.folder.read("plant.board.jsonl").split(separator: "\n").map { line in
            JSONValue.read(SourceText(path: "the log", bytes: Array(line.utf8))).value
        }
        #expect(lines.count == 2)
        #expect(lines[1]?["by"]?.text == "Ann")
        #expect(lines[1]?["what"]?.text == "Weight of 'Cost': 50 % → 90 % of 'Place'")
        let edits = lines[1]?["edits"]?.list ?? []
        #expect(edits.compactMap { $0["input"]?.text } == ["weights.team.cost", "weights.team.jobs"])
        #expect(edits.compactMap { $0["value"]?.text } == ["54", "6"])
    }
}
