// A change of one input, as a what-if makes it.
// SPDX-License-Identifier: Apache-2.0

/// A change of one input, which makes a new problem and leaves the old one as it is.
public enum Edit: Hashable, Sendable {
    /// New points for a criterion or group in one weight set.
    case points(set: Int, id: String, Double)
    /// A new performance of an option under a criterion.
    case performance(option: Int, criterion: Int, Performance.Estimate)
}

extension DecisionProblem {
    /// The problem after some edits, in order.
    ///
    /// A set of equal weights becomes a set of points, all 1, before a point changes.
    ///
    /// - Throws: `InvalidProblem` if the result breaks a rule, such as points that are all 0.
    public func applying(_ edits: [Edit]) throws(InvalidProblem) -> DecisionProblem {
        var (sets, table) = (weightSets, performances)
        for edit in edits {
            switch edit {
            case .points(let set, let id, let points): sets[set] = sets[set].with(points, for: id, in: tree)
            case .performance(let i, let j, let estimate):
                table[option: i, criterion: j] = Performance(
                    estimate, evidence: table[option: i, criterion: j].evidence)
            }
        }
        return try DecisionProblem(
            title: title, question: question, summary: summary, asOf: asOf, status: status, baseline: baseline,
            sources: sources, tree: tree, weightSets: sets, options: options, performances: table, screens: screens,
            scenarios: scenarios, analysis: analysis, waivers: waivers)
    }

    /// The problem as another method would score it.
    public func analysed(by method: String, parameters: [String: ParameterValue]) throws(InvalidProblem)
        -> DecisionProblem
    {
        var settings = analysis
        (settings.method, settings.parameters) = (method, parameters)
        return try DecisionProblem(
            title: title, question: question, summary: summary, asOf: asOf, status: status, baseline: baseline,
            sources: sources, tree: tree, weightSets: weightSets, options: options, performances: performances,
            screens: screens, scenarios: scenarios, analysis: settings, waivers: waivers)
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
