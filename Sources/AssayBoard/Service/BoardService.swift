// What every address of the board answers.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports

/// What every address of the board answers.
///
///     BoardRequest ─▶ Gatekeeper ─▶ an address ─▶ BoardRoom ─▶ BoardAnswer
///
/// Browsers are told in every answer to run no script and to load nothing but the board's own files.
public struct BoardService: Sendable {
    /// The greatest size of a request's body, in bytes.
    public static let mostBytes = 1 << 20

    /// Who may come in.
    public let gate: Gatekeeper
    /// Where the meeting happens.
    public let room: BoardRoom

    /// The service of a room.
    public init(gate: Gatekeeper, room: BoardRoom) { (self.gate, self.room) = (gate, room) }

    /// The answer to a request.
    public func answer(to request: BoardRequest) async -> BoardAnswer {
        var answer = await unguarded(request)
        answer.headers += BoardService.guards
        return answer
    }

    /// The answer to a request whose body is larger than `mostBytes`.
    public var tooLarge: BoardAnswer {
        var answer = BoardAnswer.refusal(413, "the request is larger than 1 MiB")
        answer.headers += BoardService.guards
        return answer
    }

    private func unguarded(_ request: BoardRequest) async -> BoardAnswer {
        if let refusal = gate.refusal(of: request) { return refusal }
        if request.path == "/", request.method != "POST", let secret = request.query("token") {
            return SignIn.answer(to: request, secret, gate)
        }
        guard let role = gate.role(of: request) else { return SignIn.refusal(of: request) }
        do throws(BoardObjection) {
            return try await request.method == "POST" ? change(request, role) : show(request, role)
        } catch {
            return .objection(error, live: error.kind == .stale ? await room.live : nil)
        }
    }

    private static let guards: [(name: String, value: String)] = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        ),
        ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", "no-store"),
    ]
}

// MARK: - Looking

extension BoardService {
    private func show(_ request: BoardRequest, _ role: BoardRole) async throws(BoardObjection) -> BoardAnswer {
        switch request.path {
        case "/":
            return BoardAnswer(
                200, headers: [("content-type", "text/html; charset=utf-8")], body: .bytes(PageFiles.index))
        case "/state": return .json(await room.state(for: role, links: links(for: role)))
        case "/robustness":
            guard let draws = await room.draws else { return BoardAnswer(204) }
            return .json(draws.json.line)
        case "/sweep": return .json(try await room.sweep(of: request.query("criterion") ?? ""))
        case "/pair": return .json(try await room.pair(request.query("a") ?? "", request.query("b") ?? ""))
        case "/then": return .json(try await room.then(request.query("number").flatMap { Int($0) } ?? 0))
        case "/workbook": return try await workbook()
        case "/events":
            return BoardAnswer(
                200, headers: [("content-type", "text/event-stream"), ("x-accel-buffering", "no")],
                body: .events(await room.listen()))
        default: return try file(request.path)
        }
    }

    private func file(_ path: Substring) throws(BoardObjection) -> BoardAnswer {
        guard path.hasPrefix("/page/"), let file = PageFiles.file(path.dropFirst(6)) else {
            throw BoardObjection(.unknown, "there is nothing at this address")
        }
        return BoardAnswer(200, headers: [("content-type", file.type)], body: .bytes(file.bytes))
    }

    private func workbook() async throws(BoardObjection) -> BoardAnswer {
        let order = await room.workbookOrder
        let name = order.name.unicodeScalars.map {
            $0.isASCII && $0.value >= 0x20 && !"\"\\%".unicodeScalars.contains($0) ? String($0) : "_"
        }
        return BoardAnswer(
            200,
            headers: [
                ("content-type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                ("content-disposition", "attachment; filename=\"\(name.joined())\""),
            ], body: .bytes(try await order.bytes()))
    }

    /// The links that a presenter hands out.
    private func links(for role: BoardRole) -> JSON {
        guard role == .presenter else { return .object([]) }
        return .members(("presenter", .text("/?token=\(gate.presenter)")), ("viewer", .text("/?token=\(gate.viewer)")))
    }
}

// MARK: - Changing

extension BoardService {
    private func change(_ request: BoardRequest, _ role: BoardRole) async throws(BoardObjection) -> BoardAnswer {
        guard role == .presenter else {
            throw BoardObjection(.viewer, "this link is for looking only; ask the presenter for the other one")
        }
        let wish = try BoardWish(request.body)
        switch request.path {
        case "/change":
            try await room.change(wish.edits(), by: wish.by, gesture: wish.gesture, since: wish.revision())
        case "/undo": try await room.undo(wish)
        case "/redo": try await room.redo(wish)
        case "/reset": try await room.reset(wish)
        case "/save":
            let saved = try await room.save(wish)
            let state = await room.state(for: role, links: links(for: role))
            let head = JSON.members(("sentence", .text(saved.sentence)), ("saved", saved.json)).line
            return .json("\(head.dropLast()), \"state\": \(state)}")
        case "/disk":
            try await room.settleDisk(wish)
            return .json(await room.state(for: role, links: links(for: role)))
        default: throw BoardObjection(.unknown, "there is nothing at this address")
        }
        return .json(await room.live)
    }
}

extension BoardRoom {
    func undo(_ wish: BoardWish) throws(BoardObjection) {
        try change(since: wish.revision()) { board throws(BoardObjection) in try board.undo(by: wish.by, at: .now) }
    }

    func redo(_ wish: BoardWish) throws(BoardObjection) {
        try change(since: wish.revision()) { board throws(BoardObjection) in try board.redo(by: wish.by, at: .now) }
    }

    func reset(_ wish: BoardWish) throws(BoardObjection) {
        try change(since: wish.revision()) { board throws(BoardObjection) in try board.reset(by: wish.by, at: .now) }
    }

    func settleDisk(_ wish: BoardWish) throws(BoardObjection) {
        switch wish.body["do"]?.text {
        case "reload": try reload(by: wish.by)
        case "keep": try keepBoard(by: wish.by)
        default: throw BoardObjection(.unreadable, "'do' is reload or keep")
        }
    }

    func sweep(of id: String) throws(BoardObjection) -> String {
        try SweepPicture(evaluation: board.evaluation, revision: board.revision).json(of: id).line
    }

    func pair(_ a: String, _ b: String) throws(BoardObjection) -> String {
        try PairPicture(evaluation: board.evaluation, revision: board.revision).json(a, b).line
    }

    func then(_ number: Int) throws(BoardObjection) -> String { try ThenPicture(board: board).json(of: number).line }

    var workbookOrder: WorkbookOrder {
        let current = draws?.revision == board.revision ? draws : nil
        return WorkbookOrder(
            evaluation: board.evaluation, moment: board.moment, reading: board.reading, draws: current)
    }
}
