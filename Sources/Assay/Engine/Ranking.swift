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
    /// - Complexity: O(n log n) for few scores, O(n) for many.
    public init(_ scores: [Double]) {
        let keys = Ranking.fallingKeys(scores)
        order = keys.risingOrder
        var ranks = [Int](repeating: 1, count: scores.count)
        for (place, i) in order.enumerated() where place > 0 {
            let above = order[place - 1]
            ranks[i] = keys[above] == keys[i] ? ranks[above] : place + 1
        }
        self.ranks = ranks
    }

    /// How many options share each rank, by option.
    public var sharers: [Int] {
        var counts = [Int](repeating: 0, count: ranks.count + 1)
        for rank in ranks { counts[rank] += 1 }
        return ranks.map { counts[$0] }
    }

    /// Keys that fall as scores rise, and are the same for scores that count as equal: counts of the twelfth decimal, which
    /// are few enough to sort fast; or the bits of the scores, if one is too great to have that many decimals.
    private static func fallingKeys(_ scores: [Double]) -> [UInt64] {
        guard scores.allSatisfy({ abs($0) < 9000 }) else { return scores.map { ~key($0).risingBits } }
        return scores.map { UInt64(9e15 - ($0 * 1e12).rounded()) }
    }

    /// A score rounded to 12 decimals; scores too great to have that many stay as they are.
    static func key(_ score: Double) -> Double {
        abs(score) < 9000 ? (score * 1e12).rounded() / 1e12 : score
    }
}
