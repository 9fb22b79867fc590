// What somebody may have meant by a text where a number belongs.
// SPDX-License-Identifier: Apache-2.0

/// A text that stands where a number belongs.
struct EnteredText {
    /// The text without blanks around it, whatever kind of blank.
    let trimmed: String

    init(_ text: String) {
        let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
        trimmed = String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    /// Whether nothing was written.
    var isBlank: Bool { trimmed.isEmpty }

    /// Whether it states ignorance; applications compare texts without regard to case.
    var isUnknown: Bool { trimmed.lowercased() == "unknown" }

    /// The number that was meant, if only one can be meant: `1,500` might be one and a half, or fifteen hundred.
    var number: Double? {
        let digits = trimmed.hasPrefix("-") ? trimmed.dropFirst() : trimmed[...]
        let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, EnteredText.isPlain(digits) else { return nil }
        if parts.count == 2 {
            let mightBeThousands = parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0] != "0"
            guard !mightBeThousands, !digits.contains(".") else { return nil }
        }
        return Double(trimmed.replacing(",", with: ".")).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Whether there are only digits with at most one mark between them.
    private static func isPlain(_ text: Substring) -> Bool {
        let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } } && parts.count <= 2
    }
}
