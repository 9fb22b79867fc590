// The value of a performance, as a formula.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Writes a criterion's value function as formulas over the cells of its curve.
struct ValueFormula {
    let curve: CurveCells
    let function: ValueFunction
    /// The sheet that the formulas stand on.
    let sheet: String

    /// The number of the segment or step that a clamped performance falls in; nil for smooth curves.
    func segment(of x: String) -> String? {
        switch function.shape {
        case .linear, .points, .target: "MIN(MATCH(\(x),\(xs),1),\(count)-1)"
        case .step: "MATCH(\(x),\(xs),1)"
        case .exponential, .sShaped: nil
        }
    }

    /// The value of a clamped performance, with its segment in a cell of its own.
    func value(of x: String, segment k: String) -> String {
        switch function.shape {
        case .linear, .points, .target:
            "INDEX(\(vs),1,\(k))+(\(x)-INDEX(\(xs),1,\(k)))*(INDEX(\(vs),1,\(k)+1)-INDEX(\(vs),1,\(k)))"
                + "/(INDEX(\(xs),1,\(k)+1)-INDEX(\(xs),1,\(k)))"
        case .step where function.range.direction == .maximize: "INDEX(\(vs),1,\(k))"
        case .step: "INDEX(\(vs),1,MIN(\(count),\(k)+IF(INDEX(\(xs),1,\(k))=\(x),0,1)))"
        case .exponential:
            "100*(1-EXP(-\(bend)*\(share(x))))/(1-EXP(-\(bend)))"
        case .sShaped:
            "100*(\(logistic(share(x)))-\(logistic("0")))/(\(logistic("1"))-\(logistic("0")))"
        }
    }

    /// The value of a clamped performance in one formula.
    func direct(of x: String) -> String { value(of: x, segment: segment(of: x).map { "(\($0))" } ?? "") }

    private var xs: String { curve.xs.seen(from: sheet) }
    private var vs: String { curve.vs.seen(from: sheet) }
    private var count: String { curve.count.seen(from: sheet) }
    private var bend: String { curve.bend.seen(from: sheet) }

    /// The way from worst to best, 0…1.
    private func share(_ x: String) -> String {
        let (first, last) = (curve.x(0).seen(from: sheet), "INDEX(\(xs),1,\(count))")
        return function.range.direction == .maximize
            ? "((\(x)-\(first))/(\(last)-\(first)))" : "((\(last)-\(x))/(\(last)-\(first)))"
    }

    private func logistic(_ t: String) -> String {
        "1/(1+EXP(-\(bend)*(\(t)-\(curve.middle.seen(from: sheet)))))"
    }
}
