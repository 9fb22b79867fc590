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
        let now = evaluation.performances[option: option, criterion: criterion]
        let way = flip.performance < now ? "falls to" : "rises to"
        let figure = evaluation.problem.criteria[criterion].figure(flip.performance)
        let change = "\(yardstick) \(way) \(figure) (now \(now.figures()))"
        return leads
            ? "\(name) leads until its \(change); \(successor(flip))"
            : "\(name) takes the lead once its \(change)"
    }

    private var name: String { "'\(evaluation.problem.options[option].name)'" }
    private var yardstick: String { "'\(evaluation.problem.criteria[criterion].name)'" }

    private func successor(_ flip: FlipPoint.Flip) -> String {
        let names = flip.leaders.map { "'\(evaluation.problem.options[$0].name)'" }
        let reason = flip.isScreen ? "beyond that it fails a screen and" : "beyond that"
        guard let last = names.last else { return "beyond that it fails a screen" }
        return names.count == 1
            ? "\(reason) \(last) leads" : "\(reason) \(names.dropLast().joined(separator: ", ")) and \(last) lead"
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
