// Runs into and out of a history.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

extension History {
    /// Records a run.
    ///
    /// - Returns: Its number.
    public func record(_ run: RecordedRun) throws(HistoryError) -> Int64 {
        try recording { database in
            try database.execute(
                sql: """
                    INSERT INTO runs (time, version, document, title, inputs, method, weights, scenario, what_ifs, seed,
                      simulation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    run.time, run.version, run.document, run.title, run.inputs, run.method, run.weights, run.scenario,
                    run.whatIfs.joined(separator: "\n"), String(run.seed), run.simulation,
                ])
            let number = database.lastInsertedRowID
            try History.insert(run.files, of: number, into: database)
            try History.insert(run.standings, of: number, into: database)
            for (place, finding) in run.findings.enumerated() {
                try database.execute(
                    sql: "INSERT INTO findings VALUES (?, ?, ?, ?, ?)",
                    arguments: [number, place, finding.severity, finding.code, finding.message])
            }
            return number
        }
    }

    private static func insert(_ files: [RecordedRun.File], of number: Int64, into database: Database) throws {
        for (place, file) in files.enumerated() {
            try database.execute(
                sql: "INSERT OR IGNORE INTO texts VALUES (?, ?)", arguments: [file.digest, Data(file.bytes)])
            try database.execute(
                sql: "INSERT INTO files VALUES (?, ?, ?, ?)", arguments: [number, place, file.name, file.digest])
        }
    }

    private static func insert(_ standings: [RecordedRun.Standing], of number: Int64, into database: Database) throws {
        let statement = try database.makeStatement(sql: "INSERT INTO standings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (place, standing) in standings.enumerated() {
            try statement.execute(arguments: [
                number, place, standing.option, standing.name, standing.score, standing.rank, standing.firstShare,
                standing.ranks?.lowerBound, standing.ranks?.upperBound,
            ])
        }
    }

    /// How many runs there are, of one document or of all.
    public func count(of document: String? = nil) throws(HistoryError) -> Int {
        try reading { database in
            guard let document else { return try Int.fetchOne(database, sql: "SELECT count(*) FROM runs") ?? 0 }
            return try Int.fetchOne(
                database, sql: "SELECT count(*) FROM runs WHERE document = ?", arguments: [document]) ?? 0
        }
    }

    /// The latest runs, of one document or of all, the earlier first; without the bytes of their files.
    ///
    /// - Parameters:
    ///   - most: How many at most.
    ///   - weights: The id of the weight set that counted; any if nil.
    ///   - since: The earliest time, as runs have it; any if nil.
    public func latest(
        _ most: Int, of document: String? = nil, weights: String? = nil, since: Int64? = nil
    ) throws(HistoryError) -> [NumberedRun] {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM runs WHERE (:document IS NULL OR document = :document)
                    AND (:weights IS NULL OR weights = :weights) AND (:since IS NULL OR time >= :since)
                    ORDER BY number DESC LIMIT :most
                    """,
                arguments: ["most": most, "document": document, "weights": weights, "since": since])
            return try rows.reversed().map { try History.run($0, in: database, withBytes: false) }
        }
    }

    /// The last run of a document whose inputs were others, with the bytes of its files; nil if there is none.
    ///
    /// - Parameter inputs: See `RecordedRun.inputs`; of a text that is a beginning of them, more than that must differ.
    public func last(of document: String, otherThan inputs: String) throws(HistoryError) -> NumberedRun? {
        try reading { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM runs WHERE document = ? AND substr(inputs, 1, length(?2)) <> ?2
                    ORDER BY number DESC LIMIT 1
                    """,
                arguments: [document, inputs]
            ).map { try History.run($0, in: database, withBytes: true) }
        }
    }

    /// The first run that read each state of a document, the oldest first, with the bytes of its files.
    ///
    /// - Parameter most: How many at most.
    public func firstReadings(of document: String, most: Int) throws(HistoryError) -> [NumberedRun] {
        try reading { database in
            let numbers = try Int64.fetchAll(
                database,
                sql: """
                    SELECT min(number) FROM runs JOIN files ON run = number AND place = 0 WHERE document = ?
                    GROUP BY digest ORDER BY 1 LIMIT ?
                    """,
                arguments: [document, most])
            return try numbers.compactMap { number in
                try Row.fetchOne(database, sql: "SELECT * FROM runs WHERE number = ?", arguments: [number])
                    .map { try History.run($0, in: database, withBytes: true) }
            }
        }
    }

    /// A run by its number, with the bytes of its files.
    public func run(_ number: Int64) throws(HistoryError) -> NumberedRun {
        let found = try reading { database in
            try Row.fetchOne(database, sql: "SELECT * FROM runs WHERE number = ?", arguments: [number]).map {
                try History.run($0, in: database, withBytes: true)
            }
        }
        guard let found else { throw .noRun(path: path, number: number) }
        return found
    }

    private static func run(_ row: Row, in database: Database, withBytes: Bool) throws -> NumberedRun {
        let number: Int64 = row["number"]
        let whatIfs: String = row["what_ifs"]
        let run = RecordedRun(
            time: row["time"], version: row["version"], title: row["title"],
            files: try files(of: number, in: database, withBytes), method: row["method"], weights: row["weights"],
            scenario: row["scenario"], whatIfs: whatIfs.isEmpty ? [] : whatIfs.split(separator: "\n").map(String.init),
            seed: UInt64(row["seed"] as String) ?? 0, simulation: row["simulation"],
            standings: try standings(of: number, in: database), findings: try findings(of: number, in: database))
        return NumberedRun(number: number, run: run)
    }

    private static func files(of number: Int64, in database: Database, _ withBytes: Bool) throws -> [RecordedRun.File] {
        let bytes = withBytes ? "bytes" : "x''"
        return try Row.fetchAll(
            database,
            sql: """
                SELECT name, digest, \(bytes) AS bytes FROM files \(withBytes ? "JOIN texts USING (digest)" : "")
                WHERE run = ? ORDER BY place
                """,
            arguments: [number]
        ).map { RecordedRun.File(name: $0["name"], digest: $0["digest"], bytes: [UInt8]($0["bytes"] as Data)) }
    }

    private static func standings(of number: Int64, in database: Database) throws -> [RecordedRun.Standing] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM standings WHERE run = ? ORDER BY place", arguments: [number]
        ).map { row in
            let (best, worst): (Int?, Int?) = (row["best_rank"], row["worst_rank"])
            return RecordedRun.Standing(
                option: row["option"], name: row["name"], score: row["score"], rank: row["rank"],
                firstShare: row["first_share"], ranks: best.flatMap { low in worst.map { low...max(low, $0) } })
        }
    }

    private static func findings(of number: Int64, in database: Database) throws -> [RecordedRun.Finding] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM findings WHERE run = ? ORDER BY place", arguments: [number]
        ).map { RecordedRun.Finding(severity: $0["severity"], code: $0["code"], message: $0["message"]) }
    }
}
