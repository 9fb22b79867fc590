// Values as texts, numbers, words and lists, or a remark that says why not.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension LocatedValue {
    /// A text, whatever it looks like: `no`, `2026` and `1:30` stay as they are written.
    func readText(_ name: String, _ remarks: inout Remarks) -> String? {
        guard case .scalar(let text, _) = content, !isNothing else {
            remarks.reportType(name, .text, self)
            return nil
        }
        let isControl = { (scalar: Unicode.Scalar) in
            scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0x7F
        }
        guard let control = text.unicodeScalars.first(where: isControl) else { return text }
        remarks.error(
            "control-character", "'\(name.quotable)' has the character \(control.code) in it", at: span,
            hint: "Remove the character")
        return nil
    }

    /// A number.
    func readNumber(_ name: String, _ remarks: inout Remarks) -> Double? {
        guard let text = readNumeral(name, &remarks) else { return nil }
        if let number = DecimalNumber(text) { return number.value }
        remarks.add(NumberMistake(in: text).diagnostic(at: remarks.source.place(of: span)))
        return nil
    }

    /// The text of what should be a number: a scalar without quotes.
    func readNumeral(_ name: String, _ remarks: inout Remarks) -> String? {
        guard case .scalar(let text, let style) = content, !isNothing else {
            remarks.reportType(name, .number, self)
            return nil
        }
        guard style != .plain, DecimalNumber(text) != nil else { return text }
        remarks.error(
            "invalid-number", "'\(text.quotable)' is in quotes, so it is a text and not a number", at: span,
            hint: "Remove the quotes")
        return nil
    }

    /// One of a few words.
    func readWord(_ name: String, of words: [String], _ remarks: inout Remarks) -> String? {
        guard case .scalar(let text, _) = content, !isNothing else {
            remarks.reportType(name, .word(words), self)
            return nil
        }
        if words.contains(text) { return text }
        remarks.error(
            "unknown-word", "'\(name)' takes \(Field.Kind.word(words).inWords), not '\(text.quotable)'", at: span,
            hint: remarks.hint(for: text, in: words))
        return nil
    }

    /// A list.
    func readList(_ name: String, of kind: Field.Kind, _ remarks: inout Remarks) -> [LocatedValue]? {
        if case .list(let items) = content { return items }
        let lone = text.flatMap { isNothing ? nil : "Write [\($0.quotable)]" }
        remarks.reportType(name, .list(kind), self, hint: lone)
        return nil
    }

    /// The entries of a map; an empty one is reported.
    func readMap(_ name: String, of kind: Field.Kind, _ remarks: inout Remarks) -> [LocatedEntry]? {
        guard case .map(let entries) = content else {
            remarks.reportType(name, .map(kind), self)
            return nil
        }
        if entries.isEmpty { remarks.error("empty", "'\(name.quotable)' is empty", at: span) }
        return entries.isEmpty ? nil : entries
    }
}

extension Remarks {
    /// Says that a value is of the wrong kind, unless it was reported already.
    mutating func reportType(_ name: String, _ kind: Field.Kind, _ value: LocatedValue, hint: String? = nil) {
        if value.isBroken { return }
        if value.isNothing { return reportNothing(name, kind, value) }
        error(
            "wrong-type", "'\(name.quotable)' takes \(kind.inWords), not \(value.kindInWords)", at: value.span,
            hint: hint)
    }

    /// Says that a key has no value.
    mutating func reportNothing(_ name: String, _ kind: Field.Kind, _ value: LocatedValue) {
        error(
            "missing-value", "'\(name.quotable)' has no value", at: value.span,
            hint: "Write \(kind.inWords), or remove the key")
    }
}
