// A line of a document as a terminal shows it.
// SPDX-License-Identifier: Apache-2.0

import Assay

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

    /// The part of a line around a place, which may lie behind the end of the line.
    init(around place: SourcePlace, in source: SourceText) {
        let (range, marked) = source.surroundings(
            of: place, before: 4 * DisplayLine.lead, after: 4 * DisplayLine.widest)
        func glyphs(_ range: Range<Int>) -> [Glyph] {
            String(decoding: source.bytes[range], as: UTF8.self).unicodeScalars.map { DisplayLine.glyph($0) }
        }
        let before = glyphs(range.lowerBound..<marked.lowerBound)
        let all = before + glyphs(marked.lowerBound..<range.upperBound)
        let window = DisplayLine.window(all, around: before.count)
        let isCutBefore = window.lowerBound > 0 || !source.isLineStart(range.lowerBound)
        let isCutBehind = window.upperBound < all.count || !source.isLineEnd(range.upperBound)
        let shown = before.count..<max(before.count, min(before.count + glyphs(marked).count, window.upperBound))
        text = (isCutBefore ? "…" : "") + all[window].map(\.text).joined() + (isCutBehind ? "…" : "")
        indent = (isCutBefore ? 1 : 0) + all[window.lowerBound..<before.count].reduce(0) { $0 + $1.width }
        caretCount = max(1, all[shown].reduce(0) { $0 + $1.width })
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
