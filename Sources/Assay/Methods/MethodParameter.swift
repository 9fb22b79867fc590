// What can be set about a method.
// SPDX-License-Identifier: Apache-2.0

/// One parameter of a method: its name, default and range.
public struct MethodParameter: Hashable, Sendable {
    /// What a parameter may be.
    public enum Kind: Hashable, Sendable {
        /// A number between two bounds.
        case number(default: Double, in: ClosedRange<Double>)
        /// One of some words; the first is the default.
        case word([String])
        /// One performance per criterion: a list in the criteria's order, or criterion → performance.
        case performances
        /// A list of such, one per profile.
        case profiles
        /// A pair of performances per criterion: a list in the criteria's order, or criterion → pair.
        case intervals
    }

    /// The name that documents use.
    public let name: String
    /// Other spellings that documents may use.
    public let otherNames: [String]
    /// What it means.
    public let meaning: String
    /// What it may be.
    public let kind: Kind

    /// One parameter of a method.
    public init(_ name: String, _ meaning: String, _ kind: Kind, otherNames: [String] = []) {
        self.name = name
        self.otherNames = otherNames
        self.meaning = meaning
        self.kind = kind
    }

    /// Whether documents may call it by this name.
    public func answers(to name: String) -> Bool { name == self.name || otherNames.contains(name) }

    /// Why a value cannot be used, in a sentence; nil if it can.
    ///
    /// Whether a list fits the criteria is only known when a table is scored.
    public func objection(to value: ParameterValue) -> String? {
        switch kind {
        case .number(_, let range):
            if case .number(let x) = value, range.contains(x) { return nil }
            return "'\(name)' is a number from \(range.lowerBound.plain) to \(range.upperBound.plain), not '\(value)'"
        case .word(let words):
            if case .word(let word) = value, words.contains(word) { return nil }
            return "'\(name)' is one of \(words.joined(separator: ", ")), not '\(value)'"
        case .performances:
            return value.isRow ? nil : "'\(name)' is one number per criterion, not '\(value)'"
        case .profiles:
            if case .list(let rows) = value, rows.allSatisfy(\.isRow) { return nil }
            return "'\(name)' is a list with one number per criterion in each line, not '\(value)'"
        case .intervals:
            return value.members.map { $0.allSatisfy(\.isPair) } == true
                ? nil : "'\(name)' is one pair of numbers per criterion, not '\(value)'"
        }
    }
}

extension ParameterValue {
    /// The number, if it is one.
    var number: Double? { if case .number(let x) = self, x.isFinite { x } else { nil } }

    /// The parts of a list or map; nil for a single value.
    fileprivate var members: [ParameterValue]? {
        switch self {
        case .list(let parts): parts
        case .map(let parts): Array(parts.values)
        case .number, .word: nil
        }
    }

    fileprivate var isRow: Bool { members.map { $0.allSatisfy { $0.number != nil } } ?? false }

    fileprivate var isPair: Bool {
        if case .list(let parts) = self { parts.count == 2 && isRow } else { false }
    }
}
