// CSV, row by row.
// SPDX-License-Identifier: Apache-2.0

/// One cell of a CSV table: the bytes between its separators or its quotes.
public struct CSVCell: Hashable, Sendable {
    /// The bytes of the cell, without its quotes and, outside quotes, without blanks around it.
    public let range: Range<Int>
    /// Whether quotes stand doubled in it, each pair for one.
    let hasDoubledQuotes: Bool
}

/// What is wrong with a CSV text, and where.
public struct CSVMistake: Error, Hashable, Sendable {
    /// One sentence without a full stop.
    public let message: String
    /// What to do.
    public let hint: String
    /// The bytes that are meant.
    public let range: Range<Int>
}

/// Reads CSV row by row, without copying cells.
///
/// Comma, semicolon and tab separate cells: the one that is most frequent in the first line, unless a caller says so.
/// Lines end with LF, CR or CR LF. Rows without any text are passed over.
///
/// > Shafranovich, Y. (2005). *Common Format and MIME Type for Comma-Separated Values (CSV) Files*. RFC 4180.
///
/// - Complexity: One pass; a row costs no allocation once the cells of the longest have found room.
public struct CSVReader: Sendable {
    /// The text that is read.
    public let source: SourceText
    /// The byte between cells.
    public let separator: UInt8
    private let bytes: [UInt8]
    private var offset: Int

    /// A reader at the start of a text of valid UTF-8.
    public init(_ source: SourceText, separator: UInt8? = nil) {
        self.source = source
        self.separator = separator ?? CSVReader.separator(in: source)
        bytes = source.bytes
        offset = source.start
    }

    /// Reads the next row that has any text.
    ///
    /// - Parameter row: The cells of the row, in place of what it held.
    /// - Returns: False at the end of the text.
    /// - Throws: `CSVMistake` if quotes are not closed or stand where they cannot.
    public mutating func read(into row: inout [CSVCell]) throws(CSVMistake) -> Bool {
        while offset < bytes.count {
            row.removeAll(keepingCapacity: true)
            try readRow(into: &row)
            if row.contains(where: { !$0.range.isEmpty }) { return true }
        }
        return false
    }

    /// The text of a cell.
    public func text(of cell: CSVCell) -> String {
        let text = String(decoding: bytes[cell.range], as: UTF8.self)
        return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    }

    /// The number in a cell, or nil if it holds none.
    ///
    /// - Parameter decimalComma: Whether decimals follow a comma instead of a point.
    public func number(in cell: CSVCell, decimalComma: Bool = false) -> Double? {
        bytes.withUnsafeBufferPointer { bytes in
            let cell = UnsafeBufferPointer(rebasing: bytes[cell.range])
            return DecimalNumber.value(of: cell, point: UInt8(ascii: decimalComma ? "," : "."))
        }
    }
}

extension CSVReader {
    private mutating func readRow(into row: inout [CSVCell]) throws(CSVMistake) {
        while true {
            row.append(try readCell())
            guard offset < bytes.count else { return }
            let end = bytes[offset]
            offset += 1
            if end == separator { continue }
            if end == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
            return
        }
    }

    /// Reads a cell and stops at what ends it: a separator, a line break or the end of the text.
    private mutating func readCell() throws(CSVMistake) -> CSVCell {
        skipBlanks()
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return try readQuotedCell() }
        let start = offset
        while offset < bytes.count, !ends(bytes[offset]) {
            if bytes[offset] == UInt8(ascii: "\"") {
                throw CSVMistake(
                    message: "Quotes stand inside a cell that does not begin with them",
                    hint: "Put the whole cell into quotes, and write each quote in it twice",
                    range: offset..<(offset + 1))
            }
            offset += 1
        }
        var end = offset
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return CSVCell(range: start..<end, hasDoubledQuotes: false)
    }

    private mutating func readQuotedCell() throws(CSVMistake) -> CSVCell {
        let opening = offset
        var hasDoubledQuotes = false
        offset += 1
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "\"") else {
                offset += 1
                continue
            }
            guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else {
                return try close(CSVCell(range: (opening + 1)..<offset, hasDoubledQuotes: hasDoubledQuotes))
            }
            hasDoubledQuotes = true
            offset += 2
        }
        throw CSVMistake(
            message: "The quotes that open here are not closed",
            hint: "Close them; a quote inside a cell is written twice",
            range: opening..<(opening + 1))
    }

    private mutating func close(_ cell: CSVCell) throws(CSVMistake) -> CSVCell {
        offset += 1
        skipBlanks()
        guard offset < bytes.count, !ends(bytes[offset]) else { return cell }
        throw CSVMistake(
            message: "Text follows the quotes that close this cell", hint: "Write a quote inside a cell twice",
            range: offset..<(offset + 1))
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    }

    private func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    /// The most frequent separator of the first line, outside quotes; a comma if there is none.
    private static func separator(in source: SourceText) -> UInt8 {
        let candidates = Array(",;\t".utf8)
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in source.bytes[source.start...] {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }
}
