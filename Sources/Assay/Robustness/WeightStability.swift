// How far each weight may move before the ranking changes.
// SPDX-License-Identifier: Apache-2.0

/// How far each weight may move before the leader, or any rank, changes.
///
/// For every leaf and every group the weight t runs from 0 to 1 while all other weights keep their proportions. Under
/// the additive method, and every other one that is linear in the weights, each score is a straight line in t, so two
/// options change places where their lines cross:
///
///     score[i](t) = (1 − t) · b[i] + t · a[i]          a: all weight on it, b: none
///     t*          = (b[i] − b[k]) / ((b[i] − b[k]) − (a[i] − a[k]))
///
/// The leaders are the upper envelope of these lines. Where scores are not linear in the weights (a compensation other
/// than 1, TOPSIS, outranking) the change is bracketed on a grid of 129 points and bisected to 1e-12; a change of mind that
/// comes and goes between two points of the grid is not seen.
///
/// Edge cases: scores that differ by less than 1e-12 are equal. Options that fail a screen do not count. An interval is
/// closed: at its ends the leader shares the lead. If no option has a rank there is nothing to lead, and no entry.
///
/// > Rios Insua, D. & French, S. (1991). A framework for sensitivity analysis in discrete multi-objective
/// decision-making. *European Journal of Operational Research* 54, 176–190.
/// doi:[10.1016/0377-2217(91)90296-8](https://doi.org/10.1016/0377-2217(91)90296-8)
public struct WeightStability: Sendable {
    /// One entry for each leaf and group, in document order; a group comes before its members.
    public let weights: [StableWeight]
    /// Whether every figure is from the closed form.
    public let isExact: Bool

    /// How far each weight may move.
    ///
    /// - Throws: `MethodError` if the method is not defined for some of the weights on the way.
    public init(of evaluation: Evaluation) throws(MethodError) {
        isExact = evaluation.isLinearInWeights
        guard !evaluation.leaders.isEmpty else {
            weights = []
            return
        }
        let parts = try evaluation.scoresPerWeight()
        var weights: [StableWeight] = []
        for member in evaluation.problem.tree.members {
            weights.append(try WeightStability.weight(of: member, in: evaluation, parts))
        }
        self.weights = weights
    }

    /// The entry of a leaf or group, by id.
    public subscript(id: String) -> StableWeight? { weights.first { $0.id == id } }

    private static func weight(
        of member: CriterionGroup.Member, in evaluation: Evaluation, _ parts: Matrix?
    ) throws(MethodError) -> StableWeight {
        let path = WeightPath(of: member.leaves, in: evaluation.weights)
        let lines = parts.map { LeadLines(evaluation, path, $0).course }
        let course = if let lines { lines } else { try LeadScan(evaluation, path).course() }
        let tree = evaluation.problem.tree
        return StableWeight(
            id: tree.id(of: member), name: tree.name(of: member), leaves: member.leaves, weight: path.now,
            course: course)
    }
}

/// How far one weight may move before the leader, or any rank, changes.
public struct StableWeight: Hashable, Sendable {
    /// A stretch of the weight over which the same options lead.
    public struct Stretch: Hashable, Sendable {
        /// Where it begins.
        public let from: Double
        /// Where it ends.
        public let to: Double
        /// The numbers of the options that lead.
        public let leaders: [Int]
    }

    /// What happens as a weight runs from 0 to 1.
    struct Course: Hashable, Sendable {
        var leads: ClosedRange<Double>
        var order: ClosedRange<Double>
        var overtakenBelow: [Int]
        var overtakenAbove: [Int]
        var stretches: [Stretch]
    }

    /// The id of the leaf or group.
    public let id: String
    /// Its name.
    public let name: String
    /// The numbers of its leaves.
    public let leaves: Range<Int>
    /// What it weighs now, in `0...1`.
    public let weight: Double
    let course: Course

    /// Where today's leaders keep the lead.
    public var leads: ClosedRange<Double> { course.leads }
    /// Where all of today's ranks stay.
    public var order: ClosedRange<Double> { course.order }
    /// The options that lead just below `leads`; empty if it reaches 0.
    public var overtakenBelow: [Int] { course.overtakenBelow }
    /// The options that lead just above `leads`; empty if it reaches 1.
    public var overtakenAbove: [Int] { course.overtakenAbove }
    /// Who leads as the weight runs from 0 to 1; each stretch begins where the last one ends.
    public var stretches: [Stretch] { course.stretches }

    /// The options that would lead if it weighed so much: where two stretches meet, those of the later one.
    ///
    /// - Parameter weight: In `0...1`; beyond, the nearer end.
    public func leaders(at weight: Double) -> [Int] {
        (stretches.last { $0.from <= weight } ?? stretches.first)?.leaders ?? []
    }

    /// What it would weigh with twice the points, while the points of all others stay.
    public var doubled: Double { 2 * weight / (1 + weight) }
}

extension CriteriaTree {
    /// All groups but the root, and all leaves, in document order; a group comes before its members.
    public var members: [CriterionGroup.Member] { root.members.flatMap { CriteriaTree.expanded($0) } }

    private static func expanded(_ member: CriterionGroup.Member) -> [CriterionGroup.Member] {
        switch member {
        case .leaf: [member]
        case .group(let group): [member] + group.members.flatMap { expanded($0) }
        }
    }
}
