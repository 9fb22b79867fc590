// The document on disk, while the board shows what it said.
// SPDX-License-Identifier: Apache-2.0

import AssayBoard
import AssayDocuments
import AssayTestSupport
import Testing

@Suite("A document that changes during a meeting")
struct DiskTests {
    /// Waits until the pages are told of the disk.
    private func notice(_ meeting: Meeting, after act: () -> Void) async throws -> JSONValue? {
        guard case .events(let events) = await meeting.get("/events").body else { return nil }
        let room = meeting.service.room
        let watch = Task { await room.keepWatch(every: .milliseconds(10)) }
        defer { watch.cancel() }
        act()
        for await event in events {
            let text = String(decoding: event, as: UTF8.self)
            guard text.hasPrefix("event: disk\ndata: ") else { continue }
            return JSONValue.read(SourceText(path: "event", bytes: Array(text.dropFirst(18).utf8))).value
        }
        return nil
    }

    @Test("is noticed, and can be read again")
    func reload() async throws {
        let meeting = try Meeting()
        let text = PilotPlant.yaml.replacing("jobs: 100", with: "jobs: 200")
        let disk = try await notice(meeting) { meeting.folder.write(text, to: "plant.yaml") }
        #expect(disk?["changed"]?.flag == true)
        #expect(disk?["canReload"]?.flag == true)
        let before = await meeting.get("/state").json["live"]?["verdict"]?["options"]?["b"]?["score"]?.number
        #expect(before == 36)
        let state = await meeting.post("/disk", #"{"do": "reload", "by": "Ann"}"#).json
        #expect(state["live"]?["verdict"]?["options"]?["b"]?["score"]?.number == 42)
        #expect(state["live"]?["disk"]?["changed"]?.flag == false)
    }

    @Test("is told with its mistakes where it does not read, and the meeting goes on")
    func broken() async throws {
        let meeting = try Meeting()
        let disk = try await notice(meeting) {
            meeting.folder.write(PilotPlant.yaml.replacing("options:", with: "optoins:"), to: "plant.yaml")
        }
        #expect(disk?["canReload"]?.flag == false)
        #expect(disk?["errors"]?.list?.first?.text?.contains("plant.yaml:") == true)
        #expect(await meeting.post("/disk", #"{"do": "reload", "by": "Ann"}"#).status == 422)
        #expect(await meeting.get("/state").status == 200)
    }

    @Test("is told when it has gone")
    func gone() async throws {
        let meeting = try Meeting()
        let disk = try await notice(meeting) { _ = Shell.run("rm \(Shell.word(meeting.folder["plant.yaml"]))") }
        #expect(disk?["sentence"]?.text?.contains("There is no file") == true)
    }

    @Test("may be left alone: the board stays as it is")
    func keep() async throws {
        let meeting = try Meeting()
        _ = try await notice(meeting) { meeting.folder.write(PilotPlant.yaml + "\n", to: "plant.yaml") }
        let state = await meeting.post("/disk", #"{"do": "keep", "by": "Ann"}"#).json
        #expect(state["live"]?["disk"]?["changed"]?.flag == false)
        #expect(await meeting.post("/disk", #"{"do": "burn", "by": "Ann"}"#).status == 400)
    }
}
