// A document on its way to being written: values with the comments that stand around them.
// SPDX-License-Identifier: Apache-2.0

/// A value as it is to be written.
indirect enum Layout {
    /// A text, a number or a word.
    case scalar(LayoutScalar)
    /// A list; its members have no keys.
    case list([LayoutMember], isInline: Bool)
    /// A map.
    case map([LayoutMember], isInline: Bool)
}

/// A document as it is to be written.
struct DocumentLayout {
    var root: Layout
    /// Comments above everything.
    var head: [String] = []
    /// Comments behind everything.
    var foot: [String] = []
}

/// A member of a list or a map, with the comments that stand around it.
struct LayoutMember {
    /// The key; nil in a list.
    var key: LayoutScalar?
    var value: Layout
    /// Comments on lines of their own above it; an empty text is a blank line.
    var above: [String] = []
    /// The comment that ends its line.
    var beside: BesideComment?
    /// Comments on lines of their own behind it, indented like it.
    var below: [String] = []
}

/// A comment that ends a line.
struct BesideComment {
    let text: String
    /// How many characters stood before it; more or fewer will where the line has another length.
    let column: Int
}

/// A scalar as it is to be written.
struct LayoutScalar {
    let text: String
    /// How the author wrote it.
    var style = Style.plain
    /// Whether the author let it run over several lines.
    var isFolded = false

    /// How a scalar was written.
    enum Style: Equatable {
        case plain
        case singleQuoted
        case doubleQuoted
        /// A block of lines: its head, such as `>-`, and its lines without their common indentation.
        case block(head: String, lines: [String])
    }

    /// Whether it says the same when it breaks at its blanks.
    var canBreak: Bool { !text.contains { $0.isNewline || $0 == "\t" } && !text.contains("  ") }

    /// Whether nothing is written.
    var isNothing: Bool { style == .plain && ["", "~", "null", "Null", "NULL"].contains(text) }
}

extension Layout {
    /// The members of a list or map.
    var members: [LayoutMember] {
        switch self {
        case .scalar: []
        case .list(let members, _), .map(let members, _): members
        }
    }

    /// Whether a list or map may stand on a line.
    var isInline: Bool {
        switch self {
        case .scalar: true
        case .list(_, let isInline), .map(_, let isInline): isInline
        }
    }

    /// Whether it can stand on a line: in YAML, a block of lines cannot.
    var fitsInBrackets: Bool {
        switch self {
        case .scalar(let scalar):
            if case .block = scalar.style { false } else { true }
        case .list(let members, let isInline), .map(let members, let isInline):
            members.isEmpty || isInline && members.allSatisfy(\.value.fitsInBrackets)
        }
    }

    /// Whether there is no map within.
    fileprivate var hasNoMaps: Bool {
        switch self {
        case .scalar: true
        case .list(let members, _): members.allSatisfy(\.value.hasNoMaps)
        case .map: false
        }
    }

    /// Whether it is a row of simple things, which reads well when it is filled like a paragraph.
    var isRow: Bool { isInline && !members.isEmpty && members.allSatisfy(\.value.hasNoMaps) }
}
