// The tree that YAML and JSON are read into: every value with its place.
// SPDX-License-Identifier: Apache-2.0

/// A value of a document, with the bytes that it stands on.
///
/// One tree serves YAML and JSON, so that both mean the same. Scalars stay text: what a text means depends on the key
/// it stands at.
struct LocatedValue: Sendable {
    /// What the value is.
    enum Content: Sendable {
        /// A text, a number or a word, as it is written, without its quotes.
        case scalar(String, ScalarStyle)
        /// A list.
        case list([LocatedValue])
        /// A map, in document order, each key once.
        case map([LocatedEntry])
        /// Something that has been reported already: readers pass over it in silence.
        case broken
    }

    /// What the value is.
    var content: Content
    /// The bytes it stands on; a value that is left out stands on its key.
    var span: Range<Int>
}

/// How a scalar is written.
enum ScalarStyle: Sendable {
    /// Without quotes.
    case plain
    /// In quotes of either kind.
    case quoted
    /// A YAML block, introduced by `|` or `>`.
    case block
}

/// A key of a map with its value.
struct LocatedEntry: Sendable {
    /// The key, without its quotes.
    let key: String
    /// The bytes of the key.
    let keySpan: Range<Int>
    /// The value.
    var value: LocatedValue
}

extension LocatedValue {
    /// The text of a scalar.
    var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Whether nothing was written: an empty value, `null` or `~`.
    var isNothing: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// Whether the value has been reported already.
    var isBroken: Bool {
        if case .broken = content { true } else { false }
    }

    /// Whether the value is written in quotes or as a block, and so is a text whatever it looks like.
    var isQuoted: Bool {
        if case .scalar(_, let style) = content { style != .plain } else { false }
    }

    /// The entries of a map.
    var entries: [LocatedEntry]? {
        if case .map(let entries) = content { entries } else { nil }
    }

    /// What the value is, for sentences: "a list".
    var kindInWords: String {
        switch content {
        case .scalar where isNothing: "nothing"
        case .scalar(let text, _): "'\(text.quotable)'"
        case .list: "a list"
        case .map: "a map"
        case .broken: "something unreadable"
        }
    }
}

/// How much of a document is read before it is refused.
enum DocumentLimits {
    /// The greatest size of a file, in bytes.
    static let bytes = 16 << 20
    /// The greatest number of values.
    static let values = 1_000_000
    /// The greatest depth of maps and lists within each other.
    static let depth = 64
}
