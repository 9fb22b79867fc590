// From judgements to the points of a weight set.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Judgements with the way in which they were given.
struct Weighing {
    let method: WeightMethod
    let judgements: any WeightJudgements
    /// The bytes to report at what is missing.
    let owner: Range<Int>
}

extension Interpreter {
    /// The points that follow from judgements, or nil after saying why none do.
    ///
    /// - Parameter inner: Judgements of single groups, by their id.
    mutating func points(
        of weighing: Weighing, within inner: [String: Weighing], ofSet set: String
    ) -> (WeightSet.Judgement, Elicitation?)? {
        guard let names = knownNames(of: weighing.judgements) else { return nil }
        let isGrouped = !inner.isEmpty || names.contains { outline.group($0.id) != nil }
        if isGrouped, !areDivided(weighing.judgements, among: inner) { return nil }
        let circles =
            isGrouped
            ? outline.groups.map { WeightCircle(set: set, group: $0.id, members: $0.members, owner: weighing.owner) }
            : [WeightCircle(set: set, group: nil, members: outline.leafIDs, owner: weighing.owner)]
        var (points, found) = ([String: [Double]](), [Elicitation.Circle]())
        for circle in circles {
            let mine = circle.group.flatMap { inner[$0] } ?? weighing
            guard let weights = weights(of: mine, in: circle) else { continue }
            points[circle.group ?? ""] = weights.points
            guard let findings = weights.findings else { continue }
            found.append(
                Elicitation.Circle(
                    group: circle.group, method: mine.method.way, members: circle.members, findings: findings))
        }
        guard points.count == circles.count, let first = points[""] else { return nil }
        let elicitation = found.isEmpty ? nil : Elicitation(method: weighing.method.way, circles: found)
        return (isGrouped ? .members(points) : .leaves(first), elicitation)
    }

    private mutating func weights(of weighing: Weighing, in circle: WeightCircle) -> CircleWeights? {
        guard let lone = circle.members.first else { return nil }
        let isElicited = weighing.method.way != .direct && weighing.method.way != .equal
        if circle.members.count == 1 {
            if isElicited, circle.group == nil {
                remarks.warning(
                    "lone-criterion",
                    "'\(lone.quotable)' is alone and has all the weight, so there is nothing to judge",
                    at: weighing.owner)
            }
            if !weighing.judgements.coversEachAlone { return CircleWeights(points: [1]) }
        }
        let mine = WeightCircle(
            set: circle.set, group: circle.group, members: circle.members, owner: weighing.owner)
        let weights = weighing.judgements.weights(in: mine, &self)
        if isElicited, circle.members.count > 1, weights?.areEqual == true {
            remarks.warning(
                "equal-weights", "By these judgements all of \(circle.inWords) are worth the same", at: weighing.owner,
                hint: "If that is meant, 'method: equal' says it in a word")
        }
        return weights
    }

    /// The names that judgements use; nil after saying that some are unknown, unless they can do without.
    private mutating func knownNames(of judgements: any WeightJudgements) -> [NamedID]? {
        let names = judgements.comparisons.flatMap(\.self)
        let known = names.filter { knownLeaves($0.id, at: $0.span) != nil }
        guard !outline.isEmpty, known.count == names.count || judgements.coversEachAlone else { return nil }
        return known
    }

    /// Whether what is compared stands in one group each, and no group is judged twice; if not, that is said.
    private mutating func areDivided(_ judgements: any WeightJudgements, among inner: [String: Weighing]) -> Bool {
        var isFine = true
        for comparison in judgements.comparisons {
            let groups = comparison.map { groupOf($0.id) }
            if let other = groups.indices.first(where: { groups[$0] != groups[0] }) {
                remarks.error(
                    "different-groups",
                    "'\(comparison[0].id.quotable)' and '\(comparison[other].id.quotable)' stand in different groups",
                    at: comparison[other].span, hint: "Compare members of one group, or criteria alone")
                isFine = false
            } else if let name = comparison.first, let group = groupOf(name.id), inner[group] != nil {
                remarks.error(
                    "conflicting-keys", "'\(name.id.quotable)' is judged under 'within' as well", at: name.span,
                    hint: "Keep one of them")
                isFine = false
            }
        }
        return isFine
    }

    private func groupOf(_ id: String) -> String? { outline.groups.first { $0.members.contains(id) }?.id }
}
