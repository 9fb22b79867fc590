// Statements about weights as people write them.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A statement about weights as a text.
///
///     statement = sum relation sum
///     relation  = ">=" | "≥" | "<=" | "≤" | ">" | "<" | "="
///     sum       = term {"+" term}
///     term      = [number] ["*" | "×"] id | number ["%"]
///     number    = decimal ["/" decimal]
struct StatementText {
    /// Why a text is no statement.
    struct Objection: Error {
        let reason: String
    }

    /// What the text says.
    let statement: WeightStatement

    /// Reads a text.
    init(_ text: String, at span: Range<Int>) throws(Objection) {
        let tokens = try StatementText.tokens(of: text)
        let signs = tokens.indices.filter { StatementText.relations.contains(tokens[$0]) }
        guard signs.count == 1, let sign = signs.first else {
            throw Objection(reason: signs.isEmpty ? "it compares nothing" : "it compares more than once")
        }
        let left = try Side(tokens[..<sign], span)
        let right = try Side(tokens[(sign + 1)...], span)
        let isTurned = tokens[sign].hasPrefix("<")
        let (more, less) = isTurned ? (right, left) : (left, right)
        let terms = more.terms + less.terms.map { (-$0.factor, $0.of) }
        guard !terms.isEmpty else { throw Objection(reason: "it names no criterion") }
        statement = WeightStatement(
            terms: terms, bound: less.share - more.share, isStrict: [">", "<"].contains(tokens[sign]),
            isEquality: tokens[sign] == "=", text: text, span: span)
    }

    private static let relations: Set<String> = [">=", "<=", ">", "<", "="]

    /// Words, numbers and signs, with the typographer's signs as those of a keyboard.
    private static func tokens(of text: String) throws(Objection) -> [String] {
        var (tokens, rest) = ([String](), Substring(text))
        while let first = rest.first {
            if first == " " {
                rest.removeFirst()
            } else if first.isASCII, first.isLetter {
                tokens.append(
                    String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" }))
                rest = rest.dropFirst(tokens[tokens.count - 1].count)
            } else if first.isASCII, first.isNumber {
                tokens.append(String(rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "/" }))
                rest = rest.dropFirst(tokens[tokens.count - 1].count)
            } else {
                guard let sign = signs.first(where: { rest.hasPrefix($0.written) }) else {
                    throw Objection(reason: "'\(String(first).quotable)' has no place in it")
                }
                tokens.append(sign.meant)
                rest = rest.dropFirst(sign.written.count)
            }
        }
        return tokens
    }

    private static let signs: [(written: String, meant: String)] = [
        (">=", ">="), ("<=", "<="), ("≥", ">="), ("≤", "<="), (">", ">"), ("<", "<"), ("=", "="), ("+", "+"),
        ("*", "*"), ("×", "*"), ("%", "%"),
    ]

    /// One side: weights with factors, and a share.
    private struct Side {
        var terms: [(factor: Double, of: NamedID)] = []
        var share = 0.0

        init(_ tokens: ArraySlice<String>, _ span: Range<Int>) throws(Objection) {
            for term in tokens.split(separator: "+", omittingEmptySubsequences: false) {
                try add(Array(term), span)
            }
        }

        private mutating func add(_ term: [String], _ span: Range<Int>) throws(Objection) {
            guard let first = term.first, let last = term.last else { throw Objection(reason: "a side of it is empty") }
            let number = try first.first?.isNumber == true ? Side.number(first) : nil
            let rest = term.dropFirst(number == nil ? 0 : 1).drop { $0 == "*" }
            if rest.count == 1, last.first?.isLetter == true {
                terms.append((number ?? 1, NamedID(id: last, span: span)))
            } else if let number, rest.isEmpty || Array(rest) == ["%"] {
                share += try Side.share(number, isPercentage: !rest.isEmpty)
            } else {
                throw Objection(reason: "'\(term.joined(separator: " ").quotable)' is neither a weight nor a share")
            }
        }

        private static func number(_ text: String) throws(Objection) -> Double {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
                .map { DecimalNumber(String($0))?.value }
            guard let top = parts[0], parts.count < 3, let bottom = parts.count == 2 ? parts[1] : 1, bottom > 0 else {
                throw Objection(reason: "'\(text.quotable)' is not a number")
            }
            return top / bottom
        }

        private static func share(_ number: Double, isPercentage: Bool) throws(Objection) -> Double {
            let share = isPercentage ? number / 100 : number
            guard share <= 1 else {
                throw Objection(reason: "a share of \(number.brief()) is above 1; write \(number.brief())%")
            }
            return share
        }
    }
}
