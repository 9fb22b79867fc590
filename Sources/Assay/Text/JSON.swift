// A JSON text, as a value with ordered keys.
// SPDX-License-Identifier: Apache-2.0

/// A JSON value whose members keep their order, so that the same result always gives the same text.
///
/// Numbers are written in full precision: the shortest text that reads back as the same number.
public indirect enum JSON: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// `null`.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A finite number.
    case number(Double)
    /// A whole number, whatever its size.
    case whole(UInt64)
    /// A text.
    case text(String)
    /// A list.
    case list([JSON])
    /// Members in order.
    case object([(key: String, value: JSON)])

    /// A text.
    public init(stringLiteral text: String) { self = .text(text) }
    /// A list.
    public init(arrayLiteral elements: JSON...) { self = .list(elements) }

    /// A whole number.
    public static func count(_ n: Int) -> JSON { .number(Double(n)) }
    /// A text, or `null`.
    public static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
    /// Members in order.
    public static func members(_ members: (String, JSON)...) -> JSON { .object(members.map { ($0.0, $0.1) }) }

    /// The text, indented by two spaces a level; small lists and objects of plain values stand on one line.
    public var text: String { text(indent: 0) + "\n" }

    /// The text on one line.
    public var line: String {
        switch self {
        case .list(let list): "[" + list.map(\.line).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { JSON.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ") + "}"
        default: text(indent: 0)
        }
    }

    /// Whether two values have the same text.
    public static func == (a: JSON, b: JSON) -> Bool { a.text == b.text }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    private func text(indent: Int) -> String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let x): x.isFinite ? x.plain : "null"
        case .whole(let n): String(n)
        case .text(let text): JSON.quoted(text)
        case .list(let list): JSON.wrapped(list.map { $0.text(indent: indent + 1) }, "[", "]", indent, list)
        case .object(let members):
            JSON.wrapped(
                members.map { JSON.quoted($0.key) + ": " + $0.value.text(indent: indent + 1) }, "{", "}", indent,
                members.map(\.value))
        }
    }

    private var isPlain: Bool {
        switch self {
        case .list(let list): list.isEmpty
        case .object(let members): members.isEmpty
        default: true
        }
    }

    private static func wrapped(
        _ parts: [String], _ open: String, _ close: String, _ indent: Int, _ values: [JSON]
    ) -> String {
        let short = values.allSatisfy(\.isPlain) && parts.reduce(0) { $0 + $1.utf8.count + 2 } < 110
        guard !short else { return open + parts.joined(separator: ", ") + close }
        let margin = String(repeating: "  ", count: indent + 1)
        return open + "\n" + parts.map { margin + $0 }.joined(separator: ",\n") + "\n" + margin.dropLast(2) + close
    }

    /// A text in double quotes, with escapes where JSON needs them.
    public static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
