// The smallest joint change of weights that changes the leader.
// SPDX-License-Identifier: Apache-2.0

/// The smallest joint change of weights after which a rival draws level with the leader.
///
/// With `d[j] = v[L,j] − v[k,j]`, the advantage of the leader L over the rival k for each unit of weight, find weights w′ nearest to today's w with
///
///     sum over j of d[j] · w′[j] = 0,   sum of w′ = 1,   w′ ≥ 0
///
///     total     sum of |w′ − w| is least: weight moves from the criteria with the greatest d to the one with the least
///     largest   the greatest |w′ − w| is least: every weight stays within ε, and ε is bisected to 1e-15
///
/// Both are linear programs small enough for sorting: in the first each unit of weight that leaves criterion a for b
/// costs the same and gains `d[a] − d[b]`; in the second the least advantage within a box fills up the criteria with the
/// least d first.
///
/// Where scores are not linear in the weights (a compensation other than 1, TOPSIS, ELECTRE) they are found by search: they
/// are always enough, to a billionth of the change, while smaller changes may be missed.
///
/// Edge cases: a rival that is worse under every criterion cannot draw level and is left out; one that shares the lead
/// is at distance 0. There are none where the table is too large for the search.
///
/// > Barron, H. & Schmidt, C. P. (1988). Sensitivity analysis of additive multiattribute value models. *Operations
/// Research* 36, 122–127. doi:[10.1287/opre.36.1.122](https://doi.org/10.1287/opre.36.1.122)
public struct WeightShift: Hashable, Sendable {
    /// How the size of a change is measured.
    public enum Norm: String, Hashable, Sendable, CaseIterable {
        /// The sum of all changes: twice the weight that moves.
        case total
        /// The greatest change of any weight.
        case largest

        func distance(from weights: [Double], to others: [Double]) -> Double {
            let changes = zip(others, weights).map { abs($0 - $1) }
            return self == .total ? changes.reduce(0, +) : changes.max() ?? 0
        }
    }

    /// The option that draws level.
    public let rival: Int
    /// The size of the change.
    public let distance: Double
    /// The weights at which it does, one per leaf, summing to 1.
    public let weights: [Double]

    /// One entry for each rival that can draw level with the first leader, nearest first.
    public static func all(in evaluation: Evaluation, by norm: Norm) -> [WeightShift] {
        guard let leader = evaluation.leaders.first else { return [] }
        let parts = (try? evaluation.scoresPerWeight()) ?? nil
        let search = parts == nil ? WeightSearch(evaluation) : nil
        let shifts = evaluation.ranked.filter { $0 != leader }.compactMap { rival -> WeightShift? in
            let weights =
                if let parts {
                    WeightBalance(of: leader, over: rival, parts, weights: evaluation.weights)[norm]
                } else {
                    search?.weights(for: .init(option: rival, others: [leader]), by: norm)
                }
            guard let weights else { return nil }
            let distance = norm.distance(from: evaluation.weights, to: weights)
            return WeightShift(rival: rival, distance: distance, weights: weights)
        }
        return shifts.indices.sorted { (shifts[$0].distance, $0) < (shifts[$1].distance, $1) }.map { shifts[$0] }
    }
}
