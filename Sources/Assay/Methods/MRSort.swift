// Sorting into categories by majority.
// SPDX-License-Identifier: Apache-2.0

/// Majority Rule Sorting: an option belongs above a boundary if criteria with enough weight say so.
///
///     a reaches b_h   if the sum of w[j] over the criteria under which a is at least as good as b_h is ≥ λ,
///                     and under no criterion a is as bad as its veto for b_h, or worse
///     score(a) = 1 + how many boundaries a reaches, from the lowest up to the first one missed    1 is the worst category
///
/// A veto is a performance, stated for the boundary in `vetoes`, else as far below it as the criterion's veto threshold.
///
/// > Leroy, A., Mousseau, V. & Pirlot, M. (2011). Learning the parameters of a multiple criteria sorting method. In
/// *Algorithmic Decision Theory*, 219–233. doi:[10.1007/978-3-642-24873-3_17](https://doi.org/10.1007/978-3-642-24873-3_17)
public struct MRSort: ScoringMethod {
    /// The weight that is a majority.
    public static let lambda = MethodParameter(
        "lambda", "the weight of criteria that is a majority", .number(default: 0.5, in: 0...1))

    /// The performances that keep options below a boundary.
    public static let vetoes = MethodParameter(
        "vetoes",
        "for each boundary the performances that keep an option below it, whatever the majority; a criterion that a line "
            + "leaves out keeps its veto threshold, if it has one", .profiles, otherNames: ["veto"])

    /// Sorting by majority.
    public init() {}

    public var id: String { "mr-sort" }
    public var name: String { "MR-Sort" }
    public var summary: String { "Options sorted into ordered categories by majorities of criteria" }
    public var citation: String { "Leroy, Mousseau & Pirlot (2011), doi:10.1007/978-3-642-24873-3_17" }
    public var parameters: [MethodParameter] { [Profiles.parameter, MRSort.lambda, MRSort.vetoes] }
    public var standing: MethodStanding { .primary }
    public var conventions: [String] { ["The score is the number of the category, 1 for the worst"] }
    public var examples: [String] {
        ["Meyer & Olteanu (2017), 24 students", "Five ways to travel in Paris, with and without vetoes"]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let profiles = try table.boundaries()
        let columns = table.columns
        let vetoes = try self.vetoes(on: table, profiles)
        let cut = table.number(MRSort.lambda) - Tie.width
        let support = (0..<table.options).map { i in
            profiles.map { profile in
                columns.indices.reduce(0) { sum, j in
                    sum + (columns[j].shortfall(of: i, from: profile[j]) <= columns[j].slack ? columns[j].weight : 0)
                }
            }
        }
        let categories = (0..<table.options).map { i in
            let missed = profiles.indices.first { support[i][$0] < cut || isVetoed(i, by: vetoes[$0], columns) }
            return (missed ?? profiles.count) + 1
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

    /// For every boundary, the performance of each criterion that keeps an option below it; nil where none does.
    private func vetoes(on table: ScoringTable, _ profiles: [[Double]]) throws(MethodError) -> [[Double?]] {
        let stated = try table.limits(MRSort.vetoes)
        if let stated, stated.count != profiles.count {
            throw MethodError(
                "'vetoes' has \(stated.count) lines for \(profiles.count) boundaries", parameter: MRSort.vetoes.name,
                hint: "Write {} for a boundary without vetoes")
        }
        let columns = table.columns
        return profiles.indices.map { h in
            columns.indices.map { j in
                stated?[h][j] ?? columns[j].criterion.thresholds.veto.map { profiles[h][j] - columns[j].sign * $0 }
            }
        }
    }

    private func isVetoed(_ i: Int, by vetoes: [Double?], _ columns: [Column]) -> Bool {
        columns.indices.contains { j in
            vetoes[j].map { columns[j].shortfall(of: i, from: $0) >= 0 - columns[j].slack } ?? false
        }
    }
}

extension Column {
    /// How much worse an option is than a performance; below 0 where it is better.
    fileprivate func shortfall(of i: Int, from performance: Double) -> Double { sign * (performance - values[i]) }
}
