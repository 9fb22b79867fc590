// The server of a meeting.
// SPDX-License-Identifier: Apache-2.0

public import AssayBoard
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// Why the server cannot run.
public struct ServerError: Error, Sendable, CustomStringConvertible {
    /// One sentence without a full stop.
    public let description: String
}

/// The server of a meeting: HTTP/1.1 on one address.
public struct BoardServer: Sendable {
    /// How many connections there may be.
    public static let mostConnections = 100
    /// How long a connection may take for a request.
    public static let patience = Duration.seconds(20)

    private let service: BoardService
    private let address: String
    private let port: Int
    private let patience: Duration

    /// A server.
    ///
    /// - Parameters:
    ///   - address: The address to bind to.
    ///   - port: The port; any that is free if 0.
    ///   - patience: How long a connection may take for a request.
    public init(
        _ service: BoardService, address: String = "127.0.0.1", port: Int, patience: Duration = BoardServer.patience
    ) {
        (self.service, self.address, self.port, self.patience) = (service, address, port, patience)
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter whenReady: Called with the port once the server listens.
    /// - Throws: `ServerError` if the address cannot be had.
    public func run(whenReady: @escaping @Sendable (Int) -> Void) async throws(ServerError) {
        do {
            try await serve(whenReady)
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw ServerError(description: "the port \(port) of \(address) cannot be had: \(reason)")
        } catch {
            throw ServerError(description: "the server has ended: \(error)")
        }
    }

    private func serve(_ whenReady: @escaping @Sendable (Int) -> Void) async throws {
        let (connections, patience) = (Connections(most: BoardServer.mostConnections), TimeAmount(patience))
        let channels = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionKeeper(connections, patience: patience)],
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
        var logger = Logger(label: "assay-board", factory: { _ in SwiftLogNoOpLogHandler() })
        logger.logLevel = .critical
        let application = Application(
            responder: BoardResponder(service: service), server: .http1(configuration: channels),
            configuration: ApplicationConfiguration(address: .hostname(address, port: port), serverName: nil),
            onServerRunning: { whenReady($0.localAddress?.port ?? port) }, logger: logger)
        let room = service.room
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await room.keepWatch() }
            group.addTask { try await application.run() }
            try await group.next()
            group.cancelAll()
        }
    }
}
