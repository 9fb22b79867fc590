// A performance after the chosen scenario, as a formula.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The performance that counts: the score, or what stands for an unknown one, changed as the chosen scenario says.
struct PerformanceFormula {
    private let plan: BookPlan
    private let (i, j): (Int, Int)

    init(_ plan: BookPlan, _ i: Int, _ j: Int) {
        (self.plan, self.i, self.j) = (plan, i, j)
    }

    var cell: Cell {
        .formula(formula, plan.evaluation.performances[option: i, criterion: j], .computed(.brief))
    }

    private var formula: String {
        let changes = plan.changes.enumerated().filter {
            $0.element.change.option == i && $0.element.change.criterion == j
        }
        guard !changes.isEmpty else { return counted(score) }
        // One choice per scenario, the first for the document as it stands.
        var choices = [String](repeating: counted(score), count: plan.problem.scenarios.count + 1)
        for (number, entry) in changes {
            choices[entry.scenario] = changed(entry.change.change, by: plan.change(number).absolute)
        }
        return "CHOOSE(\(plan.scenarioIndex.absolute),\(choices.joined(separator: ",")))"
    }

    private var score: String { plan.score(i, j).absolute }

    private func changed(_ change: Scenario.Change, by amount: String) -> String {
        switch change {
        case .add: counted(held("\(score)+\(amount)"))
        case .times: counted(held("\(score)*\(amount)"))
        case .to: held(amount)
        }
    }

    /// A figure where there is one, what stands for `unknown`, and no result for anything else.
    private func counted(_ figure: String) -> String {
        "IF(ISNUMBER(\(score)),\(figure),IF(\(score)=\"unknown\",\(unknown),NA()))"
    }

    private func held(_ figure: String) -> String {
        guard plan.problem.criteria[j].valueFunction != nil else { return figure }
        return "MAX(\(first),MIN(\(last),\(figure)))"
    }

    private var first: String { plan.curves[j].x(0).absolute }
    private var last: String {
        "INDEX(\(plan.curves[j].xs.seen(from: SheetName.calculation)),1,\(plan.curves[j].count.absolute))"
    }

    private var unknown: String {
        let (low, high) = ends
        let risesToBest = plan.problem.criteria[j].direction == .maximize
        switch plan.problem.analysis.unknown {
        case .worst: return risesToBest ? low : high
        case .middle: return "(\(low)+\(high))/2"
        case .best: return risesToBest ? high : low
        }
    }

    /// The ends of the agreed range, or of the spread of these options.
    private var ends: (low: String, high: String) {
        guard let function = plan.problem.criteria[j].valueFunction else {
            let column = CellRange(plan.score(0, j), rows: plan.options.count).seen(from: SheetName.calculation)
            return ("MIN(\(column))", "MAX(\(column))")
        }
        return (plan.curves[j].end(function.range.lower, function), plan.curves[j].end(function.range.upper, function))
    }
}
