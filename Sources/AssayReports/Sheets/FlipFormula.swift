// The performance at which the leader changes, as a formula.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The value that a cell must come to, and the performance that has this value, as one formula.
///
/// There is one where scores are sums, no must-have stands in the way, and the curve rises or falls throughout.
struct FlipFormula {
    private let plan: BookPlan
    private let (i, j): (Int, Int)
    private let function: ValueFunction

    init?(_ plan: BookPlan, _ i: Int, _ j: Int) {
        guard plan.hasLines, let function = plan.problem.criteria[j].valueFunction, function.isStrict,
            plan.run.ranks[i] != nil, !plan.problem.screens.contains(where: { $0.criterion == j })
        else { return nil }
        (self.plan, self.i, self.j, self.function) = (plan, i, j, function)
    }

    private var here: String { SheetName.flips }
    private var curve: CurveCells { plan.curves[j] }
    private var xs: String { curve.xs.seen(from: here) }
    private var vs: String { curve.vs.seen(from: here) }
    private var count: String { curve.count.absolute }

    /// - Parameter nowhere: What the cell says where no performance within the range changes the leader.
    func formula(nowhere: String) -> String {
        let (weight, value) = (plan.weight(j).absolute, plan.cell(.value, i, j).absolute)
        let (first, second) = (plan.ranked(0, 2).absolute, plan.ranked(1, 2).absolute)
        let place = plan.result(.place, i).absolute
        let own = plan.result(.score, i).absolute
        let gap = "IF(\(place)=1,\(second)-\(first),\(first)-\(own))"
        let target = "(\(value)+\(gap)/\(weight))"
        let (low, high) = ("MIN(\(vs))", "MAX(\(vs))")
        let reachable =
            "AND(\(weight)>0,\(plan.result(.passes, i).absolute)=1,ISNUMBER(\(plan.ranked(1, 0).absolute))\(straight))"
        // Inside IF, so that no weight of 0 divides. A shared lead ends at once.
        return "IF(\(reachable),IF(ABS(\(gap))<0.000000000001,\(plan.cell(.performance, i, j).absolute),"
            + "IF(AND(\(target)>=\(low)-0.0000000001,\(target)<=\(high)+0.0000000001),"
            + "\(inverse(of: "MAX(\(low),MIN(\(high),\(target)))")),\"\(nowhere)\")),\"\(nowhere)\")"
    }

    /// A test that a curve of points still rises, or falls, throughout.
    private var straight: String {
        guard case .points = function.shape else { return "" }
        let left = CellRange(curve.v(0), columns: curve.points - 1).seen(from: here)
        let right = CellRange(curve.v(1), columns: curve.points - 1).seen(from: here)
        let wrong = function.range.direction == .maximize ? "<=" : ">="
        return ",SUMPRODUCT((\(right)<>\"\")*(\(right)\(wrong)\(left)))=0"
    }

    private func inverse(of v: String) -> String {
        switch function.shape {
        case .exponential:
            let bend = curve.bend.absolute
            return along("(-LN(1-\(v)/100*(1-EXP(-\(bend))))/\(bend))")
        case .sShaped:
            let (k, m) = (curve.bend.absolute, curve.middle.absolute)
            func logistic(_ t: String) -> String { "1/(1+EXP(-\(k)*(\(t)-\(m))))" }
            let y = "(\(logistic("0"))+\(v)/100*(\(logistic("1"))-\(logistic("0"))))"
            return along("(\(m)-LN(1/\(y)-1)/\(k))")
        default:
            let order = function.range.direction == .maximize ? "1" : "-1"
            let k = "MIN(MATCH(\(v),\(vs),\(order)),\(count)-1)"
            func entry(_ range: String, _ k: String) -> String { "INDEX(\(range),1,\(k))" }
            return "\(entry(xs, k))+(\(v)-\(entry(vs, k)))*(\(entry(xs, k + "+1"))-\(entry(xs, k)))"
                + "/(\(entry(vs, k + "+1"))-\(entry(vs, k)))"
        }
    }

    /// The performance at a way from worst (0) to best (1).
    private func along(_ t: String) -> String {
        let (first, last) = (curve.x(0).absolute, "INDEX(\(xs),1,\(count))")
        return function.range.direction == .maximize
            ? "\(first)+\(t)*(\(last)-\(first))" : "\(last)-\(t)*(\(last)-\(first))"
    }
}

extension ValueFunction {
    /// Whether the curve rises, or falls, throughout its range, and not beyond.
    var isStrict: Bool {
        switch shape {
        case .linear, .exponential, .sShaped: return true
        case .step, .target: return false
        case .points(let points):
            let steps = zip(points, points.dropFirst()).map { $1.value - $0.value }
            let rises = range.direction == .maximize
            return steps.allSatisfy { rises ? $0 > 0 : $0 < 0 } && domain == range.lower...range.upper
        }
    }
}

extension CurveCells {
    /// The cell of the knot at an end of the range; the number itself if the curve has no knot there.
    func end(_ x: Double, _ function: ValueFunction) -> String {
        guard let k = function.knots.firstIndex(where: { $0.x == x }) else { return x.plain }
        // The last knot may move to another cell, where somebody adds or removes one.
        return k == function.knots.count - 1 ? "INDEX(\(xs.seen(from: "")),1,\(count.absolute))" : self.x(k).absolute
    }
}
