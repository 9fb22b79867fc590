// Lists and what is counted on them, for a terminal and for programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Lists, what two of them share by each convention, and the cells that count entries.
public struct ListsText: Sendable {
    let problem: DecisionProblem
    let overlaps: [(overlap: ListOverlap, counts: [OverlapCount])]

    /// The lists of a problem.
    public init(_ problem: DecisionProblem) {
        self.problem = problem
        overlaps = problem.lists.overlaps.map { ($0, problem.lists.counts(of: $0)) }
    }

    /// The lines: lists, what they share, and what cells count.
    public func lines(colored: Bool) -> [String] {
        func titled(_ title: String, _ lines: [String]) -> [String] {
            lines.isEmpty ? [] : ["", StyledText(title, .bold).rendered(colored: colored)] + lines
        }
        let head = [StyledText(problem.title, .bold).rendered(colored: colored)]
        guard !problem.lists.isEmpty else { return head + ["", "The document has no lists."] }
        return head + titled("Lists", listTable.lines(colored: colored))
            + titled("Entries that stand for several", groupLines)
            + overlaps.flatMap { titled("\($0.overlap.name)", overlapLines($0.overlap, $0.counts, colored)) }
            + titled("Performances that are counts", cellTable.map { $0.lines(colored: colored) } ?? [])
    }

    private var book: ListBook { problem.lists }

    private var listTable: TextTable {
        var table = TextTable([
            .init("List"), .init("Name"), .init("Entries", right: true), .init("Elements", right: true), .init("From"),
        ])
        for list in book.lists {
            table.append([
                list.id, list.name, String(list.entries.count), String(list.elements(by: book.groups).count),
                list.origin.inWords,
            ])
        }
        return table
    }

    private var groupLines: [String] {
        book.groups.groups.map {
            "  \($0.entry) (\(book.groups.elements(of: $0.entry).count)): " + $0.members.inSentence
        }
    }

    private func overlapLines(_ overlap: ListOverlap, _ counts: [OverlapCount], _ colored: Bool) -> [String] {
        var table = TextTable([
            .init("Convention"), .init("Shared", right: true), .init("Of", right: true), .init("Share", right: true),
            .init("Jaccard", right: true), .init("List"),
        ])
        for (number, count) in counts.enumerated() {
            let style: StyledText.Style = number == 0 ? .bold : .plain
            let cells = [
                count.convention.name, String(count.shared.count), String(count.total), percent(count.share),
                percent(count.jaccard), count.counted,
            ]
            table.append(cells.map { StyledText($0, style) })
        }
        return table.lines(colored: colored) + counts.prefix(1).flatMap { details($0, overlap) }
    }

    /// What stands behind the leading convention.
    private func details(_ count: OverlapCount, _ overlap: ListOverlap) -> [String] {
        let other = book.lists[count.counted == book.lists[overlap.first].id ? overlap.second : overlap.first].id
        let repeated = count.repeated.map { "\($0.entry) \($0.items.count)" }
        let sum = count.repeated.reduce(0) { $0 + $1.items.count }
        return [
            repeated.isEmpty
                ? nil : "  Counted more than once: \(repeated.inSentence); \(sum) of the \(count.shared.count)",
            count.onlyCounted.isEmpty
                ? nil : "  On \(count.counted) alone (\(count.onlyCounted.count)): " + count.onlyCounted.inSentence,
            count.onlyOther.isEmpty
                ? nil : "  On \(other) alone (\(count.onlyOther.count)): " + count.onlyOther.inSentence,
        ].compactMap(\.self)
    }

    private var cellTable: TextTable? {
        var table = TextTable([
            .init("Option"), .init("Criterion"), .init("Count", right: true), .init("Of"), .init("Counted"),
        ])
        for cell in countingCells {
            table.append([
                problem.options[cell.option].name, problem.criteria[cell.criterion].name, String(cell.count.count),
                "\(cell.count.list), \(cell.count.counting.rawValue)", cell.count.inWords,
            ])
        }
        return countingCells.isEmpty ? nil : table
    }

    var countingCells: [(option: Int, criterion: Int, count: ListCount)] {
        problem.performances.cells.enumerated().compactMap { place, cell in
            let m = problem.criteria.count
            return cell.counted.map { (place / m, place % m, $0) }
        }
    }

    private func percent(_ share: Double) -> String { (share * 100).fixed(1) + " %" }
}

extension EvidenceList {
    /// What the entries stand for.
    func elements(by groups: ListGroups) -> [String] {
        var seen: Set<String> = []
        return entries.flatMap(groups.elements).filter { seen.insert($0.lowercased()).inserted }
    }
}

extension EvidenceList.Origin {
    /// Where the entries come from, in words.
    var inWords: String {
        switch self {
        case .document: "the document"
        case .file(let name, let digest): "\(name), SHA-256 \(digest.prefix(8))…"
        case .both(let first, let second): "what is on \(first) and on \(second)"
        }
    }
}

extension [String] {
    /// The entries of a list, parted by commas.
    var inSentence: String { joined(separator: ", ") }
}

// MARK: - For programs

extension ListsText {
    /// The same as a JSON object.
    public var json: JSON {
        .members(
            ("lists", .object(problem.lists.lists.map { ($0.id, json($0)) })),
            (
                "groups",
                .object(
                    problem.lists.groups.groups.map { group in
                        (group.entry, texts(problem.lists.groups.elements(of: group.entry)))
                    })
            ),
            ("overlaps", .object(overlaps.map { ($0.overlap.id, json($0.overlap, $0.counts)) })),
            ("counts", .list(countingCells.map { json($0.option, $0.criterion, $0.count) })))
    }

    /// What lists share, as comma-separated values: one row for each convention.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["overlap", "convention", "name", "list", "shared", "of", "share", "jaccard"])
        for (overlap, counts) in overlaps {
            for count in counts {
                table.append([
                    overlap.id, count.convention.id, count.convention.name, count.counted, String(count.shared.count),
                    String(count.total), count.share.plain, count.jaccard.plain,
                ])
            }
        }
        return table.text
    }

    private func json(_ list: EvidenceList) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("name", .text(list.name)), ("entries", texts(list.entries)),
            ("elements", .count(list.elements(by: problem.lists.groups).count)), ("sources", texts(list.sources)),
        ]
        if case .file(let name, let digest) = list.origin {
            members += [("file", .text(name)), ("sha256", .text(digest))]
        }
        if case .both(let first, let second) = list.origin { members.append(("both", texts([first, second]))) }
        return .object(members)
    }

    private func json(_ overlap: ListOverlap, _ counts: [OverlapCount]) -> JSON {
        .members(
            ("name", .text(overlap.name)),
            ("lists", texts([overlap.first, overlap.second].map { problem.lists.lists[$0].id })),
            ("conventions", .object(counts.map { ($0.convention.id, json($0)) })))
    }

    private func json(_ count: OverlapCount) -> JSON {
        .members(
            ("name", .text(count.convention.name)), ("count", .text(count.convention.counting.rawValue)),
            ("because", .text(count.convention.because)),
            ("of", .text(count.counted)), ("shared", .count(count.shared.count)), ("total", .count(count.total)),
            ("share", .number(count.share)), ("jaccard", .number(count.jaccard)), ("entries", texts(count.shared)),
            ("onlyCounted", texts(count.onlyCounted)), ("onlyOther", texts(count.onlyOther)),
            ("repeated", .object(count.repeated.map { ($0.entry, .count($0.items.count)) })))
    }

    private func json(_ option: Int, _ criterion: Int, _ count: ListCount) -> JSON {
        .members(
            ("option", .text(problem.options[option].id)), ("criterion", .text(problem.criteria[criterion].id)),
            ("list", .text(count.list)), ("count", .text(count.counting.rawValue)), ("figure", .count(count.count)),
            ("entries", .object(count.contributions.map { ($0.entry, texts($0.items)) })))
    }

    private func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }
}
