// Score, rank and place of one option, as formulas.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The last block of the calculation, for one option.
struct ResultFormulas {
    private let plan: BookPlan
    private let i: Int

    init(_ plan: BookPlan, _ i: Int) {
        (self.plan, self.i) = (plan, i)
    }

    var cells: [Cell] { BookPlan.ResultColumn.allCases.map(cell) + plan.parts.indices.map(part) }

    private func cell(_ column: BookPlan.ResultColumn) -> Cell {
        let evaluation = plan.evaluation
        switch column {
        case .score: return score
        case .rounded: return .formula("ROUND(\(own(.score)),9)", rounded(i), .computed(.decimals(3)))
        case .passes: return .formula(passes, evaluation.ranks[i] == nil ? 0 : 1, .computed(.check, .center))
        case .rank:
            let above = "SUMPRODUCT((\(all(.passes))=1)*(\(all(.rounded))>\(own(.rounded))))"
            let formula = "IF(\(own(.passes))=1,1+\(above),\"out\")"
            return evaluation.ranks[i].map { .formula(formula, Double($0), .computed(.rank, .center)) }
                ?? .formula(formula, "out", .computed(.rank, .center))
        case .unscreened:
            return .formula(
                "1+SUMPRODUCT(--(\(all(.rounded))>\(own(.rounded))))", Double(evaluation.unscreened.ranks[i]),
                .computed(.rank, .center))
        case .place:
            return .formula(
                place, Double(1 + (evaluation.order.firstIndex(of: i) ?? 0)), .computed(.decimals(0), .center))
        case .sameName:
            let names = plan.optionNames.seen(from: SheetName.calculation)
            let count = plan.problem.options.filter { $0.name == plan.problem.options[i].name }.count
            return .formula(
                "SUMPRODUCT(--(\(names)=\(plan.optionName(i).absolute)))", Double(count),
                .computed(.decimals(0), .center))
        case .atRun: return .number(plan.run.scores[i], .engine(.decimals(3)))
        }
    }

    private var score: Cell {
        let score = plan.evaluation.scores[i]
        guard plan.isLive else { return .number(score, .engine(.decimals(2))) }
        let contributions = CellRange(plan.cell(.contribution, i, 0), columns: plan.criteria.count)
        let formula =
            plan.hasGroupMeans
            ? GroupFormulas(plan).total(of: i) : "SUM(\(contributions.seen(from: SheetName.calculation)))"
        return .formula(formula, score, .computed(.decimals(2), bold: true))
    }

    private var passes: String {
        let tests = plan.problem.screens.enumerated().map { k, screen in
            plan.cell(.performance, i, screen.criterion).local + (screen.isFloor ? ">=" : "<=")
                + plan.screenBound(k).absolute
        }
        return tests.isEmpty ? "1" : "IF(AND(\(tests.joined(separator: ","))),1,0)"
    }

    /// Options that pass come first, by rank; then the others, by score; ties keep their order.
    private var place: String {
        let (passes, rounded) = (all(.passes), all(.rounded))
        let screened = "SUM(\(passes))+1+SUMPRODUCT((\(passes)=0)*(\(rounded)>\(own(.rounded))))"
        let base = "IF(\(own(.passes))=1,\(own(.rank)),\(screened))"
        guard i > 0 else { return base }
        let (sameClass, sameScore) = (above(.passes), above(.rounded))
        return base + "+SUMPRODUCT((\(sameClass)=\(own(.passes)))*(\(sameScore)=\(own(.rounded))))"
    }

    private func part(_ member: Int) -> Cell {
        let leaves = plan.parts[member].leaves
        let contribution = plan.evaluation.contribution(of: plan.parts[member], to: i) ?? 0
        let cells = CellRange(plan.cell(.contribution, i, leaves.lowerBound), columns: leaves.count)
        return .formula("SUM(\(cells.seen(from: SheetName.calculation)))", contribution, .computed(.decimals(2)))
    }

    private func rounded(_ i: Int) -> Double { (plan.evaluation.scores[i] * 1e9).rounded() / 1e9 }
    private func own(_ column: BookPlan.ResultColumn) -> String { plan.result(column, i).local }
    private func all(_ column: BookPlan.ResultColumn) -> String {
        plan.results(column).seen(from: SheetName.calculation)
    }
    private func above(_ column: BookPlan.ResultColumn) -> String {
        CellRange(plan.result(column, 0), rows: i).seen(from: SheetName.calculation)
    }
}
