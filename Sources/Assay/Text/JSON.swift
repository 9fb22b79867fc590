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
    /// A list of so many elements, each made when its turn comes to be written.
    case each(Int, @Sendable (Int) -> JSON)
    /// So many members, each made when its turn comes to be written.
    case eachMember(Int, @Sendable (Int) -> (key: String, value: JSON))

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
    public var text: String {
        var text = ""
        write { text += $0 }
        return text
    }

    /// The text on one line.
    public var line: String {
        guard let parts else { return word }
        return parts.line((0..<parts.count).map { parts.text(of: $0, \.line) })
    }

    /// Writes the text in pieces of some kilobytes, so that no long one is ever in memory.
    public func write<Failure: Error>(_ sink: (String) throws(Failure) -> Void) throws(Failure) {
        var pending = ""
        try write(indent: 0, &pending, sink)
        try sink(pending + "\n")
    }

    /// Whether two values have the same text.
    public static func == (a: JSON, b: JSON) -> Bool { a.text == b.text }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    private func write<Failure: Error>(
        indent: Int, _ pending: inout String, _ sink: (String) throws(Failure) -> Void
    ) throws(Failure) {
        guard let parts else { return pending += word }
        if let line = parts.shortLine { return pending += line }
        let margin = "\n" + String(repeating: "  ", count: indent)
        pending += parts.open
        for k in 0..<parts.count {
            let part = parts.part(k)
            pending += (k > 0 ? "," : "") + margin + "  " + part.label
            try part.value.write(indent: indent + 1, &pending, sink)
            guard pending.utf8.count > 1 << 16 else { continue }
            try sink(pending)
            pending = ""
        }
        pending += margin + parts.close
    }

    /// The text of a value without parts.
    private var word: String {
        switch self {
        case .flag(let flag): flag ? "true" : "false"
        case .number(let x): x.isFinite ? x.plain : "null"
        case .whole(let n): String(n)
        case .text(let text): JSON.quoted(text)
        case .null, .list, .object, .each, .eachMember: "null"
        }
    }

    /// The parts of a list or an object; nil for a value that has none.
    private var parts: JSONParts? {
        switch self {
        case .null, .flag, .number, .whole, .text: nil
        case .list(let list): JSONParts(open: "[", close: "]", count: list.count) { ("", list[$0]) }
        case .each(let count, let element): JSONParts(open: "[", close: "]", count: count) { ("", element($0)) }
        case .object(let members):
            JSONParts(open: "{", close: "}", count: members.count) {
                (JSON.quoted(members[$0].key) + ": ", members[$0].value)
            }
        case .eachMember(let count, let member):
            JSONParts(open: "{", close: "}", count: count) {
                let (key, value) = member($0)
                return (JSON.quoted(key) + ": ", value)
            }
        }
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

/// The parts of a list or an object.
private struct JSONParts {
    let open: String
    let close: String
    let count: Int
    /// A part by its number, with its key as the text writes it.
    let part: (Int) -> (label: String, value: JSON)

    /// The text on one line, if all parts are plain and it is short.
    var shortLine: String? {
        var (texts, length): ([String], Int) = ([], 0)
        for k in 0..<count {
            let part = part(k)
            guard part.value.isPlain else { return nil }
            texts.append(part.label + part.value.line)
            length += (texts.last?.utf8.count ?? 0) + 2
            guard length < 110 else { return nil }
        }
        return line(texts)
    }

    func text(of k: Int, _ text: (JSON) -> String) -> String {
        let part = part(k)
        return part.label + text(part.value)
    }

    func line(_ texts: [String]) -> String { open + texts.joined(separator: ", ") + close }
}

extension JSON {
    /// Whether a value has no parts.
    fileprivate var isPlain: Bool {
        switch self {
        case .null, .flag, .number, .whole, .text: true
        case .list(let list): list.isEmpty
        case .object(let members): members.isEmpty
        case .each(let count, _), .eachMember(let count, _): count == 0
        }
    }
}
