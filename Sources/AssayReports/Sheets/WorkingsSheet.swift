// The sheet of workings that no reader needs, visible all the same.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The chosen set and scenario by number, the weights of every set, and the samples that draw smooth curves.
enum WorkingsSheet {
    static let samples = 21

    static let kind = SheetKind(
        SheetName.workings, holds: "Workings that no reader needs", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        let sets = plan.problem.weightSets
        var sheet = Sheet(
            SheetName.workings, title: "Workings", plan: plan,
            columnWidths: [40, 12, 12] + [Double](repeating: 12, count: max(sets.count, samples, plan.options.count)))
        addIndices(to: &sheet, plan)
        addLeader(to: &sheet, plan)
        sheet.heading(7, "Weights of every set")
        sheet.table(
            "Weights of every set", row: BookPlan.firstWorkingRow - 1,
            header: ["Criterion", "Scenario factor", "Weight before scaling"].map { Cell.text($0, .header) }
                + sets.indices.map { .formula(plan.setName($0).absolute, sets[$0].name, .header) },
            body: plan.nodes.indices.map { row(plan, $0) })
        if plan.hasLines {
            LinesTable(plan).add(to: &sheet)
            WeightSweep(plan, top: SensitivitySheet.sweepRow(plan)).addTable(to: &sheet)
        }
        if RankLines.isDrawn(plan) { RankLines(plan, SetScores(plan)).addTable(to: &sheet) }
        if !smooth(plan).isEmpty { addSamples(to: &sheet, plan) }
        sheet.presence = .absent
        return sheet
    }

    private static func addIndices(to sheet: inout Sheet, _ plan: BookPlan) {
        let here = SheetName.workings
        sheet.line(4, 0, .text("Number of the weight set", .label))
        sheet.line(
            4, 1,
            .formula(
                "MATCH(\(plan.chosenSet.seen(from: here)),\(plan.setNames.seen(from: here)),0)",
                Double(plan.evaluation.weightSet + 1), .computed(.decimals(0))))
        sheet.line(5, 0, .text("Number of the scenario (1: none)", .label))
        let scenario = Double(plan.evaluation.scenario.map { $0 + 2 } ?? 1)
        sheet.line(
            5, 1,
            plan.problem.scenarios.isEmpty
                ? .number(1, .computed(.decimals(0)))
                : .formula(
                    "MATCH(\(plan.chosenScenario.seen(from: here)),\(plan.scenarioNames.seen(from: here)),0)", scenario,
                    .computed(.decimals(0))))
    }

    private static func addLeader(to sheet: inout Sheet, _ plan: BookPlan) {
        let gap =
            "(\(plan.results(.score).seen(from: SheetName.workings))-\(plan.results(.atRun).seen(from: SheetName.workings)))"
        sheet.line(3, 0, .text("Scores are those of the run (1) or not (0)", .label))
        sheet.line(
            3, 1,
            .formula(
                "IF(IFERROR(SUMPRODUCT(\(gap)*\(gap)),1)<0.000000000000000001,1,0)", plan.isStale ? 0 : 1,
                .computed(.decimals(0))))
        sheet.line(6, 0, .text("Number of the option that leads", .label))
        sheet.line(
            6, 1,
            .formula(
                "MATCH(1,\(plan.results(.place).seen(from: SheetName.workings)),0)",
                Double(plan.evaluation.order[0] + 1), .computed(.decimals(0))))
    }

    private static func row(_ plan: BookPlan, _ row: Int) -> [Cell] {
        let node = plan.nodes[row]
        let name = Cell.formula(plan.nodeName(row).absolute, node.name, CellStyle(.label, .text, indent: node.depth))
        return [name] + chosen(plan, row)
            + plan.problem.weightSets.indices.map { set in weight(plan, set: set, row: row) }
    }

    /// The factor of the chosen scenario, and the chosen set's weight times the factor.
    private static func chosen(_ plan: BookPlan, _ row: Int) -> [Cell] {
        guard let j = plan.nodes[row].leaf else { return [.text("–", .unused), .text("–", .unused)] }
        let factor = plan.evaluation.scenario.map { plan.problem.scenarios[$0].factors[j] } ?? 1
        let set = plan.problem.weightSets[plan.evaluation.weightSet]
        let weights = CellRange(plan.weight(set: 0, row: row), columns: plan.problem.weightSets.count)
        return [
            plan.problem.scenarios.isEmpty
                ? .number(1, .computed(.brief))
                : .formula(factorFormula(plan, j), factor, .computed(.brief)),
            .formula(
                "\(plan.chosenFactor(row: row).local)*"
                    + weights.entry(row: "1", column: plan.setIndex.local, seenFrom: SheetName.workings),
                factor * set.weights(in: plan.problem.tree)[j], .computed(.decimals(6))),
        ]
    }

    private static func factorFormula(_ plan: BookPlan, _ j: Int) -> String {
        let factors = CellRange(plan.factor(j, scenario: 0), columns: plan.problem.scenarios.count + 1)
        return "INDEX(\(factors.seen(from: SheetName.workings)),1,\(plan.scenarioIndex.local))"
    }

    private static func weight(_ plan: BookPlan, set number: Int, row: Int) -> Cell {
        let (node, set) = (plan.nodes[row], plan.problem.weightSets[number])
        guard set.points(at: node, in: plan) != nil else { return .text("–", .unused) }
        let weight = node.leaves.map { set.weights(in: plan.problem.tree)[$0] }.reduce(0, +)
        return .formula(formula(plan, number, row, whole: set.judgement.isLocal), weight, .computed(.decimals(6)))
    }

    /// Points over all leaves, or over the members beside this one times the weight of the group that holds them.
    private static func formula(_ plan: BookPlan, _ set: Int, _ row: Int, whole local: Bool) -> String {
        let mine = plan.points(set: set, row: row).absolute
        guard local else {
            let all = CellRange(plan.points(set: set, row: 0), rows: plan.nodes.count).seen(from: SheetName.workings)
            return "\(mine)/SUM(\(all))"
        }
        let beside = plan.nodes[row].siblings.map { plan.points(set: set, row: $0).absolute }.joined(separator: "+")
        let above = plan.nodes[row].parent.map { "*" + plan.weight(set: set, row: $0).local } ?? ""
        return "\(mine)/(\(beside))\(above)"
    }
}

extension WeightSet.Judgement {
    /// Whether points are compared among the members of each group.
    var isLocal: Bool { if case .members = self { true } else { false } }
}

// MARK: - Samples of curves

extension WorkingsSheet {
    /// The criteria whose curves are not made of straight lines.
    static func smooth(_ plan: BookPlan) -> [Int] {
        plan.criteria.filter { j in plan.problem.criteria[j].valueFunction.map { $0.lines == nil } ?? false }
    }

    /// The sampled performances (or values) of a smooth criterion; nil if its curve is made of straight lines.
    static func samples(_ plan: BookPlan, of j: Int, values: Bool) -> CellRange? {
        smooth(plan).firstIndex(of: j).map { place in
            CellRange(plan.workings(plan.sampleTableRow + 1 + 2 * place + (values ? 1 : 0), 3), columns: samples)
        }
    }

    private static func addSamples(to sheet: inout Sheet, _ plan: BookPlan) {
        sheet.heading(plan.sampleTableRow - 1, "Samples that draw curves")
        let header = ["Criterion", "What", ""] + (1...samples).map { String($0) }
        sheet.table(
            "Samples that draw curves", row: plan.sampleTableRow, header: header,
            body: smooth(plan).flatMap { j in [performances(plan, j), values(plan, j)] })
    }

    private static func performances(_ plan: BookPlan, _ j: Int) -> [Cell] {
        guard let function = plan.problem.criteria[j].valueFunction, let knots = ends(function) else { return [] }
        let (curve, here) = (plan.curves[j], SheetName.workings)
        let last = "INDEX(\(curve.xs.seen(from: here)),1,\(curve.count.seen(from: here)))"
        return [
            .formula(plan.criterionName(j).absolute, plan.problem.criteria[j].name, .label),
            .text("performance", .label),
            Cell(.empty, style: .label),
        ]
            + (0..<samples).map { k in
                let share = place(of: k)
                return .formula(
                    "\(curve.x(0).absolute)+\(share.plain)*(\(last)-\(curve.x(0).absolute))",
                    knots.lowerBound + share * (knots.upperBound - knots.lowerBound), .computed(.brief))
            }
    }

    private static func values(_ plan: BookPlan, _ j: Int) -> [Cell] {
        guard let function = plan.problem.criteria[j].valueFunction, let knots = ends(function),
            let xs = samples(plan, of: j, values: false)
        else { return [] }
        let formula = ValueFormula(curve: plan.curves[j], function: function, sheet: SheetName.workings)
        return [Cell(.empty, style: .label), .text("value", .label), Cell(.empty, style: .label)]
            + (0..<samples).map { k in
                let x = knots.lowerBound + place(of: k) * (knots.upperBound - knots.lowerBound)
                return .formula(formula.direct(of: xs.cells[k].local), function(x), .computed(.decimals(2)))
            }
    }

    /// Where a sample lies between the ends; beside the round fractions, where steps usually begin and the last digit
    /// would decide.
    private static func place(of k: Int) -> Double {
        (Double(k) + (k == 0 || k == samples - 1 ? 0 : 0.246)) / Double(samples - 1)
    }

    private static func ends(_ function: ValueFunction) -> ClosedRange<Double>? {
        guard let first = function.knots.first, let last = function.knots.last else { return nil }
        return first.x...last.x
    }
}
