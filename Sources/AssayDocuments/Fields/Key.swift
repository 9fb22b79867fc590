// Keys that know how to read their value.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A key of a section, with the reading of its value.
struct Key<Value>: Sendable {
    /// The key as data.
    let field: Field
    /// The value, or nil after saying why not.
    let read: @Sendable (LocatedValue, inout Remarks) -> Value?

    init(
        _ name: String, _ kind: Field.Kind, required: Bool = false, _ meaning: String,
        read: @escaping @Sendable (LocatedValue, inout Remarks) -> Value?
    ) {
        field = Field(name: name, kind: kind, isRequired: required, meaning: meaning)
        self.read = read
    }
}

extension Key<String> {
    /// A key that takes free text.
    static func text(_ name: String, required: Bool = false, _ meaning: String) -> Key {
        Key(name, .text, required: required, meaning) { $0.readText(name, &$1) }
    }

    /// A key that takes an id of something else.
    static func id(_ name: String, required: Bool = false, _ meaning: String) -> Key {
        Key(name, .id, required: required, meaning) { $0.readText(name, &$1) }
    }
}

extension Key<Double> {
    /// A key that takes a number.
    static func number(_ name: String, required: Bool = false, _ meaning: String) -> Key {
        Key(name, .number, required: required, meaning) { $0.readNumber(name, &$1) }
    }

    /// A key that takes a number that is not negative.
    static func amount(_ name: String, _ meaning: String) -> Key {
        Key(name, .amount, meaning) { value, remarks in
            guard let number = value.readNumber(name, &remarks) else { return nil }
            guard number < 0 else { return number }
            remarks.error("out-of-bounds", "'\(name)' is \(number.plain), below 0", at: value.span)
            return nil
        }
    }
}

extension Key<Double> {
    /// A key that takes a number from 0 to 1.
    static func share(_ name: String, required: Bool = false, _ meaning: String) -> Key {
        Key(name, .share, required: required, meaning) { value, remarks in
            guard let number = value.readNumber(name, &remarks) else { return nil }
            if (0...1).contains(number) { return number }
            remarks.error("out-of-bounds", "'\(name)' is \(number.plain), not between 0 and 1", at: value.span)
            return nil
        }
    }

    /// A key that takes a percentage with its sign, or a number from 0 to 1.
    static func percentage(_ name: String, _ meaning: String) -> Key {
        Key(name, .percentage, meaning) { value, remarks in
            if let text = value.text, text.hasSuffix("%"), let number = DecimalNumber(String(text.dropLast())) {
                if (0...100).contains(number.value) { return number.value / 100 }
            } else {
                guard let number = value.readNumber(name, &remarks) else { return nil }
                if (0...1).contains(number) { return number }
            }
            remarks.error(
                "out-of-bounds", "'\(name)' is \(value.text?.quotable ?? ""), not between 0 % and 100 %",
                at: value.span,
                hint: "Write 25% or 0.25")
            return nil
        }
    }
}

extension Key<UInt64> {
    /// A key that takes a whole number between two bounds.
    static func wholeNumber(_ name: String, _ bounds: ClosedRange<UInt64>, _ meaning: String) -> Key {
        Key(name, .wholeNumber(bounds), meaning) { value, remarks in
            guard let text = value.readNumeral(name, &remarks) else { return nil }
            if text.isDigits, DecimalNumber(text) != nil, let number = UInt64(text), bounds.contains(number) {
                return number
            }
            let takes = Field.Kind.wholeNumber(bounds).inWords
            remarks.error(
                "out-of-bounds", "'\(name)' takes \(takes), not \(text.quotable)", at: value.span,
                hint: UInt64(exactly: DecimalNumber(text)?.value ?? -1).flatMap {
                    bounds.contains($0) ? "Write \($0)" : nil
                })
            return nil
        }
    }
}

extension Key<CalendarDate> {
    /// A key that takes a date.
    static func date(_ name: String, _ meaning: String) -> Key {
        Key(name, .date, meaning) { value, remarks in
            guard let text = value.readText(name, &remarks) else { return nil }
            if let date = CalendarDate(text) { return date }
            remarks.error(
                "invalid-date", "'\(text.quotable)' is not a day of the calendar", at: value.span,
                hint: "Write year, month and day, such as 2026-11-23")
            return nil
        }
    }
}

extension Key where Value: RawRepresentable & CaseIterable & SendableMetatype, Value.RawValue == String {
    /// A key that takes one of a few words.
    static func word(_ name: String, required: Bool = false, _ meaning: String) -> Key {
        let words = Value.allCases.map(\.rawValue)
        return Key(name, .word(words), required: required, meaning) { value, remarks in
            value.readWord(name, of: words, &remarks).flatMap { Value(rawValue: $0) }
        }
    }
}

extension Key<[LocatedValue]> {
    /// A key that takes a list of ids.
    static func ids(_ name: String, _ meaning: String) -> Key {
        Key(name, .list(.id), meaning) { $0.readList(name, of: .id, &$1) }
    }
}

extension Key<LocatedValue> {
    /// A key whose value has a form of its own.
    static func value(_ name: String, _ kind: Field.Kind, required: Bool = false, _ meaning: String) -> Key {
        Key(name, kind, required: required, meaning) { value, remarks in
            guard value.isNothing else { return value.isBroken ? nil : value }
            remarks.reportNothing(name, kind, value)
            return nil
        }
    }
}
