// The section `sources`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a source.
enum SourceKeys {
    static let title = Key.text("title", required: true, "The title")
    static let publisher = Key.text("publisher", "Who published it")
    static let author = Key.text("author", "Who wrote it")
    static let year = Key.wholeNumber("year", 1...9999, "The year it stands for")
    static let date = Key.date("date", "The day it was published or seen")
    static let url = Key.text("url", "Where to find it")
    static let grade = Key<Grade>.word("grade", "How good it is, from A, the best, to E")
    static let expires = Key.date("expires", "The day from which it no longer holds")
    static let quote = Key.text("quote", "The words that figures rest on")
    static let note = Key.text("note", "A remark")

    static let section = Section(
        name: "a source", meaning: "What figures rest on",
        fields: [
            title.field, publisher.field, author.field, year.field, date.field, url.field, grade.field, expires.field,
            quote.field, note.field,
        ])
}

extension Interpreter {
    /// The sources, in document order.
    mutating func readSources(_ value: LocatedValue) -> [EvidenceSource] {
        let entries = value.readMap("sources", of: .section(SourceKeys.section.name), &remarks) ?? []
        return entries.compactMap { entry in
            remarks.checkID(entry.key, at: entry.keySpan)
            _ = sourceIDs.add(entry.key)
            note(.source(entry.key), at: entry.keySpan)
            return readSource(entry)
        }
    }

    private mutating func readSource(_ entry: LocatedEntry) -> EvidenceSource? {
        if entry.value.text != nil {
            return entry.value.readText(entry.key, &remarks).map { EvidenceSource(id: entry.key, title: $0) }
        }
        guard let fields = Fields(entry.value, SourceKeys.section, name: entry.key, owner: entry.keySpan, &remarks)
        else { return nil }
        var source = EvidenceSource(id: entry.key, title: fields.read(SourceKeys.title, &remarks) ?? "")
        source.publisher = fields.read(SourceKeys.publisher, &remarks) ?? ""
        source.author = fields.read(SourceKeys.author, &remarks) ?? ""
        source.year = fields.read(SourceKeys.year, &remarks).map { Int($0) }
        source.date = fields.read(SourceKeys.date, &remarks)
        source.url = fields.read(SourceKeys.url, &remarks) ?? ""
        source.grade = fields.read(SourceKeys.grade, &remarks)
        source.expires = fields.read(SourceKeys.expires, &remarks)
        source.quote = fields.read(SourceKeys.quote, &remarks) ?? ""
        source.note = fields.read(SourceKeys.note, &remarks) ?? ""
        return source
    }

    /// The ids of sources in a list, with unknown ones reported.
    mutating func knownSources(_ items: [LocatedValue]) -> [String] {
        items.compactMap { item in
            guard let id = item.readText("sources", &remarks) else { return nil }
            if sourceIDs[id] == nil {
                remarks.error(
                    "unknown-source", "'\(id.quotable)' is not a source of this document", at: item.span,
                    hint: remarks.hint(for: id, in: sourceIDs.ids) ?? "Add it under 'sources'")
            }
            return id
        }
    }
}
