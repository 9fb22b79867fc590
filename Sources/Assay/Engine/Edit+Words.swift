// An edit in the words of a document.
// SPDX-License-Identifier: Apache-2.0

extension Edit {
    /// What is edited, as the keys of the document on the way to it: `performance.gujarat.cost`.
    public func path(in problem: DecisionProblem) -> String {
        let (options, criteria) = (problem.options.map(\.id), problem.criteria.map(\.id))
        switch self {
        case .points(let set, let id, _): return "weights.\(problem.weightSets[set].id).\(id)"
        case .performance(let i, let j, _): return "performance.\(options[i]).\(criteria[j])"
        case .name(let i, _): return "options.\(options[i]).name"
        case .bound(let k, _): return "screens.\(k + 1).\(criteria[problem.screens[k].criterion])"
        case .factor(let s, let j, _): return "scenarios.\(problem.scenarios[s].id).weights.\(criteria[j])"
        case .change(let s, let number, _):
            let change = problem.scenarios[s].changes[number]
            return "scenarios.\(problem.scenarios[s].id).performance.\(options[change.option])."
                + criteria[change.criterion]
        case .curve(let j, _): return "criteria.\(criteria[j]).value"
        }
    }

    /// What the document says before the edit.
    public func before(in problem: DecisionProblem) -> String {
        switch self {
        case .points(let set, let id, _):
            problem.weightSets[set].points(of: id, in: problem.tree)?.plain ?? "no points"
        case .performance(let i, let j, _): problem.performances[option: i, criterion: j].estimate.inWords
        case .name(let i, _): problem.options[i].name
        case .bound(let k, _): problem.screens[k].figure.plain
        case .factor(let s, let j, _): "x\(problem.scenarios[s].factors[j].plain)"
        case .change(let s, let number, _): problem.scenarios[s].changes[number].change.inWords
        case .curve(let j, _): problem.criteria[j].valueFunction?.inWords ?? "no curve"
        }
    }

    /// What it says after the edit.
    public func after(in problem: DecisionProblem) -> String {
        switch self {
        case .points(_, _, let points): points.plain
        case .performance(_, _, let estimate): estimate.inWords
        case .name(_, let name): name
        case .bound(_, let bound): bound.plain
        case .factor(_, _, let factor): "x\(factor.plain)"
        case .change(let s, let number, let figure):
            problem.scenarios[s].changes[number].change.with(figure: figure).inWords
        case .curve(_, let function): function.inWords
        }
    }
}

extension Screen {
    /// The number that bounds.
    public var figure: Double {
        switch bound {
        case .atLeast(let x), .atMost(let x): x
        }
    }
}

extension Performance.Estimate {
    /// The estimate as a document writes it: `8`, `[4, 8, 14]` or `unknown`.
    public var inWords: String {
        switch self {
        case .unknown: "unknown"
        case .known(let low, let best, let high):
            low == best && best == high ? best.plain : "[\(low.plain), \(best.plain), \(high.plain)]"
        }
    }
}

extension Scenario.Change {
    /// The change as a document writes it: `+0.5`, `x1.15`, or a figure.
    public var inWords: String {
        switch self {
        case .add(let x): x < 0 ? x.plain : "+\(x.plain)"
        case .times(let x): "x\(x.plain)"
        case .to(let x): x.plain
        }
    }
}

extension ValueFunction {
    /// The curve as a document writes it, after the range that it belongs to.
    public var inWords: String { "\(range.worst.plain) → \(range.best.plain), \(shapeInWords)" }

    private var shapeInWords: String {
        switch shape {
        case .linear: "linear"
        case .points(let points): "{\(ValueFunction.list(points))}"
        case .step(let steps): "step {\(ValueFunction.list(steps))}"
        case .exponential: "exponential, half at \(half.plain)"
        case .sShaped(let steepness, _): "s, half at \(half.plain), steepness \(steepness.plain)"
        case .target(let again): "target, worst again at \(again.plain)"
        }
    }

    /// The performance of value 50 of a smooth curve.
    public var half: Double { inverse(50).first ?? range.worst }

    private static func list(_ points: [Point]) -> String {
        points.map { "\($0.x.plain): \($0.value.plain)" }.joined(separator: ", ")
    }
}
