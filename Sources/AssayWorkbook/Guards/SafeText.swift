// Text as a cell can hold it.
// SPDX-License-Identifier: Apache-2.0

/// Text as a workbook can hold it.
enum SafeText {
    /// The most UTF-16 units that a cell holds.
    static let longest = 32_767

    /// A text for a cell, cut if it must be.
    ///
    /// - Returns: The text, and whether it was cut; a cut text says so at its end.
    static func forCell(_ text: String) -> (text: String, isCut: Bool) {
        let clean = escaped(printable(text))
        guard clean.utf8.count > longest, clean.utf16.count > longest else { return (clean, false) }
        let remark = " … (cut here: \(text.utf16.count) characters do not fit into a cell)"
        return (cut(clean, to: longest - remark.utf16.count) + remark, true)
    }

    /// A text for a place with a limit, such as a message or a header: cut with `…`.
    static func short(_ text: String, limit: Int) -> String {
        let clean = printable(text)
        return clean.utf16.count <= limit ? clean : cut(clean, to: limit - 1) + "…"
    }

    /// A text that the library does not take for a formula, because it does not start with `=`.
    static func notFormula(_ text: String, limit: Int) -> String {
        let clean = short(text, limit: limit - 1)
        return clean.utf8.first == UInt8(ascii: "=") ? " " + clean : clean
    }

    /// Whether an application would take the text for a formula if somebody entered it.
    static func looksLikeFormula(_ text: String) -> Bool {
        text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    }

    /// Line ends become one line feed, and characters that XML cannot hold become `�`.
    static func printable(_ text: String) -> String {
        guard mayBeUnprintable(text) else { return text }
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: result.append("\n")
            case 0x0A where afterReturn: break
            case 0x09, 0x0A: result.append(scalar)
            case 0x00..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        return String(result)
    }

    private static func mayBeUnprintable(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in bytes.contains { $0 < 0x20 || $0 == 0xEF } } ?? true
    }

    /// `_x0041_` would be read as `A`: its first underscore becomes `_x005F_`.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        let starts = bytes.indices.filter { startsEscape(bytes, at: $0) }
        guard !starts.isEmpty else { return text }
        var result: [UInt8] = []
        var rest = 0
        for start in starts {
            result += bytes[rest..<start] + Array("_x005F".utf8)
            rest = start
        }
        return String(decoding: result + bytes[rest...], as: UTF8.self)
    }

    /// The text that was meant by `_x0041_` and the like.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var b = 0
        while b < bytes.count {
            let code = startsEscape(bytes, at: b) ? bytes[b + 2..<b + 6] : []
            if let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16), let scalar = UnicodeScalar(value) {
                result += Array(String(scalar).utf8)
                b += 7
            } else {
                result.append(bytes[b])
                b += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func startsEscape(_ bytes: [UInt8], at start: Int) -> Bool {
        guard bytes[start] == UInt8(ascii: "_"), start + 6 < bytes.count, bytes[start + 1] == UInt8(ascii: "x"),
            bytes[start + 6] == UInt8(ascii: "_")
        else { return false }
        return bytes[start + 2..<start + 6].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }

    /// The beginning of a text, whole characters only.
    private static func cut(_ text: String, to limit: Int) -> String {
        var end = text.utf16.index(text.startIndex, offsetBy: limit)
        while end.samePosition(in: text) == nil { end = text.utf16.index(before: end) }
        return String(text[..<end])
    }
}
