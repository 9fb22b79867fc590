// Why a text is not a number, and what to write instead.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Why a text that stands where a number belongs is none.
struct NumberMistake {
    /// The text, as it was written.
    let text: String
    /// What is wrong with it, to follow "'…' is not a number".
    let reason: String
    /// What to write instead.
    let hint: String?

    /// Finds the reason for a text that is not a number.
    init(in text: String) {
        self.text = text
        let found = NumberMistake.checks.lazy.compactMap { $0(text) }.first
        reason = found?.reason ?? ""
        hint = found?.hint ?? "Write digits with a decimal point, such as 12.5"
    }

    /// The mistake as a remark.
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        let quoted = text.isEmpty ? "An empty text" : "'\(text.quotable)'"
        let because = reason.isEmpty ? "" : ": \(reason)"
        return Diagnostic("invalid-number", .error, "\(quoted) is not a number\(because)", at: place, hint: hint)
    }

    private typealias Finding = (reason: String, hint: String?)

    /// From the most telling to the most general.
    private static let checks: [@Sendable (String) -> Finding?] = [
        ignorance, foreign, notFinite, size, comma, grouping, otherBase, sexagesimal, shortened, leadingZero, percent,
        fraction, span,
        lookalike, attached,
    ]
}

// MARK: - The reasons

extension NumberMistake {
    private static func ignorance(_ text: String) -> Finding? {
        let words = [
            "", "-", "--", "?", "??", "n/a", "na", "#n/a", "null", "none", "nil", "tbd", "tbc", "~", "…", "...",
        ]
        guard words.contains(text.lowercased()) else { return nil }
        return ("", "Write a number, or 'unknown' if nobody knows")
    }

    private static func foreign(_ text: String) -> Finding? {
        guard let character = text.foreignCharacter, text.unicodeScalars.contains(where: \.standsInNumbers) else {
            return nil
        }
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.compactMap(\.asPlainNumber)))
        return (character, DecimalNumber(plain).map { _ in "Write \(plain)" } ?? "Use the digits 0 to 9, '-' and '.'")
    }

    private static func notFinite(_ text: String) -> Finding? {
        let bare = text.lowercased().drop { "+-.".contains($0) }
        guard ["nan", "inf", "infinity"].contains(bare) else { return nil }
        return ("only finite numbers can be compared", "Write a number, or 'unknown' if nobody knows")
    }

    private static func size(_ text: String) -> Finding? {
        let isWellFormed = text.utf8.allSatisfy { $0.isDigit || "+-.eE".utf8.contains($0) }
        guard isWellFormed, let value = Double(text), DecimalNumber(text) == nil else { return nil }
        if value.isInfinite { return ("it is larger than 1.8e308", "Choose a larger unit") }
        let digits = text.utf8.prefix { $0 | 0x20 != 0x65 }
        let vanishes = value == 0 && digits.contains { $0.isDigit && $0 != 0x30 }
        return vanishes ? ("it is too close to 0", "Choose a smaller unit, or write 0") : nil
    }

    private static func comma(_ text: String) -> Finding? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return nil }
        let (joined, pointed) = (parts.joined(), parts.joined(separator: "."))
        let isGrouped = parts.dropFirst().allSatisfy { $0.prefix(3).count == 3 && $0.prefix(3).allSatisfy(\.isNumber) }
        switch (parts.count == 2 && DecimalNumber(pointed) != nil, isGrouped && DecimalNumber(joined) != nil) {
        case (true, true): return ("it has a comma", "Write \(joined) or \(pointed), whichever is meant")
        case (true, false): return ("it has a decimal comma", "Write \(pointed)")
        case (false, true): return ("it has a comma", "Write \(joined)")
        case (false, false): return ("it has a comma", "Write digits with a decimal point and no other marks")
        }
    }

    private static func grouping(_ text: String) -> Finding? {
        let marks = text.count { $0 == "." } > 1 ? " _'’." : " _'’"
        let joined = text.filter { !marks.contains($0) }
        guard joined != text, DecimalNumber(joined) != nil else { return nil }
        return ("its digits are grouped", "Write \(joined)")
    }

    private static func otherBase(_ text: String) -> Finding? {
        let bare = text.lowercased().drop { "+-".contains($0) }
        let radix: Int? = bare.hasPrefix("0x") ? 16 : bare.hasPrefix("0o") ? 8 : bare.hasPrefix("0b") ? 2 : nil
        guard let radix, bare.count > 2 else { return nil }
        let hint = Int(bare.dropFirst(2), radix: radix).map { "Write \(text.hasPrefix("-") ? -$0 : $0)" }
        return hint.map { ("it is not decimal", $0) }
    }

    private static func sexagesimal(_ text: String) -> Finding? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1, parts.allSatisfy({ Double($0) != nil }) else { return nil }
        return ("it looks like a time or a ratio", "Write one number in the criterion's unit")
    }

    private static func shortened(_ text: String) -> Finding? {
        let sign = text.hasPrefix("-") ? "-" : ""
        var bare = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.dropFirst()) : text
        if bare.hasPrefix(".") { bare = "0" + bare }
        if bare.hasSuffix(".") { bare = String(bare.dropLast()) }
        guard sign + bare != text, DecimalNumber(sign + bare) != nil else { return nil }
        return ("", "Write \(sign)\(bare)")
    }

    private static func leadingZero(_ text: String) -> Finding? {
        let sign = text.hasPrefix("-") ? "-" : ""
        let digits = text.dropFirst(sign.count).drop { $0 == "0" }
        let bare = sign + (digits.first.map(\.isNumber) == true ? "" : "0") + digits
        guard text.dropFirst(sign.count).hasPrefix("0"), DecimalNumber(bare) != nil else { return nil }
        return ("it begins with 0", "Write \(bare)")
    }

    private static func percent(_ text: String) -> Finding? {
        let bare = text.dropLast().filter { $0 != " " }
        guard text.hasSuffix("%"), let number = DecimalNumber(bare) else { return nil }
        return ("it has a percent sign", "Write \(bare) or \((number.value / 100).plain), whichever the unit says")
    }

    private static func fraction(_ text: String) -> Finding? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
            DecimalNumber(String($0))?.value
        }
        guard parts.count == 2, let upper = parts[0], let lower = parts[1], lower != 0 else { return nil }
        return ("it is a fraction", "Write \((upper / lower).plain)")
    }

    private static func span(_ text: String) -> Finding? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            .map { DecimalNumber(String($0.filter { $0 != " " })) }
        guard parts.count == 2, let low = parts[0], let high = parts[1] else { return nil }
        return ("it is a span", "Write low, best, high, such as [\(low.value.plain), …, \(high.value.plain)]")
    }

    private static func lookalike(_ text: String) -> Finding? {
        let letters: [Character: Character] = ["O": "0", "o": "0", "l": "1", "I": "1"]
        let digits = String(text.map { letters[$0] ?? $0 })
        guard digits != text, text.contains(where: \.isNumber), DecimalNumber(digits) != nil else { return nil }
        let letter = text.first { letters[$0] != nil } ?? "O"
        return ("it has the letter '\(letter)' in it", "Write \(digits)")
    }

    private static func attached(_ text: String) -> Finding? {
        let number = text.filter { $0.isASCII && ($0.isNumber || ".-".contains($0)) }
        guard number.contains(where: \.isNumber), DecimalNumber(number) != nil else { return nil }
        return ("", "Write the number alone; the unit stands with the criterion")
    }
}

extension Unicode.Scalar {
    /// Whether a foreign character is of the kind that gets into numbers: blanks, signs, digits.
    fileprivate var standsInNumbers: Bool { !isASCII && (isInvisible || asPlainNumber != self) }

    /// The character that a number should have instead; nil if it should have none, itself if it is no number's.
    fileprivate var asPlainNumber: Unicode.Scalar? {
        switch value {
        case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: return "-"
        case 0x066B, 0xFF0E, 0xFF0C, 0x201A: return "."
        case 0xFF0B: return nil
        default: break
        }
        if isInvisible || value == 0x066C || value == 0x0020 { return nil }
        guard !isASCII, properties.generalCategory == .decimalNumber, let digit = properties.numericValue else {
            return self
        }
        return Unicode.Scalar(UInt8(0x30 + digit))
    }
}
