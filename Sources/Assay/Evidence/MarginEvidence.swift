// How much of the leader's margin rests on judgement alone.
// SPDX-License-Identifier: Apache-2.0

/// How much of the leader's margin over the next option rests on judgement alone.
///
/// The margin is a sum over criteria, where the method's scores are:
///
///     margin = sum over j of (contribution[L,j] − contribution[R,j])
///
/// A term rests on judgement alone if the figure of the leader L or of the next option R has no source: a difference is
/// no better founded than the weaker of the two. Terms may be negative, so the judged part may exceed the margin: then
/// the sourced figures alone would put R first.
///
/// Edge cases: where leaders share the first rank, the first two of them are compared and the margin is 0.
public struct MarginEvidence: Hashable, Sendable {
    /// What one criterion adds to the margin.
    public struct Term: Hashable, Sendable {
        /// The number of the criterion.
        public let criterion: Int
        /// What it adds to the margin, in points of score; negative where it favors the next option.
        public let points: Double
        /// How many of the two figures rest on sources: 0, 1 or 2.
        public let sourced: Int
    }

    /// The number of the leading option.
    public let leader: Int
    /// The number of the next option.
    public let next: Int
    /// By how many points of score the leader leads.
    public let margin: Double
    /// One term for each criterion, in document order.
    public let terms: [Term]

    /// How much of the leader's margin rests on judgement alone.
    ///
    /// - Returns: Nil if fewer than two options have a rank, or the method's scores are no sums over criteria.
    public init?(of evaluation: Evaluation) {
        let ranked = evaluation.ranked
        guard ranked.count > 1, let contributions = evaluation.verdict.contributions else { return nil }
        let (leader, next) = (ranked[0], ranked[1])
        let problem = evaluation.problem
        (self.leader, self.next) = (leader, next)
        margin = evaluation.scores[leader] - evaluation.scores[next]
        terms = problem.criteria.indices.map { j in
            let points = contributions[option: leader, criterion: j] - contributions[option: next, criterion: j]
            let sourced = [leader, next].filter { problem.performances[option: $0, criterion: j].basis == .sources }
            return Term(criterion: j, points: points, sourced: sourced.count)
        }
    }

    /// The part of the margin that rests on judgement alone, in points of score.
    public var judged: Double { points { $0.sourced < 2 } }
    /// The part of the margin for which both figures have sources, in points of score.
    public var sourced: Double { points { $0.sourced == 2 } }
    /// The judged part as a share of the margin; nil if there is no margin.
    public var share: Double? { margin > 1e-12 ? judged / margin : nil }

    private func points(_ holds: (Term) -> Bool) -> Double { terms.filter(holds).map(\.points).reduce(0, +) }
}
