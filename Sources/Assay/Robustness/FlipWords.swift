// Flip points in words.
// SPDX-License-Identifier: Apache-2.0

/// The sentence of a flip point.
struct FlipWords {
    let evaluation: Evaluation
    let option: Int
    let criterion: Int

    func sentence(_ flip: FlipPoint.Flip?) -> String {
        let leads = evaluation.ranks[option] == 1
        guard let flip else {
            return leads
                ? "\(name) cannot be overtaken through \(yardstick) within the range"
                : "\(name) cannot take the lead through \(yardstick) within the range"
        }
        guard leads else {
            return flip.leaders.contains(option)
                ? "\(name) takes the lead once its \(change(flip))"
                : "Once the \(yardstick) of \(name) \(movement(flip)), \(leaders(flip))"
        }
        return sharesLead && isAtOnce(flip) && !flip.isScreen
            ? sharedLead(flip)
            : "\(name) leads until its \(change(flip)); \(flip.isScreen ? failure(flip) : successor(flip))"
    }

    private var name: String { "'\(evaluation.problem.options[option].name)'" }
    private var yardstick: String { "'\(evaluation.problem.criteria[criterion].name)'" }
    private var now: Double { evaluation.performances[option: option, criterion: criterion] }

    /// What happens to the performance: `'Cost' rises to 3.1 US$ bn (now 2)`.
    private func change(_ flip: FlipPoint.Flip) -> String { "\(yardstick) \(movement(flip))" }

    private func movement(_ flip: FlipPoint.Flip) -> String {
        let figure = evaluation.problem.criteria[criterion].figure(flip.performance)
        return "\(way(flip)) \(figure) (now \(now.figures()))"
    }

    /// A leader still passes a must-have at its bound, and fails it beyond; a change that comes at once comes beyond the
    /// figure of now; every other one comes at the figure.
    private func way(_ flip: FlipPoint.Flip) -> String {
        guard flip.isScreen, evaluation.ranks[option] == 1, let screen = screen(at: flip.performance) else {
            let isDown = flip.performance < now
            return isAtOnce(flip) ? isDown ? "falls below" : "rises above" : isDown ? "falls to" : "rises to"
        }
        if case .atLeast = screen.bound { return "falls below" }
        return "rises above"
    }

    /// The must-have on the criterion whose bound is nearest to a performance.
    private func screen(at x: Double) -> Screen? {
        evaluation.problem.screens.filter { $0.criterion == criterion }
            .min { abs($0.bound.edge - x) < abs($1.bound.edge - x) }
    }

    private func failure(_ flip: FlipPoint.Flip) -> String {
        let successors = leaders(flip)
        return successors.isEmpty ? "then it fails a must-have" : "then it fails a must-have and \(successors)"
    }

    private func successor(_ flip: FlipPoint.Flip) -> String { "beyond that \(leaders(flip))" }

    private func leaders(_ flip: FlipPoint.Flip) -> String {
        let names = flip.leaders.map { "'\(evaluation.problem.options[$0].name)'" }
        guard let last = names.last else { return "" }
        return names.count == 1 ? "\(last) leads" : "\(names.dropLast().joined(separator: ", ")) and \(last) lead"
    }

    // MARK: A shared lead

    private var sharesLead: Bool { evaluation.leaders.count > 1 }

    /// Whether the smallest change is enough.
    private func isAtOnce(_ flip: FlipPoint.Flip) -> Bool {
        abs(flip.performance - now) <= 1e-9 * max(1, abs(now))
    }

    private func sharedLead(_ flip: FlipPoint.Flip) -> String {
        let change = flip.leaders == [option] ? "gain" : "loss"
        let figure = evaluation.problem.criteria[criterion].figure(now)
        return "\(name) shares the lead: with any \(change) under \(yardstick) (now \(figure)), \(leaders(flip)) alone"
    }
}

extension Criterion {
    /// A performance with its unit.
    public func figure(_ x: Double) -> String { unit.isEmpty ? x.figures() : "\(x.figures()) \(unit)" }
}

extension Double {
    /// The number with about four significant digits: fewer decimals for greater numbers, no trailing zeros.
    func figures() -> String {
        let size = abs(self)
        let decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : size >= 0.01 ? 4 : 8
        return brief(decimals)
    }
}
