// Comma-separated values for other programs.
// SPDX-License-Identifier: Apache-2.0

/// Rows of a table as comma-separated values.
///
/// Fields are quoted where RFC 4180 asks for it. A text that a spreadsheet would take for a formula gets a leading
/// apostrophe.
public struct CommaSeparated: Sendable {
    /// The text, one line a row.
    public private(set) var text = ""

    /// An empty table.
    public init() {}

    /// Appends a row.
    public mutating func append(_ fields: [String]) {
        text += fields.map(CommaSeparated.field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ raw: String) -> String {
        let risky = raw.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = risky && Double(raw) == nil ? "'" + raw : raw
        let special = safe.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        guard special else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
