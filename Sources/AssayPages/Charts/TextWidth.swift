// How much room a text takes, without a font at hand.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// How much room texts take in a drawing, estimated from the widths of a common sans-serif font.
enum TextWidth {
    /// The width of a text, in the unit of its size.
    static func of(_ text: String, size: Double) -> Double { text.reduce(0) { $0 + share(of: $1) } * size }

    /// A text in lines that are no wider than a limit, at most so many; the last one is cut with `…` if it must be.
    static func lines(_ text: String, size: Double, within limit: Double, most: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            let longer = lines[lines.count - 1].isEmpty ? String(word) : lines[lines.count - 1] + " " + word
            if lines.count == most || of(longer, size: size) <= limit || lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { cut($0, size: size, within: limit) }
    }

    private static func cut(_ line: String, size: Double, within limit: Double) -> String {
        guard of(line, size: size) > limit else { return line }
        var short = line
        while !short.isEmpty && of(short + "…", size: size) > limit { short.removeLast() }
        return short + "…"
    }

    private static func share(of character: Character) -> Double {
        switch character {
        case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "f", "t", "r", "(", ")", "/", "-": 0.3
        case "m", "w", "M", "W", "%", "@": 0.87
        case "A"..."Z": 0.68
        case "–", "—", "→", "…": 0.8
        default: character.terminalWidth == 2 ? 1.05 : character.terminalWidth == 0 ? 0 : 0.55
        }
    }
}
