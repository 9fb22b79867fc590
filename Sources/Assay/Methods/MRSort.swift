// Sorting into categories by majority.
// SPDX-License-Identifier: Apache-2.0

/// Majority Rule Sorting: an option belongs above a boundary if criteria with enough weight say so.
///
///     a reaches b_h   if the sum of w[j] over the criteria under which a is at least as good as b_h is ≥ λ,
///                     and under no criterion a falls short of b_h by its veto threshold or more
///     score(a) = 1 + the number of the highest boundary that a reaches       1 for the worst category
///
/// > Leroy, A., Mousseau, V. & Pirlot, M. (2011). Learning the parameters of a multiple criteria sorting method. In
/// *Algorithmic Decision Theory*, 219–233. doi:[10.1007/978-3-642-24873-3_17](https://doi.org/10.1007/978-3-642-24873-3_17)
public struct MRSort: ScoringMethod {
    /// The weight that is a majority.
    public static let lambda = MethodParameter(
        "lambda", "the weight of criteria that is a majority", .number(default: 0.5, in: 0...1))

    /// Sorting by majority.
    public init() {}

    public var id: String { "mr-sort" }
    public var name: String { "MR-Sort" }
    public var summary: String { "Options sorted into ordered categories by majorities of criteria" }
    public var citation: String { "Leroy, Mousseau & Pirlot (2011), doi:10.1007/978-3-642-24873-3_17" }
    public var parameters: [MethodParameter] { [Profiles.parameter, MRSort.lambda] }
    public var standing: MethodStanding { .primary }
    public var conventions: [String] { ["The score is the number of the category, 1 for the worst"] }
    public var examples: [String] { ["Meyer & Olteanu (2017), 24 students"] }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let profiles = try table.boundaries()
        let columns = table.columns
        let cut = table.number(MRSort.lambda) - Tie.width
        func shortfall(_ i: Int, _ profile: [Double], _ j: Int) -> Double {
            columns[j].sign * (profile[j] - columns[j].values[i])
        }
        let support = (0..<table.options).map { i in
            profiles.map { profile in
                columns.reduce((0.0, 0)) { sum, column in
                    (sum.0 + (shortfall(i, profile, sum.1) <= column.slack ? column.weight : 0), sum.1 + 1)
                }.0
            }
        }
        let vetoed = (0..<table.options).map { i in
            profiles.map { profile in
                columns.indices.contains { j in
                    columns[j].criterion.thresholds.veto.map { shortfall(i, profile, j) >= $0 - columns[j].slack }
                        ?? false
                }
            }
        }
        let categories = zip(support, vetoed).map { support, vetoed in
            (support.indices.last { support[$0] >= cut && !vetoed[$0] } ?? -1) + 2
        }
        var verdict = Verdict(categories: categories, of: profiles.count + 1)
        verdict.steps = table.working {
            [
                table.step(profiles: profiles),
                MethodStep(
                    "Weight of the criteria that support each boundary",
                    columns: profiles.indices.map { "Boundary \($0 + 1)" }, rows: (0..<table.options).map(table.name),
                    numbers: support),
            ]
        }
        return verdict
    }
}
