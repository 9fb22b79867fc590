// A course of action.
// SPDX-License-Identifier: Apache-2.0

/// A course of action.
///
/// What few options have stands aside, so that a million of them that are only names take little room.
public struct PolicyOption: Hashable, Sendable {
    private indirect enum Story: Hashable, Sendable {
        case none
        case told(summary: String, needs: [String], helps: [String], excludes: [String], budget: Double?)
    }

    /// The id, in kebab-case.
    public let id: String
    private let givenName: String?
    private let story: Story

    /// A course of action.
    public init(
        id: String, name: String? = nil, summary: String = "", needs: [String] = [], helps: [String] = [],
        excludes: [String] = [], budget: Double? = nil
    ) {
        self.id = id
        givenName = name
        let isPlain = summary.isEmpty && needs.isEmpty && helps.isEmpty && excludes.isEmpty && budget == nil
        story =
            isPlain
            ? .none : .told(summary: summary, needs: needs, helps: helps, excludes: excludes, budget: budget)
    }

    /// The name for readers.
    public var name: String { givenName ?? id.inWords }
    /// What it is, in a sentence.
    public var summary: String { if case .told(let summary, _, _, _, _) = story { summary } else { "" } }
    /// Options that it depends on, by id.
    public var needs: [String] { if case .told(_, let needs, _, _, _) = story { needs } else { [] } }
    /// Options that it makes easier, by id.
    public var helps: [String] { if case .told(_, _, let helps, _, _) = story { helps } else { [] } }
    /// Options that it rules out, by id.
    public var excludes: [String] { if case .told(_, _, _, let excludes, _) = story { excludes } else { [] } }
    /// What it takes from a common budget.
    public var budget: Double? { if case .told(_, _, _, _, let budget) = story { budget } else { nil } }

    /// Whether two options are the same to a reader.
    public static func == (a: PolicyOption, b: PolicyOption) -> Bool {
        a.id == b.id && a.name == b.name && a.story == b.story
    }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
