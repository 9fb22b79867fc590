// Rankings by several voters, and what majorities of them prefer.
// SPDX-License-Identifier: Apache-2.0

/// Rankings of the same options by several voters, or groups of voters.
public struct Electorate: Hashable, Sendable {
    /// For each voter, the rank of every option; equal ranks are ties.
    public let rankings: [[Int]]
    /// How many votes each voter has, non-negative.
    public let votes: [Double]
    /// `majorities[a][b]` is how many votes prefer option a to option b.
    public let majorities: [[Double]]

    /// Rankings by voters.
    ///
    /// - Parameters:
    ///   - rankings: For each voter, the rank of every option, 1 for the best.
    ///   - votes: One each if nil.
    /// - Precondition: Every ranking ranks the same options, and there are as many votes as rankings.
    /// - Complexity: O(voters · options²).
    public init(rankings: [[Int]], votes: [Double]? = nil) {
        let votes = votes ?? rankings.map { _ in 1 }
        let options = rankings.first?.count ?? 0
        precondition(rankings.allSatisfy { $0.count == options }, "every voter ranks every option")
        precondition(votes.count == rankings.count, "every voter needs votes")
        self.rankings = rankings
        self.votes = votes
        var majorities = [[Double]](repeating: [Double](repeating: 0, count: options), count: options)
        for (ranks, vote) in zip(rankings, votes) {
            for a in 0..<options { for b in 0..<options where ranks[a] < ranks[b] { majorities[a][b] += vote } }
        }
        self.majorities = majorities
    }

    /// How many options there are.
    public var options: Int { majorities.count }

    /// For each option, how many votes prefer it to another, summed over the others; a tie is half a vote for each.
    public var bordaScores: [Double] {
        let total = votes.reduce(0, +)
        return (0..<options).map { a in
            (0..<options).reduce(0) { sum, b in
                a == b ? sum : sum + (total + majorities[a][b] - majorities[b][a]) / 2
            }
        }
    }

    /// For each option, how many others it beats by majority, less how many beat it.
    public var copelandScores: [Double] {
        (0..<options).map { a in (0..<options).reduce(0) { $0 + Double(duel(a, $1)) } }
    }

    /// 1 if a majority prefers a to b, −1 if one prefers b to a, 0 if they are even.
    func duel(_ a: Int, _ b: Int) -> Int {
        let margin = majorities[a][b] - majorities[b][a]
        return abs(margin) <= Tie.width ? 0 : margin > 0 ? 1 : -1
    }
}
