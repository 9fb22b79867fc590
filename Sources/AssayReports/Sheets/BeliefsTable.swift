// The fewest scores that change the leader, and what one would have to believe, on the sheet Flip points.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The fewest scores that change the leader, and what one would have to believe for each other option to lead.
struct BeliefsTable {
    private let plan: BookPlan
    private let analyses: LeaderAnalyses
    private let here = SheetName.flips

    /// Nil if nothing of it is known.
    init?(_ plan: BookPlan) {
        guard let analyses = plan.analyses, !(analyses.beliefs.isEmpty && analyses.fewest.isEmpty) else { return nil }
        (self.plan, self.analyses) = (plan, analyses)
    }

    /// Adds everything from a row on.
    ///
    /// - Returns: The next row that is free.
    func add(to sheet: inout Sheet, at row: Int) -> Int { addFewest(to: &sheet, at: addBeliefs(to: &sheet, at: row)) }

    private func addFewest(to sheet: inout Sheet, at row: Int) -> Int {
        let rows = analyses.fewest.flatMap { bounds, fewest in
            fewest.changes.enumerated().map { number, change in step(number, change, fewest.rival, bounds) }
        }
        guard !rows.isEmpty else { return row }
        sheet.heading(row, "The fewest scores that together change the leader")
        let gained = plan.run.method is Additive ? "Points gained" : "Score gained"
        sheet.table(
            "The fewest scores that together change the leader", row: row + 1,
            header: ["Option", "Criterion", "Step", "Moves within", gained, "Who draws level"], body: rows)
        return row + rows.count + 3
    }

    private func step(_ number: Int, _ change: FewestCells.Change, _ rival: Int, _ bounds: FewestCells.Bounds) -> [Cell]
    {
        [
            plan.nameCell(change.option, on: here), criterion(change.criterion),
            .number(Double(number + 1), .engine(.rank)), .text(bounds.words, .engineText),
            .number(change.gain, .engine(.decimals(plan.run.scoreDecimals))),
            .formula(plan.optionName(rival).absolute, plan.problem.options[rival].name, .engineText),
        ]
    }

    private func criterion(_ j: Int) -> Cell {
        .formula(plan.criterionName(j).absolute, plan.problem.criteria[j].name, .text)
    }

    private func addBeliefs(to sheet: inout Sheet, at row: Int) -> Int {
        guard let runnerUp = analyses.beliefs.first else { return row }
        sheet.heading(row, "What one would have to believe for another option to lead")
        sheet.line(
            row + 1, 0, .text("The best case of the runner-up: \(runnerUp.sentences[2]).", CellStyle(.plain)))
        if let search = analyses.search { sheet.remark(row + 2, search + ".") }
        let top = analyses.search == nil ? row + 2 : row + 3
        sheet.table(
            "What one would have to believe", row: top,
            header: [
                "Option", "One score of its own", "Rank at run", "Weight that moves",
                plan.run.method is Additive ? "Best case, points" : "Best case, score", "Best case", "Nearest weights",
            ],
            body: analyses.beliefs.map(belief))
        return top + analyses.beliefs.count + 2
    }

    private func belief(_ belief: Belief) -> [Cell] {
        [
            plan.nameCell(belief.option, on: here), .text(belief.sentences[1] + ".", .engineText),
            plan.run.ranks[belief.option].map { .number(Double($0), CellStyle(.engine, .rank, .center)) }
                ?? .text("out", .engineText),
            belief.moved.map { .number($0, .engine(.percent(1))) } ?? .text("no weights", .engineText),
            belief.bestCase.map { .number($0, .engine(.signed(plan.run.scoreDecimals))) }
                ?? .text("not defined", .engineText),
            .text(belief.sentences[2] + ".", .engineText),
            .text(belief.sentences[0] + ".", .engineText),
        ]
    }
}
