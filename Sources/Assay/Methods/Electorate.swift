// Rankings by several voters, and what majorities of them prefer.
// SPDX-License-Identifier: Apache-2.0

/// Rankings of the same options by several voters, or groups of voters.
public struct Electorate: Hashable, Sendable {
    /// For each voter, the rank of every option, 1 for the best; equal ranks are ties.
    public let rankings: [[Double]]
    /// How many votes each voter has, non-negative.
    public let votes: [Double]

    /// Rankings by voters.
    ///
    /// - Parameters:
    ///   - rankings: For each voter, the rank of every option, 1 for the best.
    ///   - votes: One each if nil.
    /// - Precondition: Every ranking ranks the same options, and there are as many votes as rankings.
    public init(rankings: [[Int]], votes: [Double]? = nil) {
        let votes = votes ?? rankings.map { _ in 1 }
        precondition(rankings.allSatisfy { $0.count == rankings[0].count }, "every voter ranks every option")
        precondition(votes.count == rankings.count, "every voter needs votes")
        self.rankings = rankings.map { $0.map(Double.init).averageRanks }
        self.votes = votes
    }

    /// The criteria of a table as voters, their weights as votes.
    init(of table: ScoringTable) {
        rankings = table.columns.map { column in column.values.map { 0 - column.sign * $0 }.averageRanks }
        votes = table.weights
    }

    /// How many options there are.
    public var options: Int { rankings.first?.count ?? 0 }

    /// `majorities[a][b]` is how many votes prefer option a to option b.
    ///
    /// - Complexity: O(voters · options²).
    public var majorities: [[Double]] {
        var majorities = [[Double]](repeating: [Double](repeating: 0, count: options), count: options)
        for (ranks, vote) in zip(rankings, votes) {
            for a in 0..<options { for b in 0..<options where ranks[a] < ranks[b] { majorities[a][b] += vote } }
        }
        return majorities
    }

    /// For each option, how many votes prefer it to another, summed over the others; a tie is half a vote for each.
    public var bordaScores: [Double] {
        (0..<options).map { i in
            zip(rankings, votes).reduce(0) { $0 + $1.1 * (Double(options) - $1.0[i]) }
        }
    }

    /// For each option, how many others it beats by majority, less how many beat it.
    public var copelandScores: [Double] {
        let majorities = majorities
        return (0..<options).map { a in
            (0..<options).reduce(0) { $0 + Double(Electorate.duel(a, $1, majorities)) }
        }
    }

    /// 1 if a majority prefers a to b, −1 if one prefers b to a, 0 if they are even.
    static func duel(_ a: Int, _ b: Int, _ majorities: [[Double]]) -> Int {
        let margin = majorities[a][b] - majorities[b][a]
        return abs(margin) <= Tie.width ? 0 : margin > 0 ? 1 : -1
    }
}

extension ScoringTable {
    /// Votes between every two options, as a step.
    ///
    /// - Parameter majorities: As shares of all votes.
    func step(votes majorities: [[Double]]) -> [MethodStep] {
        step(pairs: "Votes for the row over the column", majorities.map { $0.map { $0 * votes } })
    }
}
