// A performance that is a count of list entries.
// SPDX-License-Identifier: Apache-2.0

/// How many entries of a list an option touches, with what was counted.
///
/// Where elements are counted, one entry may count many times: an option that touches rare earths scores 16 by that
/// alone. `contributions` say which entry brought how many.
public struct ListCount: Hashable, Sendable {
    /// The id of the list.
    public let list: String
    /// What counts as one.
    public let counting: ListCounting
    /// What the option touches, with the items of the list that each brings; an item counts for the first entry that
    /// brings it.
    public let contributions: [ListContribution]
    /// What the option touches and the list does not have.
    public let missing: [String]

    /// How many of the entries of a list some entries touch.
    public init(_ entries: [String], of list: EvidenceList, _ counting: ListCounting, groups: ListGroups) {
        let rule = ListRule(groups, counting)
        let all = Set(rule.items(of: list.entries).map(\.folded))
        var seen: Set<String> = []
        self.list = list.id
        self.counting = counting
        var (contributions, missing): ([ListContribution], [String]) = ([], [])
        for entry in entries {
            let items = rule.items(of: [entry]).filter { all.contains($0.folded) }
            if items.isEmpty { missing.append(entry) }
            contributions.append(
                ListContribution(entry: entry, items: items.filter { seen.insert($0.folded).inserted }))
        }
        self.contributions = contributions
        self.missing = missing
    }

    /// How many they are.
    public var count: Int { contributions.reduce(0) { $0 + $1.items.count } }

    /// What was counted, for a sentence: `cobalt, REE (16), tin`.
    public var inWords: String {
        let words = contributions.filter { !$0.items.isEmpty }.map { contribution in
            contribution.items.count == 1 ? contribution.entry : "\(contribution.entry) (\(contribution.items.count))"
        }
        return words.isEmpty ? "none" : words.joined(separator: ", ")
    }
}
