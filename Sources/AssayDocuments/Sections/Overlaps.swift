// The section `overlaps`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a comparison of two lists.
enum OverlapKeys {
    static let name = Key.text("name", "The name for readers; the id in words by default")
    static let lists = Key<[LocatedValue]>(
        "lists", .tuple([.id, .id]), required: true, "Two lists; entries of the first are counted"
    ) { $0.readList("lists", of: .id, &$1) }
    static let conventions = Key.value(
        "conventions", .map(.section("a convention")), required: true,
        "How to count, by id; the first one leads, and the others are printed beside it")

    static let section = Section(
        name: "an overlap", meaning: "Two lists, and the conventions by which they are compared",
        fields: [name.field, lists.field, conventions.field])
}

/// The keys of a convention by which lists are compared.
enum ConventionKeys {
    static let name = Key.text("name", "The name for readers; the id in words by default")
    static let count = Key<ListCounting>.word(
        "count", required: true, "What counts as one: every element of a group, or every entry")
    static let of = Key.id("of", "The list whose entries are counted; the first one by default")
    static let whole = Key<[LocatedValue]>("whole", .list(.text), "Groups that count once although elements count") {
        $0.readList("whole", of: .text, &$1)
    }
    static let groups = Key.value("groups", .named(.list(.text)), "Groups that have other members here")
    static let same = Key<[LocatedValue]>("same", .list(.list(.text)), "Lists of names that mean the same") {
        $0.readList("same", of: .list(.text), &$1)
    }
    static let because = Key.text("because", "Why one would count like this")

    static let section = Section(
        name: "a convention", meaning: "How entries of two lists are counted",
        fields: [name.field, count.field, of.field, whole.field, groups.field, same.field, because.field])
}

extension Interpreter {
    /// The comparisons of lists, in document order.
    mutating func readOverlaps(_ value: LocatedValue, _ lists: [EvidenceList]) -> [ListOverlap] {
        let entries = value.readMap("overlaps", of: .section(OverlapKeys.section.name), &remarks) ?? []
        return entries.compactMap { entry in
            remarks.checkID(entry.key, at: entry.keySpan)
            note(.overlap(entry.key), at: entry.keySpan)
            return readOverlap(entry, lists)
        }
    }

    private mutating func readOverlap(_ entry: LocatedEntry, _ lists: [EvidenceList]) -> ListOverlap? {
        guard let fields = Fields(entry.value, OverlapKeys.section, name: entry.key, owner: entry.keySpan, &remarks)
        else { return nil }
        let name = fields.read(OverlapKeys.name, &remarks)
        let pair = fields.read(OverlapKeys.lists, &remarks).flatMap { knownPair($0, "lists", fields) }
        let map = fields.read(OverlapKeys.conventions, &remarks)
        let items = map?.readMap("conventions", of: .section(ConventionKeys.section.name), &remarks) ?? []
        let conventions = items.compactMap { readConvention($0, of: entry.key, pair) }
        guard let pair, !conventions.isEmpty, conventions.count == items.count,
            let first = lists.firstIndex(where: { $0.id == pair.0.id }),
            let second = lists.firstIndex(where: { $0.id == pair.1.id })
        else { return nil }
        return ListOverlap(id: entry.key, name: name, first: first, second: second, conventions: conventions)
    }

    private mutating func readConvention(
        _ entry: LocatedEntry, of overlap: String, _ pair: (EvidenceList, EvidenceList)?
    ) -> ListConvention? {
        remarks.checkID(entry.key, at: entry.keySpan)
        note(.convention(overlap: overlap, entry.key), at: entry.keySpan)
        guard let fields = Fields(entry.value, ConventionKeys.section, name: entry.key, owner: entry.keySpan, &remarks)
        else { return nil }
        let counting = fields.read(ConventionKeys.count, &remarks)
        var convention = ListConvention(
            id: entry.key, name: fields.read(ConventionKeys.name, &remarks), counting: counting ?? .elements)
        convention.because = fields.read(ConventionKeys.because, &remarks) ?? ""
        if let of = fields.read(ConventionKeys.of, &remarks), let pair, let span = fields.entry(ConventionKeys.of) {
            convention.countsSecond = countsSecond(of, pair, at: span.value.span)
        }
        convention.whole = fields.read(ConventionKeys.whole, &remarks).map { knownGroups($0) } ?? []
        convention.groups = fields.read(ConventionKeys.groups, &remarks).map { readOtherGroups($0) } ?? []
        convention.same = fields.read(ConventionKeys.same, &remarks).map { readSynonyms($0) } ?? []
        return counting.map { _ in convention }
    }

    private mutating func countsSecond(
        _ id: String, _ pair: (EvidenceList, EvidenceList), at span: Range<Int>
    ) -> Bool {
        if ![pair.0.id, pair.1.id].contains(id) {
            remarks.error(
                "unknown-list", "'\(id.quotable)' is neither of the two lists", at: span,
                hint: "Write '\(pair.0.id)' or '\(pair.1.id)'")
        }
        return id == pair.1.id
    }

    private mutating func knownGroups(_ items: [LocatedValue]) -> [String] {
        items.compactMap { item in
            item.readText("whole", &remarks).flatMap { isKnownGroup($0, at: item.span) ? $0 : nil }
        }
    }

    private mutating func isKnownGroup(_ name: String, at span: Range<Int>) -> Bool {
        if listGroups.group(name) != nil { return true }
        remarks.error(
            "unknown-group", "'\(name.quotable)' is not one of 'list-groups'", at: span,
            hint: remarks.hint(for: name, in: listGroups.groups.map(\.entry)))
        return false
    }

    private mutating func readOtherGroups(_ value: LocatedValue) -> [ListGroup] {
        let entries = value.readMap("groups", of: .list(.text), &remarks) ?? []
        let others = entries.compactMap { entry in
            isKnownGroup(entry.key, at: entry.keySpan) ? readListGroup(entry) : nil
        }
        do throws(ListGroups.Fault) {
            _ = try listGroups.replacing(others)
        } catch {
            report(error, entries)
        }
        return others
    }

    private mutating func readSynonyms(_ items: [LocatedValue]) -> [[String]] {
        items.compactMap { item in
            guard let names = item.readList("same", of: .text, &remarks) else { return nil }
            let texts = names.compactMap { $0.readText("same", &remarks) }
            guard texts.count > 1 || texts.count != names.count else {
                remarks.error(
                    "wrong-type", "Names that mean the same are two or more, not \(texts.count)", at: item.span,
                    hint: "Write [[phosphate, phosphorus]]")
                return nil
            }
            return texts
        }
    }
}
