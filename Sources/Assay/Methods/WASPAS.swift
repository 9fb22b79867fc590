// Weighted sum and weighted product together.
// SPDX-License-Identifier: Apache-2.0

/// Weighted Aggregated Sum Product Assessment.
///
///     r[i,j]   = x[i,j] / max over k of x[k,j]            less is better: min over k of x[k,j] / x[i,j]
///     Q1[i]    = sum over j of w[j] · r[i,j]
///     Q2[i]    = product over j of r[i,j]^w[j]
///     score[i] = λ · Q1[i] + (1 − λ) · Q2[i]              in 0...1
///
/// The weights sum to 1. Where a paper prints weights that sum to c, its Q1 is c · Q1 and its Q2 is Q2^c.
///
/// Edge cases: performances must not be negative, and above 0 where less is better.
///
/// > Zavadskas, E. K., Turskis, Z., Antucheviciene, J. & Zakarevicius, A. (2012). Optimization of weighted aggregated sum
/// product assessment. *Elektronika ir Elektrotechnika* 122(6), 3–6.
/// doi:[10.5755/j01.eee.122.6.1810](https://doi.org/10.5755/j01.eee.122.6.1810)
public struct WASPAS: ScoringMethod {
    /// The share of the sum.
    public static let lambda = MethodParameter(
        "lambda", "the share of the weighted sum; the rest is the weighted product", .number(default: 0.5, in: 0...1))

    /// Weighted sum and product together.
    public init() {}

    public var id: String { "waspas" }
    public var name: String { "WASPAS" }
    public var summary: String { "Weighted sum and weighted product of ratios to the best, mixed" }
    public var citation: String { "Zavadskas et al. (2012), doi:10.5755/j01.eee.122.6.1810" }
    public var parameters: [MethodParameter] { [WASPAS.lambda] }
    public var conventions: [String] {
        [
            "Weights are brought to a sum of 1 first; where a paper's printed weights sum to c instead, its Q1 is c times ours, and its Q2 ours to the power c, with the same ranking by either"
        ]
    }
    public var examples: [String] {
        ["Zavadskas et al. (2012), four options", "Chakraborty et al. (2015), ten options, λ from 0 to 1"]
    }

    public func family(on table: ScoringTable) -> MethodFamily {
        switch table.number(WASPAS.lambda) {
        case 1: .ratioSum
        case 0: .product
        default: MethodFamily(id: id, name: name)
        }
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let lambda = table.number(WASPAS.lambda)
        let ratios = try table.normalized(table.columns, by: .max)
        let sums = Verdict(contributions: table.weighted(ratios)).scores
        let products = table.products(ratios)
        var verdict = Verdict(
            scores: zip(sums, products).map { lambda * $0 + (1 - lambda) * $1 },
            steps: table.working { [table.step("Ratios to the best", ratios)] })
        verdict.figures = [MethodFigure("wsm", sums), MethodFigure("wpm", products)]
        return verdict
    }
}
