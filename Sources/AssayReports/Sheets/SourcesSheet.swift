// The sheet of sources.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// One row per source with its grade and what it says, and whether it still holds.
enum SourcesSheet {
    private static let firstRow = 6

    static let kind = SheetKind(
        SheetName.sources, holds: "Sources with their grades, and which still hold",
        isNeeded: { $0.briefing.listsSources }, sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.sources, title: "Sources: what the evidence rests on", plan: plan,
            columnWidths: [27, 29, 8, 8, 8, 11, 34, 58, 11, 11])
        sheet.remark(4, "Uses are the figures that a source stands behind. A is the best grade.")
        sheet.table(
            "Sources", row: firstRow - 1,
            header: [
                "Id", "Publisher", "Year", "Grade", "Uses", "Expires", "Title", "Quote or note", "Status", "Date",
            ],
            body: EvidenceReview(of: plan.problem).sources.map(source))
        sheet.freeze = sheet.cell(firstRow, 1)
        sheet.repeatedRows = (firstRow - 1)...(firstRow - 1)
        return sheet
    }

    /// The cell of a source's id, by its number.
    static func cell(_ number: Int) -> CellReference {
        CellReference(sheet: SheetName.sources, row: firstRow + number, column: 0)
    }

    private static func source(_ cited: EvidenceReview.Source) -> [Cell] {
        let source = cited.source
        let link: Cell.Link? = source.url.isEmpty ? nil : .url(source.url)
        return [
            .text(source.id, .label), .text(source.publisher, .text),
            source.year.map { .number(Double($0), CellStyle(.label, .general, .center)) }
                ?? Cell(.empty, style: .label),
            .text(source.grade?.rawValue ?? "", CellStyle(.label, .text, .center)),
            .number(Double(cited.uses.count), CellStyle(.label, .decimals(0), .center)),
            .text(source.expires?.description ?? "", .label), .text(source.title, .text, link: link),
            .text(source.quote.isEmpty ? source.note : source.quote, .text),
            .text(cited.isExpired ? "EXPIRED" : cited.isStale ? "STALE" : "", .label),
            .text(source.date?.description ?? "", .label),
        ]
    }
}
