// What a simulation says of ranks.
// SPDX-License-Identifier: Apache-2.0

/// What a simulation says of ranks: how sure one may be.
///
///     b[i,r]  share of draws in which option i has rank r            rank acceptability
///     p[i,k]  share of draws in which i scores higher than k          pairwise win share
///     w[i]    mean of the weights over the draws that i leads        central weights
///     error   sqrt(share · (1 − share) / draws)                      standard error of a share
///
/// Edge cases: options that tie in a draw share the rank, and neither wins. An option that fails a screen in a draw has no
/// rank there, so its shares sum to less than 1. An option that never leads has no central weights.
///
/// > Lahdelma, R. & Salminen, P. (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision
/// making. *Operations Research* 49, 444–454. doi:[10.1287/opre.49.3.444.11220](https://doi.org/10.1287/opre.49.3.444.11220)
public struct Robustness: Hashable, Sendable {
    /// What was counted.
    public let tally: RankTally
    /// The names of the options.
    let names: [String]

    /// What a tally says.
    ///
    /// - Precondition: The tally counts the options of the problem.
    public init(_ tally: RankTally, of problem: DecisionProblem) {
        self.init(tally, names: problem.options.map(\.name))
    }

    /// What a tally says of named options.
    ///
    /// - Precondition: There is one name for each option of the tally.
    public init(_ tally: RankTally, names: [String]) {
        precondition(tally.options == names.count, "the tally counts other options")
        self.tally = tally
        self.names = names
    }

    /// How many draws were made.
    public var draws: Int { tally.draws }

    /// The share of draws in which an option has each rank, from rank 1 on.
    public func acceptability(of i: Int) -> [Double] {
        tally.ranks[i * tally.options..<(i + 1) * tally.options].map(share)
    }

    /// The share of draws that each option leads.
    public var firstShares: [Double] { names.indices.map { share(tally.ranks[$0 * tally.options]) } }

    /// The share of draws in which an option scores higher than another.
    public func winShare(of i: Int, over k: Int) -> Double { share(tally.wins[i * tally.options + k]) }

    /// The mean rank over the draws in which an option has one; nil if it never has.
    public func expectedRank(of i: Int) -> Double? {
        let counts = tally.ranks[i * tally.options..<(i + 1) * tally.options]
        let ranked = counts.reduce(0, +)
        guard ranked > 0 else { return nil }
        return Double(zip(counts, 1...).map { $0 * $1 }.reduce(0, +)) / Double(ranked)
    }

    /// The ranks that an option has, leaving out the same share of draws at either end.
    ///
    /// - Parameter coverage: The share of its ranked draws to cover, in `0...1`; 1 gives the best and worst rank seen.
    /// - Returns: Nil if the option never has a rank.
    public func rankRange(of i: Int, covering coverage: Double = 1) -> ClosedRange<Int>? {
        let counts = Array(tally.ranks[i * tally.options..<(i + 1) * tally.options])
        let tail = Double(counts.reduce(0, +)) * (1 - coverage) / 2
        func first(_ counts: [Int]) -> Int? {
            var sum = 0
            for (place, count) in counts.enumerated() {
                sum += count
                if count > 0, Double(sum) > tail { return place }
            }
            return nil
        }
        guard let best = first(counts), let worst = first(counts.reversed()) else { return nil }
        return (best + 1)...max(best + 1, counts.count - worst)
    }

    /// The weights that typically make an option lead, summing to 1; nil if it never does.
    public func centralWeights(of i: Int) -> [Double]? {
        guard tally.ranks[i * tally.options] > 0 else { return nil }
        return tally.leadingWeights[i * tally.criteria..<(i + 1) * tally.criteria].map { Double($0) }.normalized
    }

    /// The standard error of a share, from the number of draws.
    public func standardError(of share: Double) -> Double {
        draws > 0 ? (share * (1 - share) / Double(draws)).squareRoot() : 0
    }

    private func share(_ count: Int) -> Double { draws > 0 ? Double(count) / Double(draws) : 0 }
}

// MARK: - What cannot be separated

extension Robustness {
    /// The numbers of the options by expected rank; those without a rank last.
    public var order: [Int] {
        let expected = names.indices.map { expectedRank(of: $0) ?? .infinity }
        return names.indices.sorted { (expected[$0], $0) < (expected[$1], $1) }
    }

    /// Whether one of two options scores higher in so many of the draws.
    public func separates(_ i: Int, _ k: Int, at level: Double) -> Bool {
        max(winShare(of: i, over: k), winShare(of: k, over: i)) >= level
    }

    /// Groups of options that cannot be separated: neighbors by expected rank of which none scores higher in
    /// so many of the draws.
    ///
    /// Groups are as large as they can be and may overlap: of three options, the first and the last may be separated
    /// while neither is from the one between.
    ///
    /// - Parameter level: The share of draws that separates two options, above one half.
    public func inseparable(at level: Double = 0.95) -> [[Int]] {
        let order = order.filter { expectedRank(of: $0) != nil }
        var groups: [Range<Int>] = []
        var end = 0
        for start in order.indices {
            // What no pair of a group is separated in, none is in a part of it: the end never moves back.
            end = max(end, start + 1)
            while end < order.count, (start..<end).allSatisfy({ !separates(order[$0], order[end], at: level) }) {
                end += 1
            }
            if end - start > 1, end > (groups.last?.upperBound ?? 0) { groups.append(start..<end) }
        }
        return groups.map { Array(order[$0]) }
    }

    /// Each group that cannot be separated, as a sentence without a full stop.
    public func inseparableInWords(at level: Double = 0.95) -> [String] {
        inseparable(at: level).map { group in
            let quoted = group.map { "'\(names[$0])'" }
            let list = quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
            let which = group.count == 2 ? "neither scores higher" : "none of them scores higher than another"
            return "\(list) cannot be separated: \(which) in \((100 * level).brief(1)) % of draws"
        }
    }
}
