// Texts from a document, made fit to stand in a sentence.
// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text for use between quotes in a sentence: one line, no control characters, at most 60 characters.
    var quotable: String {
        let shown = unicodeScalars.prefix(61).map { $0.isInvisible ? $0.escaped : String($0) }
        return shown.count > 60 ? shown.prefix(57).joined() + "…" : shown.joined()
    }

    /// The text on one line, without control characters.
    var printable: String {
        unicodeScalars.map { $0.isInvisible && $0 != " " ? $0.escaped : String($0) }.joined()
    }

    /// A remark on the first character that looks like another or cannot be seen, such as "'а' is U+0430 CYRILLIC SMALL
    /// LETTER A".
    var foreignCharacter: String? {
        unicodeScalars.first { !$0.isASCII || $0.value < 0x20 }.map { scalar in
            let code = scalar.code + (scalar.properties.name.map { " \($0)" } ?? "")
            return scalar.isInvisible ? code : "'\(scalar)' is \(code)"
        }
    }
}

extension Unicode.Scalar {
    /// Whether a reader could not see the character, or it would disturb the line it stands in.
    var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        case .spaceSeparator: value != 0x20
        default: false
        }
    }

    /// The character as `U+00A0`.
    var code: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The character as an escape, such as `\u{A0}`; a line break or tab as `\n`, `\r` or `\t`.
    var escaped: String {
        switch value {
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        case 0x09: "\\t"
        default: "\\u{\(String(value, radix: 16, uppercase: true))}"
        }
    }
}
