// The sheet of value functions: points of each curve, and a small chart of each.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The points of every curve: inputs; and a small chart of each.
enum ValueFunctionsSheet {
    private static let chartsPerRow = 4

    static let kind = SheetKind(
        SheetName.curves, holds: "What a performance is worth, from 0 to 100", sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        let points = plan.curves[0].points
        var sheet = Sheet(
            SheetName.curves, title: "Value functions: what a performance is worth", plan: plan,
            columnWidths: [34, 20, 12, 10, 8, 9, 9] + [Double](repeating: 8.5, count: 2 * points) + [9])
        sheet.remark(
            4,
            "From 0 at the worst end of the range to 100 at the best. Performances rise from left to right; beyond the ends the value stays."
        )
        sheet.table(
            "Value functions", row: CurveCells.firstRow - 1, header: header(points),
            body: plan.criteria.map { row(plan, $0) })
        sheet.highlights.append(checks(plan))
        sheet.blocks += charts(plan)
        sheet.freeze = sheet.cell(CurveCells.firstRow, 1)
        return sheet
    }

    private static func header(_ points: Int) -> [String] {
        ["Criterion", "Unit", "Curve", "Better", "Points", "Bend", "Middle"]
            + (1...points).map { "at \($0)" } + (1...points).map { "value \($0)" } + ["In order"]
    }

    private static func row(_ plan: BookPlan, _ j: Int) -> [Cell] {
        let (criterion, curve) = (plan.problem.criteria[j], plan.curves[j])
        let head: [Cell] = [
            .formula(plan.criterionName(j).absolute, criterion.name, .text), .text(criterion.unit, .text),
            .text(criterion.valueFunction?.shape.word ?? "spread", .label),
            .text(criterion.direction == .maximize ? "more" : "less", .label),
        ]
        guard let function = criterion.valueFunction else {
            return head + (0..<(4 + 2 * curve.points)).map { _ in .text("–", .unused) }
        }
        return head + [
            .formula(
                "COUNT(\(curve.xs.seen(from: SheetName.curves)))", Double(function.knots.count), .computed(.decimals(0))
            ),
            parameter(function.shape.bend), parameter(function.shape.middle),
        ] + points(function, count: curve.points) + [inOrder(curve)]
    }

    private static func parameter(_ x: Double?) -> Cell {
        x.map { .number($0, .input(.brief)) } ?? .text("–", .unused)
    }

    private static func points(_ function: ValueFunction, count: Int) -> [Cell] {
        let blanks = [Cell](repeating: Cell(.empty, style: .input()), count: count - function.knots.count)
        return function.knots.map { .number($0.x, .input()) } + blanks
            + function.knots.map { .number($0.value, .input()) } + blanks
    }

    /// 1 if there are as many values as performances, at least two, and performances rise.
    private static func inOrder(_ curve: CurveCells) -> Cell {
        let (here, n) = (SheetName.curves, curve.points)
        let left = CellRange(curve.x(0), columns: n - 1).seen(from: here)
        let right = CellRange(curve.x(1), columns: n - 1).seen(from: here)
        let (xs, vs) = (curve.xs.seen(from: here), curve.vs.seen(from: here))
        let first = CellRange(curve.x(0), columns: 2).seen(from: here)
        return .formula(
            "IF(AND(COUNT(\(first))=2,COUNT(\(xs))=COUNT(\(vs)),"
                + "SUMPRODUCT((\(right)<>\"\")*(\(right)>\(left)))=COUNT(\(xs))-1,MIN(\(vs))>=0,MAX(\(vs))<=100),1,0)",
            1, .computed(.check, .center))
    }

    private static func checks(_ plan: BookPlan) -> Highlight {
        Highlight(
            CellRange(plan.curves[0].inOrder, rows: plan.criteria.count), .equals(0, text: .bad, fill: nil))
    }

    private static func charts(_ plan: BookPlan) -> [Block] {
        plan.criteria.filter { plan.problem.criteria[$0].valueFunction != nil }.enumerated().map { place, j in
            .chart(chart(plan, j, place))
        }
    }

    private static func chart(_ plan: BookPlan, _ j: Int, _ place: Int) -> Chart {
        let (criterion, curve) = (plan.problem.criteria[j], plan.curves[j])
        let count = criterion.valueFunction?.knots.count ?? 2
        let xs = WorkingsSheet.samples(plan, of: j, values: false) ?? CellRange(curve.x(0), columns: count)
        let vs = WorkingsSheet.samples(plan, of: j, values: true) ?? CellRange(curve.v(0), columns: count)
        var series = Chart.Series(
            name: plan.criterionName(j), categories: xs, values: vs, color: plan.color(ofLeaf: j))
        series.marked = criterion.valueFunction?.lines != nil
        let top = CurveCells.firstRow + plan.criteria.count + 1
        var chart = Chart(
            .lines, title: criterion.name,
            alternative: "Value of \(criterion.name) from its worst to its best performance",
            series: [series], row: top + place / chartsPerRow * 10, column: 0, width: 272, height: 190)
        chart.titleCell = plan.criterionName(j)
        chart.legend = false
        chart.offset = Double(place % chartsPerRow) * 282
        chart.horizontal = Chart.Axis(criterion.unit.isEmpty ? "level" : criterion.unit)
        chart.horizontal.minimum = criterion.valueFunction?.domain.lowerBound
        chart.horizontal.maximum = criterion.valueFunction?.domain.upperBound
        (chart.vertical.minimum, chart.vertical.maximum, chart.vertical.step) = (0, 100, 50)
        return chart
    }
}

extension BookPlan {
    /// The colour of a leaf: that of the top-level member that holds it.
    func color(ofLeaf j: Int) -> Color {
        Color.series(problem.tree.root.members.firstIndex { $0.leaves.contains(j) } ?? 0)
    }
}

extension ValueFunction.Shape {
    var word: String {
        switch self {
        case .linear: "linear"
        case .points: "points"
        case .exponential: "exponential"
        case .sShaped: "S-shaped"
        case .step: "step"
        case .target: "target"
        }
    }

    var bend: Double? {
        switch self {
        case .exponential(let rate): rate
        case .sShaped(let steepness, _): steepness
        default: nil
        }
    }

    var middle: Double? {
        if case .sShaped(_, let middle) = self { middle } else { nil }
    }
}
