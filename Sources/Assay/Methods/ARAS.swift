// Additive ratio assessment.
// SPDX-License-Identifier: Apache-2.0

/// Additive Ratio Assessment: utility relative to an optimal option that is added to the table.
///
///     x[0,j]   = the best of x[·,j], or as given by `optimal`
///     r[i,j]   = x[i,j] / sum over k of x[k,j], k from 0          less is better: the same of 1/x
///     S[i]     = sum over j of w[j] · r[i,j]
///     score[i] = S[i] / S[0]
///
/// Edge cases: performances must not be negative, and above 0 where less is better.
///
/// > Zavadskas, E. K. & Turskis, Z. (2010). A new additive ratio assessment (ARAS) method in multicriteria
/// decision-making. *Technological and Economic Development of Economy* 16(2), 159–172.
/// doi:[10.3846/tede.2010.10](https://doi.org/10.3846/tede.2010.10)
public struct ARAS: ScoringMethod {
    /// The optimal option, where it is not made of the best performances.
    public static let optimal = MethodParameter(
        "optimal", "the optimal option, one performance per criterion; the best of these options if left out",
        .performances)

    /// Additive ratio assessment.
    public init() {}

    public var id: String { "aras" }
    public var name: String { "ARAS" }
    public var summary: String { "Weighted shares, relative to an optimal option" }
    public var citation: String { "Zavadskas & Turskis (2010), doi:10.3846/tede.2010.10" }
    public var parameters: [MethodParameter] { [ARAS.optimal] }
    public var examples: [String] {
        [
            "Stanujkic et al. (2015), four options", "Zavadskas & Turskis (2010), 14 rooms",
            "Goswami & Mitra (2020), ten phones",
        ]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let columns = table.columns
        let optimal = try table.performances(ARAS.optimal) ?? columns.map(\.best)
        var shares: [[Double]] = []
        for (column, best) in zip(columns, optimal) {
            // The optimal option stands last in the column, so that every other keeps its place.
            shares.append(
                try weightedShares(
                    Column(column.criterion, weight: column.weight, values: column.values + [best]), table))
        }
        let best = shares.reduce(0) { $0 + $1[table.options] }
        guard best > 0 else { throw MethodError("the optimal option is 0 under every criterion that has a weight") }
        let parts = shares.map { Array($0.dropLast()) }
        var verdict = Verdict(
            contributions: Matrix(options: table.options, criteria: columns.count) { i, j in parts[j][i] / best },
            steps: table.working {
                [
                    table.step("Optimal option", perCriterion: [("Optimal", optimal)]),
                    table.step("Weighted shares", parts),
                    table.step("Optimality of the optimal option", constants: [("S0", best)]),
                ]
            })
        verdict.figures = [MethodFigure("S", verdict.scores.map { $0 * best })]
        return verdict
    }

    private func weightedShares(_ column: Column, _ table: ScoringTable) throws(MethodError) -> [Double] {
        guard let share = try table.normalized([column], by: .sum).first else { return [] }
        return share.map { column.weight * $0 }
    }
}
