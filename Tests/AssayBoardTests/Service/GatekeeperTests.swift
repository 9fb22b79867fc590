// Who may come in, and what may be asked at all.
// SPDX-License-Identifier: Apache-2.0

import AssayBoard
import AssayDocuments
import Testing

@Suite("The way to the board")
struct GatekeeperTests {
    @Test(
        "is closed to every name but this machine's, against DNS rebinding",
        arguments: [
            nil, "", "evil.example:8420", "evil.example", "127.0.0.1", "127.0.0.1:8421", "127.0.0.1:08420",
            "127.0.0.1:8420.evil.example", "127.0.0.1.nip.io:8420", "127.1:8420", "2130706433:8420", "0x7f.1:8420",
            "0.0.0.0:8420", "localhost", "localhost.:8420", "localhost:8420 ", "localhost:8420,evil.example",
            "user@localhost:8420", "[::]:8420", "::1:8420", "[::ffff:127.0.0.1]:8420", "LOCALHOST.evil:8420",
        ] as [String?])
    func foreignHosts(_ host: String?) async throws {
        let answer = try await Meeting().get("/state", host: host)
        #expect(answer.status == 421)
        #expect(!answer.text.contains("Pilot plant"))
    }

    @Test("is open under the names of this machine", arguments: ["127.0.0.1:8420", "localhost:8420", "[::1]:8420"])
    func ownHosts(_ host: String) async throws {
        #expect(try await Meeting().get("/state", host: host).status == 200)
    }

    @Test("is closed to a request that names two hosts")
    func twoHosts() async throws {
        let meeting = try Meeting()
        #expect(await meeting.get("/state", meeting.own + [("host", "evil.example")]).status == 421)
    }

    @Test(
        "is closed without the secret, or with another one",
        arguments: [
            [], [("cookie", "assay-board-8420=")], [("cookie", "assay-board-8420=x")],
            [("cookie", "assay-board-8421=PRESENTER")], [("cookie", "assay-board-8420=PRESENTERx")],
            [("cookie", "assay-board-8420=x; assay-board-8420=PRESENTER")], [("authorization", "Bearer PRESENTER")],
        ])
    func noSecret(_ fields: [(name: String, value: String)]) async throws {
        let meeting = try Meeting()
        let headers = fields.map {
            (name: $0.name, value: $0.value.replacing("PRESENTER", with: "\(meeting.service.gate.presenter)"))
        }
        for target in ["/state", "/events", "/workbook", "/page/board.js", "/nothing"] {
            #expect(await meeting.get(target, headers).status == 401, "\(target)")
        }
        let page = await meeting.get("/", headers)
        #expect(page.status == 401)
        #expect(page.text.contains("<form"))
    }

    @Test("turns the secret of the start link into a cookie that scripts and other sites do not get")
    func startLink() async throws {
        let meeting = try Meeting()
        let secret = meeting.service.gate.presenter
        let answer = await meeting.get("/?token=\(secret)", [])
        #expect(answer.status == 303)
        #expect(answer.header("location") == "/")
        #expect(answer.header("set-cookie") == "assay-board-8420=\(secret); Path=/; HttpOnly; SameSite=Strict")
        #expect(await meeting.get("/?token=x", []).status == 403)
        #expect(await meeting.get("/?token=\(secret)&token=\(secret)", []).status == 401)
    }

    @Test("leads on without a redirection where another site has the link")
    func linkElsewhere() async throws {
        let meeting = try Meeting()
        let answer = await meeting.get(
            "/?token=\(meeting.service.gate.viewer)", [("sec-fetch-site", "cross-site")])
        #expect(answer.status == 200)
        #expect(answer.header("set-cookie") != nil)
        #expect(answer.text.contains("http-equiv=\"refresh\""))
    }

    @Test("has secrets of 256 bits, fresh each time")
    func secrets() throws {
        let secrets = (0..<100).flatMap { _ in
            let gate = Gatekeeper()
            return ["\(gate.presenter)", "\(gate.viewer)"]
        }
        #expect(Set(secrets).count == 200)
        #expect(secrets.allSatisfy { $0.count == 43 })
        #expect(Set(secrets.joined()).count == 64)
    }

    @Test(
        "is closed to changes that another site sends",
        arguments: [
            [("origin", "http://evil.example")], [("origin", "null")], [("origin", "https://127.0.0.1:8420")],
            [("origin", "http://127.0.0.1:8421")], [("origin", "http://127.0.0.1:8420.evil.example")],
            [("origin", "http://localhost:8420")], [("origin", "")], [("sec-fetch-site", "cross-site")],
            [("sec-fetch-site", "same-site")], [("referer", "http://evil.example/")],
            [("origin", "http://127.0.0.1:8420"), ("origin", "http://evil.example")],
            [("origin", "http://127.0.0.1:8420"), ("sec-fetch-site", "cross-site")],
        ])
    func foreignChanges(_ fields: [(name: String, value: String)]) async throws {
        let meeting = try Meeting()
        let kept = meeting.own.filter { $0.name != "origin" }
        let answer = await meeting.post("/reset", #"{"revision": 1, "by": "x"}"#, kept + fields)
        #expect(answer.status == 403)
        #expect(answer.header("access-control-allow-origin") == nil)
    }

    @Test(
        "is closed to changes that are not JSON",
        arguments: [nil, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "json"]
            as [String?])
    func foreignTypes(_ type: String?) async throws {
        let meeting = try Meeting()
        let headers =
            meeting.own.filter { $0.name != "content-type" } + (type.map { [("content-type", $0)] } ?? [])
        #expect(await meeting.post("/reset", #"{"revision": 1}"#, headers).status == 415)
    }

    @Test("is closed to what other sites embed, and open to whoever follows a link")
    func embedded() async throws {
        let meeting = try Meeting()
        #expect(await meeting.get("/state", meeting.own + [("sec-fetch-site", "cross-site")]).status == 403)
        #expect(await meeting.get("/", meeting.own + [("sec-fetch-site", "cross-site")]).status == 200)
    }

    @Test("lets viewers look and change nothing")
    func viewers() async throws {
        let meeting = try Meeting()
        let state = await meeting.get("/state", meeting.viewer)
        #expect(state.json["role"]?.text == "viewer")
        #expect(!state.text.contains("\(meeting.service.gate.presenter)"))
        for target in ["/change", "/undo", "/redo", "/reset", "/save", "/disk"] {
            let answer = await meeting.post(target, #"{"revision": 1, "by": "x"}"#, meeting.viewer)
            #expect(answer.status == 403)
            #expect(answer.sentence.contains("for looking only"))
        }
    }

    @Test("knows three methods", arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
    func methods(_ method: String) async throws {
        let meeting = try Meeting()
        let request = BoardRequest(
            method: method, target: "/state", host: Meeting.host, port: Meeting.port, headers: meeting.own)
        #expect(await meeting.ask(request).status == 405)
    }

    @Test(
        "leads to no file of the machine",
        arguments: [
            "/page/../plant.yaml", "/page/%2e%2e/plant.yaml", "/page/..%2fplant.yaml", "/page//etc/passwd",
            "//etc/passwd",
            "/page/", "/page", "/page/%00", "/page/..\\plant.yaml", "/../plant.yaml", "/plant.yaml", "/page/.",
            "/page/index.html/..", "/%70age/board.js", "/page/....//plant.yaml", "/file:///etc/passwd", "page/x", "*",
            "",
            "/STATE", "/state/", "/state%3F",
        ])
    func traversal(_ target: String) async throws {
        #expect(try await Meeting().get(target).status == 404)
    }

    @Test("tells browsers to run and load nothing that is not the board's own")
    func guards() async throws {
        let meeting = try Meeting()
        for target in ["/", "/state", "/nothing", "/?token=x"] {
            let answer = await meeting.get(target)
            let policy = answer.header("content-security-policy") ?? ""
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self';"))
            #expect(!policy.contains("unsafe"))
            #expect(answer.header("referrer-policy") == "no-referrer")
            #expect(answer.header("x-content-type-options") == "nosniff")
            #expect(answer.header("x-frame-options") == "DENY")
            #expect(answer.header("cache-control") == "no-store")
        }
    }
}
