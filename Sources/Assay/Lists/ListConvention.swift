// By what convention entries of lists are counted.
// SPDX-License-Identifier: Apache-2.0

/// What counts as one when lists are counted.
public enum ListCounting: String, Hashable, Sendable, CaseIterable {
    /// Every element: a group counts as many times as it has members.
    case elements
    /// Every entry: a group counts once, and so do all its members that stand on a list by themselves.
    case entries
}

/// By what convention two lists are compared.
public struct ListConvention: Hashable, Sendable {
    /// The id, in kebab-case.
    public var id: String
    /// The name for readers.
    public var name: String
    /// What counts as one.
    public var counting: ListCounting
    /// Whether the entries of the second list are counted, and not those of the first.
    public var countsSecond = false
    /// Groups that count once although elements are counted.
    public var whole: [String] = []
    /// Groups that have other members under this convention.
    public var groups: [ListGroup] = []
    /// Names that mean the same; the first of each stands for the others.
    public var same: [[String]] = []
    /// Why one would count like this.
    public var because = ""

    /// A convention.
    public init(id: String, name: String? = nil, counting: ListCounting) {
        self.id = id
        self.name = name ?? id.inWords
        self.counting = counting
    }
}

/// Two lists, and the conventions by which they are compared.
public struct ListOverlap: Hashable, Sendable {
    /// The id, in kebab-case.
    public let id: String
    /// The name for readers.
    public let name: String
    /// The number of the first list, whose entries are counted unless a convention says otherwise.
    public let first: Int
    /// The number of the second list.
    public let second: Int
    /// At least one; the first one leads, and the others are printed beside it.
    public let conventions: [ListConvention]

    /// Two lists, and the conventions by which they are compared.
    public init(id: String, name: String? = nil, first: Int, second: Int, conventions: [ListConvention]) {
        self.id = id
        self.name = name ?? id.inWords
        self.first = first
        self.second = second
        self.conventions = conventions
    }
}

/// The items that lists come down to under a convention.
struct ListRule {
    private let groups: ListGroups
    /// The group that stands for an element, by the folded element: the outermost of those that count once.
    private let standIns: [String: String]
    private let synonyms: [String: String]

    /// A rule.
    ///
    /// - Parameter whole: Groups that count once; all of them where entries are counted.
    init(_ groups: ListGroups, _ counting: ListCounting, whole: [String] = [], same: [[String]] = []) {
        self.groups = groups
        let names = Set(whole.map(\.folded))
        let kept = groups.groups.filter { counting == .entries || names.contains($0.entry.folded) }
        let outermost = kept.filter { inner in
            !kept.contains { groups.holds(inner, in: $0) }
        }
        var standIns: [String: String] = [:]
        for group in outermost {
            for element in groups.elements(of: group.entry) where standIns[element.folded] == nil {
                standIns[element.folded] = group.entry
            }
        }
        self.standIns = standIns
        synonyms = Dictionary(same.flatMap { names in names.map { ($0.folded, names[0]) } }) { first, _ in first }
    }

    /// What some entries come down to, each item once.
    func items(of entries: [String]) -> [String] { entries.flatMap(items).uniqueEntries }

    private func items(of entry: String) -> [String] {
        groups.elements(of: synonyms[entry.folded] ?? entry).map { element in
            let element = synonyms[element.folded] ?? element
            return standIns[element.folded] ?? element
        }.uniqueEntries
    }
}
