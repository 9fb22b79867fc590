// How a scalar is written: without quotes where that is safe.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// How scalars are written.
enum ScalarText {
    /// A scalar in JSON.
    static func json(_ scalar: LayoutScalar) -> String {
        if scalar.isNothing { return "null" }
        let isWord = scalar.style == .plain && (["true", "false"].contains(scalar.text) || scalar.isNumber)
        return isWord ? scalar.text : JSON.quoted(scalar.text)
    }

    /// A scalar in YAML.
    ///
    /// Ids, words and dates have no quotes; other texts keep those that the author gave them.
    ///
    /// - Parameters:
    ///   - isBarest: Whether texts have quotes only where they need them.
    ///   - isInBrackets: Whether commas and brackets around it would end it.
    static func yaml(_ scalar: LayoutScalar, isBarest: Bool, isInBrackets: Bool) -> String {
        let text = scalar.text
        if scalar.style == .plain { return text }
        let isBare = isBarest ? isSafe(text, isInBrackets) : isWord(text)
        if isBare { return text }
        let isSingle = scalar.style == .singleQuoted && text.contains { "\"\\".contains($0) }
        let isPrintable = !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isSingle && isPrintable ? "'" + text.replacing("'", with: "''") + "'" : JSON.quoted(text)
    }

    /// Whether a text is an id, a word or a date that every reader of YAML takes for a text.
    private static func isWord(_ text: String) -> Bool {
        let isOneWord = text.isID || !text.isEmpty && text.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return (isOneWord && !isReserved(text)) || CalendarDate(text) != nil
    }

    /// Whether a text can do without quotes.
    private static func isSafe(_ text: String, _ isInBrackets: Bool) -> Bool {
        guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace else {
            return false
        }
        if isWord(text) { return true }
        let isMarked = "-?:,[]{}#&*!|>'\"%@`=<~.+".contains(first) || last == ":"
        let isBroken = text.unicodeScalars.contains { $0.isInvisible } || text.contains(": ") || text.contains(" #")
        let isEnded = isInBrackets && text.contains { ",[]{}:".contains($0) }
        return !isMarked && !isBroken && !isEnded && !isReserved(text) && !isNumeric(text)
    }

    /// Whether some version of YAML takes the word for something else than a text.
    private static func isReserved(_ text: String) -> Bool {
        ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "~"].contains(text.lowercased())
    }

    /// Whether some version of YAML might take the text for a number, as it takes `1:30` and `0x1F`.
    private static func isNumeric(_ text: String) -> Bool {
        text.first?.isNumber == true && text.allSatisfy { $0.isHexDigit || "_:.xo+-".contains($0) }
            && CalendarDate(text) == nil
    }
}

extension LayoutScalar {
    /// Whether it is a number as documents write it.
    fileprivate var isNumber: Bool { DecimalNumber(text) != nil }
}
