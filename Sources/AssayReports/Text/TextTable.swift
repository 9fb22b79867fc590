// A table for a terminal.
// SPDX-License-Identifier: Apache-2.0

/// A table as text: columns lined up by the width that a terminal gives to each character.
public struct TextTable: Sendable {
    /// One column.
    public struct Column: Sendable {
        /// Its title.
        public var title: String
        /// Whether its content stands at the right.
        public var right: Bool

        /// One column.
        public init(_ title: String, right: Bool = false) {
            self.title = title
            self.right = right
        }
    }

    private let columns: [Column]
    private var rows: [[StyledText]] = []

    /// A table without rows.
    public init(_ columns: [Column]) { self.columns = columns }

    /// Appends a row.
    public mutating func append(_ cells: [StyledText]) { rows.append(cells) }

    /// Appends a row of plain texts.
    public mutating func append(_ cells: [String]) { rows.append(cells.map { StyledText($0) }) }

    /// The lines of the table.
    public func lines(colored: Bool) -> [String] {
        let header = columns.map { StyledText($0.title, .dim) }
        let all = [header] + rows
        let widths = columns.indices.map { c in all.map { c < $0.count ? $0[c].width : 0 }.max() ?? 0 }
        return all.map { row in
            let cells = columns.indices.map { c in
                (c < row.count ? row[c] : StyledText("")).padded(
                    to: widths[c], right: columns[c].right, colored: colored)
            }
            return String(("  " + cells.joined(separator: "  ")).trimmedAtEnd)
        }
    }
}

/// A text with a style for terminals that can show it.
public struct StyledText: Sendable, Hashable {
    /// A style, as the parameters of an ANSI sequence.
    public struct Style: Sendable, Hashable {
        let code: String
        /// As it is.
        public static let plain = Style(code: "")
        /// Bold.
        public static let bold = Style(code: "1")
        /// Faint.
        public static let dim = Style(code: "2")
        /// Red, for errors.
        public static let bad = Style(code: "31")
        /// Green, for what is in order.
        public static let good = Style(code: "32")
        /// Yellow, for cautions.
        public static let caution = Style(code: "33")

        /// The colour of the k-th series.
        public static func series(_ k: Int) -> Style {
            let rgb = Color.series(k).rgb
            return Style(code: "38;2;\(rgb >> 16);\(rgb >> 8 & 255);\(rgb & 255)")
        }
    }

    private let parts: [Part]

    private struct Part: Sendable, Hashable {
        let text: String
        let style: Style
    }

    /// A text in one style.
    public init(_ text: String, _ style: Style = .plain) {
        parts = [Part(text: StyledText.visible(text), style: style)]
    }

    private init(parts: [Part]) { self.parts = parts }

    /// One text after another.
    public static func + (a: StyledText, b: StyledText) -> StyledText { StyledText(parts: a.parts + b.parts) }

    /// How many columns of a terminal it takes.
    public var width: Int { parts.reduce(0) { $0 + $1.text.terminalWidth } }

    /// The text, with styles if asked for.
    public func rendered(colored: Bool) -> String {
        parts.map { part in
            colored && !part.style.code.isEmpty ? "\u{1B}[\(part.style.code)m\(part.text)\u{1B}[0m" : part.text
        }.joined()
    }

    func padded(to width: Int, right: Bool, colored: Bool) -> String {
        let padding = String(repeating: " ", count: max(0, width - self.width))
        return right ? padding + rendered(colored: colored) : rendered(colored: colored) + padding
    }

    /// Control characters, which could move the cursor or hide text, become visible.
    private static func visible(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        guard !isPlain, text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return text
        }
        return text.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
        }.joined()
    }
}

extension String {
    /// How many columns of a terminal it takes: two for wide East Asian characters and emoji.
    public var terminalWidth: Int {
        utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? utf8.count : reduce(0) { $0 + $1.terminalWidth }
    }

    fileprivate var trimmedAtEnd: Substring {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return text
    }
}

extension Character {
    /// How many columns of a terminal it takes.
    public var terminalWidth: Int {
        guard let scalar = unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            return scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format
                ? 0 : 1
        }
    }
}
