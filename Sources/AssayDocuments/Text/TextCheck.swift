// Whether a file is a text at all, before anything reads it.
// SPDX-License-Identifier: Apache-2.0

/// Checks that bytes are a text that Assay can read: UTF-8, without control characters, and not a file of another kind.
enum TextCheck {
    /// Whether the remarks' text can be read; if not, the one reason is added to the remarks.
    ///
    /// - Parameter allowsLineSeparators: Whether U+0085, U+2028 and U+2029 may stand unescaped. In YAML they may not:
    ///   what looks like one line would be two.
    static func passes(_ remarks: inout Remarks, as kindWanted: String, allowsLineSeparators: Bool) -> Bool {
        let bytes = remarks.source.bytes
        if let kind = ForeignFile.kind(of: bytes) {
            remarks.error(
                "foreign-file", "This is \(kind), not \(kindWanted)", at: 0..<1,
                hint: "Give the path of \(kindWanted)")
            return false
        }
        guard let problem = problem(in: bytes, allowsLineSeparators) else { return true }
        remarks.error(problem.code, problem.message, at: problem.offset..<(problem.offset + 1), hint: problem.hint)
        return false
    }

    /// Something that cannot stand in a text.
    struct Problem {
        let code: String
        let message: String
        let offset: Int
        let hint: String
    }

    /// The first thing in some bytes that cannot stand in a text.
    static func problem(in bytes: [UInt8], _ allowsLineSeparators: Bool = true) -> Problem? {
        var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                offset += 1
                continue
            }
            guard let scalar = scalar(at: offset, in: bytes) else { return notUTF8(byte, offset) }
            if !isAllowed(scalar, allowsLineSeparators) { return unwanted(scalar, offset) }
            offset += UTF8.width(scalar)
        }
        return nil
    }

    private static func isAllowed(_ scalar: Unicode.Scalar, _ allowsLineSeparators: Bool) -> Bool {
        switch scalar.value {
        case 0x85, 0x2028, 0x2029: allowsLineSeparators
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
        case 0xFEFF: allowsLineSeparators
        default: true
        }
    }

    /// The character whose UTF-8 begins at an offset; nil if these bytes are not UTF-8.
    private static func scalar(at offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
        guard case .valid(let encoded) = decoder.parseScalar(from: &iterator) else { return nil }
        return Unicode.UTF8.decode(encoded)
    }

    private static func notUTF8(_ byte: UInt8, _ offset: Int) -> Problem {
        Problem(
            code: "not-utf-8", message: "Byte \(byte.hexadecimal) at offset \(offset) is not UTF-8 text",
            offset: offset, hint: "Save the file with the encoding UTF-8")
    }

    private static func unwanted(_ scalar: Unicode.Scalar, _ offset: Int) -> Problem {
        let name = scalar.properties.name ?? scalar.properties.nameAlias
        let character = scalar.code + (name.map { " \($0)" } ?? "")
        return Problem(
            code: "control-character",
            message: "The character \(character) at offset \(offset) cannot stand in a document",
            offset: offset,
            hint: scalar.value == 0 ? "The file may be damaged: restore it from a copy" : "Remove the character")
    }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
    }
}

extension UInt8 {
    /// The byte as `0x0F`.
    var hexadecimal: String { (self < 16 ? "0x0" : "0x") + String(self, radix: 16, uppercase: true) }
}
