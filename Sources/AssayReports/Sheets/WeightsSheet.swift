// The sheet of weights: points, swings and shares.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Points of every weight set, the chosen set's weights, and what a weight is the worth of.
enum WeightsSheet {
    static let kind = SheetKind(
        SheetName.weights,
        holds: "Points of every weight set, swings and weights; choose the set and the scenario here", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        let sets = plan.problem.weightSets
        var sheet = Sheet(
            SheetName.weights, title: "Weights: what each swing is worth", plan: plan,
            columnWidths: [40, 38, 11, 11, 11] + sets.map { _ in 15 })
        addChoices(to: &sheet, plan)
        sheet.remark(
            6,
            "A weight is the worth of the swing from worst to best of a criterion's range. Points are relative: they need not sum to 100."
        )
        sheet.table(
            "Weights", row: BookPlan.firstNodeRow - 1,
            header: ["Criterion", "Swing", "Weight", "Share in group", "Weight at run"].map { Cell.text($0, .header) }
                + sets.map { Cell.text($0.name, .header) },
            body: plan.nodes.indices.map { row(plan, $0) })
        addStories(to: &sheet, plan)
        let points = CellRange(plan.points(set: 0, row: 0), rows: plan.nodes.count, columns: sets.count)
        sheet.entries.append(EntryRule(points, .nonNegative, message: "Points are numbers that are not negative."))
        sheet.highlights.append(weightBars(plan))
        sheet.freeze = sheet.cell(BookPlan.firstNodeRow, 1)
        sheet.repeatedRows = (BookPlan.firstNodeRow - 1)...(BookPlan.firstNodeRow - 1)
        return sheet
    }

    private static func weightBars(_ plan: BookPlan) -> Highlight {
        Highlight(CellRange(plan.weight(row: 0), rows: plan.nodes.count), .bar(from: 0, to: 1, Color(0xA9C4E9)))
    }

    private static func addChoices(to sheet: inout Sheet, _ plan: BookPlan) {
        let (evaluation, problem) = (plan.evaluation, plan.problem)
        sheet.workbookLine(4, 0, .text("Weight set (choose)", .label))
        sheet.workbookLine(4, 1, .text(problem.weightSets[evaluation.weightSet].name, CellStyle(.input, .text)))
        sheet.entries.append(
            EntryRule(CellRange(plan.chosenSet), .oneOf(plan.setNames), message: "Choose one of the weight sets."))
        guard !problem.scenarios.isEmpty else { return }
        sheet.workbookLine(5, 0, .text("Scenario (choose)", .label))
        sheet.workbookLine(
            5, 1, .text(plan.name(ofScenario: evaluation.scenario.map { $0 + 1 } ?? 0), CellStyle(.input, .text)))
        sheet.entries.append(
            EntryRule(
                CellRange(plan.chosenScenario), .oneOf(plan.scenarioNames), message: "Choose one of the scenarios."))
    }

    private static func row(_ plan: BookPlan, _ row: Int) -> [Cell] {
        let node = plan.nodes[row]
        let weight = node.leaves.map { plan.evaluation.weights[$0] }.reduce(0, +)
        let role: CellStyle.Role = node.leaf == nil ? .group : .label
        return [
            .text(node.name, CellStyle(role, .text, wraps: true, indent: node.depth)),
            swing(plan, node, CellStyle(role)),
            .formula(weightFormula(plan, row), weight, CellStyle(node.leaf == nil ? .group : .computed, .percent(1))),
            .formula(
                shareFormula(plan, row), weight / max(plan.parentWeight(of: row), .leastNonzeroMagnitude),
                CellStyle(node.leaf == nil ? .group : .computed, .percent(1))),
            .number(node.leaves.map { plan.run.weights[$0] }.reduce(0, +), .engine(.percent(1))),
        ] + plan.problem.weightSets.map { points(of: $0, plan, row) }
    }

    private static func weightFormula(_ plan: BookPlan, _ row: Int) -> String {
        let node = plan.nodes[row]
        guard node.leaf == nil else {
            return "IF(SUM(\(plan.rawWeights.seen(from: SheetName.weights)))>0,"
                + "\(plan.rawWeight(row: row).absolute)/SUM(\(plan.rawWeights.seen(from: SheetName.weights))),0)"
        }
        let members = plan.nodes.indices.filter { plan.nodes[$0].parent == row }
        return members.map { plan.weight(row: $0).local }.joined(separator: "+")
    }

    private static func shareFormula(_ plan: BookPlan, _ row: Int) -> String {
        let mine = plan.weight(row: row).local
        let whole = plan.nodes[row].parent.map { plan.weight(row: $0).local }
        return whole.map { "IF(\($0)>0,\(mine)/\($0),0)" } ?? mine
    }

    private static func swing(_ plan: BookPlan, _ node: TreeRow, _ style: CellStyle) -> Cell {
        guard let j = node.leaf else { return Cell(.empty, style: style) }
        return .text(plan.problem.criteria[j].swingInWords, style)
    }

    private static func points(of set: WeightSet, _ plan: BookPlan, _ row: Int) -> Cell {
        switch set.points(at: plan.nodes[row], in: plan) {
        case .some(let points): .number(points, .input())
        case .none: .text("–", .unused)
        }
    }

    /// How weights were found: the model has their points, and not the judgements behind them.
    private static func way(_ set: WeightSet) -> Cell {
        var cell = Cell.text(set.elicitation?.method.name ?? set.judgement.method, .text)
        cell.isQuoted = true
        return cell
    }

    private static func addStories(to sheet: inout Sheet, _ plan: BookPlan) {
        let row = BookPlan.firstNodeRow + plan.nodes.count + 1
        sheet.heading(row, "Where the weights come from")
        sheet.table(
            "Where the weights come from", row: row + 1,
            header: ["Weight set", "Because", "By", "Date", "Kind", "How"],
            body: plan.problem.weightSets.map { set in
                [
                    .text(set.name, .text), .text(set.because, .text), .text(set.by, .text),
                    .text(set.on?.description ?? "", .label), .text(set.kind.rawValue, .label),
                    way(set),
                ]
            })
    }
}

extension BookPlan {
    func name(ofScenario scenario: Int) -> String {
        scenario == 0 ? "As the document stands" : problem.scenarios[scenario - 1].name
    }

    func parentWeight(of row: Int) -> Double {
        nodes[row].parent.map { nodes[$0].leaves.map { evaluation.weights[$0] }.reduce(0, +) } ?? 1
    }
}

extension WeightSet {
    /// The points that the set gives to a row of the tree; nil where it gives none.
    func points(at row: TreeRow, in plan: BookPlan) -> Double? {
        switch judgement {
        case .equal: row.leaf.map { _ in 1 }
        case .leaves(let points): row.leaf.map { points[$0] }
        case .members(let points):
            points[row.parent.map { plan.nodes[$0].id } ?? ""].flatMap { beside in
                row.siblings.firstIndex { plan.nodes[$0].id == row.id }.map { beside[$0] }
            }
        }
    }
}

extension WeightSet.Judgement {
    /// How the judgements were given, in words.
    var method: String {
        switch self {
        case .equal: "all equal"
        case .leaves: "points"
        case .members: "points by group"
        }
    }
}

extension Criterion {
    /// The swing with its unit, in words: `0 → 20 percentage points`, or from level to level.
    public var swingInWords: String {
        if let levels = scale?.levels, let first = levels.first, let last = levels.last {
            return "\(first.id.inWords) (\(first.at.brief())) → \(last.id.inWords) (\(last.at.brief()))"
        }
        return unit.isEmpty || range == nil ? swingText : "\(swingText) \(unit)"
    }
}
