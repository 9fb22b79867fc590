// A change of one input, as a what-if makes it.
// SPDX-License-Identifier: Apache-2.0

/// A change of one input, which makes a new problem and leaves the old one as it is.
public enum Edit: Hashable, Sendable {
    /// New points for a criterion or group in one weight set.
    case points(set: Int, id: String, Double)
    /// A new performance of an option under a criterion.
    case performance(option: Int, criterion: Int, Performance.Estimate)
    /// A new name of an option.
    case name(option: Int, String)
    /// A new bound of a screen; whether it is a floor or a ceiling stays.
    case bound(screen: Int, Double)
    /// A new factor on the weight of a criterion in a scenario.
    case factor(scenario: Int, criterion: Int, Double)
    /// A new figure of a scenario's change; whether it adds, multiplies or replaces stays.
    case change(scenario: Int, number: Int, Double)
    /// A new value function of a criterion, and with it the agreed range that the function belongs to.
    case curve(criterion: Int, ValueFunction)
}

extension DecisionProblem {
    /// The problem after some edits, in order.
    ///
    /// A set of equal weights becomes a set of points, all 1, before a point changes.
    ///
    /// - Throws: `InvalidProblem` if the result breaks a rule, such as points that are all 0.
    public func applying(_ edits: [Edit]) throws(InvalidProblem) -> DecisionProblem {
        var inputs = EditableInputs(of: self)
        for edit in edits { inputs.apply(edit) }
        return try DecisionProblem(
            title: title, question: question, summary: summary, asOf: asOf, status: status, baseline: baseline,
            sources: sources, lists: lists, tree: inputs.tree, weightSets: inputs.sets, options: inputs.options,
            performances: inputs.table, screens: inputs.screens, scenarios: inputs.scenarios, analysis: analysis,
            waivers: waivers)
    }
}

/// The parts of a problem that edits change.
private struct EditableInputs {
    var tree: CriteriaTree
    var sets: [WeightSet]
    var options: [PolicyOption]
    var table: PerformanceTable
    var screens: [Screen]
    var scenarios: [Scenario]

    init(of problem: DecisionProblem) {
        (tree, sets, options) = (problem.tree, problem.weightSets, problem.options)
        (table, screens, scenarios) = (problem.performances, problem.screens, problem.scenarios)
    }

    mutating func apply(_ edit: Edit) {
        switch edit {
        case .points(let set, let id, let points): sets[set] = sets[set].with(points, for: id, in: tree)
        case .performance(let i, let j, let estimate):
            table[option: i, criterion: j] = Performance(estimate, evidence: table[option: i, criterion: j].evidence)
        case .name(let i, let name): options[i] = options[i].named(name)
        case .bound(let k, let bound): screens[k] = screens[k].bounded(by: bound)
        case .factor(let s, let j, let factor): scenarios[s] = scenarios[s].with(factor: factor, on: j)
        case .change(let s, let number, let figure): scenarios[s] = scenarios[s].with(figure: figure, in: number)
        case .curve(let j, let function): tree = tree.replacing(j, with: tree.leaves[j].with(function))
        }
    }
}

extension WeightSet {
    /// The points that the set gives to a criterion or group; nil if it gives none.
    public func points(of id: String, in tree: CriteriaTree) -> Double? {
        switch judgement {
        case .equal: tree.leaf(id).map { _ in 1 }
        case .leaves(let points): tree.leaf(id).map { points[$0] }
        case .members(let points):
            tree.parent(of: id).flatMap { group, place in points[group.id].map { $0[place] } }
        }
    }

    fileprivate func with(_ points: Double, for id: String, in tree: CriteriaTree) -> WeightSet {
        switch judgement {
        case .equal, .leaves:
            var all = tree.leaves.indices.map { self.points(of: tree.leaves[$0].id, in: tree) ?? 0 }
            if let j = tree.leaf(id) { all[j] = points }
            return with(.leaves(all))
        case .members(var groups):
            if let (group, place) = tree.parent(of: id) { groups[group.id]?[place] = points }
            return with(.members(groups))
        }
    }
}

extension CriteriaTree {
    /// The group that holds a criterion or group, and its place among the members.
    public func parent(of id: String) -> (group: CriterionGroup, place: Int)? {
        for group in [root] + groups {
            if let place = group.members.firstIndex(where: { self.id(of: $0) == id }) { return (group, place) }
        }
        return nil
    }
}
