// The sheet of lists: what they share by each convention, and which item stands on which.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Lists, their overlaps with every convention, the cells that count, and every element with the lists it stands on.
enum ListsSheet {
    static let kind = SheetKind(
        SheetName.lists, holds: "Lists that figures are counted on, and what they share",
        isNeeded: { !ModelTable(problem: $0.problem).lists.isEmpty }, sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.lists, title: "Lists: what is on them, and what they share", plan: plan,
            columnWidths: [44, 12, 12, 12, 12, 46])
        sheet.remark(
            4, "Counts are of the run. One entry may stand for many elements, so a count needs its convention.")
        let text = ListsText(plan.problem)
        var row = addLists(to: &sheet, plan)
        for (overlap, counts) in text.overlaps { row = add(overlap, counts, to: &sheet, at: row) }
        row = addElements(to: &sheet, plan, at: row)
        addCells(text, to: &sheet, at: row)
        sheet.freeze = sheet.cell(5, 1)
        return sheet
    }

    private static func addLists(to sheet: inout Sheet, _ plan: BookPlan) -> Int {
        let book = plan.problem.lists
        sheet.table(
            "Lists", row: 5, header: ["List", "Entries", "Elements", "Id"],
            body: book.lists.map { list in
                [
                    .text(list.name, .text), whole(list.entries.count), whole(list.elements(by: book.groups).count),
                    .text(list.id, .engineText),
                ]
            })
        var row = 6 + book.lists.count
        for list in book.lists {
            let sources = list.sources.isEmpty ? "" : "; sources: " + list.sources.joined(separator: ", ")
            sheet.remark(row, "\(list.id): from \(list.origin.full)\(sources)")
            row += 1
        }
        return row + 1
    }

    private static func add(
        _ overlap: ListOverlap, _ counts: [OverlapCount], to sheet: inout Sheet, at row: Int
    ) -> Int {
        sheet.heading(row, overlap.name)
        sheet.table(
            overlap.name, row: row + 1,
            header: ["Convention; the first one leads", "Shared", "Of", "Share", "Jaccard", "Why"],
            body: counts.map { count in
                [
                    .text(count.convention.name, .text), whole(count.shared.count), whole(count.total),
                    .number(count.share, .engine(.percent(1))), .number(count.jaccard, .engine(.percent(1))),
                    .text(count.convention.because, .text),
                ]
            })
        var next = row + 2 + counts.count
        if let first = counts.first, !first.repeated.isEmpty {
            let parts = first.repeated.map { "\($0.entry) \($0.items.count)" }.joined(separator: ", ")
            sheet.remark(next, "By the first convention these count more than once: \(parts)")
            next += 1
        }
        return next + 1
    }

    /// What cells count: evidence, from which nothing is computed here.
    private static func addCells(_ text: ListsText, to sheet: inout Sheet, at row: Int) {
        let cells = text.countingCells
        guard !cells.isEmpty else { return }
        sheet.heading(row, "Performances that are counts")
        sheet.table(
            "Performances that are counts", row: row + 1,
            header: ["Option", "Count", "Counts", "List", "Criterion", "Counted"],
            body: cells.map { i, j, count in
                [
                    .text(text.problem.options[i].name, .text),
                    .number(Double(count.count), CellStyle(.label, .decimals(0))),
                    .text(count.counting.rawValue, .label), .text(count.list, .label),
                    .text(text.problem.criteria[j].id, .text), .text(count.inWords, .text),
                ]
            })
    }

    /// Every element of any list, with a mark under each list that it stands on.
    private static func addElements(to sheet: inout Sheet, _ plan: BookPlan, at row: Int) -> Int {
        let book = plan.problem.lists
        let lists = book.lists.prefix(5)
        let elements = lists.map { Set($0.elements(by: book.groups).map { $0.lowercased() }) }
        var seen: Set<String> = []
        let all = lists.flatMap { $0.elements(by: book.groups) }.filter { seen.insert($0.lowercased()).inserted }
        sheet.heading(row, "Which element stands on which list")
        sheet.table(
            "Which element stands on which list", row: row + 1, header: ["Element"] + lists.map(\.name),
            body: all.map { element in
                [.text(element, .text)]
                    + elements.map { .text($0.contains(element.lowercased()) ? "yes" : "–", .engineCenter) }
            })
        return row + all.count + 3
    }

    private static func whole(_ n: Int) -> Cell { .number(Double(n), .engine(.decimals(0))) }
}

extension CellStyle {
    fileprivate static let engineCenter = CellStyle(.engine, .text, .center)
}

extension EvidenceList.Origin {
    /// Where the entries come from, with the whole digest.
    fileprivate var full: String {
        if case .file(let name, let digest) = self { return "\(name), SHA-256 \(digest)" }
        return inWords
    }
}
