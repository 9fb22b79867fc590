// Comma-separated values for other programs.
// SPDX-License-Identifier: Apache-2.0

/// Rows of a table as comma-separated values.
///
/// Fields are quoted where RFC 4180 asks for it. A text that a spreadsheet would take for a formula gets a leading
/// apostrophe.
public struct CommaSeparated: Sendable {
    private var bytes: [UInt8] = []

    /// An empty table.
    public init() {}

    /// The text, one line a row.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    /// How many bytes the text has.
    public var size: Int { bytes.count }

    /// Appends a row.
    public mutating func append(_ fields: [String]) {
        for (number, field) in fields.enumerated() { append(field, isFirst: number == 0) }
        endRow()
    }

    /// Appends a field to the row.
    public mutating func append(_ field: String, isFirst: Bool = false) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        let start = bytes.count
        bytes += field.utf8
        // Almost every field may stand as it is, which is seen fastest where it stands.
        guard !isPlain(from: start) else { return }
        bytes.removeSubrange(start...)
        let isFormula = field.utf8.first.map(CommaSeparated.isFormulaStart) == true && Double(field) == nil
        append(quoting: isFormula ? "'" + field : field)
    }

    /// Ends a row.
    public mutating func endRow() { bytes += [0x0D, 0x0A] }

    /// Takes what was appended so far, so that a long table goes out in pieces.
    public mutating func take() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return text
    }

    /// Whether the bytes from a place on are neither the start of a formula nor in need of quotes.
    private func isPlain(from start: Int) -> Bool {
        guard start < bytes.count, !CommaSeparated.isFormulaStart(bytes[start]) else { return start == bytes.count }
        let bytes = bytes.span
        for place in start..<bytes.count where CommaSeparated.isSpecial(bytes[place]) { return false }
        return true
    }

    private mutating func append(quoting field: String) {
        guard field.utf8.contains(where: CommaSeparated.isSpecial) else { return bytes += field.utf8 }
        let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
        bytes += ("\"" + parts.joined(separator: "\"\"") + "\"").utf8
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
