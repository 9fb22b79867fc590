// The sheet of perspectives: every weight set and every scenario side by side.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Weight sets × options ranks, how far they agree and where they differ, and who leads in which scenario.
enum PerspectivesSheet {
    static let kind = SheetKind(
        SheetName.perspectives, holds: "Every weight set and every scenario side by side",
        isNeeded: { $0.problem.weightSets.count > 1 || !$0.problem.scenarios.isEmpty }, sheet: sheet)

    private static let firstRow = 8

    static func sheet(_ plan: BookPlan) -> Sheet {
        let sets = plan.problem.weightSets
        var sheet = Sheet(
            SheetName.perspectives, title: "Perspectives: who would see it differently", plan: plan,
            columnWidths: [40] + sets.map { _ in 18 } + [Double](repeating: 18, count: max(2, 5 - sets.count)))
        sheet.remark(4, "Ranks and scores follow the inputs and the chosen scenario. Grey cells are of the run.")
        let currency = plan.isStale ? RobustnessSheet.staleText : RobustnessSheet.currentText
        sheet.workbookLine(5, 0, .formula(plan.currencyFormula, currency, .remark))
        let scores = SetScores(plan)
        addRanks(to: &sheet, plan, scores)
        addLines(to: &sheet, plan, scores)
        var row = scoreRow(plan) - 2
        row = addScores(to: &sheet, plan, scores, at: row)
        if sets.count > 1 { row = addAgreement(to: &sheet, plan, at: row) }
        if !plan.problem.scenarios.isEmpty { addScenarios(to: &sheet, plan, at: row) }
        sheet.freeze = sheet.cell(firstRow, 1)
        return sheet
    }

    // MARK: Ranks and scores

    private static func addRanks(to sheet: inout Sheet, _ plan: BookPlan, _ scores: SetScores) {
        let sets = plan.problem.weightSets.indices
        sheet.table(
            "Ranks by weight set", row: firstRow - 1,
            header: [.text("Rank by weight set", .header)]
                + sets.map { .formula(plan.setName($0).absolute, plan.problem.weightSets[$0].name, .header) }
                + [.text("Best rank", .header), .text("Worst rank", .header)],
            body: plan.options.map { scores.ranks(of: $0, scoreRow: scoreRow(plan), rankRow: firstRow) })
    }

    /// The ranks under a weight set, one an option.
    static func ranks(_ plan: BookPlan, under set: Int) -> CellRange {
        CellRange(
            CellReference(sheet: SheetName.perspectives, row: firstRow, column: 1 + set), rows: plan.options.count)
    }

    private static func addLines(to sheet: inout Sheet, _ plan: BookPlan, _ scores: SetScores) {
        guard RankLines.isDrawn(plan) else { return }
        let row = chartRow(plan)
        if plan.rankedAtRun > RankLines.most {
            sheet.remark(row - 1, "The chart shows the first \(RankLines.most) of \(plan.options.count) options.")
        }
        let width = min(sheet.pixels(ofColumns: 0..<sheet.columnWidths.count) - Sheet.chartMargin, 1100)
        sheet.blocks.append(.chart(RankLines(plan, scores).chart(row: row, width: width)))
    }

    private static func chartRow(_ plan: BookPlan) -> Int { firstRow + plan.options.count + 2 }

    private static func scoreRow(_ plan: BookPlan) -> Int {
        guard RankLines.isDrawn(plan) else { return firstRow + plan.options.count + 3 }
        return chartRow(plan) + RowHeights.rows(ofChart: RankLines.height(plan)) + 3
    }

    private static func addScores(to sheet: inout Sheet, _ plan: BookPlan, _ scores: SetScores, at row: Int) -> Int {
        let sets = plan.problem.weightSets.indices
        sheet.heading(row, "Scores by weight set")
        sheet.table(
            "Scores by weight set", row: scoreRow(plan) - 1,
            header: [.text("Option", .header)]
                + sets.map { .formula(plan.setName($0).absolute, plan.problem.weightSets[$0].name, .header) },
            body: plan.options.map(scores.scores))
        return scoreRow(plan) + plan.options.count + 1
    }

    // MARK: Agreement

    private static func addAgreement(to sheet: inout Sheet, _ plan: BookPlan, at row: Int) -> Int {
        guard let perspectives = try? Perspectives(of: plan.run.problem, scenario: plan.run.scenario) else {
            return row
        }
        let names = perspectives.weightSets.map(\.name)
        sheet.heading(
            row,
            "Agreement of rankings: Kendall's tau-b"
                + (perspectives.concordance.map { "; Kendall's W of all is \($0.fixed(2))" } ?? ""))
        sheet.table(
            "Agreement of rankings", row: row + 1, header: ["Weight set"] + names,
            body: zip(names, perspectives.agreement()).map { name, row in
                [.text(name, .text)] + row.map { $0.map { .number($0, .engine(.decimals(2))) } ?? .text("–", .unused) }
            })
        let next = row + names.count + 3
        let shown = perspectives.differences.prefix(5)
        sheet.heading(next, "Where the weights differ most")
        sheet.table(
            "Where the weights differ most", row: next + 1,
            header: ["Criterion", "Least weight", "Given by", "Most weight", "Given by"],
            body: shown.map { difference in
                [
                    .text(perspectives.problem.criteria[difference.criterion].name, .text),
                    .number(difference.weights.lowerBound, .engine(.percent(1))),
                    .text(names[difference.lowest], .engineText),
                    .number(difference.weights.upperBound, .engine(.percent(1))),
                    .text(names[difference.highest], .engineText),
                ]
            })
        return next + shown.count + 3
    }

    // MARK: Scenarios

    private static func addScenarios(to sheet: inout Sheet, _ plan: BookPlan, at row: Int) {
        guard let comparison = try? ScenarioComparison(of: plan.run.problem, by: plan.run.method) else { return }
        let problem = comparison.problem
        func names(_ options: [Int]) -> String { options.map { problem.options[$0].name }.joined(separator: ", ") }
        sheet.heading(row, "Who leads, by scenario and weight set")
        sheet.table(
            "Who leads, by scenario and weight set", row: row + 1,
            header: ["Scenario"] + problem.weightSets.map(\.name),
            body: comparison.scenarios.indices.map { s in
                [.text(comparison.name(s), .text)]
                    + problem.weightSets.indices.map { .text(names(comparison.leaders(s, $0)), .engineText) }
            })
        addRegret(to: &sheet, plan, comparison, at: row + comparison.scenarios.count + 3)
    }

    /// How much better the best option of each scenario would have been, at its worst, for the weight set of the run.
    private static func addRegret(
        to sheet: inout Sheet, _ plan: BookPlan, _ comparison: ScenarioComparison, at row: Int
    ) {
        let scores = comparison.scores(under: plan.run.weightSet)
        let regrets = ScenarioRule.regrets(scores)
        let worst = comparison.options.indices.map { i in regrets.map { $0[i] }.max() ?? 0 }
        sheet.heading(
            row,
            "Greatest regret over the scenarios, weights: \(comparison.problem.weightSets[plan.run.weightSet].name)")
        sheet.table(
            "Greatest regret over the scenarios", row: row + 1, header: ["Option", "Greatest regret"],
            body: zip(comparison.options, worst).map { i, regret in
                [.text(comparison.problem.options[i].name, .text), .number(regret, .engine(.decimals(1)))]
            })
    }
}

/// Scores and ranks under every weight set, as formulas where scores are sums.
struct SetScores {
    private static let longest = 8000
    private let plan: BookPlan
    private let sets: [Evaluation?]

    init(_ plan: BookPlan) {
        self.plan = plan
        let evaluation = plan.evaluation
        sets = plan.problem.weightSets.indices.map { set in
            set == evaluation.weightSet
                ? evaluation
                : try? Evaluation(
                    of: plan.problem, by: evaluation.method, weightSet: set, scenario: evaluation.scenario)
        }
    }

    /// The rank of an option under a weight set; nil if it has none.
    func rank(of i: Int, under set: Int) -> Int? { sets[set].flatMap { $0.ranks[i] } }

    /// Rounded scores, so that ties are ties.
    func scores(of i: Int) -> [Cell] {
        [plan.nameCell(i, on: SheetName.perspectives)]
            + sets.indices.map { set in
                guard let score = sets[set]?.scores[i] else { return .text("–", .unused) }
                let rounded = (score * 1e9).rounded() / 1e9
                let number = CellStyle.Number.decimals(plan.evaluation.scoreDecimals)
                guard plan.hasLines, let formula = formula(set, i) else { return .number(rounded, .engine(number)) }
                return .formula("ROUND(\(formula),9)", rounded, .computed(number))
            }
    }

    /// Ranks under every set, and the best and worst of them.
    func ranks(of i: Int, scoreRow: Int, rankRow: Int) -> [Cell] {
        let ranks = sets.indices.map { rank(of: i, under: $0) }
        let mine = CellRange(
            CellReference(sheet: SheetName.perspectives, row: rankRow + i, column: 1), columns: sets.count
        )
        .seen(from: SheetName.perspectives)
        return [plan.nameCell(i, on: SheetName.perspectives)]
            + sets.indices.map { set in
                let formula = rankFormula(set, i, scoreRow)
                let style = CellStyle.computed(.rank, .center)
                return ranks[set].map { .formula(formula, Double($0), style) } ?? .formula(formula, "out", style)
            }
            + [("MIN", ranks.compactMap { $0 }.min()), ("MAX", ranks.compactMap { $0 }.max())].map { name, rank in
                let formula = "IF(COUNT(\(mine))>0,\(name)(\(mine)),\"out\")"
                let style = CellStyle.computed(.rank, .center)
                return rank.map { .formula(formula, Double($0), style) } ?? .formula(formula, "out", style)
            }
    }

    private func rankFormula(_ set: Int, _ i: Int, _ scoreRow: Int) -> String {
        let first = CellReference(sheet: SheetName.perspectives, row: scoreRow, column: 1 + set)
        let column = CellRange(first, rows: plan.options.count).seen(from: SheetName.perspectives)
        let passes = plan.results(.passes).seen(from: SheetName.perspectives)
        let above = "SUMPRODUCT((\(passes)=1)*(\(column)>\(first.offset(rows: i).local)))"
        return "IF(\(plan.result(.passes, i).absolute)=1,1+\(above),\"out\")"
    }

    /// The weighted sum with the set's weights times the chosen scenario's factors; nil if it would be too long.
    private func formula(_ set: Int, _ i: Int) -> String? {
        let leaves = plan.criteria.map { j -> (weight: String, value: String) in
            let row = plan.treeRow(of: j)
            let factor = plan.problem.scenarios.isEmpty ? "" : "*" + plan.chosenFactor(row: row).absolute
            return (plan.weight(set: set, row: row).absolute + factor, plan.cell(.value, i, j).absolute)
        }
        let sum = leaves.map { "\($0.weight)*\($0.value)" }.joined(separator: "+")
        let formula = "(\(sum))/(\(leaves.map(\.weight).joined(separator: "+")))"
        return formula.utf8.count < SetScores.longest ? formula : nil
    }
}
