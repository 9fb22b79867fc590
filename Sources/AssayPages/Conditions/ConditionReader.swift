// Reads the condition of a rule.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// Reads the condition of a rule, by recursive descent: comparisons of sums of products.
struct ConditionReader {
    private var rest: Substring
    private let sheet: String

    init(_ formula: String, sheet: String) {
        rest = formula[...]
        self.sheet = sheet
    }

    /// The condition, if all of it can be read.
    mutating func wholeExpression() -> Operation? {
        guard let operation = expression() else { return nil }
        skipBlanks()
        return rest.isEmpty ? operation : nil
    }

    private mutating func expression() -> Operation? {
        chain(of: ["<>", "<=", ">=", "=", "<", ">"]) { $0.sum() }
    }

    private mutating func sum() -> Operation? { chain(of: ["+", "-"]) { $0.product() } }

    private mutating func product() -> Operation? { chain(of: ["*", "/"]) { $0.factor() } }

    /// Operands with one of some signs between them, from left to right.
    private mutating func chain(of signs: [String], _ operand: (inout ConditionReader) -> Operation?) -> Operation? {
        guard var left = operand(&self) else { return nil }
        while let sign = signs.first(where: { take($0) }) {
            guard let right = operand(&self) else { return nil }
            left = .binary(sign, left, right)
        }
        return left
    }

    private mutating func factor() -> Operation? {
        if take("-") { return factor().map { .binary("-", .constant(.number(0)), $0) } }
        if take("(") {
            let inner = expression()
            return take(")") ? inner : nil
        }
        if take("\"") { return quoted("\"").map { .constant(.text($0)) } }
        if let number = number() { return .constant(.number(number)) }
        return call() ?? cells()
    }

    private mutating func call() -> Operation? {
        let before = rest
        let name = takeWhile(\.isLetter)
        guard let function = Operation.Function(rawValue: String(name)), take("(") else {
            rest = before
            return nil
        }
        var arguments: [Operation] = []
        repeat {
            guard let argument = expression() else { return nil }
            arguments.append(argument)
        } while take(",")
        return take(")") ? .call(function, arguments) : nil
    }

    // MARK: References

    private mutating func cells() -> Operation? {
        guard let sheet = sheetName(), let first = reference(on: sheet) else { return nil }
        guard take(":") else { return .cells(first: first, last: first) }
        return reference(on: sheet).map { .cells(first: first, last: $0) }
    }

    /// The sheet before a `!`; the rule's own if there is none, nil if what stands there cannot be a name.
    private mutating func sheetName() -> String? {
        if take("'") { return quoted("'").flatMap { take("!") ? $0 : nil } }
        let before = rest
        let name = takeWhile(\.isLetter)
        if !name.isEmpty, take("!") { return String(name) }
        rest = before
        return sheet
    }

    private mutating func reference(on sheet: String) -> MovingReference? {
        let keepsColumn = take("$")
        let letters = takeWhile { ("A"..."Z").contains($0) }
        let keepsRow = take("$")
        guard let column = CellReference.column(letters), let row = Int(takeWhile { ("0"..."9").contains($0) }), row > 0
        else { return nil }
        return MovingReference(
            place: CellReference(sheet: sheet, row: row - 1, column: column), keepsRow: keepsRow,
            keepsColumn: keepsColumn)
    }

    // MARK: Words

    private mutating func number() -> Double? {
        let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
        guard let number = Double(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return number
    }

    /// What stands before the closing quote; a doubled quote stands for itself.
    private mutating func quoted(_ quote: Character) -> String? {
        var text = ""
        while let character = rest.popFirst() {
            guard character == quote else {
                text.append(character)
                continue
            }
            guard rest.first == quote else { return text }
            text.append(quote)
            rest = rest.dropFirst()
        }
        return nil
    }

    private mutating func take(_ sign: String) -> Bool {
        skipBlanks()
        guard rest.hasPrefix(sign) else { return false }
        rest = rest.dropFirst(sign.count)
        return true
    }

    private mutating func takeWhile(_ isWanted: (Character) -> Bool) -> Substring {
        let taken = rest.prefix(while: isWanted)
        rest = rest.dropFirst(taken.count)
        return taken
    }

    private mutating func skipBlanks() { rest = rest.drop { $0 == " " } }
}
