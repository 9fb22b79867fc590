// How much of a joint effect is due to each of several causes.
// SPDX-License-Identifier: Apache-2.0

/// The Shapley values of a game with several outcomes: how much of each outcome is due to each player.
///
///     φ[k] = sum over S without k of |S|! (n − |S| − 1)! / n! · (v(S ∪ k) − v(S))        sums to v(all) − v(none)
///
/// It is the only division that adds up, treats equal players equally, gives nothing to one who changes nothing, and is the
/// same whether games are divided together or one by one. Up to `mostExact` players it is computed from every coalition;
/// above, from random orders in pairs, each with its reverse, so that it adds up all the same.
///
/// > Shapley, L. S. (1953). A value for n-person games. *Contributions to the Theory of Games* II, 307–317.
/// doi:[10.1515/9781400881970-018](https://doi.org/10.1515/9781400881970-018)
/// > Castro, J., Gómez, D. & Tejada, J. (2009). Polynomial calculation of the Shapley value based on sampling. *Computers &
/// Operations Research* 36, 1726–1730. doi:[10.1016/j.cor.2008.04.004](https://doi.org/10.1016/j.cor.2008.04.004)
public struct ShapleyValues: Hashable, Sendable {
    /// The most players whose values are computed from every coalition.
    public static let mostExact = 12

    /// The value of each player in each outcome.
    public let values: [[Double]]
    /// The standard error of each value; nil where the values are exact.
    public let errors: [[Double]]?

    /// The values of a game.
    ///
    /// - Parameters:
    ///   - players: How many there are.
    ///   - pairs: How many pairs of random orders to draw where there are too many players for every coalition.
    ///   - seed: The seed of the random orders.
    ///   - outcomes: The outcomes of a coalition, given as one flag a player; always the same number of them.
    /// - Throws: What the game throws.
    /// - Complexity: 2ⁿ coalitions, or n for each random order.
    public init<Failure: Error>(
        players: Int, pairs: Int = 500, seed: UInt64 = 2026, outcomes: ([Bool]) throws(Failure) -> [Double]
    ) throws(Failure) {
        if players <= ShapleyValues.mostExact {
            values = try ShapleyValues.exact(players, outcomes)
            errors = nil
        } else {
            let sample = try ShapleyValues.sampled(players, max(2, pairs), seed, outcomes)
            (values, errors) = (sample.values, sample.errors)
        }
    }

    private static func exact<Failure: Error>(
        _ n: Int, _ outcomes: ([Bool]) throws(Failure) -> [Double]
    ) throws(Failure) -> [[Double]] {
        var worth: [[Double]] = []
        for coalition in 0..<(1 << n) { worth.append(try outcomes((0..<n).map { coalition >> $0 & 1 == 1 })) }
        let shares = orderShares(n)
        return (0..<n).map { k in
            var value = worth[0].map { _ in 0.0 }
            for coalition in worth.indices where coalition >> k & 1 == 0 {
                let share = shares[coalition.nonzeroBitCount]
                let (without, with) = (worth[coalition], worth[coalition | 1 << k])
                for o in value.indices { value[o] += share * (with[o] - without[o]) }
            }
            return value
        }
    }

    /// For each size of a coalition, the share of all orders in which it comes just before a given player.
    private static func orderShares(_ n: Int) -> [Double] {
        guard n > 0 else { return [] }
        var shares = [1 / Double(n)]
        for size in 1..<max(1, n) { shares.append(shares[size - 1] * Double(size) / Double(n - size)) }
        return shares
    }

    private static func sampled<Failure: Error>(
        _ n: Int, _ pairs: Int, _ seed: UInt64, _ outcomes: ([Bool]) throws(Failure) -> [Double]
    ) throws(Failure) -> (values: [[Double]], errors: [[Double]]) {
        let nothing = try outcomes([Bool](repeating: false, count: n))
        var moments = Moments(players: n, outcomes: nothing.count)
        for pair in 0..<pairs {
            let order = randomOrder(n, seed, pair)
            let there = try gains(along: order, from: nothing, outcomes)
            let back = try gains(along: order.reversed(), from: nothing, outcomes)
            moments.add(zip(there, back).map { zip($0, $1).map { ($0 + $1) / 2 } })
        }
        return (moments.means, moments.errors)
    }

    /// What each player adds when they join in an order.
    private static func gains<Failure: Error>(
        along order: [Int], from nothing: [Double], _ outcomes: ([Bool]) throws(Failure) -> [Double]
    ) throws(Failure) -> [[Double]] {
        var gains = order.map { _ in nothing }
        var (joined, before) = (order.map { _ in false }, nothing)
        for player in order {
            joined[player] = true
            let now = try outcomes(joined)
            gains[player] = zip(now, before).map { $0 - $1 }
            before = now
        }
        return gains
    }

    private static func randomOrder(_ n: Int, _ seed: UInt64, _ pair: Int) -> [Int] {
        var (order, stream) = (Array(0..<n), DrawStream(seed: seed, stream: .orders, draw: pair))
        for last in order.indices.dropFirst().reversed() {
            order.swapAt(last, min(last, Int(stream.uniform() * Double(last + 1))))
        }
        return order
    }
}

/// Running means and variances of a table of numbers.
private struct Moments {
    private(set) var means: [[Double]]
    private var squares: [[Double]]
    private var count = 0.0

    init(players: Int, outcomes: Int) {
        means = [[Double]](repeating: [Double](repeating: 0, count: outcomes), count: players)
        squares = means
    }

    /// Adds a table by Welford's update, which loses no digits.
    mutating func add(_ table: [[Double]]) {
        count += 1
        for k in table.indices {
            for o in table[k].indices {
                let step = table[k][o] - means[k][o]
                means[k][o] += step / count
                squares[k][o] += step * (table[k][o] - means[k][o])
            }
        }
    }

    /// The standard errors of the means.
    var errors: [[Double]] { squares.map { $0.map { ($0 / (count * (count - 1))).squareRoot() } } }
}
