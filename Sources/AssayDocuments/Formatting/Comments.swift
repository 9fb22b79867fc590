// The comments and blank lines of a YAML text.
// SPDX-License-Identifier: Apache-2.0

/// What stands between the values of a YAML text.
struct Comments {
    /// A comment, or a blank line if the text is empty.
    struct Line: Hashable {
        /// The comment from `#` on, without blanks at its end.
        let text: String
        /// Where it begins.
        let offset: Int
        /// How many bytes stand before it on its line.
        let column: Int
        /// Whether nothing else stands on its line.
        let isAlone: Bool
        /// How many characters stand before it on its line.
        let indentation: Int
    }

    /// Comments and blank lines, from top to bottom.
    private(set) var lines: [Line] = []

    /// The comments alone, without their places.
    var texts: [String] { lines.map(\.text).filter { !$0.isEmpty } }

    /// The comments of a text.
    ///
    /// - Parameter root: The tree of the text, whose scalars hide what looks like comments.
    init(in source: SourceText, around root: LocatedValue) {
        let scalars = Comments.scalars(of: root, in: source.bytes).sorted { $0.lowerBound < $1.lowerBound }
        var (start, next) = (source.start, 0)
        while start < source.bytes.count {
            let end = source.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
            if let line = Comments.line(source.bytes, start..<end, scalars, &next) { lines.append(line) }
            let isPair = end + 1 < source.bytes.count && source.bytes[end] == 0x0D && source.bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
    }

    /// The comment of a line.
    ///
    /// - Parameter next: The number of the first scalar that may reach into the line.
    private static func line(
        _ bytes: [UInt8], _ line: Range<Int>, _ scalars: [Range<Int>], _ next: inout Int
    ) -> Line? {
        var (offset, isAlone, isBlankBefore) = (line.lowerBound, true, true)
        while offset < line.upperBound {
            while next < scalars.count, scalars[next].upperBound <= offset { next += 1 }
            if next < scalars.count, scalars[next].contains(offset) {
                (offset, isAlone, isBlankBefore) = (scalars[next].upperBound, false, false)
                continue
            }
            let byte = bytes[offset]
            if byte == UInt8(ascii: "#"), isBlankBefore {
                let text = String(decoding: bytes[offset..<line.upperBound], as: UTF8.self)
                let before = String(decoding: bytes[line.lowerBound..<offset], as: UTF8.self)
                return Line(
                    text: text.trimmingEnd, offset: offset, column: offset - line.lowerBound, isAlone: isAlone,
                    indentation: before.count)
            }
            isBlankBefore = byte == 0x20 || byte == 0x09
            if !isBlankBefore { isAlone = false }
            offset += 1
        }
        // A scalar that began above may reach over the whole line.
        let isWithin = scalars[safely: next].map { $0.lowerBound < line.lowerBound && $0.contains(line.upperBound) }
        guard isAlone, isWithin != true else { return nil }
        return Line(text: "", offset: line.lowerBound, column: 0, isAlone: true, indentation: 0)
    }

    /// The bytes of all scalars that are not empty, keys included.
    private static func scalars(of value: LocatedValue, in bytes: [UInt8]) -> [Range<Int>] {
        switch value.content {
        case .broken: []
        case .scalar(_, let style):
            value.span.isEmpty ? [] : [style == .block ? value.span.trimmed(in: bytes) : value.span]
        case .list(let items): items.flatMap { scalars(of: $0, in: bytes) }
        case .map(let entries):
            entries.flatMap { entry in
                // A value that is left out stands on its key.
                [entry.keySpan] + (entry.value.span == entry.keySpan ? [] : scalars(of: entry.value, in: bytes))
            }
        }
    }
}

extension Range<Int> {
    /// The range without blanks and line breaks at its end.
    func trimmed(in bytes: [UInt8]) -> Range<Int> {
        var end = upperBound
        while end > lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        return lowerBound..<end
    }
}

extension Array {
    /// The element at a place, or nil beyond the end.
    fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension String {
    /// The text without blanks at its end.
    var trimmingEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
