// The sheet that says how sure the ranking is.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Rank acceptability, rank ranges, pairwise win shares, and what cannot be separated: the engine's values.
enum RobustnessSheet {
    static let kind = SheetKind(
        SheetName.robustness,
        holds: "How sure the ranking is: shares of ranks in simulated draws, what it would be worth to know",
        isNeeded: { $0.briefing.simulated != nil }, sheet: sheet)

    /// Of more options no reader compares every pair, or looks at the share of every rank.
    static let mostShares = 100

    static func sheet(_ plan: BookPlan) -> Sheet {
        let ranks = plan.options.count <= mostShares ? plan.options.count : 0
        var sheet = Sheet(
            SheetName.robustness, title: "Robustness: how sure is the ranking", plan: plan,
            columnWidths: [40] + [Double](repeating: 9.5, count: 5 + ranks))
        guard let simulated = plan.briefing.simulated else { return sheet }
        let sentences = RobustnessSentences(plan)
        sheet.line(BookPlan.sureRow, 0, .text(sentences?.first ?? "", CellStyle(.result)))
        sheet.line(BookPlan.sureRow + 1, 0, .text(sentences?.separation ?? "", CellStyle(.plain)))
        sheet.workbookLine(6, 0, .formula(plan.currencyFormula, plan.isStale ? staleText : currentText, .remark))
        for (number, text) in ([simulated.story] + plan.drawNotes).enumerated() {
            sheet.remark(7 + number, text)
        }
        sheet.remark(
            plan.firstDrawRow - 3,
            "Options that share a letter cannot be separated: none scores higher than another in 95 % of the draws."
        )
        sheet.table(
            "Ranks in the draws", row: plan.firstDrawRow - 1,
            header: ["Option", "First", "±", "Mean rank", "Ranks (95 %)", "Letters"]
                + (0..<ranks).map { "Rank \($0 + 1)" },
            body: rows(plan, simulated.robustness, ranks: ranks))
        var row = pairRow(plan)
        if ranks > 0 {
            addPairs(to: &sheet, plan, simulated.robustness)
            sheet.highlights.append(heat(plan, row: plan.firstDrawRow, column: 6))
            row += ranks + 2
        }
        SteadinessTables(plan, simulated).add(to: &sheet, at: row)
        sheet.freeze = sheet.cell(plan.firstDrawRow, 1)
        return sheet
    }

    static let currentText = "CURRENT: the figures below belong to the inputs in this workbook."
    static let staleText = "STALE: inputs were changed since the run; make the workbook again."

    private static func rows(_ plan: BookPlan, _ robustness: Robustness, ranks: Int) -> [[Cell]] {
        let letters = letters(robustness, options: plan.problem.options.count)
        return plan.options.map { row(plan, $0, robustness, letters[$0], ranks: ranks) }
    }

    private static func row(
        _ plan: BookPlan, _ i: Int, _ robustness: Robustness, _ letters: String, ranks: Int
    ) -> [Cell] {
        let shares = robustness.acceptability(of: i)
        let percent = CellStyle.engine(.percent(1))
        return [
            plan.nameCell(i, on: SheetName.robustness), .number(shares[0], percent),
            .number(robustness.standardError(of: shares[0]), percent),
            robustness.expectedRank(of: i).map { .number($0, .engine(.decimals(2))) } ?? .text("–", .unused),
            .text(plan.rankRange(of: i), CellStyle(.engine, .text, .center)),
            .text(letters, CellStyle(.engine, .text, .center)),
        ] + shares.prefix(ranks).map { .number($0, .engine(.percent(0))) }
    }

    /// So many letters fit their column.
    private static let mostLetters = 4

    /// For each option a letter for each group of options that cannot be separated and that it belongs to.
    ///
    /// > Piepho, H.-P. (2004). An algorithm for a letter-based representation of all-pairwise comparisons. *Journal of
    /// Computational and Graphical Statistics* 13, 456–466. doi:[10.1198/1061860043515](https://doi.org/10.1198/1061860043515)
    private static func letters(_ robustness: Robustness, options: Int) -> [String] {
        var letters = [[String]](repeating: [], count: options)
        for (number, group) in robustness.inseparable().enumerated() {
            for i in group { letters[i].append(CellReference.letters(number).lowercased()) }
        }
        // The groups of an option follow each other.
        return letters.map { $0.count > mostLetters ? "\($0[0]) to \($0[$0.count - 1])" : $0.joined(separator: " ") }
    }

    private static func pairRow(_ plan: BookPlan) -> Int { plan.firstDrawRow + plan.options.count + 2 }

    private static func addPairs(to sheet: inout Sheet, _ plan: BookPlan, _ robustness: Robustness) {
        let row = pairRow(plan)
        sheet.heading(row - 1, "Share of draws in which the option at the left scores higher than the one above")
        sheet.table(
            "Pairwise win shares", row: row,
            header: [.text("Option", .header)]
                + plan.options.map { plan.nameCell($0, on: SheetName.robustness, .header) },
            body: plan.options.map { i in
                [plan.nameCell(i, on: SheetName.robustness)]
                    + plan.options.map { k in
                        i == k
                            ? .text("–", .unused) : .number(robustness.winShare(of: i, over: k), .engine(.percent(0)))
                    }
            })
        sheet.highlights.append(heat(plan, row: row + 1, column: 1))
    }

    private static func heat(_ plan: BookPlan, row: Int, column: Int) -> Highlight {
        let first = CellReference(sheet: SheetName.robustness, row: row, column: column)
        return Highlight(
            CellRange(first, rows: plan.options.count, columns: plan.options.count),
            .blend(from: 0, .white, to: 1, Color(0x7FB3DB)))
    }
}

extension BookPlan {
    private static let mostNotes = 6
    var firstDrawRow: Int { 11 + drawNotes.count }

    /// What readers should know of the draws, a sentence a line.
    var drawNotes: [String] {
        var notes = (briefing.simulated?.notes ?? []).map { $0 + "." }
        if options.count > RobustnessSheet.mostShares {
            notes.insert(
                "Shares of every rank and of every pair stand here for \(RobustnessSheet.mostShares) options at most; "
                    + "'assay robustness --format json' prints them all.", at: 0)
        }
        guard notes.count > BookPlan.mostNotes else { return notes }
        let left = notes.count - BookPlan.mostNotes + 1
        return notes.prefix(BookPlan.mostNotes - 1) + ["And \(left) more; 'assay robustness' prints them all."]
    }

    static let sureRow = 4

    /// The share of draws in which an option comes first; and the ranks that it has.
    var firstShares: CellRange { draws(1) }
    var rankRanges: CellRange { draws(4) }

    private func draws(_ column: Int) -> CellRange {
        CellRange(
            CellReference(sheet: SheetName.robustness, row: firstDrawRow, column: column), rows: options.count)
    }

    /// The ranks that an option has in 95 % of the draws, in words.
    func rankRange(of i: Int) -> String {
        guard let range = briefing.simulated?.robustness.rankRange(of: i, covering: 0.95) else { return "none" }
        return range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }

    /// A line that says whether figures of the run still belong to the inputs.
    var currencyFormula: String {
        "IF(\(isCurrent.absolute)=1,\"\(RobustnessSheet.currentText)\","
            + "\"\(RobustnessSheet.staleText)\")"
    }
}

/// How sure the ranking is, in two sentences.
struct RobustnessSentences {
    /// How often the leader comes first, and who does so more often.
    let first: String
    /// Whom it cannot be separated from.
    let separation: String

    init?(_ plan: BookPlan) {
        guard let robustness = plan.briefing.simulated?.robustness, let leader = plan.run.leaders.first else {
            return nil
        }
        let shares = robustness.firstShares
        let names = plan.run.problem.options.map(\.name)
        let top = shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) } ?? leader
        let rival =
            shares[top] > shares[leader] ? "; \(names[top]) does in \(RobustnessSentences.percent(shares[top]))" : ""
        first =
            "\(names[leader]) comes first in \(RobustnessSentences.percent(shares[leader])) of \(robustness.draws.grouped) draws\(rival)."
        let group = robustness.inseparable().first { $0.contains(leader) }?.filter { $0 != leader } ?? []
        separation =
            group.isEmpty
            ? "It can be separated from every other option."
            : "It cannot be separated from \(RobustnessSentences.list(group.map { names[$0] }))."
    }

    private static func percent(_ share: Double) -> String { "\((share * 100).fixed(0)) %" }

    private static func list(_ names: [String]) -> String {
        if names.count > 3 { return "\(names.prefix(2).joined(separator: ", ")) and \(names.count - 2) more" }
        return names.count < 2
            ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }
}
