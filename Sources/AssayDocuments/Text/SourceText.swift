// A text with its lines, to turn byte ranges into places and places into byte ranges.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// A text that was read, byte for byte, with the places of its lines.
///
/// Lines end with LF, CR or CR LF. A byte order mark at the start belongs to no line.
public struct SourceText: Hashable, Sendable {
    /// The path as the user gave it.
    public let path: String
    /// Every byte of the text, a byte order mark included.
    public let bytes: [UInt8]
    private let lineStarts: [Int]
    /// How many characters begin before every block of bytes: a place in a line of megabytes costs no walk along it.
    private let charactersBeforeBlock: [Int]
    private static let block = 1024

    /// A text that was read.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lineStarts = SourceText.lineStarts(in: bytes)
        var count = 0
        charactersBeforeBlock = stride(from: 0, through: bytes.count, by: SourceText.block).map { start in
            defer { count += SourceText.characters(in: bytes[start..<min(start + SourceText.block, bytes.count)]) }
            return count
        }
    }

    /// Where the text begins: behind a byte order mark.
    public var start: Int { lineStarts[0] }

    /// How many lines the text has; a line break at the end opens one more.
    public var lineCount: Int { lineStarts.count }

    /// A line, without its line break; bytes that are not UTF-8 appear as U+FFFD.
    ///
    /// - Parameter number: From 1; beyond the text there are empty lines.
    public func line(_ number: Int) -> String {
        String(decoding: bytes[byteRange(ofLine: number)], as: UTF8.self)
    }

    /// The place of a range of bytes; a range over several lines is cut at the end of its first.
    public func place(of range: Range<Int>) -> SourcePlace {
        let start = min(max(range.lowerBound, self.start), bytes.count)
        let number = lineNumber(at: start)
        let line = byteRange(ofLine: number)
        let end = max(start, min(range.upperBound, line.upperBound))
        return SourcePlace(
            path: path, line: number, column: 1 + scalars(in: line.lowerBound..<min(start, line.upperBound)),
            length: start < line.upperBound ? scalars(in: start..<end) : 1)
    }

    /// The bytes of a place, clamped to the text.
    public func byteRange(of place: SourcePlace) -> Range<Int> {
        let line = byteRange(ofLine: place.line)
        let start = advance(line.lowerBound, by: place.column - 1, within: line)
        return start..<advance(start, by: place.length, within: line)
    }

    private func byteRange(ofLine number: Int) -> Range<Int> {
        guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    private func lineNumber(at offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes around a place that are worth showing, cut to some bytes before and behind it within its line.
    func surroundings(of place: SourcePlace, before: Int, after: Int) -> (range: Range<Int>, marked: Range<Int>) {
        let (line, marked) = (byteRange(ofLine: place.line), byteRange(of: place))
        var start = max(line.lowerBound, marked.lowerBound - before)
        var end = min(line.upperBound, marked.lowerBound + after)
        while start > line.lowerBound, bytes[start].continues { start -= 1 }
        while end < line.upperBound, bytes[end].continues { end += 1 }
        return (start..<end, marked.clamped(to: start..<end))
    }

    /// Whether a line begins at an offset.
    func isLineStart(_ offset: Int) -> Bool { offset == start || lineStarts[lineNumber(at: offset) - 1] == offset }

    /// Whether a line ends at an offset, before its line break.
    func isLineEnd(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] == 0x0A || bytes[offset] == 0x0D }

    private func scalars(in range: Range<Int>) -> Int {
        characters(before: range.upperBound) - characters(before: range.lowerBound)
    }

    private func characters(before offset: Int) -> Int {
        let block = offset / SourceText.block
        return charactersBeforeBlock[block] + SourceText.characters(in: bytes[(block * SourceText.block)..<offset])
    }

    private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1.continues ? 0 : 1) }
    }

    private func advance(_ offset: Int, by count: Int, within line: Range<Int>) -> Int {
        var (offset, left) = (offset, count)
        while offset < line.upperBound, left > 0 || bytes[offset].continues {
            if !bytes[offset].continues { left -= 1 }
            offset += 1
        }
        return offset
    }

    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
            let endsInNext = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
            if !endsInNext { starts.append(offset + 1) }
        }
        return starts
    }
}

extension UInt8 {
    /// Whether the byte continues a character that an earlier byte of UTF-8 began.
    var continues: Bool { self & 0xC0 == 0x80 }
}
