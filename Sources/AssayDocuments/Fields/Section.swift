// A map with known keys, as data.
// SPDX-License-Identifier: Apache-2.0

/// A map with known keys.
public struct Section: Hashable, Sendable {
    /// The name, for sentences: "a source".
    public let name: String
    /// What it stands for, as one sentence without a full stop.
    public let meaning: String
    /// Its keys, in the order in which guides list them and formatted documents have them.
    public let fields: [Field]
    /// Which keys go together.
    public let rules: [Rule]

    /// Which keys of a section go together.
    public enum Rule: Hashable, Sendable {
        /// Exactly one of these keys stands there.
        case exactlyOne([String])
        /// A word decides which of some other keys may stand there.
        ///
        /// - Parameters:
        ///   - key: The key of the word.
        ///   - standard: The word that is meant where the key is left out; nil if it may not be.
        ///   - cases: What goes with each word.
        case decided(by: String, standard: String?, cases: [Case])
    }

    /// What goes with a word that decides.
    public struct Case: Hashable, Sendable {
        /// The word.
        public let word: String
        /// The keys that go with it; other keys of the same rule do not.
        public let keys: [String]
        /// Those that it cannot do without.
        public let required: [String]
    }

    /// A map with known keys.
    init(name: String, meaning: String, fields: [Field], rules: [Rule] = []) {
        self.name = name
        self.meaning = meaning
        self.fields = fields
        self.rules = rules
    }
}

extension Section.Rule {
    /// The keys that stand there or not by the word of another.
    var decidedKeys: [String] {
        guard case .decided(_, _, let cases) = self else { return [] }
        return cases.flatMap(\.keys).reduce(into: []) { keys, key in
            if !keys.contains(key) { keys.append(key) }
        }
    }
}
