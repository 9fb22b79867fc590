// Ranks from scores.
// SPDX-License-Identifier: Apache-2.0

/// Ranks from scores: 1 is best, equal scores share a rank and the ranks after them are skipped.
public struct Ranking: Hashable, Sendable {
    /// The rank of each option.
    public let ranks: [Int]
    /// The numbers of the options in rank order; options that share a rank keep their order.
    public let order: [Int]

    /// Ranks from scores; higher is better.
    ///
    /// Scores that are equal when rounded to 12 decimals count as equal.
    ///
    /// - Complexity: O(n) where scores are spread over their range, O(n log n) otherwise.
    public init(_ scores: [Double]) {
        let (low, high) = scores.extremes
        // A score that is too great to have twelve decimals is not rounded.
        let key: SortKey = max(-low, high) < 9000 ? .fallingDecimals : .falling
        let sorted = SortedOrder(scores, by: key, within: (low, high))
        var ranks = [Int](repeating: 1, count: scores.count)
        order = [Int](unsafeUninitializedCapacity: sorted.count) { order, count in
            var rank = 1
            for number in 0..<sorted.count {
                let i = sorted[number]
                if number > 0, !sorted.repeats(number) { rank = number + 1 }
                (order[number], ranks[i]) = (i, rank)
            }
            count = sorted.count
        }
        self.ranks = ranks
    }

    /// How many options share each rank, by option.
    public var sharers: [Int] {
        var counts = [Int](repeating: 0, count: ranks.count + 1)
        for rank in ranks { counts[rank] += 1 }
        return ranks.map { counts[$0] }
    }

    /// A score rounded to 12 decimals; scores too great to have that many stay as they are.
    static func key(_ score: Double) -> Double {
        abs(score) < 9000 ? (score * 1e12).rounded() / 1e12 : score
    }
}
