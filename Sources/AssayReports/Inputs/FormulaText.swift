// Formulas as texts: whether two are the same, and which cells they refer to.
// SPDX-License-Identifier: Apache-2.0

/// A formula, cut into words, so that what applications write differently does not count.
///
/// Applications add blanks and quotes around names of sheets, write numbers in their own ways, `-(-(x))` for `--(x)`,
/// and `$A$1` for `$A$1:$A$1`.
struct FormulaText: Equatable {
    /// A part of a formula.
    enum Word: Hashable {
        /// A name, a sheet or a reference, without quotes and in capitals.
        case name(String)
        /// A text in quotes.
        case text(String)
        case number(Double)
        case sign(Character)
    }

    let words: [Word]

    /// Whether two formulas are the same, numbers to nine digits.
    static func == (a: FormulaText, b: FormulaText) -> Bool {
        a.words.count == b.words.count
            && zip(a.words, b.words).allSatisfy { word, other in
                guard case (.number(let x), .number(let y)) = (word, other) else { return word == other }
                return abs(x - y) <= 1e-9 * max(abs(x), abs(y))
            }
    }

    init(_ formula: String) {
        var scanner = FormulaScanner(formula)
        words = FormulaText.withoutLoneRanges(FormulaText.withoutSignBrackets(scanner.words()))
    }

    /// The words with one reference for a range of one cell.
    private static func withoutLoneRanges(_ words: [Word]) -> [Word] {
        words.indices.filter { k in
            let isColon = words[k] == .sign(":") && k > 0 && k + 1 < words.count && words[k - 1] == words[k + 1]
            let isSecond = k > 1 && words[k - 1] == .sign(":") && words[k - 2] == words[k]
            return !isColon && !isSecond
        }.map { words[$0] }
    }

    /// The words without brackets around a sign that follows another sign.
    private static func withoutSignBrackets(_ words: [Word]) -> [Word] {
        var (kept, closings, depth) = ([Word](), Set<Int>(), 0)
        for (position, word) in words.enumerated() {
            switch word {
            case .sign("("):
                depth += 1
                let follows = position + 1 < words.count && words[position + 1] == .sign("-")
                if follows, kept.last == .sign("-") {
                    closings.insert(depth)
                    continue
                }
            case .sign(")"):
                depth -= 1
                if closings.remove(depth + 1) != nil { continue }
            default: break
            }
            kept.append(word)
        }
        return kept
    }
}

/// Cuts a formula into words.
private struct FormulaScanner {
    private let characters: [Character]
    private var position = 0

    init(_ formula: String) { characters = Array(formula.hasPrefix("=") ? formula.dropFirst() : formula[...]) }

    mutating func words() -> [FormulaText.Word] {
        var words: [FormulaText.Word] = []
        while position < characters.count {
            let character = characters[position]
            switch character {
            case _ where character.isWhitespace: position += 1
            case "\"": words.append(.text(quoted("\"")))
            case "'": words.append(.name(quoted("'").uppercased()))
            case _ where character.isFormulaDigit || character == ".": words.append(number())
            case _ where character.isNamePart: words.append(.name(run { $0.isNamePart }.uppercased()))
            default:
                words.append(.sign(character))
                position += 1
            }
        }
        return words
    }

    /// A text in quotes; the quote within it is written twice.
    private mutating func quoted(_ quote: Character) -> String {
        var text = ""
        position += 1
        while position < characters.count {
            let character = characters[position]
            position += 1
            if character == quote {
                guard position < characters.count, characters[position] == quote else { return text }
                position += 1
            }
            text.append(character)
        }
        return text
    }

    private mutating func number() -> FormulaText.Word {
        var text = run { $0.isFormulaDigit || $0 == "." }
        if position < characters.count, "eE".contains(characters[position]) {
            var end = position + 1
            if end < characters.count, "+-".contains(characters[end]) { end += 1 }
            if end < characters.count, characters[end].isFormulaDigit {
                text += String(characters[position..<end])
                position = end
                text += run { $0.isFormulaDigit }
            }
        }
        return Double(text).map { .number($0) } ?? .name(text)
    }

    private mutating func run(while holds: (Character) -> Bool) -> String {
        let start = position
        while position < characters.count, holds(characters[position]) { position += 1 }
        return String(characters[start..<position])
    }
}

extension Character {
    fileprivate var isFormulaDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isNamePart: Bool { isLetter || isFormulaDigit || "$_.".contains(self) }
}

// MARK: - References

extension FormulaText {
    /// The cells that the formula refers to, on a sheet of its own or on others.
    func references(on sheet: String, sheets: [String]) -> [CellRange] {
        let byName = sheets.reduce(into: [String: String]()) { $0[$1.uppercased()] = $1 }
        var ranges: [CellRange] = []
        var (current, position) = (sheet, 0)
        while position < words.count {
            defer { position += 1 }
            guard case .name(let name) = words[position] else { continue }
            if follows(position, "!") {
                current = byName[name] ?? sheet
                position += 1
                continue
            }
            defer { current = sheet }
            guard !follows(position, "("), let first = CellReference(name, on: current) else { continue }
            guard follows(position, ":"), position + 2 < words.count, case .name(let end) = words[position + 2],
                let last = CellReference(end, on: current)
            else {
                ranges.append(CellRange(first))
                continue
            }
            position += 2
            ranges.append(
                CellRange(first, rows: last.row - first.row + 1, columns: last.column - first.column + 1))
        }
        return ranges
    }

    private func follows(_ position: Int, _ sign: Character) -> Bool {
        position + 1 < words.count && words[position + 1] == .sign(sign)
    }
}

extension CellReference {
    /// The cell that `$C$7` or `C7` names.
    init?(_ name: String, on sheet: String) {
        let plain = name.filter { $0 != "$" }
        let letters = plain.prefix { $0.isASCII && $0.isLetter }
        guard (1...3).contains(letters.count), let row = Int(plain.dropFirst(letters.count)), row > 0 else {
            return nil
        }
        let column = letters.utf8.reduce(0) { $0 * 26 + Int($1 & 0x1F) } - 1
        self.init(sheet: sheet, row: row - 1, column: column)
    }
}

extension CellRange {
    /// Whether a cell lies in the range.
    func contains(_ place: CellReference) -> Bool {
        place.sheet == first.sheet && (first.row..<(first.row + rows)).contains(place.row)
            && (first.column..<(first.column + columns)).contains(place.column)
    }
}
