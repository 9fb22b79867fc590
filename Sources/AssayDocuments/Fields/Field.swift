// What a document's sections may hold, as data.
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
        /// A whole number between two bounds.
        case wholeNumber(ClosedRange<UInt64>)
        /// A date, `YYYY-MM-DD`.
        case date
        /// An id, in kebab-case.
        case id
        /// One of these words.
        case word([String])
        /// A list.
        case list(Kind)
        /// A map from ids to values.
        case map(Kind)
        /// A map from numbers to numbers.
        case points
        /// A section, by its name.
        case section(String)
        /// One of several forms.
        case either([Kind])
    }
}

/// A map with known keys.
public struct Section: Hashable, Sendable {
    /// The name, for sentences: "a source".
    public let name: String
    /// Its keys, in the order in which guides list them.
    public let fields: [Field]
}

extension Field.Kind {
    /// What is taken, for sentences: "a number".
    public var inWords: String {
        switch self {
        case .text: "a text"
        case .number: "a number"
        case .wholeNumber(let bounds): "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .date: "a date such as 2026-11-23"
        case .id: "an id"
        case .word(let words): words.map { "'\($0)'" }.joined(byOr: true)
        case .list(.id): "a list of ids"
        case .list: "a list"
        case .map, .points: "a map"
        case .section(let name): name
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

    fileprivate var withoutRepetitions: [String] {
        indices.filter { firstIndex(of: self[$0]) == $0 }.map { self[$0] }
    }
}
