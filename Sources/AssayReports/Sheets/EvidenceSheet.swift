// The sheet of evidence: a witness for every cell.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// One row per score with its bounds, sources and reason, and whether those still hold.
enum EvidenceSheet {
    private static let firstRow = 10
    /// Beyond so many figures, what to check first is not sought where each figure scores the whole table anew.
    private static let mostFigures = 1_000

    static let kind = SheetKind(
        SheetName.evidence, holds: "Bounds, sources and reasons of every score", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.evidence, title: "Evidence: where every score comes from", plan: plan,
            columnWidths: [27, 29, 8, 8, 8, 7, 26, 58, 13, 11, 22])
        let review = EvidenceReview(of: plan.problem)
        addSummary(to: &sheet, plan, review)
        sheet.table(
            "Evidence", row: firstRow - 1,
            header: [
                "Option", "Criterion", "Low", "Best", "High", "Grade", "Sources", "Because", "By", "Date", "Holds",
            ],
            body: plan.options.flatMap { i in
                plan.criteria.map { row(plan, i, $0, review.cells[i * plan.criteria.count + $0]) }
            })
        sheet.freeze = sheet.cell(firstRow, 2)
        sheet.repeatedRows = (firstRow - 1)...(firstRow - 1)
        return sheet
    }

    // MARK: What it comes to

    private static func addSummary(to sheet: inout Sheet, _ plan: BookPlan, _ review: EvidenceReview) {
        let words = EvidenceWords(problem: plan.problem)
        sheet.remark(
            4,
            "The best estimates are those of the sheet Scores. A score without a source is a judgement. A is the best grade."
        )
        sheet.remark(5, "\(words.foundation(review)). \(words.standard(review)); \(holding(review)).")
        let currency = plan.isStale ? RobustnessSheet.staleText : RobustnessSheet.currentText
        sheet.workbookLine(6, 0, .formula(plan.currencyFormula, currency, .remark))
        if let margin = MarginEvidence(of: plan.run) {
            sheet.remark(7, words.margin(margin).joined(separator: ". ") + ".")
        }
        if let first = firstToCheck(plan.run) {
            sheet.remark(8, "To check first: \(words.reach(first, leaders: plan.run.leaders)).")
        }
    }

    private static func holding(_ review: EvidenceReview) -> String {
        func count(_ n: Int, _ word: String) -> String { "\(n) \(n == 1 ? "rests" : "rest") on \(word) evidence" }
        return "\(count(review.expired.count, "expired")), \(count(review.stale.count, "stale"))"
    }

    private static func firstToCheck(_ evaluation: Evaluation) -> CellReach? {
        let figures = evaluation.problem.performances.cells.count
        guard !evaluation.leaders.isEmpty, evaluation.isLinear || figures <= mostFigures else { return nil }
        return (try? CellReach.all(in: evaluation))?.first
    }

    // MARK: Figures

    private static func row(_ plan: BookPlan, _ i: Int, _ j: Int, _ cell: EvidenceReview.Cell) -> [Cell] {
        let performance = plan.problem.performances[option: i, criterion: j]
        let evidence = performance.evidence
        return [
            plan.nameCell(i, on: SheetName.evidence, .text),
            .formula(plan.criterionName(j).absolute, plan.problem.criteria[j].name, .text),
            bound(performance, \.low), best(plan, i, j), bound(performance, \.high),
            .text(evidence.grade?.rawValue ?? "", CellStyle(.label, .text, .center)), sources(plan, evidence),
            .text(reason(performance), .text), .text(evidence.by, .label),
            .text(evidence.on?.description ?? "", .label),
            .text(doubts(cell), .text),
        ]
    }

    /// Why the figure is what it is, with what it counts.
    private static func reason(_ performance: Performance) -> String {
        guard let counted = performance.counted else { return performance.evidence.because }
        let because = performance.evidence.because
        return (because.isEmpty ? "" : because + "; ") + "counted on \(counted.list): \(counted.inWords)"
    }

    /// What no longer holds; empty if all does.
    private static func doubts(_ cell: EvidenceReview.Cell) -> String {
        let expired = cell.expired.isEmpty ? [] : ["EXPIRED: " + cell.expired.joined(separator: ", ")]
        let stale = cell.stale + (cell.isOld ? ["the figure"] : [])
        return (expired + (stale.isEmpty ? [] : ["STALE: " + stale.joined(separator: ", ")])).joined(separator: "; ")
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
        return .text(evidence.sources.joined(separator: ", "), .text, link: .cell(SourcesSheet.cell(place)))
    }
}

private struct Bounds {
    let low: Double
    let high: Double
}

extension CellStyle {
    static let remarkInTable = CellStyle(.unused, .text, .left)
}
