// The weights nearest to given ones, where advantages are sums.
// SPDX-License-Identifier: Apache-2.0

/// The weights nearest to given ones under which an option is not below others, where scores are sums over weights.
///
///     minimize |w′ − w|   subject to   gains[k] · w′ ≥ 0 for every other k,   sum of w′ = 1,   w′ ≥ 0
///
/// Edge cases: of several nearest weights those are taken that change the first criteria, so that the last digit of a
/// value does not choose among them.
struct NearestWeights {
    /// How much more a change costs for each criterion before it: too little to outweigh any change that is printed.
    private static let preference = 1e-7

    /// For each other option, what the option gains on it under each criterion.
    let gains: [[Double]]
    /// The weights now, summing to 1.
    let weights: [Double]

    /// So many of the other options are in the program from the start.
    private static let first = 20

    /// The nearest weights by the sum of all changes; nil if no weights will do.
    ///
    /// Only few of many options bind: those that are furthest above now, and then, one by one, those that the weights found
    /// so far leave furthest above.
    var byTotal: [Double]? {
        let now = gains.map { advantage($0, weights) }
        var bound = Array(gains.indices.sorted { (now[$0], $0) < (now[$1], $1) }.prefix(NearestWeights.first)).sorted()
        while let found = byTotal(over: bound) {
            let left = gains.map { advantage($0, found) }
            guard let worst = left.indices.min(by: { left[$0] < left[$1] }), left[worst] < -1e-9, !bound.contains(worst)
            else { return found }
            bound.append(worst)
        }
        return nil
    }

    private func advantage(_ gains: [Double], _ weights: [Double]) -> Double {
        zip(gains, weights).map { $0 * $1 }.reduce(0, +)
    }

    /// The nearest weights under which the option is not below some of the others.
    ///
    /// In the variables of the program, p adds to a weight and q takes from it: w′ = w + p − q.
    private func byTotal(over others: [Int]) -> [Double]? {
        let m = weights.count
        var rows: [(coefficients: [Double], bound: Double)] = others.map { k in
            let gains = gains[k]
            return (gains.map { -$0 / 100 } + gains.map { $0 / 100 }, advantage(gains, weights) / 100)
        }
        for j in 0..<m { rows.append(((0..<2 * m).map { $0 == m + j ? 1 : 0 }, weights[j])) }
        let balance = (0..<2 * m).map { $0 < m ? 1.0 : -1 }
        rows.append((balance, 0))
        rows.append((balance.map { -$0 }, 0))
        let costs = (0..<2 * m).map { 1 + NearestWeights.preference * Double($0 % m) }
        guard let moves = DualSimplex(costs: costs, rows: rows).solution() else { return nil }
        return (0..<m).map { max(0, weights[$0] + moves[$0] - moves[m + $0]) }
    }
}
