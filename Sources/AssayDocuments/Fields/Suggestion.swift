// The nearest known word to one that is not known.
// SPDX-License-Identifier: Apache-2.0

/// Finds what somebody probably meant.
public enum Suggestion {
    /// The known word nearest to a text, or nil if none is near.
    ///
    /// Words are compared without case, with `_` and blanks as `-`, and with letters that look like Latin ones as
    /// those. The nearest is the one with the fewest insertions, deletions, replacements and swaps of neighbours; a
    /// third of its letters may be wrong. Ties go to the first. Where none is near, the only word that begins with the text
    /// will do: `max` is 'maximize'.
    public static func nearest(to text: String, in known: some Sequence<String>) -> String? {
        // What follows a colon is a value that lacks its blank.
        let wanted = folded(String(text.prefix { $0 != ":" }))
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: (word: String, distance: Int)?
        for word in known.prefix(1000) {
            let candidate = folded(word)
            let most = max(1, max(wanted.count, candidate.count) / 3)
            guard abs(candidate.count - wanted.count) <= most else { continue }
            let distance = distance(from: wanted, to: candidate)
            if distance <= most, distance < best?.distance ?? .max { best = (word, distance) }
        }
        return best?.word ?? abbreviated(wanted, in: known)
    }

    /// The only known word that begins with these letters, at least three.
    private static func abbreviated(_ letters: [UInt32], in known: some Sequence<String>) -> String? {
        guard letters.count >= 3 else { return nil }
        let words = known.prefix(1000).filter { folded($0).starts(with: letters) }
        return words.count == 1 ? words[0] : nil
    }

    /// A hint that names the nearest known word and any character that only looks right.
    static func hint(for text: String, in known: some Sequence<String>) -> String? {
        guard let word = nearest(to: text, in: known) else { return nil }
        let foreign = text.foreignCharacter.map { " Here \($0)" } ?? ""
        return "Did you mean '\(word)'?\(foreign)"
    }

    private static func folded(_ text: String) -> [UInt32] {
        text.lowercased().unicodeScalars.compactMap { scalar in
            if scalar == "_" || scalar == " " { return UInt32(UInt8(ascii: "-")) }
            return scalar.isInvisible ? nil : (lookalikes[scalar] ?? scalar).value
        }
    }

    /// The distance of optimal string alignment.
    private static func distance(from a: [UInt32], to b: [UInt32]) -> Int {
        var (before, above) = ([Int](), Array(0...b.count))
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
                row.append(least)
            }
            (before, above) = (above, row)
        }
        return above[b.count]
    }

    /// Cyrillic and Greek small letters that look like Latin ones.
    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "к": "k", "м": "m", "н": "h",
        "о": "o", "р": "p",
        "ѕ": "s", "т": "t", "у": "y", "х": "x", "α": "a", "ε": "e", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p",
        "τ": "t", "υ": "u",
        "χ": "x", "ı": "i", "–": "-", "—": "-", "‐": "-", "−": "-",
    ]
}

extension Remarks {
    /// The known word nearest to a text, unless there are too many remarks for another guess.
    func nearest(to text: String, in known: some Sequence<String>) -> String? {
        isCrowded ? nil : Suggestion.nearest(to: text, in: known)
    }

    /// A hint that names the nearest known word, unless there are too many remarks for another guess.
    func hint(for text: String, in known: some Sequence<String>) -> String? {
        isCrowded ? nil : Suggestion.hint(for: text, in: known)
    }
}
