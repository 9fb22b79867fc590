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
        for (number, field) in fields.enumerated() {
            if number > 0 { text += "," }
            text += CommaSeparated.field(field)
        }
        text += "\r\n"
    }

    /// Takes what was appended so far, so that a long table goes out in pieces.
    public mutating func take() -> String {
        defer { text = "" }
        return text
    }

    private static func field(_ raw: String) -> String {
        let isRisky = raw.utf8.first.map { isFormulaStart($0) } ?? false
        let safe = isRisky && Double(raw) == nil ? "'" + raw : raw
        guard safe.utf8.contains(where: isSpecial) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func isFormulaStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A
    }
}
