// The fewest cells that change the leader.
// SPDX-License-Identifier: Apache-2.0

/// The fewest cells that have to turn out otherwise for a rival to draw level with the leader.
///
/// A cell of the leader L can take away at most, and a cell of the rival k add at most,
///
///     w[j] · (v[L,j] − lowest value within bounds)      w[j] · (highest value within bounds − v[k,j])
///
/// so the greatest of these are taken until they make up for `score[L] − score[k]`.
///
/// Where scores are no sums of values (a compensation other than 1, another method) the cells are found by search: one or
/// two are the fewest there are, of three or more fewer may be missed.
///
/// Edge cases: without an agreed range a cell moves between the least and the greatest performance of its criterion, and
/// under the additive method not at all. Screens do not count. There are none where the table is too large for the search.
public struct FewestCells: Hashable, Sendable {
    /// How far a cell may move.
    public enum Bounds: String, Hashable, Sendable, CaseIterable {
        /// Anywhere within the criterion's range.
        case range
        /// Between its own low and high; an unknown cell anywhere within the range.
        case estimates
    }

    /// One cell that turns out otherwise.
    public struct Change: Hashable, Sendable {
        /// The number of the option.
        public let option: Int
        /// The number of the criterion.
        public let criterion: Int
        /// The score that the rival gains on the leader by it, after the changes before it.
        public let gain: Double
    }

    /// The option that draws level.
    public let rival: Int
    /// The cells, greatest gain first.
    public let changes: [Change]

    /// The rival that needs the fewest cells; of several, the one that gains most.
    ///
    /// - Returns: Nil if no rival can draw level within the bounds.
    public static func nearest(in evaluation: Evaluation, within bounds: Bounds) -> FewestCells? {
        guard let leader = evaluation.leaders.first else { return nil }
        let search = evaluation.isLinear ? nil : FewestCellsSearch(evaluation, leader: leader, within: bounds)
        let ways = evaluation.ranked.filter { $0 != leader }.compactMap { rival in
            evaluation.isLinear ? way(from: leader, to: rival, evaluation, bounds) : search?.way(to: rival)
        }
        return ways.min { (first, second) in
            (first.changes.count, second.gain) < (second.changes.count, first.gain)
        }
    }

    private var gain: Double { changes.map(\.gain).reduce(0, +) }

    private static func way(
        from leader: Int, to rival: Int, _ evaluation: Evaluation, _ bounds: Bounds
    ) -> FewestCells? {
        var gap = evaluation.scores[leader] - evaluation.scores[rival]
        var changes: [Change] = []
        let moves = [leader, rival].flatMap { i in
            evaluation.problem.criteria.indices.compactMap { move(i, $0, falls: i == leader, evaluation, bounds) }
        }
        for k in moves.indices.sorted(by: { (moves[$1].gain, $0) < (moves[$0].gain, $1) }) where gap > LeadLines.tie {
            changes.append(moves[k])
            gap -= moves[k].gain
        }
        return gap > LeadLines.tie ? nil : FewestCells(rival: rival, changes: changes)
    }

    private static func move(
        _ i: Int, _ j: Int, falls: Bool, _ evaluation: Evaluation, _ bounds: Bounds
    ) -> Change? {
        guard let function = evaluation.problem.criteria[j].valueFunction else { return nil }
        var reach = function.domain
        if bounds == .estimates,
            case .known(let low, _, let high) = evaluation.estimates[option: i, criterion: j].estimate
        {
            reach = low...high
        }
        let (values, value) = (function.values(over: reach), evaluation.values[option: i, criterion: j])
        let gain = evaluation.weights[j] * (falls ? value - values.lowerBound : values.upperBound - value)
        return gain > 0 ? Change(option: i, criterion: j, gain: gain) : nil
    }
}
