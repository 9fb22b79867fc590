// What a document says of lists that figures are counted on.
// SPDX-License-Identifier: Apache-2.0

extension DecisionProblem {
    /// The facts of lists, of entries that stand for several, and of overlaps.
    var listFacts: [Fact] {
        lists.lists.flatMap { facts(of: $0) }
            + lists.groups.groups.map { Fact(.lists, "list-groups.\($0.entry)", $0.members.listed) }
            + lists.overlaps.flatMap { facts(of: $0) }
    }

    private func facts(of list: EvidenceList) -> [Fact] {
        let owner = "lists.\(list.id)"
        let entries = list.entries.map { Fact(.lists, "\(owner).\($0)", "an entry", of: [owner]) }
        let parts = facts(.lists, owner, [("origin", list.origin.inWords), ("sources", list.sources.listed)])
        return [Fact(.lists, owner, list.name)] + parts + entries
    }

    private func facts(of overlap: ListOverlap) -> [Fact] {
        let owner = "overlaps.\(overlap.id)"
        let pair = [overlap.first, overlap.second].map { lists.lists[$0].id }
        let order = overlap.conventions.map(\.id)
        return [Fact(.lists, owner, overlap.name)]
            + facts(.lists, owner, [("lists", pair.listed), ("conventions", order.listed)])
            + overlap.conventions.flatMap { convention in
                let path = "\(owner).conventions.\(convention.id)"
                let parts = convention.parts(counting: pair[convention.countsSecond ? 1 : 0])
                return [Fact(.lists, path, convention.name, of: [owner])]
                    + parts.filter { !$0.text.isEmpty }.map {
                        Fact(.lists, "\(path).\($0.key)", $0.text, of: [owner, path])
                    }
            }
    }
}

extension EvidenceList.Origin {
    fileprivate var inWords: String {
        switch self {
        case .document: "the document"
        case .file(let name, let digest): "\(name), SHA-256 \(digest)"
        case .both(let first, let second): "what stands on \(first) and \(second)"
        }
    }
}

extension ListConvention {
    fileprivate func parts(counting list: String) -> [(key: String, text: String)] {
        [
            ("count", counting.rawValue), ("of", list), ("whole", whole.listed),
            ("groups", groups.map { "\($0.entry): \($0.members.listed)" }.joined(separator: "; ")),
            ("same", same.map(\.listed).joined(separator: "; ")), ("because", because),
        ]
    }
}

extension ListCount {
    /// Everything that the count rests on: the list, the convention, and the entries that were named.
    var basisInWords: String {
        "\(counting.rawValue) of \(list): \(contributions.map(\.entry).listed)"
    }
}
