// Gap between ideal and real ratings.
// SPDX-License-Identifier: Apache-2.0

/// Multi-Attributive Ideal-Real Comparative Analysis: how far options fall short of their ideal rating.
///
///     Tp[j]    = w[j] / n                                 n options, each as likely as the other
///     Tr[i,j]  = Tp[j] · r[i,j]                           r min–max normalized
///     Q[i]     = sum over j of (Tp[j] − Tr[i,j])          lower is better
///     score[i] = −Q[i]
///
/// The ranking is always that of the min–max weighted sum.
///
/// Edge cases: a criterion that is the same for every option counts as 0, or as `constant-column-value` says; this moves
/// every score alike.
///
/// > Gigović, L., Pamučar, D., Bajić, Z. & Milićević, M. (2016). The combination of expert judgment and GIS-MAIRCA
/// analysis for the selection of sites for ammunition depots. *Sustainability* 8(4), 372.
/// doi:[10.3390/su8040372](https://doi.org/10.3390/su8040372)
public struct MAIRCA: ScoringMethod {
    /// Gap between ideal and real ratings.
    public init() {}

    public var id: String { "mairca" }
    public var name: String { "MAIRCA" }
    public var summary: String { "Gap between ideal and real ratings; ranks as the min–max weighted sum" }
    public var citation: String { "Gigović et al. (2016), doi:10.3390/su8040372" }
    public var isLinearInWeights: Bool { true }
    public var parameters: [MethodParameter] { [Normalization.constant] }
    public var conventions: [String] {
        [
            "The score is minus the paper's gap Q",
            "A criterion that is the same for every option counts as 0, unless constant-column-value says otherwise",
        ]
    }
    public var examples: [String] { ["Gigović et al. (2016), eight sites", "Aksoy (2021), five options"] }

    public func family(on table: ScoringTable) -> MethodFamily { .minMaxSum }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let normalized = try table.normalized(
            table.columns, by: .minMax, constant: table.number(Normalization.constant))
        let ideal = table.weights.map { $0 / Double(table.options) }
        var verdict = Verdict(
            contributions: Matrix(options: table.options, criteria: ideal.count) { i, j in
                ideal[j] * normalized[j][i] - ideal[j]
            },
            steps: table.working {
                [
                    table.step("Normalized performances", normalized),
                    table.step("Ideal ratings", perCriterion: [("Tp", ideal)]),
                ]
            })
        verdict.figures = [MethodFigure("Q", verdict.scores.map { 0 - $0 })]
        return verdict
    }
}
