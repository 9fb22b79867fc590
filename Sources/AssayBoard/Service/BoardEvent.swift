// What pages are told as it happens.
// SPDX-License-Identifier: Apache-2.0

/// Server-sent events.
///
/// > WHATWG. *HTML Living Standard*, section 9.2, Server-sent events. https://html.spec.whatwg.org/#server-sent-events
enum BoardEvent {
    /// An event whose data is JSON on one line.
    static func bytes(_ name: String, _ line: String) -> [UInt8] { Array("event: \(name)\ndata: \(line)\n\n".utf8) }

    /// What shows that both ends are still there.
    static let heartbeat = bytes("ping", "{}")
}

/// The pages that are told what happens.
struct Listeners {
    /// How many events wait for a page that reads slowly; older ones make way.
    private static let most = 32

    private var all: [(id: Int, sender: AsyncStream<[UInt8]>.Continuation)] = []
    private var last = 0

    /// A new page; it is told nothing before.
    mutating func add() -> (id: Int, events: AsyncStream<[UInt8]>) {
        let (events, sender) = AsyncStream.makeStream(
            of: [UInt8].self, bufferingPolicy: .bufferingNewest(Listeners.most))
        last += 1
        all.append((last, sender))
        return (last, events)
    }

    /// Calls a function when a page has gone.
    func whenGone(_ id: Int, _ act: @escaping @Sendable () -> Void) {
        all.first { $0.id == id }?.sender.onTermination = { _ in act() }
    }

    mutating func remove(_ id: Int) { all.removeAll { $0.id == id } }

    /// Tells one page.
    func tell(_ id: Int, _ bytes: [UInt8]) { all.first { $0.id == id }?.sender.yield(bytes) }

    /// Tells all pages.
    func tell(_ bytes: [UInt8]) {
        for listener in all { listener.sender.yield(bytes) }
    }

    var isEmpty: Bool { all.isEmpty }
}
