// What a key of a document takes, as data.
// SPDX-License-Identifier: Apache-2.0

/// One key of a section: its name, what it takes, and what it means.
public struct Field: Hashable, Sendable {
    /// The key.
    public let name: String
    /// What it takes.
    public let kind: Kind
    /// Whether it may not be left out.
    public let isRequired: Bool
    /// What it means, as one sentence without a full stop.
    public let meaning: String

    /// What a key takes.
    public indirect enum Kind: Hashable, Sendable {
        /// Free text.
        case text
        /// A number.
        case number
        /// A number between two bounds, which may be infinite.
        case numberWithin(ClosedRange<Double>)
        /// A whole number between two bounds.
        case wholeNumber(ClosedRange<UInt64>)
        /// A date, `YYYY-MM-DD`.
        case date
        /// An id, in kebab-case.
        case id
        /// One of these words.
        case word([String])
        /// One of these names, too many to list in a sentence.
        case name([Name], inWords: String)
        /// A text of a certain form.
        case form(TextForm)
        /// A list.
        case list(Kind)
        /// A list with one member for each of these.
        case tuple([Kind])
        /// A map from ids to values.
        case map(Kind)
        /// A map from names of any kind to values.
        case named(Kind)
        /// A map from performances to values from 0 to 100.
        case points
        /// A section, by its name.
        case section(String)
        /// A key without a value.
        case nothing
        /// One of several forms.
        case either([Kind])
    }
}

extension Field.Kind {
    /// A name that a value may be, with what it stands for.
    public struct Name: Hashable, Sendable {
        /// The name.
        public let id: String
        /// What it stands for, in a sentence without a full stop.
        public let meaning: String

        /// A name that a value may be.
        public init(_ id: String, _ meaning: String) {
            self.id = id
            self.meaning = meaning
        }
    }

    /// A number that is not negative.
    static let amount = Field.Kind.numberWithin(0...(.infinity))
    /// A number from 0 to 1.
    static let share = Field.Kind.numberWithin(0...1)
    /// A percentage with its sign, or a number from 0 to 1.
    static let percentage = Field.Kind.either([.share, .form(.percentage)])
    /// A ratio of worth: a number, or a fraction.
    static let ratio = Field.Kind.either([.amount, .form(.fraction)])

    /// What is taken, for sentences: "a number".
    public var inWords: String {
        switch self {
        case .text: "a text"
        case .number, .numberWithin: "a number"
        case .wholeNumber(let bounds): "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .date: "a date such as 2026-11-23"
        case .id: "an id"
        case .word(let words): words.map { "'\($0)'" }.joined(byOr: true)
        case .name(_, let words): words
        case .form(let form): form.inWords
        case .list(.id): "a list of ids"
        case .list, .tuple: "a list"
        case .map, .named, .points: "a map"
        case .section(let name): name
        case .nothing: "nothing"
        case .either(let kinds): kinds.map(\.inWords).withoutRepetitions.joined(byOr: true)
        }
    }
}

extension [String] {
    /// The words of a list in a sentence: "a, b or c", "a, b and c".
    func joined(byOr isChoice: Bool) -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + (isChoice ? " or " : " and ") + last
    }

    /// The texts, each where it stands first.
    var withoutRepetitions: [String] {
        indices.filter { firstIndex(of: self[$0]) == $0 }.map { self[$0] }
    }
}
