// Cells that count the entries of a list.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a cell that counts.
enum ListCountKeys {
    static let list = Key.id("list", required: true, "The list whose entries are counted")
    static let count = ConventionKeys.count
    static let of = Key<[LocatedValue]>("of", .list(.text), required: true, "The entries that the option touches") {
        $0.readList("of", of: .text, &$1)
    }

    static let section = Section(
        name: "a count", meaning: "A performance that is a count of the entries of a list",
        fields: [
            list.field, count.field, of.field, PerformanceKeys.low.field, PerformanceKeys.high.field,
            PerformanceKeys.sources.field, PerformanceKeys.because.field, PerformanceKeys.grade.field,
            PerformanceKeys.by.field, PerformanceKeys.on.field,
        ])

    /// Whether a cell in full counts entries, and gives no figure.
    static func areMeant(by value: LocatedValue) -> Bool {
        let names = [list.field, count.field, of.field].map(\.name)
        return value.entries?.contains { names.contains($0.key) } ?? false
    }
}

extension Interpreter {
    /// A cell that counts the entries of a list, within bounds if it has them.
    mutating func readCountingCell(_ cell: LocatedEntry, _ leaf: Outline.Leaf, of option: String) -> Performance? {
        let hint = "A cell either counts entries or gives a figure"
        guard
            let fields = Fields(
                cell.value, ListCountKeys.section, name: cell.key, &remarks, hint: { $0.key == "best" ? hint : nil })
        else { return nil }
        let evidence = readEvidence(fields)
        let bounds = [PerformanceKeys.low, PerformanceKeys.high].map { key in
            fields.read(key, &remarks).flatMap { value in readFigure(value, leaf).map { ($0, value.span) } }
        }
        guard let (count, list, span) = readCount(fields, of: option, cell.key) else { return nil }
        let best = (Double(count.count), span)
        let areRead =
            fields.has(PerformanceKeys.low) == (bounds[0] != nil)
            && fields.has(PerformanceKeys.high) == (bounds[1] != nil)
        guard areRead, let estimate = readEstimate([bounds[0] ?? best, best, bounds[1] ?? best], leaf) else {
            return nil
        }
        let sources = evidence.sources + list.sources.filter { !evidence.sources.contains($0) }
        return Performance(estimate, evidence: evidence.with(sources: sources), counted: count)
    }

    /// What a cell counts, on which list, and where it says so; nil after saying what is wrong.
    private mutating func readCount(
        _ fields: Fields, of option: String, _ criterion: String
    ) -> (ListCount, EvidenceList, Range<Int>)? {
        let items = fields.read(ListCountKeys.of, &remarks)
        let counting = fields.read(ListCountKeys.count, &remarks)
        guard let id = fields.read(ListCountKeys.list, &remarks), let entry = fields.entry(ListCountKeys.list),
            let list = knownList(id, at: entry.value.span), let items, let counting
        else { return nil }
        let texts = items.compactMap { $0.readText("of", &remarks) }
        guard texts.count == items.count else { return nil }
        for (number, item) in items.enumerated() {
            note(.countedEntry(option: option, criterion: criterion, number), at: item.span)
        }
        let count = ListCount(texts, of: list, counting, groups: listGroups)
        let span = fields.entry(ListCountKeys.of)?.value.span ?? entry.value.span
        return check(count, items, list) ? (count, list, span) : nil
    }

    /// Whether everything that is counted is on the list; what counts for nothing is said as well.
    private mutating func check(_ count: ListCount, _ items: [LocatedValue], _ list: EvidenceList) -> Bool {
        for (item, contribution) in zip(items, count.contributions) {
            if count.missing.contains(contribution.entry) {
                remarks.error(
                    "unknown-entry", "'\(contribution.entry.quotable)' is not on the list '\(list.id.quotable)'",
                    at: item.span, hint: remarks.hint(for: contribution.entry, in: knownEntries(on: list)))
            } else if contribution.items.isEmpty {
                remarks.warning(
                    "entry-counted-twice",
                    "'\(contribution.entry.quotable)' is counted by an entry before it, so it adds nothing",
                    at: item.span, hint: "Remove it")
            }
        }
        return count.missing.isEmpty
    }

    private func knownEntries(on list: EvidenceList) -> [String] { list.entries + listGroups.groups.map(\.entry) }
}

extension Evidence {
    /// The same evidence with other sources.
    fileprivate func with(sources: [String]) -> Evidence {
        Evidence(sources: sources, because: because, grade: grade, by: by, on: on)
    }
}
