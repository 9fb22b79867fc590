// Duels won less duels lost, with criteria as voters.
// SPDX-License-Identifier: Apache-2.0

/// Copeland's rule: every criterion ranks the options, and its weight is its number of votes.
///
///     a beats b   if the criteria under which a is better weigh more than those under which b is
///     score(a) = options that a beats − options that beat a       in −(n − 1)...n − 1
///
/// > Saari, D. G. & Merlin, V. R. (1996). The Copeland method I: relationships and the dictionary. *Economic Theory* 8,
/// 51–76. doi:[10.1007/BF01212012](https://doi.org/10.1007/BF01212012)
///
/// - Complexity: O(criteria · n²), in n² memory.
public struct Copeland: ScoringMethod {
    /// Duels won less duels lost.
    public init() {}

    public var id: String { "copeland" }
    public var name: String { "Copeland's rule" }
    public var summary: String { "Duels won less duels lost, where criteria vote with their weights" }
    public var citation: String { "Saari & Merlin (1996), doi:10.1007/BF01212012" }
    public var standing: MethodStanding { .primary }
    public var examples: [String] { ["Capital of Tennessee, four cities"] }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let voters = Electorate(of: table)
        return Verdict(scores: voters.copelandScores, steps: table.step(votes: voters.majorities))
    }
}
