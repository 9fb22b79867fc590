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

    /// The nearest weights by the sum of all changes; nil if no weights will do.
    ///
    /// In the variables of the program, p adds to a weight and q takes from it: w′ = w + p − q.
    var byTotal: [Double]? {
        let m = weights.count
        var rows: [(coefficients: [Double], bound: Double)] = gains.map { gains in
            let now = zip(gains, weights).map { $0 * $1 }.reduce(0, +)
            return (gains.map { -$0 / 100 } + gains.map { $0 / 100 }, now / 100)
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
