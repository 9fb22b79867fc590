// How many connections there may be, and how long they may be silent.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTPTypes
import Synchronization

/// The connections of a server: when there are too many, the one that has waited longest for a request makes way.
///
/// So a flood of connections that say nothing shuts nobody out, and pages that listen for events stay.
final class Connections: Sendable {
    /// How many there may be.
    private let most: Int
    private let all = Mutex<[Connection]>([])

    /// One connection.
    private struct Connection {
        let id: ObjectIdentifier
        let channel: any Channel
        /// Since when no request is being answered; nil while one is.
        var silentSince: NIODeadline?
    }

    init(most: Int) { self.most = most }

    /// Adds a connection.
    func add(_ channel: any Channel) {
        let crowded = all.withLock { all -> (any Channel)? in
            all.append(Connection(id: ObjectIdentifier(channel), channel: channel, silentSince: .now()))
            guard all.count > most else { return nil }
            let silent = all.filter { $0.silentSince != nil }
            let longest = silent.min { ($0.silentSince ?? .now()) < ($1.silentSince ?? .now()) }
            // Where all others are at work, the new one goes.
            let leaving = longest ?? all[all.count - 1]
            all.removeAll { $0.id == leaving.id }
            return leaving.channel
        }
        crowded?.close(promise: nil)
    }

    func remove(_ channel: any Channel) { all.withLock { $0.removeAll { $0.id == ObjectIdentifier(channel) } } }

    /// Notes whether a request is being answered on a connection.
    func note(_ channel: any Channel, isAnswering: Bool) {
        all.withLock { all in
            guard let place = all.firstIndex(where: { $0.id == ObjectIdentifier(channel) }) else { return }
            all[place].silentSince = isAnswering ? nil : .now()
        }
    }
}

/// Drops a connection on which no whole request has come in good time.
///
/// The clock starts when the connection is made and whenever an answer is finished. It stops when a request has come in
/// whole: a request that comes byte by byte does not start it again.
final class ConnectionKeeper: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let connections: Connections
    private let patience: TimeAmount
    private var deadline: Scheduled<Void>?

    init(_ connections: Connections, patience: TimeAmount) {
        (self.connections, self.patience) = (connections, patience)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        connections.add(context.channel)
        startClock(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave(context) }

    func channelInactive(context: ChannelHandlerContext) {
        leave(context)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .end = unwrapInboundIn(data) {
            stopClock()
            connections.note(context.channel, isAnswering: true)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            connections.note(context.channel, isAnswering: false)
            startClock(context)
        }
        context.write(data, promise: promise)
    }

    private func leave(_ context: ChannelHandlerContext) {
        stopClock()
        connections.remove(context.channel)
    }

    private func startClock(_ context: ChannelHandlerContext) {
        stopClock()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }

    private func stopClock() {
        deadline?.cancel()
        deadline = nil
    }
}
