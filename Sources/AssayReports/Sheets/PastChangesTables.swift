// What has changed since a run of the past: the lower part of the sheet Changes.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Scores and ranks at a run of the past and at this one, which edits moved them, and every edit: all of it as the engine
/// found it at this run, so in grey.
struct PastChangesTables {
    static let standingHeader = [
        "Option", "Score then", "Score at run", "Change", "Rank then", "Rank at run", "Places gained",
    ]
    static let reasonHeader = ["Why ranks moved"]
    static let partHeader = ["What moved scores, in points"]
    static let editHeader = ["What was edited", "Then", "At run"]

    private let since: RunChanges
    private let plan: BookPlan

    init(_ since: RunChanges, _ plan: BookPlan) { (self.since, self.plan) = (since, plan) }

    func add(to sheet: inout Sheet) {
        var row = plan.pastHeaderRow
        sheet.heading(row - 1, "Since " + since.run)
        sheet.table(
            "Since an earlier run", row: row, header: PastChangesTables.standingHeader,
            body: since.standings.map { cells($0) })
        row += since.standings.count + 2
        row = add("Why ranks moved", PastChangesTables.reasonHeader, since.reasons.map { [$0] }, at: row, to: &sheet)
        row = add("What moved scores", PastChangesTables.partHeader, since.parts.map { [$0] }, at: row, to: &sheet)
        _ = add("Edits", PastChangesTables.editHeader, since.edits, at: row, to: &sheet)
    }

    private func add(
        _ title: String, _ header: [String], _ rows: [[String]], at row: Int, to sheet: inout Sheet
    ) -> Int {
        guard !rows.isEmpty else { return row }
        sheet.table(
            title, row: row, header: header, body: rows.map { $0.map { .text($0, CellStyle(.engine, .text)) } })
        return row + rows.count + 2
    }

    private func cells(_ standing: RunChanges.Standing) -> [Cell] {
        func score(_ x: Double?) -> Cell {
            x.map { .number($0, .engine(.decimals(1))) } ?? .text("–", CellStyle(.engine, .text, .center))
        }
        func rank(_ rank: Int?, isThere: Bool) -> Cell {
            rank.map { .number(Double($0), CellStyle(.engine, .rank, .center)) }
                ?? .text(isThere ? "out" : "–", CellStyle(.engine, .text, .center))
        }
        let change = standing.oldScore.flatMap { old in standing.newScore.map { $0 - old } }
        return [
            .text(standing.name, CellStyle(.engine, .text, wraps: true)), score(standing.oldScore),
            score(standing.newScore),
            change.map { .number($0, .engine(.signed(1))) } ?? .text("–", CellStyle(.engine, .text, .center)),
            rank(standing.oldRank, isThere: standing.oldScore != nil),
            rank(standing.newRank, isThere: standing.newScore != nil),
            standing.gained.map { .number(Double($0), CellStyle(.engine, .signed(0), .center)) }
                ?? .text(standing.arrival, CellStyle(.engine, .text, .center)),
        ]
    }
}

extension BookPlan {
    /// The row of the header of the table of an earlier run.
    var pastHeaderRow: Int { ChangesSheet.firstRow + problem.options.count + 3 }

    /// The places gained since an earlier run, by option.
    var gainedSince: CellRange {
        CellRange(
            CellReference(sheet: SheetName.changes, row: pastHeaderRow + 1, column: 6), rows: problem.options.count)
    }
}

// MARK: - Read back

extension RunChanges {
    /// What a workbook tells of an earlier run, on the sheet Changes or on those that it was parted into.
    ///
    /// - Parameter run: The run, as the sheet Record names it.
    init?(since run: String, in cells: BookCells) {
        let sheets = cells.sheets(from: SheetName.changes)
        func table(_ header: [String]) -> (sheet: String, top: Int)? {
            sheets.lazy.compactMap { sheet in cells.row(of: header, on: sheet).map { (sheet, $0) } }.first
        }
        func texts(_ header: [String]) -> [[String]] {
            table(header).flatMap { cells.rows(below: header, on: $0.sheet) } ?? []
        }
        guard !run.isEmpty, let (sheet, top) = table(PastChangesTables.standingHeader) else { return nil }
        func number(_ row: Int, _ column: Int) -> Double? {
            let place = CellReference(sheet: sheet, row: top + 1 + row, column: column)
            if case .number(let x) = cells[place].value { return x }
            return nil
        }
        self.run = run
        standings = texts(PastChangesTables.standingHeader).enumerated().map { row, name in
            Standing(
                name: name[0], oldScore: number(row, 1), newScore: number(row, 2),
                oldRank: number(row, 4).flatMap { Int(exactly: $0) },
                newRank: number(row, 5).flatMap { Int(exactly: $0) })
        }
        reasons = texts(PastChangesTables.reasonHeader).map { $0[0] }
        parts = texts(PastChangesTables.partHeader).map { $0[0] }
        edits = texts(PastChangesTables.editHeader)
    }
}
