// The Borda count, with criteria as voters.
// SPDX-License-Identifier: Apache-2.0

/// The Borda count: every criterion ranks the options, and its weight is its number of votes.
///
///     score[i] = sum over j of w[j] · (n − rank[i,j])     in 0...n − 1
///
/// Tied options share the mean of their ranks. The figure `points` is the score times the number of all votes, as counts
/// with raw votes print it.
///
/// > Young, H. P. (1974). An axiomatization of Borda's rule. *Journal of Economic Theory* 9(1), 43–52.
/// doi:[10.1016/0022-0531(74)90073-8](https://doi.org/10.1016/0022-0531(74)90073-8)
public struct Borda: ScoringMethod {
    /// The Borda count.
    public init() {}

    public var id: String { "borda" }
    public var name: String { "Borda count" }
    public var summary: String { "Weighted mean of how many options an option comes before, criterion by criterion" }
    public var citation: String { "Young (1974), doi:10.1016/0022-0531(74)90073-8" }
    public var standing: MethodStanding { .primary }
    public var isLinearInWeights: Bool { true }
    public var conventions: [String] {
        ["Weights count as votes that sum to 1", "Tied options share the mean of their ranks"]
    }
    public var examples: [String] { ["Capital of Tennessee, four cities"] }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let voters = Electorate(of: table)
        var verdict = Verdict(
            contributions: Matrix(options: table.options, criteria: table.criteria.count) { i, j in
                voters.votes[j] * (Double(table.options) - voters.rankings[j][i])
            },
            steps: table.working { [table.step("Ranks under each criterion", voters.rankings)] })
        verdict.figures = [MethodFigure("points", verdict.scores.map { $0 * table.votes })]
        return verdict
    }
}
