// The criteria as far as they could be read: enough to check everything that names them.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The criteria and groups of a document, those with mistakes included.
struct Outline {
    /// A leaf.
    struct Leaf {
        let id: String
        /// The criterion; nil if it has mistakes, so that nothing can be said about figures under it.
        let criterion: Criterion?
    }

    /// A group, or the top level with an empty id.
    struct Group {
        let id: String
        /// The ids of its members.
        var members: [String] = []
        /// The numbers of the leaves below it.
        var leaves: Range<Int>
    }

    /// The leaves, in document order.
    var leaves: [Leaf] = []
    /// The top level first, then every group before its members.
    var groups: [Group] = [Group(id: "", leaves: 0..<0)]
    /// The ids of leaves and groups.
    var ids = Register()

    /// Whether nothing is known, so that no name can be called unknown.
    var isEmpty: Bool { leaves.isEmpty }
    /// The ids of the leaves.
    var leafIDs: [String] { leaves.map(\.id) }
    /// The number of a leaf.
    func leaf(_ id: String) -> Int? { positions[id] }
    /// A group, by id.
    func group(_ id: String) -> Group? { groups.dropFirst().first { $0.id == id } }

    private var positions: [String: Int] = [:]

    /// Adds a leaf.
    mutating func add(_ leaf: Leaf) {
        positions[leaf.id] = leaves.count
        leaves.append(leaf)
    }
}

extension Interpreter {
    /// The number of the criterion with an id, or nil after saying that there is none.
    mutating func knownCriterion(_ id: String, at span: Range<Int>) -> Int? {
        if let j = outline.leaf(id) { return j }
        guard !outline.isEmpty else { return nil }
        if let group = outline.group(id) {
            let members = group.leaves.prefix(4).map { "'\(outline.leaves[$0].id)'" }.joined(separator: ", ")
            remarks.error(
                "group-for-criterion", "'\(id.quotable)' is a group of criteria, not a criterion", at: span,
                hint: "Its criteria are \(members)")
            return nil
        }
        reportUnknownCriterion(id, in: outline.leafIDs, at: span)
        return nil
    }

    /// The numbers of the leaves below a criterion or group, or nil after saying that there is no such id.
    mutating func knownLeaves(_ id: String, at span: Range<Int>) -> Range<Int>? {
        if let j = outline.leaf(id) { return j..<(j + 1) }
        if let group = outline.group(id) { return group.leaves }
        if !outline.isEmpty { reportUnknownCriterion(id, in: outline.ids.ids, at: span) }
        return nil
    }

    private mutating func reportUnknownCriterion(_ id: String, in known: [String], at span: Range<Int>) {
        let parts = id.split(separator: ":", maxSplits: 1)
        let lacksSpace = parts.count == 2 && known.contains(String(parts[0]))
        let hint =
            lacksSpace ? "Put a space after the colon" : remarks.hint(for: id, in: known)
        remarks.error("unknown-criterion", "'\(id.quotable)' is not a criterion of this document", at: span, hint: hint)
    }
}
