// Measurement against the ideal and the anti-ideal option.
// SPDX-License-Identifier: Apache-2.0

/// Measurement of Alternatives and Ranking according to Compromise Solution.
///
///     r[i,j]   = x[i,j] / best of j                       less is better: best of j / x[i,j]
///     S[i]     = sum over j of w[j] · r[i,j]              S_ai, S_aai the same for the best and the worst of every criterion
///     K⁻ = S[i] / S_aai,   K⁺ = S[i] / S_ai,   f(K⁻) = K⁺/(K⁺ + K⁻),   f(K⁺) = K⁻/(K⁺ + K⁻)
///     score[i] = (K⁺ + K⁻) / (1 + (1 − f(K⁺))/f(K⁺) + (1 − f(K⁻))/f(K⁻))
///
/// f(K) is the same multiple of S for every option, so the ranking is always that of the ratio weighted sum.
///
/// Edge cases: performances must not be negative, and above 0 where less is better; S_aai must not be 0.
///
/// > Stević, Ž., Pamučar, D., Puška, A. & Chatterjee, P. (2020). Sustainable supplier selection in healthcare industries
/// using a new MCDM method (MARCOS). *Computers & Industrial Engineering* 140, 106231.
/// doi:[10.1016/j.cie.2019.106231](https://doi.org/10.1016/j.cie.2019.106231)
public struct MARCOS: ScoringMethod {
    /// Measurement against the ideal and the anti-ideal option.
    public init() {}

    public var id: String { "marcos" }
    public var name: String { "MARCOS" }
    public var summary: String {
        "Utility against the ideal and the anti-ideal option; ranks as the ratio weighted sum"
    }
    public var citation: String { "Stević et al. (2020), doi:10.1016/j.cie.2019.106231" }
    public var examples: [String] {
        [
            "Stević et al. (2020), eight suppliers", "Stević & Brković (2020), 23 drivers",
            "Ulutaş et al. (2020), eight stackers",
        ]
    }

    public func family(on table: ScoringTable) -> MethodFamily { .ratioSum }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let ratios = try table.normalized(table.columns, by: .max)
        let sums = Verdict(contributions: table.weighted(ratios)).scores
        let worst = zip(ratios, table.weights).reduce(0) { $0 + $1.1 * ($1.0.min() ?? 0) }
        guard worst > 0 else {
            throw MethodError("the worst of every criterion together make 0, where MARCOS divides by their sum")
        }
        var verdict = Verdict(
            scores: sums.map { utility($0 / worst, $0) },
            steps: table.working {
                [
                    table.step("Ratios to the best", ratios),
                    table.step("Anti-ideal and ideal option", constants: [("S_aai", worst), ("S_ai", 1)]),
                ]
            })
        verdict.figures = [
            MethodFigure("S", sums), MethodFigure("K-minus", sums.map { $0 / worst }), MethodFigure("K-plus", sums),
        ]
        return verdict
    }

    private func utility(_ minus: Double, _ plus: Double) -> Double {
        guard plus > 0 else { return 0 }
        let (fMinus, fPlus) = (plus / (plus + minus), minus / (plus + minus))
        return (plus + minus) / (1 + (1 - fPlus) / fPlus + (1 - fMinus) / fMinus)
    }
}
