// The sheet of evidence: a witness for every cell.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// One row per score with its bounds, sources and reason, then the sources.
enum EvidenceSheet {
    private static let firstRow = 6

    static let kind = SheetKind(
        SheetName.evidence, holds: "Sources, bounds and reasons of every score", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.evidence, title: "Evidence: where every score comes from", plan: plan,
            columnWidths: [27, 29, 8, 8, 8, 7, 26, 58, 13, 11])
        sheet.remark(
            4,
            "The best estimates are those of the sheet Scores. A score without a source is a judgement. A is the best grade."
        )
        sheet.table(
            "Evidence", row: firstRow - 1,
            header: ["Option", "Criterion", "Low", "Best", "High", "Grade", "Sources", "Because", "By", "Date"],
            body: plan.options.flatMap { i in plan.criteria.map { row(plan, i, $0) } })
        if !plan.problem.sources.isEmpty { addSources(to: &sheet, plan) }
        sheet.freeze = sheet.cell(firstRow, 2)
        sheet.repeatedRows = (firstRow - 1)...(firstRow - 1)
        return sheet
    }

    private static func row(_ plan: BookPlan, _ i: Int, _ j: Int) -> [Cell] {
        let performance = plan.problem.performances[option: i, criterion: j]
        let evidence = performance.evidence
        return [
            plan.nameCell(i, on: SheetName.evidence, .text),
            .formula(plan.criterionName(j).absolute, plan.problem.criteria[j].name, .text),
            bound(performance, \.low), best(plan, i, j), bound(performance, \.high),
            .text(evidence.grade?.rawValue ?? "", CellStyle(.label, .text, .center)), sources(plan, evidence),
            .text(evidence.because, .text), .text(evidence.by, .label), .text(evidence.on?.description ?? "", .label),
        ]
    }

    private static func best(_ plan: BookPlan, _ i: Int, _ j: Int) -> Cell {
        let formula = plan.score(i, j).absolute
        return plan.problem.performances[option: i, criterion: j].best
            .map { .formula(formula, $0, .computed(.brief)) } ?? .formula(formula, "unknown", .computed(.brief, .right))
    }

    private static func bound(_ performance: Performance, _ end: KeyPath<Bounds, Double>) -> Cell {
        guard case .known(let low, _, let high) = performance.estimate else { return .text("–", .unused) }
        return .number(Bounds(low: low, high: high)[keyPath: end], CellStyle(.label, .brief))
    }

    private static func sources(_ plan: BookPlan, _ evidence: Evidence) -> Cell {
        guard let first = evidence.sources.first else { return .text("judgement", .remarkInTable) }
        let place = plan.problem.sources.firstIndex { $0.id == first } ?? 0
        let target = CellReference(sheet: SheetName.evidence, row: sourceRow(plan) + 2 + place, column: 0)
        return .text(evidence.sources.joined(separator: ", "), .text, link: .cell(target))
    }

    private static func sourceRow(_ plan: BookPlan) -> Int { firstRow + plan.options.count * plan.criteria.count + 1 }

    private static func addSources(to sheet: inout Sheet, _ plan: BookPlan) {
        sheet.heading(sourceRow(plan), "Sources")
        sheet.table(
            "Sources", row: sourceRow(plan) + 1,
            header: [
                "Id", "Publisher", "Year", "Grade", "Uses", "Expires", "Title", "Quote or note", "Status", "Date",
            ],
            body: plan.problem.sources.map { source($0, plan) })
    }

    private static func source(_ source: EvidenceSource, _ plan: BookPlan) -> [Cell] {
        let uses = plan.problem.performances.cells.filter { $0.evidence.sources.contains(source.id) }.count
        let link: Cell.Link? = source.url.isEmpty ? nil : .url(source.url)
        return [
            .text(source.id, .label), .text(source.publisher, .text),
            source.year.map { .number(Double($0), CellStyle(.label, .general, .center)) }
                ?? Cell(.empty, style: .label),
            .text(source.grade?.rawValue ?? "", CellStyle(.label, .text, .center)),
            .number(Double(uses), CellStyle(.label, .decimals(0), .center)),
            .text(source.expires?.description ?? "", .label), .text(source.title, .text, link: link),
            .text(source.quote.isEmpty ? source.note : source.quote, .text),
            .text(plan.problem.asOf.map(source.isExpired) == true ? "EXPIRED" : "", .label),
            .text(source.date?.description ?? "", .label),
        ]
    }
}

private struct Bounds {
    let low: Double
    let high: Double
}

extension CellStyle {
    static let remarkInTable = CellStyle(.unused, .text, .left)
}
