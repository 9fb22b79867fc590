// A meeting in a folder of its own, asked as a browser asks.
// SPDX-License-Identifier: Apache-2.0

import AssayBoard
import AssayDocuments
import AssayTestSupport
import Testing

/// A meeting in a folder of its own, asked without a network.
final class Meeting: Sendable {
    static let port = 8420
    static let host = "127.0.0.1:8420"

    nonisolated(unsafe) let folder: Folder
    let service: BoardService

    convenience init(_ text: String = PilotPlant.yaml, name: String = "plant.yaml") throws {
        let folder = Folder()
        folder.write(text, to: name)
        try self.init(sharing: folder, name: name)
    }

    /// A meeting about a document that is there already.
    init(sharing folder: Folder, name: String = "plant.yaml") throws {
        self.folder = folder
        let reading = try DocumentReader.read(contentsOf: folder[name])
        let room = try BoardRoom(reading, log: MeetingLog(folder["plant.board.jsonl"]))
        service = BoardService(gate: Gatekeeper(), room: room)
    }

    /// The header fields of the board's own page.
    var own: [(name: String, value: String)] { fields(service.gate.presenter) }
    /// Those of a page that may only look.
    var viewer: [(name: String, value: String)] { fields(service.gate.viewer) }

    private func fields(_ token: BoardToken) -> [(name: String, value: String)] {
        [
            ("cookie", "assay-board-8420=\(token)"), ("origin", "http://\(Meeting.host)"),
            ("content-type", "application/json"),
        ]
    }

    func ask(_ request: BoardRequest) async -> BoardAnswer { await service.answer(to: request) }

    /// Asks for something as the board's own page does.
    func get(
        _ target: String, host: String? = Meeting.host, _ headers: [(name: String, value: String)]? = nil
    ) async -> BoardAnswer {
        await ask(BoardRequest(method: "GET", target: target, host: host, port: Meeting.port, headers: headers ?? own))
    }

    /// Changes something as the board's own page does.
    func post(
        _ target: String, _ body: String, _ headers: [(name: String, value: String)]? = nil
    ) async -> BoardAnswer {
        await ask(
            BoardRequest(
                method: "POST", target: target, host: Meeting.host, port: Meeting.port, headers: headers ?? own,
                body: Array(body.utf8)))
    }
}

extension BoardAnswer {
    /// The text of the body.
    var text: String { if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" } }

    /// The body as JSON.
    var json: JSONValue {
        JSONValue.read(SourceText(path: "the answer", bytes: Array(text.utf8))).value ?? .nothing
    }

    /// What it objects to.
    var sentence: String { json["error"]?["sentence"]?.text ?? "" }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

extension JSONValue {
    /// The texts of a list.
    var ids: [String] { texts ?? [] }
}
