// Entries of lists that stand for several things.
// SPDX-License-Identifier: Apache-2.0

/// An entry that stands for several things: platinum-group elements, rare earths.
public struct ListGroup: Hashable, Sendable {
    /// The entry that stands for the others.
    public let entry: String
    /// What it stands for; a member may be a group itself.
    public let members: [String]

    /// An entry that stands for several things.
    public init(_ entry: String, _ members: [String]) {
        self.entry = entry
        self.members = members
    }
}

/// Entries of lists that stand for several things, none of them for itself.
public struct ListGroups: Hashable, Sendable {
    /// How deep groups may stand within groups.
    public static let mostDepth = 32

    /// Why some groups cannot be expanded.
    public enum Fault: Error, Hashable, Sendable {
        /// Two groups have the same name.
        case duplicate(String)
        /// A group contains itself: each is a member of the one before, and the last one is the first.
        case circle([String])
        /// Groups stand within groups deeper than anybody needs.
        case tooDeep(String)
    }

    /// The groups, in document order.
    public let groups: [ListGroup]
    /// The numbers of groups, by folded name.
    private let numbers: [String: Int]
    /// The elements of each group.
    private let elements: [[String]]
    /// The numbers of the groups within each group, at any depth.
    private let inner: [Set<Int>]

    /// No groups.
    public static let none = ListGroups()

    private init() { (groups, numbers, elements, inner) = ([], [:], [], []) }

    /// Groups.
    ///
    /// - Throws: `Fault` if they cannot be expanded.
    public init(_ groups: [ListGroup]) throws(Fault) {
        var numbers: [String: Int] = [:]
        for (number, group) in groups.enumerated() {
            guard numbers.updateValue(number, forKey: group.entry.folded) == nil else {
                throw .duplicate(group.entry)
            }
        }
        var expansion = Expansion(groups: groups, numbers: numbers)
        for number in groups.indices { try expansion.expand(number, within: []) }
        self.groups = groups
        self.numbers = numbers
        elements = expansion.elements.map { $0 ?? [] }
        inner = expansion.inner
    }

    /// The groups with other members for some of them.
    ///
    /// - Throws: `Fault` if they cannot be expanded.
    public func replacing(_ others: [ListGroup]) throws(Fault) -> ListGroups {
        try ListGroups(groups.map { group in others.first { $0.entry.folded == group.entry.folded } ?? group })
    }

    /// The group of a name.
    public func group(_ entry: String) -> ListGroup? { numbers[entry.folded].map { groups[$0] } }

    /// What an entry stands for: itself, or the elements of its members, each once.
    public func elements(of entry: String) -> [String] { numbers[entry.folded].map { elements[$0] } ?? [entry] }

    /// Whether one group is among the members of another, at any depth.
    func holds(_ inside: ListGroup, in outside: ListGroup) -> Bool {
        guard let outside = numbers[outside.entry.folded], let inside = numbers[inside.entry.folded] else {
            return false
        }
        return inner[outside].contains(inside)
    }
}

/// Expands groups, each once.
private struct Expansion {
    let groups: [ListGroup]
    let numbers: [String: Int]
    var elements: [[String]?]
    var inner: [Set<Int>]

    init(groups: [ListGroup], numbers: [String: Int]) {
        self.groups = groups
        self.numbers = numbers
        elements = groups.map { _ in nil }
        inner = groups.map { _ in [] }
    }

    mutating func expand(_ number: Int, within path: [Int]) throws(ListGroups.Fault) {
        if let start = path.firstIndex(of: number) {
            throw .circle((path[start...] + [number]).map { groups[$0].entry })
        }
        guard elements[number] == nil else { return }
        guard path.count < ListGroups.mostDepth else { throw .tooDeep(groups[number].entry) }
        var found: [String] = []
        for member in groups[number].members {
            guard let below = numbers[member.folded] else {
                found.append(member)
                continue
            }
            try expand(below, within: path + [number])
            found += elements[below] ?? []
            inner[number].formUnion(inner[below].union([below]))
        }
        elements[number] = found.uniqueEntries
    }
}

extension String {
    /// The entry as it is compared: without capitals.
    var folded: String { lowercased() }
}

extension [String] {
    /// The entries without those that came before.
    var uniqueEntries: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0.folded).inserted }
    }
}
