// A course of action.
// SPDX-License-Identifier: Apache-2.0

/// A course of action.
public struct PolicyOption: Hashable, Sendable {
    /// The id, in kebab-case.
    public let id: String
    /// The name for readers.
    public let name: String
    /// What it is, in a sentence.
    public let summary: String
    /// Options that it depends on, by id.
    public let needs: [String]
    /// Options that it makes easier, by id.
    public let helps: [String]
    /// Options that it rules out, by id.
    public let excludes: [String]
    /// What it takes from a common budget.
    public let budget: Double?

    /// A course of action.
    public init(
        id: String, name: String? = nil, summary: String = "", needs: [String] = [], helps: [String] = [],
        excludes: [String] = [], budget: Double? = nil
    ) {
        self.id = id
        self.name = name ?? id.inWords
        self.summary = summary
        self.needs = needs
        self.helps = helps
        self.excludes = excludes
        self.budget = budget
    }
}
