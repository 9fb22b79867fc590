// The lists of a decision, as rows of the model.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension ModelTable {
    /// Lists with all their entries, what these stand for, and how lists are compared; none if a cell cannot hold them.
    var lists: [ModelRow] {
        let book = problem.lists
        let rows =
            book.lists.map { ModelRow(part: .list, members: members(of: $0).line, id: $0.id) }
            + book.groups.groups.map { ModelRow(part: .listGroup, members: ModelTable.json([$0]).line) }
            + book.overlaps.map { ModelRow(part: .overlap, members: members(of: $0).line, id: $0.id) }
        return rows.allSatisfy(\.isShort) ? rows : []
    }

    /// A performance as a document writes it: what it counts, where lists are part of the model, or else its figures.
    func count(_ performance: Performance) -> JSON {
        guard let counted = performance.counted, case .known(let low, _, let high) = performance.estimate,
            !lists.isEmpty
        else { return performance.estimate.json }
        return .members(
            ("list", .text(counted.list)), ("count", .text(counted.counting.rawValue)),
            ("of", ModelTable.texts(counted.contributions.map(\.entry))), ("low", .number(low)), ("high", .number(high))
        )
    }

    private func members(of list: EvidenceList) -> JSON {
        .members(("name", .text(list.name)), ("entries", ModelTable.texts(list.entries)))
    }

    private func members(of overlap: ListOverlap) -> JSON {
        .members(
            ("name", .text(overlap.name)),
            ("lists", ModelTable.texts([overlap.first, overlap.second].map { problem.lists.lists[$0].id })),
            ("conventions", .object(overlap.conventions.map { ($0.id, members(of: $0, in: overlap)) })))
    }

    private func members(of convention: ListConvention, in overlap: ListOverlap) -> JSON {
        let counted = problem.lists.lists[convention.countsSecond ? overlap.second : overlap.first].id
        return .members(
            ("name", .text(convention.name)), ("count", .text(convention.counting.rawValue)), ("of", .text(counted)),
            ("whole", ModelTable.texts(convention.whole)),
            ("same", .list(convention.same.map(ModelTable.texts))), ("because", .text(convention.because))
        )
        .adding(convention.groups.isEmpty ? [] : [("groups", ModelTable.json(convention.groups))])
    }

    private static func json(_ groups: [ListGroup]) -> JSON { .object(groups.map { ($0.entry, texts($0.members)) }) }

    private static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }
}

extension ModelRow {
    /// Whether a cell of a workbook, which holds at most 32,767 characters, has room for it.
    var isShort: Bool { members.utf8.count <= 30_000 }
}

extension JSON {
    /// The object with more members.
    fileprivate func adding(_ more: [(key: String, value: JSON)]) -> JSON {
        if case .object(let members) = self { .object(members + more) } else { self }
    }
}
