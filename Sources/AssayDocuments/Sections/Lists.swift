// The sections `lists` and `list-groups`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a list.
enum ListKeys {
    static let name = Key.text("name", "The name for readers; the id in words by default")
    static let file = Key.text(
        "file", "The path of a CSV file with a column 'entry', relative to the document and inside its folder")
    static let entries = Key<[LocatedValue]>("entries", .list(.text), "The entries, each once") {
        $0.readList("entries", of: .text, &$1)
    }
    static let both = Key<[LocatedValue]>.ids("both", "Two lists: the elements that stand on both of them")
    static let sha256 = Key.text("sha256", "The SHA-256 of the file's bytes, which holds it as it is")
    static let sources = Key<[LocatedValue]>.ids("sources", "The sources it rests on")

    static let section = Section(
        name: "a list", meaning: "A list that figures are counted on",
        fields: [name.field, file.field, entries.field, both.field, sha256.field, sources.field],
        rules: [.exactlyOne([file.field.name, entries.field.name, both.field.name])])
}

/// An entry of a list with its place.
struct LocatedItem {
    let text: String
    let span: Range<Int>
}

extension Interpreter {
    /// The lists, what their entries stand for, and how they are compared.
    mutating func readLists(_ fields: Fields) -> ListBook {
        if let value = fields.read(DocumentKeys.listGroups, &remarks) { readListGroups(value) }
        var lists: [EvidenceList] = []
        if let value = fields.read(DocumentKeys.lists, &remarks) {
            for entry in value.readMap("lists", of: .section(ListKeys.section.name), &remarks) ?? [] {
                let list = readList(entry)
                if let list { lists.append(list) }
                self.lists[entry.key] = .some(list)
            }
        }
        let overlaps = fields.read(DocumentKeys.overlaps, &remarks).map { readOverlaps($0, lists) } ?? []
        return ListBook(lists: lists, groups: listGroups, overlaps: overlaps)
    }

    private mutating func readList(_ entry: LocatedEntry) -> EvidenceList? {
        remarks.checkID(entry.key, at: entry.keySpan)
        note(.list(entry.key), at: entry.keySpan)
        defer { _ = listIDs.add(entry.key) }
        guard let fields = Fields(entry.value, ListKeys.section, name: entry.key, owner: entry.keySpan, &remarks) else {
            return nil
        }
        let name = fields.read(ListKeys.name, &remarks)
        let sources = fields.read(ListKeys.sources, &remarks).map { knownSources($0) } ?? []
        guard hasOneOrigin(fields, entry), let (entries, origin) = readOrigin(fields, entry.key) else { return nil }
        return EvidenceList(id: entry.key, name: name, entries: entries, origin: origin, sources: sources)
    }

    private mutating func hasOneOrigin(_ fields: Fields, _ entry: LocatedEntry) -> Bool {
        let given = [ListKeys.file.field, ListKeys.entries.field, ListKeys.both.field].compactMap {
            fields.span(of: $0.name)
        }
        if given.isEmpty {
            remarks.error(
                "missing-key", "The list '\(entry.key.quotable)' has no entries", at: entry.keySpan,
                hint: "Add 'file: list.csv', 'entries: [a, b]', or 'both: [list, list]'")
        } else if given.count > 1 {
            remarks.error(
                "conflicting-keys", "The list '\(entry.key.quotable)' has its entries from two places", at: given[1],
                hint: "Keep one of 'file', 'entries' and 'both'")
        }
        if fields.has(ListKeys.sha256), !fields.has(ListKeys.file), let span = fields.span(of: "sha256") {
            remarks.error("conflicting-keys", "'sha256' is of a file, and the list names none", at: span)
        }
        return given.count == 1
    }

    private mutating func readOrigin(_ fields: Fields, _ id: String) -> ([String], EvidenceList.Origin)? {
        if fields.has(ListKeys.file) { return readFile(fields, id) }
        if fields.has(ListKeys.both) {
            guard let items = fields.read(ListKeys.both, &remarks), let pair = knownPair(items, "both", fields)
            else { return nil }
            let shared = OverlapCount(
                of: pair.0, and: pair.1, by: ListConvention(id: "both", counting: .elements), groups: listGroups)
            return (shared.shared, .both(pair.0.id, pair.1.id))
        }
        guard let items = fields.read(ListKeys.entries, &remarks) else { return nil }
        let texts = items.compactMap { item in
            item.readText("entries", &remarks).map { LocatedItem(text: $0, span: item.span) }
        }
        return texts.count == items.count ? checkedEntries(texts, of: id).map { ($0, .document) } : nil
    }

    /// Two lists that the document has, or nil after saying what is wrong with them.
    mutating func knownPair(
        _ items: [LocatedValue], _ key: String, _ fields: Fields
    ) -> (EvidenceList, EvidenceList)? {
        let ids = items.compactMap { $0.readText(key, &remarks) }
        guard ids.count == items.count else { return nil }
        guard ids.count == 2, ids[0] != ids[1] else {
            remarks.error(
                "wrong-type", "'\(key)' takes two lists, not \(ids.count == 2 ? "one twice" : String(ids.count))",
                at: fields.span(of: key) ?? fields.owner)
            return nil
        }
        let lists = zip(ids, items).map { knownList($0, at: $1.span) }
        guard let first = lists[0], let second = lists[1] else { return nil }
        return (first, second)
    }

    /// A list by its id, or nil: where it has mistakes in silence, where there is none with a remark.
    mutating func knownList(_ id: String, at span: Range<Int>) -> EvidenceList? {
        if let list = lists[id] { return list }
        remarks.error(
            "unknown-list", "'\(id.quotable)' is not a list of this document, or stands below", at: span,
            hint: remarks.hint(for: id, in: listIDs.ids))
        return nil
    }

    /// The entries of a list, each once and none empty, or nil after saying which is wrong.
    private mutating func checkedEntries(_ items: [LocatedItem], of id: String) -> [String]? {
        var seen: [String: LocatedItem] = [:]
        var isRight = true
        for (number, item) in items.enumerated() {
            note(.listEntry(list: id, number), at: item.span)
            if let first = seen[item.text.lowercased()] {
                let line = remarks.source.place(of: first.span).line
                remarks.error(
                    "duplicate-entry", "'\(item.text.quotable)' stands twice on the list '\(id.quotable)'",
                    at: item.span, hint: "The first one is on line \(line): keep one of them")
                isRight = false
            }
            seen[item.text.lowercased()] = item
        }
        for item in items { warn(ofMember: item, among: seen, id) }
        return isRight ? items.map(\.text) : nil
    }

    /// Says so if an entry stands on a list by itself and in a group of the same list.
    private mutating func warn(ofMember group: LocatedItem, among items: [String: LocatedItem], _ id: String) {
        guard listGroups.group(group.text) != nil else { return }
        for element in listGroups.elements(of: group.text) {
            guard let item = items[element.lowercased()] else { continue }
            remarks.warning(
                "entry-in-group",
                "'\(item.text.quotable)' stands on the list '\(id.quotable)' by itself and within "
                    + "'\(group.text.quotable)'; it counts once", at: item.span)
        }
    }
}

// MARK: - A list in a file

extension Interpreter {
    private mutating func readFile(_ fields: Fields, _ id: String) -> ([String], EvidenceList.Origin)? {
        guard let value = fields.entry(ListKeys.file)?.value, let name = fields.read(ListKeys.file, &remarks) else {
            return nil
        }
        let wanted = readChecksum(fields)
        guard let table = open(name, at: value.span, what: "list") else { return nil }
        let digest = SHA256.hex(table.bytes)
        if let wanted, wanted.text != digest {
            remarks.error(
                "changed-list", "'\(name.quotable)' is not the file that 'sha256' holds: its digest is \(digest)",
                at: wanted.span, hint: "Bring the file back, or check what changed and write the new digest")
        }
        tables.append(table)
        places.add(table)
        let document = remarks.turn(to: table)
        defer { _ = remarks.turn(to: document) }
        guard let items = readColumn(of: table) else { return nil }
        return checkedEntries(items, of: id).map { ($0, .file(name: name, digest: digest)) }
    }

    private mutating func readChecksum(_ fields: Fields) -> LocatedItem? {
        guard let text = fields.read(ListKeys.sha256, &remarks), let span = fields.entry(ListKeys.sha256)?.value.span
        else { return nil }
        let isHexadecimal = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        if text.utf8.count == 64, isHexadecimal { return LocatedItem(text: text, span: span) }
        remarks.error(
            "invalid-checksum", "'\(text.quotable)' is no SHA-256: 64 digits from 0 to 9 and a to f", at: span,
            hint: "Print it with 'sha256sum'")
        return nil
    }

    /// The cells of the column `entry`.
    private mutating func readColumn(of table: SourceText) -> [LocatedItem]? {
        guard TextCheck.passes(&remarks, as: "a CSV list", allowsLineSeparators: true) else { return nil }
        do throws(CSVMistake) {
            var rows = CSVReader(table)
            var cells: [CSVCell] = []
            let hasHeader = try rows.read(into: &cells)
            guard hasHeader, let column = cells.firstIndex(where: { rows.text(of: $0) == "entry" }) else {
                remarks.error(
                    "missing-column", hasHeader ? "The list has no column 'entry'" : "The list is empty",
                    at: cells.first?.range ?? 0..<0, hint: "Begin with a header that has a column 'entry'")
                return nil
            }
            var items: [LocatedItem] = []
            while try rows.read(into: &cells) {
                let cell = column < cells.count ? cells[column] : nil
                guard let cell, !cell.range.isEmpty else {
                    remarks.error("missing-value", "The row has no entry", at: cells[0].range)
                    continue
                }
                items.append(LocatedItem(text: rows.text(of: cell), span: cell.range))
            }
            if items.isEmpty { remarks.error("empty", "The list is empty", at: 0..<0) }
            return items
        } catch {
            remarks.error("csv-syntax", error.message, at: error.range, hint: error.hint)
            return nil
        }
    }
}

// MARK: - Groups

extension Interpreter {
    private mutating func readListGroups(_ value: LocatedValue) {
        let entries = value.readMap("list-groups", of: .list(.text), &remarks) ?? []
        let groups = entries.compactMap { readListGroup($0) }
        for entry in entries { note(.listGroup(entry.key), at: entry.keySpan) }
        guard groups.count == entries.count else { return }
        listGroups = expandable(groups, entries) ?? .none
    }

    /// Groups that can be expanded, or nil after saying which cannot.
    mutating func expandable(_ groups: [ListGroup], _ entries: [LocatedEntry]) -> ListGroups? {
        do throws(ListGroups.Fault) {
            return try ListGroups(groups)
        } catch {
            report(error, entries)
            return nil
        }
    }

    /// Says why groups cannot be expanded, at the group where that begins.
    mutating func report(_ fault: ListGroups.Fault, _ entries: [LocatedEntry]) {
        let (name, code, message, hint) =
            switch fault {
            case .duplicate(let name):
                (name, "duplicate-id", "The group '\(name.quotable)' is given twice", "Capitals do not tell them apart")
            case .circle(let names):
                (
                    names[0], "circular-group",
                    "'\(names[0].quotable)' contains itself: " + names.map(\.quotable).joined(separator: " → "),
                    "Take one of them out of the other"
                )
            case .tooDeep(let name):
                (
                    name, "too-deep", "Groups stand within groups more than \(ListGroups.mostDepth) deep",
                    "Name the members themselves"
                )
            }
        let place = entries.last { $0.key.lowercased() == name.lowercased() } ?? entries.first
        remarks.error(code, message, at: place?.keySpan ?? 0..<1, hint: hint)
    }

    /// A group of a list of members, each once.
    mutating func readListGroup(_ entry: LocatedEntry) -> ListGroup? {
        guard let items = entry.value.readList(entry.key, of: .text, &remarks) else { return nil }
        if items.isEmpty {
            remarks.error("empty", "The group '\(entry.key.quotable)' has no members", at: entry.value.span)
        }
        let texts = items.compactMap { $0.readText(entry.key, &remarks) }
        guard texts.count == items.count else { return nil }
        let folded = texts.map { $0.lowercased() }
        for (number, item) in items.enumerated() where folded.firstIndex(of: folded[number]) != number {
            remarks.error(
                "duplicate-entry", "'\(texts[number].quotable)' stands twice in '\(entry.key.quotable)'", at: item.span,
                hint: "Keep one of them")
        }
        return ListGroup(entry.key, texts)
    }
}
