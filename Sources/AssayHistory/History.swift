// The history of a folder of reports.
// SPDX-License-Identifier: Apache-2.0

import GRDB
import Glibc

/// Past runs in a database: documents as they were, and what came out.
///
/// Several processes may use it at once; one that writes is waited for. A damaged file is set aside under another name and
/// a new one begun; a file of another program, or of a later version, is refused and stays as it is.
public final class History {
    /// How a history is opened.
    public enum Access: Hashable, Sendable {
        /// What is not there is not made.
        case reading
        /// What is not there is made.
        case recording
    }

    /// How many seconds somebody else's work is waited for.
    static let patience = 6.0

    /// The path of the database.
    public let path: String
    /// The new names of damaged files that were set aside.
    public private(set) var setAside: [String] = []
    private let access: Access
    private var queue: DatabaseQueue
    private var file: HistoryFile

    /// The history at a path.
    ///
    /// - Throws: `HistoryError` if there is none and it is only to be read, or if it cannot be used.
    public init(_ path: String, for access: Access) throws(HistoryError) {
        (self.path, self.access) = (path, access)
        var file = try HistoryFile(path)
        if file.state == .missing, access == .reading { throw .missing(path: path) }
        if access == .recording { try file.requireWritable() }
        if file.state == .noDatabase {
            guard path.hasSuffix(".sqlite") else { throw .foreign(path: path) }
            guard access == .recording else { throw .damaged(path: path) }
            if let place = try file.setAside() { setAside.append(place) }
            file = try HistoryFile(path)
        }
        self.file = file
        do throws(HistoryError) {
            queue = try History.opened(file, access)
        } catch .damaged where access == .recording {
            if let place = try file.setAside() { setAside.append(place) }
            self.file = try HistoryFile(path)
            queue = try History.opened(self.file, access)
        }
    }

    /// Lets go of the database.
    public func close() { try? queue.close() }

    deinit { close() }

    // MARK: Opening

    private static func opened(_ file: HistoryFile, _ access: Access) throws(HistoryError) -> DatabaseQueue {
        do throws(HistoryError) {
            return try queue(at: file.path, file, access, isReadOnly: access == .reading && !file.isWritable)
        } catch {
            // Readers make files beside a database; without a place for them, what is there is read as it stands.
            guard access == .reading, error.isAboutWriting, let place = file.unchangingPlace else { throw error }
            return try queue(at: place, file, access, isReadOnly: true)
        }
    }

    private static func queue(
        at place: String, _ file: HistoryFile, _ access: Access, isReadOnly: Bool
    ) throws(HistoryError) -> DatabaseQueue {
        try attempt(file.path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(patience)
            configuration.readonly = isReadOnly
            let queue = try DatabaseQueue(path: place, configuration: configuration)
            if access == .recording { try bringUpToDate(queue, file.path) }
            try requireKnown(queue, file.path)
            return queue
        }
    }

    private static func requireKnown(_ queue: DatabaseQueue, _ path: String) throws {
        let format = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        let known = HistorySchema.current
        if format > known { throw HistoryError.newer(path: path, schema: format, known: known) }
        if format == 0 { throw HistoryError.empty(path: path) }
    }

    /// Makes the migrations that are missing, in one transaction; then lets readers read while somebody writes.
    private static func bringUpToDate(_ queue: DatabaseQueue, _ path: String) throws {
        let format = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        if format < HistorySchema.current { try migrate(queue) }
        try queue.writeWithoutTransaction { database in
            try goOverToLog(database)
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
    }

    private static func migrate(_ queue: DatabaseQueue) throws {
        try queue.write { database in
            let format = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard format < HistorySchema.current else { return }
            for migration in HistorySchema.migrations[format...] { try database.execute(sql: migration) }
            try database.execute(sql: "PRAGMA application_id = \(HistorySchema.applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(HistorySchema.current)")
        }
    }

    /// Going over to a write-ahead log needs the file for oneself, and SQLite does not wait for that.
    private static func goOverToLog(_ database: Database) throws {
        for _ in 0..<Int(patience * 50) {
            do {
                if try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") == "wal" { return }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
            usleep(20_000)
        }
        throw DatabaseError(resultCode: .SQLITE_BUSY)
    }

    // MARK: Using

    /// Does something with the database, and begins a new one if it turns out to be damaged.
    func recording<Answer>(_ body: (Database) throws -> Answer) throws(HistoryError) -> Answer {
        do throws(HistoryError) {
            return try History.attempt(path) { try queue.write(body) }
        } catch .damaged {
            close()
            if let place = try file.setAside() { setAside.append(place) }
            file = try HistoryFile(path)
            queue = try History.opened(file, access)
            return try History.attempt(path) { try queue.write(body) }
        }
    }

    func reading<Answer>(_ body: (Database) throws -> Answer) throws(HistoryError) -> Answer {
        try History.attempt(path) { try queue.read(body) }
    }

    /// What SQLite says, in our words.
    private static func attempt<Answer>(_ path: String, _ body: () throws -> Answer) throws(HistoryError) -> Answer {
        do {
            return try body()
        } catch let error as HistoryError {
            throw error
        } catch let error as DatabaseError {
            throw HistoryError(error, path)
        } catch {
            throw .failed(path: path, reason: "\(error)")
        }
    }
}

extension HistoryError {
    fileprivate init(_ error: DatabaseError, _ path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_IOERR where HistoryFile.hasNoRoom(beside: path): self = .full(path: path)
        default: self = .failed(path: path, reason: error.message ?? "\(error)")
        }
    }

    /// Whether the history could be read if nothing had to be written beside it.
    fileprivate var isAboutWriting: Bool {
        switch self {
        case .readOnly, .full, .failed: true
        default: false
        }
    }
}
