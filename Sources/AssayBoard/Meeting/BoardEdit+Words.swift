// A change on the board, in words for the log.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension BoardEdit {
    /// What a change did: `Weight of 'Cost': 20 % → 35 % of 'Delivery'`.
    ///
    /// - Parameters:
    ///   - before: The evaluation that it changed.
    ///   - after: The evaluation that it made.
    func words(from before: Evaluation, to after: Evaluation) -> String {
        let problem = before.problem
        switch self {
        case .points(_, let id):
            let old = problem.weightSets[before.weightSet].given(to: id, in: problem.tree)
            let new = after.problem.weightSets[before.weightSet].given(to: id, in: problem.tree)
            return "Weight of '\(problem.tree.name(of: id))': \(old.brief()) → \(new.brief()) points"
        case .share(_, let id):
            let group = problem.tree.parent(of: id)?.group
            let whole = group.map { $0.id.isEmpty ? "all" : "'\($0.name)'" } ?? "all"
            return "Weight of '\(problem.tree.name(of: id))': \(before.share(of: id).inPercent) → "
                + "\(after.share(of: id).inPercent) of \(whole)"
        case .global(_, let id):
            return "Weight of '\(problem.tree.name(of: id))': \(before.weight(of: id).inPercent) → "
                + "\(after.weight(of: id).inPercent) of all"
        case .performance(_, let option, let criterion):
            guard let i = problem.option(option), let j = problem.criterion(criterion) else { return "" }
            let shown = [before, after].map {
                problem.criteria[j].shown($0.problem.performances[option: i, criterion: j])
            }
            return "'\(problem.criteria[j].name)' of '\(problem.options[i].name)': \(shown[0]) → \(shown[1])"
        case .weightSet: return "Weights: '\(after.problem.weightSets[after.weightSet].name)'"
        case .scenario:
            return after.scenario.map { "Scenario: '\(after.problem.scenarios[$0].name)'" } ?? "No scenario"
        }
    }
}

extension CriteriaTree {
    /// The name of a leaf or group, by id.
    func name(of id: String) -> String { group(id)?.name ?? leaf(id).map { leaves[$0].name } ?? id }
}

extension WeightSet {
    /// The points of a leaf or group; those of its leaves together where only leaves have points.
    func given(to id: String, in tree: CriteriaTree) -> Double {
        if let points = points(of: id, in: tree) { return points }
        return (tree.leaves(below: id) ?? 0..<0).compactMap { points(of: tree.leaves[$0].id, in: tree) }.reduce(0, +)
    }
}

extension Evaluation {
    /// The weight of a leaf or group in everything.
    func weight(of id: String) -> Double {
        (problem.tree.leaves(below: id) ?? 0..<0).map { weights[$0] }.reduce(0, +)
    }

    /// The weight of a leaf or group within its group; what its points say where the group has no weight.
    func share(of id: String) -> Double {
        guard let (group, place) = problem.tree.parent(of: id) else { return 0 }
        let total = group.leaves.map { weights[$0] }.reduce(0, +)
        if total > 0 { return weight(of: id) / total }
        let points = group.members.map {
            problem.weightSets[weightSet].given(to: problem.tree.id(of: $0), in: problem.tree)
        }
        return points.contains { $0 > 0 } ? points.normalized[place] : 0
    }
}

extension Criterion {
    /// A performance for readers: with its unit, or by the name of its level.
    func shown(_ performance: Performance) -> String {
        guard case .known(let low, let best, let high) = performance.estimate else { return "unknown" }
        if low == high, let level = scale?.level(at: best) { return level.id.inWords }
        let figures = low == high ? best.brief(6) : "\(best.brief(6)) (\(low.brief(6)) to \(high.brief(6)))"
        return unit.isEmpty ? figures : "\(figures) \(unit)"
    }

    /// A performance as a document writes it.
    func written(_ performance: Performance) -> String {
        guard case .known(let low, let best, let high) = performance.estimate, low == high,
            let level = scale?.level(at: best)
        else { return performance.estimate.inWords }
        return level.id
    }
}

extension Double {
    /// A share in percent, with one decimal.
    var inPercent: String { (100 * self).brief(1) + " %" }
}
