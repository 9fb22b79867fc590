// How runs lie in the database.
// SPDX-License-Identifier: Apache-2.0

/// How runs lie in the database: numbered migrations, each from one format to the next.
///
/// `user_version` counts the migrations that have been made, `application_id` says whose the file is. Texts are kept once,
/// by their digest, however many runs have read them.
enum HistorySchema {
    /// "ASAY", as SQLite writes it at byte 68 of the file.
    static let applicationID: UInt32 = 0x4153_4159

    /// The format that this version writes.
    static var current: Int { migrations.count }

    /// What makes format k + 1 of format k.
    ///
    /// Never edited once released; later formats are added at the end.
    static let migrations = [
        """
        CREATE TABLE texts (digest TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT;
        CREATE TABLE runs (
          number INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, version TEXT NOT NULL, document TEXT NOT NULL,
          title TEXT NOT NULL, inputs TEXT NOT NULL, method TEXT NOT NULL, weights TEXT NOT NULL, scenario TEXT,
          what_ifs TEXT NOT NULL, seed TEXT NOT NULL, simulation TEXT) STRICT;
        CREATE INDEX runs_by_document ON runs (document, number);
        CREATE TABLE files (
          run INTEGER NOT NULL REFERENCES runs (number), place INTEGER NOT NULL, name TEXT NOT NULL,
          digest TEXT NOT NULL REFERENCES texts (digest), PRIMARY KEY (run, place)) STRICT, WITHOUT ROWID;
        CREATE TABLE standings (
          run INTEGER NOT NULL REFERENCES runs (number), place INTEGER NOT NULL, option TEXT NOT NULL, name TEXT NOT NULL,
          score REAL NOT NULL, rank INTEGER, first_share REAL, best_rank INTEGER, worst_rank INTEGER,
          PRIMARY KEY (run, place)) STRICT, WITHOUT ROWID;
        CREATE TABLE findings (
          run INTEGER NOT NULL REFERENCES runs (number), place INTEGER NOT NULL, severity TEXT NOT NULL, code TEXT NOT NULL,
          message TEXT NOT NULL, PRIMARY KEY (run, place)) STRICT, WITHOUT ROWID;
        """
    ]
}
