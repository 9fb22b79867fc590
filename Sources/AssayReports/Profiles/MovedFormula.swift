// A formula whose cells have gone elsewhere.
// SPDX-License-Identifier: Apache-2.0

/// Writes formulas anew after cells have gone to other sheets and rows.
struct MovedFormula {
    let moves: CellMoves
    /// The sheet that the formula was on.
    let before: String
    /// The sheet that it is on now.
    let now: String

    /// The formula with its references where the cells are now; nil if one of them cannot be followed.
    ///
    /// Texts in quotes and names of functions stay as they are; `$` stays where it was.
    func callAsFunction(_ formula: String) -> String? {
        var (rest, written) = (formula[...], "")
        while let character = rest.first {
            if character == "\"" {
                written += MovedFormula.take(&rest, quotedBy: "\"")
            } else if character == "'" || character.isLetter || character == "$" {
                guard let word = reference(&rest) else { return nil }
                written += word
            } else if character.isNumber {
                written += MovedFormula.take(&rest) { $0.isNumber || $0 == "." }
            } else {
                written.append(character)
                rest = rest.dropFirst()
            }
        }
        return written
    }

    /// A reference where it leads now, or another word as it is; nil if the reference cannot be followed.
    private func reference(_ rest: inout Substring) -> String? {
        let sheet = MovedFormula.sheet(&rest)
        let word = MovedFormula.take(&rest) { $0.isLetter || $0.isNumber || $0 == "$" || $0 == "." || $0 == "_" }
        guard rest.first != "(", let first = WrittenReference(word) else { return sheet == nil ? word : nil }
        var last: WrittenReference?
        if rest.first == ":" {
            rest = rest.dropFirst()
            last = WrittenReference(MovedFormula.take(&rest) { $0.isLetter || $0.isNumber || $0 == "$" })
            if last == nil { return nil }
        }
        return moved(first, last, on: sheet ?? before)
    }

    private func moved(_ first: WrittenReference, _ last: WrittenReference?, on sheet: String) -> String? {
        guard let start = moves[first.place(on: sheet)] else { return nil }
        let address = (start.sheet == now ? "" : CellReference.quoted(start.sheet) + "!") + first.text(at: start)
        guard let last else { return address }
        guard let end = moves[last.place(on: sheet)], end.sheet == start.sheet else { return nil }
        return address + ":" + last.text(at: end)
    }

    /// The sheet before a `!`, if there is one.
    private static func sheet(_ rest: inout Substring) -> String? {
        var after = rest
        let quoted = after.first == "'"
        let name = quoted ? take(&after, quotedBy: "'") : take(&after) { $0.isLetter }
        guard after.first == "!" else { return nil }
        rest = after.dropFirst()
        guard quoted else { return name }
        return name.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false).joined(
            separator: "'")
    }

    private static func take(_ rest: inout Substring, while isWanted: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isWanted)
        rest = rest.dropFirst(taken.count)
        return String(taken)
    }

    /// A text with its quotes; a doubled quote within it begins another text, which is taken too.
    private static func take(_ rest: inout Substring, quotedBy quote: Character) -> String {
        var taken = ""
        repeat {
            taken.append(quote)
            rest = rest.dropFirst()
            taken += take(&rest) { $0 != quote }
            taken.append(quote)
            rest = rest.dropFirst()
        } while rest.first == quote
        return taken
    }
}

/// A reference as a formula writes it: `$C$7`, `C7` or `C$7`.
private struct WrittenReference {
    private let row: Int
    private let column: Int
    private let keepsRow: Bool
    private let keepsColumn: Bool

    init?(_ word: String) {
        var rest = word[...]
        keepsColumn = rest.first == "$"
        if keepsColumn { rest = rest.dropFirst() }
        let letters = rest.prefix { ("A"..."Z").contains($0) }
        rest = rest.dropFirst(letters.count)
        keepsRow = rest.first == "$"
        if keepsRow { rest = rest.dropFirst() }
        guard let column = CellReference.column(letters), let row = Int(rest), row > 0 else { return nil }
        (self.row, self.column) = (row - 1, column)
    }

    func place(on sheet: String) -> CellReference { CellReference(sheet: sheet, row: row, column: column) }

    func text(at place: CellReference) -> String {
        "\(keepsColumn ? "$" : "")\(CellReference.letters(place.column))\(keepsRow ? "$" : "")\(place.row + 1)"
    }
}
