// The smallest joint change of weights that changes the leader.
// SPDX-License-Identifier: Apache-2.0

/// The smallest joint change of weights after which a rival draws level with the leader.
///
/// With `d[j] = v[L,j] − v[k,j]`, the advantage of the leader L over the rival k, find weights w′ nearest to today's w with
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
/// Edge cases: a rival that is worse under every criterion cannot draw level and is left out; one that shares the lead
/// is at distance 0. Only for the additive method with full compensation; otherwise there are none.
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
    }

    /// The option that draws level.
    public let rival: Int
    /// The size of the change.
    public let distance: Double
    /// The weights at which it does, one per leaf, summing to 1.
    public let weights: [Double]

    /// One entry for each rival that can draw level with the first leader, nearest first.
    public static func all(in evaluation: Evaluation, by norm: Norm) -> [WeightShift] {
        guard evaluation.isLinear, let leader = evaluation.leaders.first else { return [] }
        let shifts = evaluation.ranked.filter { $0 != leader }.compactMap { rival -> WeightShift? in
            let gains = zip(evaluation.values[option: leader], evaluation.values[option: rival]).map { $0 - $1 }
            let balance = Balance(advantages: gains, weights: evaluation.weights)
            guard let weights = norm == .total ? balance.moved : balance.boxed else { return nil }
            let changes = zip(weights, evaluation.weights).map { abs($0 - $1) }
            let distance = norm == .total ? changes.reduce(0, +) : changes.max() ?? 0
            return WeightShift(rival: rival, distance: distance, weights: weights)
        }
        return shifts.indices.sorted { (shifts[$0].distance, $0) < (shifts[$1].distance, $1) }.map { shifts[$0] }
    }
}

/// Weights nearest to given ones under which advantages balance.
private struct Balance {
    let advantages: [Double]
    let weights: [Double]

    private var margin: Double { zip(advantages, weights).map { $0 * $1 }.reduce(0, +) }
    private var isPossible: Bool { advantages.contains { $0 <= 0 } }

    /// The weights after the least total change; nil if no weights balance.
    var moved: [Double]? {
        guard isPossible, let best = advantages.indices.min(by: { advantages[$0] < advantages[$1] }) else { return nil }
        var (moved, left) = (weights, margin)
        for j in advantages.indices.sorted(by: { (advantages[$1], $0) < (advantages[$0], $1) }) {
            let gain = advantages[j] - advantages[best]
            guard left > 0, gain > 0 else { break }
            let amount = min(moved[j], left / gain)
            moved[j] -= amount
            moved[best] += amount
            left -= amount * gain
        }
        return moved
    }

    /// The weights after the least greatest change; nil if no weights balance.
    var boxed: [Double]? {
        guard isPossible else { return nil }
        guard margin > 0 else { return weights }
        let order = advantages.indices.sorted { (advantages[$0], $0) < (advantages[$1], $1) }
        var (low, high) = (0.0, 1.0)
        while high - low > 1e-15 {
            let middle = low + (high - low) / 2
            guard middle != low, middle != high else { break }
            if advantage(of: filled(middle, order)) <= 0 { high = middle } else { low = middle }
        }
        return filled(high, order)
    }

    private func advantage(of weights: [Double]) -> Double { zip(advantages, weights).map { $0 * $1 }.reduce(0, +) }

    /// The weights within ε of today's with the least advantage: as little as allowed, then filled up in order.
    private func filled(_ bound: Double, _ order: [Int]) -> [Double] {
        var filled = weights.map { max(0, $0 - bound) }
        var left = 1 - filled.reduce(0, +)
        for j in order where left > 0 {
            let amount = min(left, min(1, weights[j] + bound) - filled[j])
            filled[j] += amount
            left -= amount
        }
        return filled
    }
}
