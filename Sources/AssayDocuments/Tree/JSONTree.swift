// JSON text → tree, by RFC 8259 to the letter.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Reads JSON into a tree, with the place of every value, which no library gives.
///
/// > Bray, T. (ed.) (2017). *The JavaScript Object Notation (JSON) Data Interchange Format*. RFC 8259.
struct JSONTree {
    private let bytes: [UInt8]
    private var offset: Int
    private var valueCount = 0
    private var remarks: Remarks

    /// What is not JSON, and where.
    private struct Mistake: Error {
        var code = "json-syntax"
        let message: String
        let span: Range<Int>
        let hint: String?
    }

    /// The tree of the remarks' text, or nil if it is no JSON.
    static func read(_ remarks: inout Remarks) -> LocatedValue? {
        var tree = JSONTree(remarks)
        defer { remarks = tree.remarks }
        do throws(Mistake) {
            return try tree.root()
        } catch {
            tree.remarks.error(error.code, error.message, at: error.span, hint: error.hint)
            return nil
        }
    }

    private init(_ remarks: Remarks) {
        self.remarks = remarks
        bytes = remarks.source.bytes
        offset = remarks.source.start
    }

    private mutating func root() throws(Mistake) -> LocatedValue {
        skipBlanks()
        guard offset < bytes.count else {
            throw Mistake(
                code: "empty", message: "The document is empty", span: 0..<0,
                hint: "Start from 'assay new', which writes a commented document")
        }
        let value = try value(depth: 1)
        skipBlanks()
        guard offset == bytes.count else {
            throw unexpected("The document ends before this", "Remove what follows the closing bracket")
        }
        return value
    }

    private mutating func value(depth: Int) throws(Mistake) -> LocatedValue {
        valueCount += 1
        guard depth <= DocumentLimits.depth else {
            throw Mistake(
                code: "too-deep", message: "Maps and lists nest deeper than \(DocumentLimits.depth) levels here",
                span: here,
                hint: "A decision document needs a handful of levels")
        }
        guard valueCount <= DocumentLimits.values else {
            throw Mistake(
                code: "too-large", message: "The document has more than \(DocumentLimits.values) values", span: here,
                hint: "Split it, or put large tables into a CSV file")
        }
        switch current {
        case UInt8(ascii: "{"): return try map(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""):
            let start = offset
            return LocatedValue(content: .scalar(try string(), .quoted), span: start..<offset)
        default: return try word()
        }
    }

    private mutating func map(_ depth: Int) throws(Mistake) -> LocatedValue {
        let start = offset
        var map = MapBuilder()
        offset += 1
        skipBlanks()
        while current != UInt8(ascii: "}") || !map.entries.isEmpty {
            let key = try key(in: start)
            let value = try value(depth: depth + 1)
            map.add(key, value, &remarks)
            if try !continues(to: UInt8(ascii: "}"), from: start) {
                return LocatedValue(content: .map(map.entries), span: start..<offset)
            }
        }
        offset += 1
        return LocatedValue(content: .map([]), span: start..<offset)
    }

    private mutating func key(in start: Int) throws(Mistake) -> LocatedValue {
        let keyStart = offset
        valueCount += 1
        guard current == UInt8(ascii: "\"") else {
            guard current != nil else { throw unclosed(start) }
            throw unexpected(
                "A key in double quotes belongs here",
                current == UInt8(ascii: "}") ? "Remove the comma before '}'" : "Put the key into double quotes")
        }
        let key = LocatedValue(content: .scalar(try string(), .quoted), span: keyStart..<offset)
        skipBlanks()
        guard current == UInt8(ascii: ":") else {
            throw unexpected("A colon belongs between a key and its value", "Write \"key\": value")
        }
        offset += 1
        skipBlanks()
        return key
    }

    private mutating func list(_ depth: Int) throws(Mistake) -> LocatedValue {
        let start = offset
        var items: [LocatedValue] = []
        offset += 1
        skipBlanks()
        while current != UInt8(ascii: "]") || !items.isEmpty {
            guard current != nil else { throw unclosed(start) }
            items.append(try value(depth: depth + 1))
            if try !continues(to: UInt8(ascii: "]"), from: start) {
                return LocatedValue(content: .list(items), span: start..<offset)
            }
        }
        offset += 1
        return LocatedValue(content: .list([]), span: start..<offset)
    }

    /// Whether a comma announces one more member; otherwise the closing bracket has been passed.
    private mutating func continues(to end: UInt8, from start: Int) throws(Mistake) -> Bool {
        skipBlanks()
        if current == end {
            offset += 1
            return false
        }
        guard current != nil else { throw unclosed(start) }
        guard current == UInt8(ascii: ",") else {
            throw unexpected(
                "A comma or '\(Character(Unicode.Scalar(end)))' belongs here", "Put a comma between members")
        }
        offset += 1
        skipBlanks()
        return true
    }
}

// MARK: - Scalars

extension JSONTree {
    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(Mistake) -> LocatedValue {
        let start = offset
        while let byte = current, byte.isWordPart { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        let value = LocatedValue(content: .scalar(text, .plain), span: start..<offset)
        if ["true", "false", "null"].contains(text) || DecimalNumber(text) != nil { return value }
        guard !text.isEmpty else {
            offset = start
            throw unexpected("A value is missing here", valueHint)
        }
        if text.utf8.first?.isDigit == true || text.hasPrefix("-") || text.hasPrefix("+") || text.hasPrefix(".")
            || NumberMistake(in: text).reason != ""
        {
            remarks.add(NumberMistake(in: text).diagnostic(at: remarks.source.place(of: value.span)))
            return LocatedValue(content: .broken, span: value.span)
        }
        throw Mistake(message: "'\(text.quotable)' is not JSON", span: value.span, hint: "Put texts into double quotes")
    }

    private var valueHint: String {
        switch current {
        case UInt8(ascii: "'"): "Use double quotes"
        case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments: remove it, or write the document in YAML"
        case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","): "Write the value, or remove the comma"
        default: "Write a text in double quotes, a number, a list or a map"
        }
    }

    private mutating func string() throws(Mistake) -> String {
        let start = offset
        offset += 1
        var text: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20:
                throw Mistake(
                    message: byte == 0x0A || byte == 0x0D
                        ? "The text that opens here is not closed on its line"
                        : "A control character cannot stand in a text",
                    span: byte == 0x0A || byte == 0x0D ? start..<offset : here,
                    hint: "Close the quotes; write \\n for a line break and \\t for a tab")
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw Mistake(
            message: "The text that opens here is not closed", span: start..<(start + 1), hint: "Close the quotes")
    }

    private mutating func escape() throws(Mistake) -> Unicode.Scalar {
        let start = offset
        offset += 2
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        default:
            throw Mistake(
                message: "A backslash begins an escape, and this is none", span: start..<(start + 2),
                hint: "Write \\\\ for a backslash")
        }
    }

    /// The character of `\uXXXX`, or of two of them that make a pair.
    private mutating func unicodeEscape(from start: Int) throws(Mistake) -> Unicode.Scalar {
        let mistake = { (end: Int) in
            Mistake(
                message: "This escape stands for no character", span: start..<end,
                hint: "Write \\u and four hexadecimal digits, twice for characters above U+FFFF")
        }
        guard let unit = hexadecimal() else { throw mistake(min(start + 2, bytes.count)) }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
            throw mistake(offset)
        }
        offset += 2
        guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw mistake(min(offset, bytes.count)) }
        return scalar
    }

    private mutating func hexadecimal() -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        let digits = bytes[offset..<(offset + 4)]
        guard digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) }) else { return nil }
        offset += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}

// MARK: - Places

extension JSONTree {
    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }
    private var here: Range<Int> { offset..<min(offset + 1, bytes.count) }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private func unexpected(_ message: String, _ hint: String) -> Mistake {
        let isComment =
            bytes[offset...].starts(with: "//".utf8) || bytes[offset...].starts(with: "/*".utf8)
            || current == UInt8(ascii: "#")
        return Mistake(
            message: message, span: here,
            hint: isComment ? "JSON has no comments: remove it, or write the document in YAML" : hint)
    }

    private func unclosed(_ start: Int) -> Mistake {
        Mistake(
            message: "The bracket that opens here is not closed", span: start..<(start + 1),
            hint: "The file may have been cut off")
    }
}

extension UInt8 {
    /// Whether the byte can stand in a number or a word: anything but blanks and what separates values.
    fileprivate var isWordPart: Bool { self > 0x20 && !"{}[],:\"'/#".utf8.contains(self) }
}
