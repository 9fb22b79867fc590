// A line of a document as a terminal shows it.
// SPDX-License-Identifier: Apache-2.0

/// A line made fit for a terminal, with the column on the screen of every character.
struct DisplayLine {
    /// The widest excerpt of a line, in columns of a terminal.
    private static let widest = 120
    /// How much of a long line stands before the marked part.
    private static let lead = 40

    /// The line, with tabs as four blanks and everything invisible escaped.
    let text: String
    /// How far the carets are from the start of the text.
    let indent: Int
    /// How many carets there are.
    let caretCount: Int

    /// The part of a line around the characters of a place.
    ///
    /// - Parameters:
    ///   - column: The first marked character, from 1; it may lie behind the end of the line.
    ///   - length: How many characters are marked.
    init(_ line: String, column: Int, length: Int) {
        let glyphs = line.unicodeScalars.map { DisplayLine.glyph($0) }
        let first = min(max(column - 1, 0), glyphs.count)
        let last = min(first + max(length, 1), glyphs.count)
        let window = DisplayLine.window(glyphs, around: first)
        let marked = first..<min(max(last, first), max(window.upperBound, first))
        let head = window.lowerBound > 0 ? "…" : ""
        let tail = window.upperBound < glyphs.count ? "…" : ""
        text = head + glyphs[window].map(\.text).joined() + tail
        indent = head.count + glyphs[window.lowerBound..<max(first, window.lowerBound)].reduce(0) { $0 + $1.width }
        caretCount = max(1, glyphs[marked].reduce(0) { $0 + $1.width })
    }

    private typealias Glyph = (text: String, width: Int)

    private static func window(_ glyphs: [Glyph], around first: Int) -> Range<Int> {
        guard glyphs.reduce(0, { $0 + $1.width }) > widest else { return 0..<glyphs.count }
        var start = first
        var room = lead
        while start > 0, glyphs[start - 1].width <= room {
            start -= 1
            room -= glyphs[start].width
        }
        var end = start
        room = widest
        while end < glyphs.count, glyphs[end].width <= room {
            room -= glyphs[end].width
            end += 1
        }
        return start..<end
    }

    private static func glyph(_ scalar: Unicode.Scalar) -> Glyph {
        if scalar == "\t" { return ("    ", 4) }
        if scalar.isInvisible { return (scalar.escaped, scalar.escaped.count) }
        return (String(scalar), scalar.terminalWidth)
    }
}

extension Unicode.Scalar {
    /// How many columns of a terminal the character takes.
    ///
    /// > Lunde, K. (2024). *East Asian Width*. Unicode Standard Annex #11.
    fileprivate var terminalWidth: Int {
        if isASCII { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        let wide: [ClosedRange<UInt32>] = [
            0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
        ]
        return properties.isEmojiPresentation || wide.contains { $0.contains(value) } ? 2 : 1
    }
}
