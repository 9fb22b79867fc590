// A real server on a port of its own, spoken to byte by byte.
// SPDX-License-Identifier: Apache-2.0

import AssayBoard
import AssayBoardServer
import Dispatch
import Glibc
import Synchronization

/// A real server, which ends with its last user.
final class Wire: Sendable {
    let meeting: Meeting
    let port: Int
    private let task: Task<Void, Never>

    init(patience: Duration = BoardServer.patience) async throws {
        meeting = try Meeting()
        let server = BoardServer(meeting.service, port: 0, patience: patience)
        let (ports, sender) = AsyncStream.makeStream(of: Int.self)
        task = Task { try? await server.run { port in sender.yield(port) } }
        var ready = ports.makeAsyncIterator()
        port = await ready.next() ?? 0
    }

    deinit { task.cancel() }

    /// The head of a request of the board's own page.
    func head(_ line: String, _ fields: String...) -> String {
        let own = [
            "\(line) HTTP/1.1", "Host: 127.0.0.1:\(port)",
            "Cookie: assay-board-\(port)=\(meeting.service.gate.presenter)",
        ]
        return (own + fields).map { $0 + "\r\n" }.joined() + "\r\n"
    }

    /// Sends bytes on a new connection, and returns the first bytes of the answer; nothing if it is closed without one.
    func send(_ text: String, seconds: Int = 5) async -> String {
        let line = Line(port, seconds: seconds)
        await line.write(text)
        return await line.read()
    }
}

/// One connection.
///
/// It waits on threads of its own, and leaves those to the server on which its answers are made.
final class Line: Sendable {
    private let socket: Int32

    init(_ port: Int, seconds: Int = 5) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    deinit { close(socket) }

    func write(_ text: String) async {
        let bytes = Array(text.utf8)
        await elsewhere { [self] in _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
    }

    /// What comes next; empty if the connection is closed, or nothing comes in time.
    func read() async -> String {
        await elsewhere { [self] in
            var bytes = [UInt8](repeating: 0, count: 1 << 16)
            let count = recv(socket, &bytes, bytes.count, 0)
            return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
        }
    }

    /// Whether the other end has closed the connection; waits for it.
    var isClosed: Bool {
        get async {
            await elsewhere { [self] in
                var byte: UInt8 = 0
                let count = recv(socket, &byte, 1, 0)
                return count == 0 || count < 0 && errno == ECONNRESET
            }
        }
    }

    private func elsewhere<T: Sendable>(_ act: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { caller in DispatchQueue.global().async { caller.resume(returning: act()) } }
    }
}
