// New points that give a leaf or group another share.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Finds the points that move the weight of a leaf or group, as a slider does.
///
/// Shares are those that count, after the factors of the scenario. With w the weights that count, b the points of the
/// leaves and f the scenario's factors, a move to the weights w* needs
///
///     b*[j] = w*[j] · S / f[j],   S = sum of b · f
///
/// Edge cases: a leaf that the scenario gives no weight keeps its points. Points are rounded to nine digits, so that a
/// document in which they are saved stays readable.
struct Reweighing {
    let problem: DecisionProblem
    /// The number of the weight set.
    let set: Int
    /// The scenario's factors, one per leaf.
    let factors: [Double]

    init(_ problem: DecisionProblem, set: Int, scenario: Int?) {
        (self.problem, self.set) = (problem, set)
        factors = scenario.map { problem.scenarios[$0].factors } ?? problem.criteria.map { _ in 1 }
    }

    private var tree: CriteriaTree { problem.tree }
    private var weightSet: WeightSet { problem.weightSets[set] }
    /// The weights of the leaves before the scenario.
    private var base: [Double] { weightSet.weights(in: tree) }
    /// The weights of the leaves that count.
    var weights: [Double] { zip(base, factors).map { $0 * $1 }.normalized }

    /// The edits that give a leaf or group so many points.
    ///
    /// Where only leaves have points, those of a group are spread over its leaves in their proportions.
    func edits(points: Double, of id: String) throws(BoardObjection) -> [Edit] {
        guard points >= 0, points.isFinite else {
            throw BoardObjection(.impossible, "points are a number that is not negative, not \(points.plain)")
        }
        if weightSet.points(of: id, in: tree) != nil { return [.points(set: set, id: id, points)] }
        let leaves = try leaves(below: id)
        let old = leaves.map { weightSet.points(of: tree.leaves[$0].id, in: tree) ?? 0 }
        let shares = old.contains { $0 > 0 } ? old.normalized : old.map { _ in 1 / Double(old.count) }
        return zip(leaves, shares).map { .points(set: set, id: tree.leaves[$0].id, ($1 * points).tidy(points)) }
    }

    /// The edits that give a leaf or group a share of its group, which keeps its weight; the others beside it keep their
    /// proportions.
    func edits(share: Double, of id: String) throws(BoardObjection) -> [Edit] {
        let leaves = try leaves(below: id)
        guard let group = tree.parent(of: id)?.group else { throw unknown(id) }
        let now = Array(weights[group.leaves])
        let total = now.reduce(0, +)
        guard total > 0 else {
            throw BoardObjection(
                .impossible,
                "'\(group.name)' has no weight, so that nothing in it can have a share; give it weight first")
        }
        let first = group.leaves.lowerBound
        let range = (leaves.lowerBound - first)..<(leaves.upperBound - first)
        let moved = try path(range, in: now.normalized, to: share, id).map { $0 * total }
        var target = weights
        target.replaceSubrange(group.leaves, with: moved)
        return edits(to: target)
    }

    /// The edits that give a leaf or group a share of everything; all others keep their proportions.
    func edits(global share: Double, of id: String) throws(BoardObjection) -> [Edit] {
        edits(to: try path(try leaves(below: id), in: weights, to: share, id))
    }

    private func path(
        _ leaves: Range<Int>, in weights: [Double], to share: Double, _ id: String
    ) throws(BoardObjection) -> [Double] {
        guard (0...1).contains(share) else {
            throw BoardObjection(.impossible, "a share is a number from 0 to 1, not \(share.plain)")
        }
        guard leaves.count < weights.count else {
            throw BoardObjection(.impossible, "'\(name(of: id))' stands alone there, so that its share is always 100 %")
        }
        return WeightPath(of: leaves, in: weights).weights(at: share)
    }

    /// The edits that make the weights which count what they should be.
    private func edits(to target: [Double]) -> [Edit] {
        let (base, scale) = (base, zip(base, factors).map { $0 * $1 }.reduce(0, +))
        let leaves = base.indices.map { factors[$0] > 0 ? target[$0] * scale / factors[$0] : base[$0] }
        switch weightSet.judgement {
        case .equal, .leaves: return leafEdits(leaves)
        case .members(let points): return ([tree.root] + tree.groups).flatMap { memberEdits($0, leaves, points) }
        }
    }

    private func leafEdits(_ leaves: [Double]) -> [Edit] {
        let old = tree.leaves.map { weightSet.points(of: $0.id, in: tree) ?? 0 }
        let total = old.reduce(0, +)
        return changes(from: old, to: leaves.map { $0 * total }, total: total, ids: tree.leaves.map(\.id))
    }

    private func memberEdits(_ group: CriterionGroup, _ leaves: [Double], _ points: [String: [Double]]) -> [Edit] {
        let old = points[group.id] ?? []
        let (total, below) = (old.reduce(0, +), leaves[group.leaves].reduce(0, +))
        guard below > 0 else { return [] }
        let new = group.members.map { leaves[$0.leaves].reduce(0, +) / below * total }
        return changes(from: old, to: new, total: total, ids: group.members.map { tree.id(of: $0) })
    }

    private func changes(from old: [Double], to new: [Double], total: Double, ids: [String]) -> [Edit] {
        zip(ids, zip(old, new)).compactMap { id, pair in
            abs(pair.0 - pair.1) <= 1e-9 * total ? nil : .points(set: set, id: id, pair.1.tidy(total))
        }
    }

    private func leaves(below id: String) throws(BoardObjection) -> Range<Int> {
        guard let leaves = tree.leaves(below: id) else { throw unknown(id) }
        return leaves
    }

    private func unknown(_ id: String) -> BoardObjection {
        BoardObjection(.impossible, "'\(id)' is not a criterion or group of this document")
    }

    private func name(of id: String) -> String {
        tree.group(id)?.name ?? tree.leaf(id).map { tree.leaves[$0].name } ?? id
    }
}

extension Double {
    /// The number to nine digits of a total.
    fileprivate func tidy(_ total: Double) -> Double {
        guard total > 0 else { return self }
        let steps = 1e9.nextPower(over: total)
        return (self * steps).rounded() / steps
    }

    /// A power of ten: the digits of this number, less those before the point of a total.
    private func nextPower(over total: Double) -> Double {
        var (steps, size) = (self, total)
        while size >= 10, steps > 1 { (steps, size) = (steps / 10, size / 10) }
        while size < 1, steps < 1e15 { (steps, size) = (steps * 10, size * 10) }
        return steps
    }
}
