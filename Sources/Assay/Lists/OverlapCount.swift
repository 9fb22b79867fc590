// What two lists share, counted by one convention.
// SPDX-License-Identifier: Apache-2.0

/// An entry of a list and the items that it was counted as.
public struct ListContribution: Hashable, Sendable {
    /// The entry, as it was written.
    public let entry: String
    /// What it was counted as; empty if all of that had been counted already.
    public let items: [String]
}

/// What two lists share, counted by one convention.
///
///     share   = items on both lists / items on the list that is counted
///     Jaccard = items on both lists / items on either list
public struct OverlapCount: Hashable, Sendable {
    /// The convention.
    public let convention: ListConvention
    /// The id of the list whose items are counted.
    public let counted: String
    /// How many items it has.
    public let total: Int
    /// The items on both lists, in the order of the counted one.
    public let shared: [String]
    /// The items on the counted list alone.
    public let onlyCounted: [String]
    /// The items on the other list alone.
    public let onlyOther: [String]
    /// The entries of either list that count more than once, with the shared items that each stands for.
    public let repeated: [ListContribution]

    /// Of the items on the counted list, the share that stands on both.
    public var share: Double { total == 0 ? 0 : Double(shared.count) / Double(total) }
    /// Of the items on either list, the share that stands on both.
    public var jaccard: Double {
        let either = total + onlyOther.count
        return either == 0 ? 0 : Double(shared.count) / Double(either)
    }

    /// What two lists share.
    ///
    /// - Parameter groups: Groups with the members that they have unless the convention says otherwise; members that
    ///   cannot be expanded do not count.
    public init(of first: EvidenceList, and second: EvidenceList, by convention: ListConvention, groups: ListGroups) {
        let (list, other) = convention.countsSecond ? (second, first) : (first, second)
        let rule = ListRule(
            (try? groups.replacing(convention.groups)) ?? groups, convention.counting, whole: convention.whole,
            same: convention.same)
        let (items, others) = (rule.items(of: list.entries), rule.items(of: other.entries))
        let (mine, theirs) = (Set(items.map(\.folded)), Set(others.map(\.folded)))
        self.convention = convention
        counted = list.id
        total = items.count
        shared = items.filter { theirs.contains($0.folded) }
        onlyCounted = items.filter { !theirs.contains($0.folded) }
        onlyOther = others.filter { !mine.contains($0.folded) }
        let both = mine.intersection(theirs)
        repeated = (list.entries + other.entries).uniqueEntries.map { entry in
            ListContribution(entry: entry, items: rule.items(of: [entry]).filter { both.contains($0.folded) })
        }.filter { $0.items.count > 1 }
    }
}
