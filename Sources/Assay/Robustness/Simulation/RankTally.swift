// What a simulation counts.
// SPDX-License-Identifier: Apache-2.0

/// What a simulation counts, in whole numbers: tallies of disjoint sets of draws add up to the tally of their union,
/// bit for bit and in any order.
public struct RankTally: Hashable, Sendable {
    /// Weights are summed in units of `1 / 2³⁰`.
    static let unit = Double(1 << 30)

    /// How many options there are.
    public let options: Int
    /// How many criteria there are.
    public let criteria: Int
    /// How many draws were counted.
    public private(set) var draws = 0
    /// How often option i had rank r, at `i · options + r − 1`.
    public private(set) var ranks: [Int]
    /// How often option i scored higher than option k, at `i · options + k`.
    public private(set) var wins: [Int]
    /// The weights of criterion j, summed over the draws in which option i had rank 1, at `i · criteria + j`; in units of
    /// `1 / 2³⁰`.
    public private(set) var leadingWeights: [Int]

    /// A tally of no draws.
    public init(options: Int, criteria: Int) {
        self.options = options
        self.criteria = criteria
        ranks = [Int](repeating: 0, count: options * options)
        wins = [Int](repeating: 0, count: options * options)
        leadingWeights = [Int](repeating: 0, count: options * criteria)
    }

    /// A tally from its counts, as another process may have written them.
    ///
    /// - Returns: Nil if the counts have the wrong shape, or cannot be those of so many draws.
    public init?(options: Int, criteria: Int, draws: Int, ranks: [Int], wins: [Int], leadingWeights: [Int]) {
        self.init(options: options, criteria: criteria)
        guard ranks.count == self.ranks.count, wins.count == self.wins.count,
            leadingWeights.count == self.leadingWeights.count, (0...1 << 32).contains(draws),
            (ranks + wins).allSatisfy({ (0...draws).contains($0) }),
            leadingWeights.allSatisfy({ (0...(draws + 1) << 30).contains($0) }),
            (0..<options).allSatisfy({ ranks[$0 * options..<($0 + 1) * options].reduce(0, +) <= draws })
        else { return nil }
        self.draws = draws
        self.ranks = ranks
        self.wins = wins
        self.leadingWeights = leadingWeights
    }

    /// Counts that are right by construction.
    init(
        trusted options: Int, criteria: Int, draws: Int, ranks: [Int], wins: [Int], leadingWeights: [Int]
    ) {
        self.options = options
        self.criteria = criteria
        self.draws = draws
        self.ranks = ranks
        self.wins = wins
        self.leadingWeights = leadingWeights
    }

    /// Adds the counts of other draws.
    ///
    /// - Precondition: Both count the same options and criteria.
    public mutating func merge(_ other: RankTally) {
        precondition(
            options == other.options && criteria == other.criteria, "tallies of different problems cannot be merged")
        draws += other.draws
        for k in ranks.indices { ranks[k] += other.ranks[k] }
        for k in wins.indices { wins[k] += other.wins[k] }
        for k in leadingWeights.indices { leadingWeights[k] += other.leadingWeights[k] }
    }
}

extension RankTally {
    /// Counts one draw.
    ///
    /// - Parameters:
    ///   - ranks: One per option, from 1; 0 for an option that fails a screen.
    ///   - weights: One per criterion, summing to 1.
    ///   - pairs: What counts which options come before which.
    mutating func count(ranks drawn: [Int], weights: [Double], _ pairs: inout PairCounter) {
        draws += 1
        pairs.count(drawn)
        for i in drawn.indices where drawn[i] > 0 {
            ranks[i * options + drawn[i] - 1] += 1
            guard drawn[i] == 1 else { continue }
            for j in weights.indices {
                leadingWeights[i * criteria + j] += Int((weights[j] * RankTally.unit).rounded())
            }
        }
    }

    /// Adds how often options came before others in the draws that were counted.
    mutating func add(_ pairs: consuming PairCounter) {
        let found = pairs.wins()
        for k in wins.indices { wins[k] += found[k] }
    }

    /// Adds counts that a kernel made of some of the options.
    ///
    /// - Parameters:
    ///   - counts: Counts of the options that the kernel knows.
    ///   - kept: Their numbers, rising. Each scores higher than every other option.
    mutating func add(_ counts: RankTally, of kept: [Int]) {
        draws += counts.draws
        for (x, i) in kept.enumerated() {
            for r in kept.indices { ranks[i * options + r] += counts.ranks[x * kept.count + r] }
            for j in 0..<criteria { leadingWeights[i * criteria + j] += counts.leadingWeights[x * criteria + j] }
            for (y, k) in kept.enumerated() { wins[i * options + k] += counts.wins[x * kept.count + y] }
            for k in 0..<options where !kept.contains(k) { wins[i * options + k] += counts.draws }
        }
    }
}
