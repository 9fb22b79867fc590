// One party's weights, with how they were found.
// SPDX-License-Identifier: Apache-2.0

/// One party's weights, with how they were found.
public struct WeightSet: Hashable, Sendable {
    /// What the weights claim to be.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The worth of the swing over the agreed range.
        case swing
        /// How much a criterion matters, without a range.
        case importance
        /// How many votes a criterion has.
        case votes
    }

    /// Points, as they were given or as they follow from judgements.
    public enum Judgement: Hashable, Sendable {
        /// Every leaf the same.
        case equal
        /// Points for all leaves, compared over the whole tree; one per leaf.
        case leaves([Double])
        /// Points for the members of each group, by the group's id (`""` for the top level), one per member.
        case members([String: [Double]])
    }

    /// The id, in kebab-case.
    public let id: String
    /// The name for readers.
    public let name: String
    /// What the weights claim to be.
    public let kind: Kind
    /// Whether somebody says so; weights that claim nothing are taken as a method needs them.
    public let statesKind: Bool
    /// The points of each criterion or group.
    public let judgement: Judgement
    /// How the points were found from judgements; nil for points as they were given.
    public let elicitation: Elicitation?
    /// The ranges that the judgements were asked for, by criterion; empty where nobody wrote them down.
    public let ranges: [String: AgreedRange]
    /// Who gave them.
    public let by: String
    /// When.
    public let on: CalendarDate?
    /// Why.
    public let because: String

    /// One party's weights.
    public init(
        id: String, name: String? = nil, kind: Kind = .swing, statesKind: Bool = false, judgement: Judgement,
        elicitation: Elicitation? = nil,
        ranges: [String: AgreedRange] = [:], by: String = "", on: CalendarDate? = nil, because: String = ""
    ) {
        self.id = id
        self.name = name ?? id.inWords
        self.kind = kind
        self.statesKind = statesKind
        self.judgement = judgement
        self.elicitation = elicitation
        self.ranges = ranges
        self.by = by
        self.on = on
        self.because = because
    }

    /// The same set with other points, which no longer follow from judgements.
    public func with(_ judgement: Judgement) -> WeightSet {
        WeightSet(
            id: id, name: name, kind: kind, statesKind: statesKind, judgement: judgement, ranges: ranges, by: by,
            on: on, because: because)
    }

    /// The weight of every leaf: non-negative, summing to 1.
    ///
    ///     over all leaves:   w[j] = points[j] / sum of points
    ///     over the members:  w[j] = product, down the path to j, of points[k] / sum of the points beside k
    ///
    /// - Precondition: The judgements fit the tree; `DecisionProblem` guarantees it.
    public func weights(in tree: CriteriaTree) -> [Double] {
        switch judgement {
        case .equal: [Double](repeating: 1 / Double(tree.leaves.count), count: tree.leaves.count)
        case .leaves(let points): points.normalized
        case .members(let points):
            descend(tree.root, 1, points, into: [Double](repeating: 0, count: tree.leaves.count))
        }
    }

    /// How many votes the weights stand for: the sum of points of the leaves; 1 where they are compared group by group.
    public var votes: Double {
        if case .leaves(let points) = judgement { points.reduce(0, +) } else { 1 }
    }

    private func descend(
        _ group: CriterionGroup, _ share: Double, _ points: [String: [Double]], into weights: [Double]
    ) -> [Double] {
        let local = points[group.id, default: []].normalized
        return zip(group.members, local).reduce(into: weights) { weights, pair in
            switch pair.0 {
            case .leaf(let j): weights[j] = share * pair.1
            case .group(let inner): weights = descend(inner, share * pair.1, points, into: weights)
            }
        }
    }
}

extension [Double] {
    /// The same proportions, summing to 1; unchanged if all are 0, or where one is no finite number.
    public var normalized: [Double] {
        let sum = reduce(0, +)
        if sum.isNormal { return map { $0 / sum } }
        // Dividing by the largest first keeps a great sum finite and tiny points from vanishing.
        guard let largest = self.max(), largest > 0, allSatisfy(\.isFinite) else { return self }
        return map { $0 / largest }.normalized
    }
}
