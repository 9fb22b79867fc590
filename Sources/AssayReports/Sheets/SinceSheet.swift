// The sheet that says what has changed since a run of the past.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Ranks and scores at a run of the past and at this one, which edits moved them, and every edit: all of it as the engine
/// found it at this run, so in grey.
enum SinceSheet {
    static let kind = SheetKind(
        SheetName.since, holds: "What has changed since an earlier run, and which edits moved the ranking",
        isNeeded: { $0.briefing.since != nil }, sheet: sheet)

    fileprivate static let headerRow = 6
    fileprivate static let standingHeader = [
        "Option", "Why its rank moved", "What moved its score, in points", "Rank then", "Rank at run", "Places gained",
        "Score then", "Score at run", "Change",
    ]
    fileprivate static let gainedColumn = 5
    fileprivate static let editHeader = ["What was edited", "Then", "At run"]
    /// What stands where there is nothing to say.
    fileprivate static let nothing = "–"

    static func sheet(_ plan: BookPlan) -> Sheet {
        let since = plan.briefing.since
        var sheet = Sheet(
            SheetName.since, title: "Changes since \(since?.run ?? "")", plan: plan,
            columnWidths: [32, 46, 50] + [Double](repeating: 9.5, count: 6))
        guard let since else { return sheet }
        sheet.line(4, 0, .text(since.sentence, CellStyle(.result)))
        sheet.table(
            "Ranks and scores then and now", row: headerRow, header: standingHeader,
            body: since.standings.map { cells($0) })
        let row = headerRow + since.standings.count + 2
        sheet.heading(row, "What was edited")
        sheet.table(
            "What was edited", row: row + 1, header: editHeader, body: since.edits.map { $0.map { text($0) } })
        sheet.freeze = sheet.cell(headerRow + 1, 1)
        return sheet
    }

    private static func text(_ text: String) -> Cell { .text(text.isEmpty ? nothing : text, .engineText) }

    private static func cells(_ standing: RunChanges.Standing) -> [Cell] {
        let centered = CellStyle(.engine, .text, .center)
        func score(_ x: Double?) -> Cell { x.map { .number($0, .engine(.decimals(1))) } ?? .text(nothing, centered) }
        func rank(_ rank: Int?, isThere: Bool) -> Cell {
            rank.map { .number(Double($0), CellStyle(.engine, .rank, .center)) }
                ?? .text(isThere ? "out" : nothing, centered)
        }
        let change = standing.oldScore.flatMap { old in standing.newScore.map { $0 - old } }
        return [
            text(standing.name), text(standing.reason), text(standing.parts),
            rank(standing.oldRank, isThere: standing.oldScore != nil),
            rank(standing.newRank, isThere: standing.newScore != nil),
            standing.gained.map { .number(Double($0), CellStyle(.engine, .signed(0), .center)) }
                ?? .text(standing.arrival, centered),
            score(standing.oldScore), score(standing.newScore),
            change.map { .number($0, .engine(.signed(1))) } ?? .text(nothing, centered),
        ]
    }
}

extension BookPlan {
    /// The places gained since an earlier run, by option.
    var gainedSince: CellRange {
        CellRange(
            CellReference(sheet: SheetName.since, row: SinceSheet.headerRow + 1, column: SinceSheet.gainedColumn),
            rows: problem.options.count)
    }
}

// MARK: - Read back

extension RunChanges {
    /// What a workbook tells of an earlier run, on its sheet or on those that it was parted into.
    ///
    /// - Parameter run: The run, as the sheet Record names it.
    init?(since run: String, in cells: BookCells) {
        func table(_ header: [String]) -> (sheet: String, rows: [[String]])? {
            cells.sheets(from: SheetName.since).lazy
                .compactMap { sheet in cells.rows(below: header, on: sheet).map { (sheet, $0) } }.first
        }
        guard !run.isEmpty, let (sheet, rows) = table(SinceSheet.standingHeader),
            let top = cells.row(of: SinceSheet.standingHeader, on: sheet)
        else { return nil }
        self.run = run
        standings = rows.enumerated().map { number, texts in
            Standing(texts) { column in
                let place = CellReference(sheet: sheet, row: top + 1 + number, column: column)
                if case .number(let x) = cells[place].value { return x }
                return nil
            }
        }
        edits = table(SinceSheet.editHeader)?.rows ?? []
    }
}

extension RunChanges.Standing {
    /// A row of the sheet: its texts, and the numbers in its columns.
    fileprivate init(_ texts: [String], number: (Int) -> Double?) {
        func said(_ text: String) -> String { text == SinceSheet.nothing ? "" : text }
        (name, reason, parts) = (texts[0], said(texts[1]), said(texts[2]))
        (oldRank, newRank) = (number(3).flatMap { Int(exactly: $0) }, number(4).flatMap { Int(exactly: $0) })
        (oldScore, newScore) = (number(6), number(7))
    }
}
