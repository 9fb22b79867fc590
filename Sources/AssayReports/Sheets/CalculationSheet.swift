// The sheet of the calculation, step by step.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// From performances to ranks, one block per step.
enum CalculationSheet {
    static let kind = SheetKind(
        SheetName.calculation, holds: "From performances to ranks, step by step", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        let columns = max(plan.criteria.count, BookPlan.ResultColumn.allCases.count + plan.parts.count)
        var sheet = Sheet(
            SheetName.calculation, title: "Calculation: from performances to ranks", plan: plan,
            columnWidths: [34] + [Double](repeating: 12, count: columns))
        for (number, block) in plan.calculationBlocks.enumerated() {
            let (row, title) = (plan.headerRow(block), "\(number + 1)  \(block.title(plan))")
            sheet.heading(row - 1, title)
            sheet.table(
                title, row: row, header: header(block, plan),
                body: plan.options.map { body(block, plan, $0) })
        }
        sheet.highlights = highlights(plan)
        sheet.freeze = sheet.cell(5, 1)
        sheet.presence = .folded
        return sheet
    }

    private static func header(_ block: BookPlan.CalculationBlock, _ plan: BookPlan) -> [Cell] {
        let option = Cell.text("Option", .header)
        switch block {
        case .result:
            return [option] + BookPlan.ResultColumn.allCases.map { .text($0.title, .header) }
                + plan.parts.indices.map { plan.partHeader($0, on: SheetName.calculation) }
        case .groups: return [option] + GroupFormulas(plan).header
        default: return [option] + plan.criterionHeaders(on: SheetName.calculation)
        }
    }

    private static func body(_ block: BookPlan.CalculationBlock, _ plan: BookPlan, _ i: Int) -> [Cell] {
        let name = plan.nameCell(i, on: SheetName.calculation)
        switch block {
        case .performance: return [name] + plan.criteria.map { PerformanceFormula(plan, i, $0).cell }
        case .clamped: return [name] + plan.criteria.map { clamped(plan, i, $0) }
        case .segment: return [name] + plan.criteria.map { segment(plan, i, $0) }
        case .value: return [name] + plan.criteria.map { value(plan, i, $0) }
        case .groups: return [name] + GroupFormulas(plan).scores(of: i)
        case .contribution: return [name] + plan.criteria.map { contribution(plan, i, $0) }
        case .result: return [name] + ResultFormulas(plan, i).cells
        }
    }

    private static func highlights(_ plan: BookPlan) -> [Highlight] {
        let values = CellRange(plan.cell(.value, 0, 0), rows: plan.options.count, columns: plan.criteria.count)
        return [Highlight(values, .blend(from: 0, .white, to: 100, Color(0x7FB3DB)))]
    }
}

// MARK: - Steps of one cell

extension CalculationSheet {
    private static func clamped(_ plan: BookPlan, _ i: Int, _ j: Int) -> Cell {
        let x = plan.cell(.performance, i, j).local
        let performance = plan.evaluation.performances[option: i, criterion: j]
        guard let function = plan.problem.criteria[j].valueFunction else {
            return .formula(x, performance, .computed(.brief))
        }
        let (curve, here) = (plan.curves[j], SheetName.calculation)
        let last = "INDEX(\(curve.xs.seen(from: here)),1,\(curve.count.seen(from: here)))"
        return .formula(
            "IF(ISNUMBER(\(x)),MAX(\(curve.x(0).seen(from: here)),MIN(\(last),\(x))),NA())",
            function.clamped(performance), .computed(.brief))
    }

    private static func segment(_ plan: BookPlan, _ i: Int, _ j: Int) -> Cell {
        guard let function = plan.problem.criteria[j].valueFunction,
            let number = function.segment(of: function.clamped(plan.evaluation.performances[option: i, criterion: j])),
            let formula = plan.valueFormula(j).segment(of: plan.cell(.clamped, i, j).local)
        else { return .text("–", .unused) }
        return .formula(formula, Double(number), .computed(.decimals(0)))
    }

    private static func value(_ plan: BookPlan, _ i: Int, _ j: Int) -> Cell {
        let x = plan.cell(.clamped, i, j).local
        let value = plan.evaluation.values[option: i, criterion: j]
        guard plan.problem.criteria[j].valueFunction != nil else {
            return .formula(spread(plan, j, x), value, .computed(.decimals(1)))
        }
        return .formula(
            plan.valueFormula(j).value(of: x, segment: plan.cell(.segment, i, j).local), value, .computed(.decimals(1)))
    }

    /// The place of a performance between the worst and the best of these options.
    private static func spread(_ plan: BookPlan, _ j: Int, _ x: String) -> String {
        let column = CellRange(plan.cell(.clamped, 0, j), rows: plan.options.count).seen(from: SheetName.calculation)
        let (low, high) = ("MIN(\(column))", "MAX(\(column))")
        let way = plan.problem.criteria[j].direction == .maximize ? "\(x)-\(low)" : "\(high)-\(x)"
        return "IF(\(high)>\(low),100*(\(way))/(\(high)-\(low)),0)"
    }

    private static func contribution(_ plan: BookPlan, _ i: Int, _ j: Int) -> Cell {
        guard let contributions = plan.evaluation.verdict.contributions else { return .text("–", .unused) }
        let contribution = contributions[option: i, criterion: j]
        guard plan.isLive else { return .number(contribution, .engine(.decimals(2))) }
        let formula =
            plan.hasGroupMeans
            ? GroupFormulas(plan).contribution(of: j, to: i)
            : "\(plan.weight(j).absolute)*\(plan.cell(.value, i, j).local)"
        return .formula(formula, contribution, .computed(.decimals(2)))
    }
}

extension BookPlan.CalculationBlock {
    func title(_ plan: BookPlan) -> String {
        switch self {
        case .performance: "Performances that count (after the scenario; unknown cells as the document says)"
        case .clamped: "Held within the range"
        case .segment: "Segment or step of the value function"
        case .value: "Value, 0–100"
        case .groups: "Scores of groups, 0–100"
        case .contribution: "What each criterion contributes to the score"
        case .result: "Scores and ranks (\(plan.evaluation.method.name))"
        }
    }
}

extension BookPlan.ResultColumn {
    var title: String {
        switch self {
        case .score: "Score"
        case .rounded: "Score to rank by"
        case .passes: "Passes must-haves"
        case .rank: "Rank"
        case .unscreened: "Rank without must-haves"
        case .place: "Place in table"
        case .sameName: "Options of this name"
        case .atRun: "Score at run"
        }
    }
}

extension BookPlan {
    func valueFormula(_ j: Int) -> ValueFormula {
        ValueFormula(
            curve: curves[j], function: problem.criteria[j].valueFunction ?? .linear(over: .unit),
            sheet: SheetName.calculation)
    }

    func partHeader(_ member: Int, on sheet: String) -> Cell {
        let part = problem.tree.root.members[member]
        let row = nodes.firstIndex { $0.id == problem.tree.id(of: part) } ?? 0
        return .formula(nodeName(row).seen(from: sheet), problem.tree.name(of: part), .header)
    }
}

extension AgreedRange {
    static let unit = AgreedRange(worst: 0, best: 1)!
}

extension ValueFunction {
    /// A performance held between the first and the last knot.
    func clamped(_ x: Double) -> Double {
        guard let first = knots.first, let last = knots.last else { return x }
        return min(max(x, first.x), last.x)
    }

    /// The number, from 1, of the segment or step that a clamped performance falls in; nil for smooth curves.
    func segment(of x: Double) -> Int? {
        let reached = knots.lastIndex { $0.x <= x }.map { $0 + 1 } ?? 1
        switch shape {
        case .linear, .points, .target: return min(reached, knots.count - 1)
        case .step: return reached
        case .exponential, .sShaped: return nil
        }
    }
}
