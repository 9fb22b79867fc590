// A named list of things, such as the minerals that a government calls critical.
// SPDX-License-Identifier: Apache-2.0

/// A named list of things that figures are counted on, such as the minerals that a government calls critical.
///
/// An entry may be the name of a group (`ListGroup`), and then stands for all its members. Entries that differ in
/// capitals only are the same.
public struct EvidenceList: Hashable, Sendable {
    /// Where the entries come from.
    public enum Origin: Hashable, Sendable {
        /// They stand in the document.
        case document
        /// They stand in a file, by the name that the document gives it and the SHA-256 of its bytes in hexadecimal.
        case file(name: String, digest: String)
        /// They are the elements that stand on both of two lists, by id.
        case both(String, String)
    }

    /// The id, in kebab-case.
    public let id: String
    /// The name for readers.
    public let name: String
    /// The entries, in order, each once.
    public let entries: [String]
    /// Where the entries come from.
    public let origin: Origin
    /// The sources that the list rests on, by id.
    public let sources: [String]

    /// Whether the entries stand in a file.
    public var isInFile: Bool { if case .file = origin { true } else { false } }

    /// A named list.
    public init(
        id: String, name: String? = nil, entries: [String], origin: Origin = .document, sources: [String] = []
    ) {
        self.id = id
        self.name = name ?? id.inWords
        self.entries = entries
        self.origin = origin
        self.sources = sources
    }
}

/// Every list of a problem, with what is counted on them.
public struct ListBook: Hashable, Sendable {
    /// The lists, in document order.
    public let lists: [EvidenceList]
    /// What entries stand for others.
    public let groups: ListGroups
    /// Comparisons of two lists.
    public let overlaps: [ListOverlap]

    /// No lists.
    public static let none = ListBook()

    /// Lists with what is counted on them.
    ///
    /// - Precondition: Overlaps compare two of the lists.
    public init(lists: [EvidenceList] = [], groups: ListGroups = .none, overlaps: [ListOverlap] = []) {
        precondition(
            overlaps.allSatisfy { lists.indices.contains($0.first) && lists.indices.contains($0.second) },
            "an overlap compares two of the lists")
        self.lists = lists
        self.groups = groups
        self.overlaps = overlaps
    }

    /// Whether there is nothing to show.
    public var isEmpty: Bool { lists.isEmpty }
    /// A list, by id.
    public func list(_ id: String) -> EvidenceList? { lists.first { $0.id == id } }

    /// What two lists share, once for each convention of an overlap.
    public func counts(of overlap: ListOverlap) -> [OverlapCount] {
        overlap.conventions.map {
            OverlapCount(of: lists[overlap.first], and: lists[overlap.second], by: $0, groups: groups)
        }
    }
}
