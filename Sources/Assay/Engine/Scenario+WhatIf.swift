// A what-if as a scenario.
// SPDX-License-Identifier: Apache-2.0

/// Why a what-if cannot be a scenario.
public struct InexpressibleWhatIf: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence without a full stop.
    public let description: String
}

extension Scenario {
    /// The scenario that does to a decision what a what-if did.
    ///
    ///     factor[j] = (w'[j] / w[j]) / c        w: points or weights; c: 1, or the ratio that most of them share
    ///
    /// - Parameters:
    ///   - changed: The decision after the what-if.
    ///   - problem: The decision before it.
    ///   - set: The number of the weight set that counted.
    ///   - base: The number of the scenario that counted; the new one does all that it does.
    /// - Throws: `InexpressibleWhatIf` if no scenario does the same.
    public static func expressing(
        _ changed: DecisionProblem, of problem: DecisionProblem, weightSet set: Int, scenario base: Int?, id: String,
        name: String
    ) throws(InexpressibleWhatIf) -> Scenario {
        guard changed.options.map(\.id) == problem.options.map(\.id) else {
            throw InexpressibleWhatIf(description: "a scenario cannot leave an option out")
        }
        for other in problem.weightSets.indices where other != set {
            guard changed.weightSets[other] == problem.weightSets[other] else {
                throw InexpressibleWhatIf(
                    description: "a scenario cannot change the weight set '\(problem.weightSets[other].id)' alone")
            }
        }
        let scenario = base.map { problem.scenarios[$0] }
        return Scenario(
            id: id, name: name, factors: try factors(changed, problem, set, scenario),
            changes: try changes(changed, problem, scenario))
    }

    private static func factors(
        _ changed: DecisionProblem, _ problem: DecisionProblem, _ set: Int, _ base: Scenario?
    ) throws(InexpressibleWhatIf) -> [Double] {
        let (then, now) = (shares(problem, set), shares(changed, set))
        if let j = then.indices.first(where: { then[$0] == 0 && now[$0] > 0 }) {
            throw InexpressibleWhatIf(
                description: "a scenario multiplies weights, and '\(problem.criteria[j].name)' has none to multiply")
        }
        let ratios = zip(then, now).map { $0 > 0 ? $1 / $0 : 1 }
        let common = ratios.contains(1) ? 1 : commonest(zip(then, ratios).filter { $0.0 > 0 && $0.1 > 0 }.map(\.1))
        return ratios.indices.map { j in
            let factor = then[j] > 0 ? ratios[j] / common : 1
            let rounded = (factor * 1e9).rounded() / 1e9
            return (base?.factors[j] ?? 1) * (abs(rounded - factor) < 1e-12 ? rounded : factor)
        }
    }

    /// What weights are multiples of: points that are compared over the whole tree, or else the weights themselves.
    private static func shares(_ problem: DecisionProblem, _ set: Int) -> [Double] {
        let weights = problem.weightSets[set]
        if case .members = weights.judgement { return weights.weights(in: problem.tree) }
        return problem.tree.leaves.map { weights.points(of: $0.id, in: problem.tree) ?? 0 }
    }

    /// The number that occurs most often, but for the last digits; the first of them.
    private static func commonest(_ numbers: [Double]) -> Double {
        var groups: [(number: Double, count: Int)] = []
        for x in numbers {
            if let k = groups.firstIndex(where: { abs($0.number - x) < 1e-12 * x }) {
                groups[k].count += 1
            } else {
                groups.append((x, 1))
            }
        }
        let most = groups.map(\.count).max() ?? 0
        return groups.first { $0.count == most }?.number ?? 1
    }

    /// The changes of the base, with the changed cells in their place, row by row.
    private static func changes(
        _ changed: DecisionProblem, _ problem: DecisionProblem, _ base: Scenario?
    ) throws(InexpressibleWhatIf) -> [CellChange] {
        var changes = base?.changes ?? []
        for i in problem.options.indices {
            for j in problem.criteria.indices {
                let (then, now) = (
                    problem.performances[option: i, criterion: j], changed.performances[option: i, criterion: j]
                )
                guard then.estimate != now.estimate else { continue }
                guard case .known(let low, let best, let high) = now.estimate, low == best, best == high else {
                    throw InexpressibleWhatIf(
                        description: "a scenario cannot make '\(problem.criteria[j].name)' of "
                            + "'\(problem.options[i].name)' \(now.estimate.inWords)")
                }
                let place = changes.firstIndex { $0.option == i && $0.criterion == j }
                let figure = place.map { changes[$0].change(best) } ?? best
                let change = CellChange(option: i, criterion: j, change: .to(figure))
                if let place { changes[place] = change } else { changes.append(change) }
            }
        }
        let rows = changes.map(\.option).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        return rows.flatMap { row in changes.filter { $0.option == row } }
    }
}
