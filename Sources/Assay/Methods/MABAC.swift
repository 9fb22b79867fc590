// Border approximation area comparison.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Multi-Attributive Border Approximation Area Comparison.
///
///     v[i,j]   = w[j] · (r[i,j] + 1)                      r min–max normalized
///     G[j]     = (product over i of v[i,j])^(1/n)
///     score[i] = sum over j of (v[i,j] − G[j])
///
/// The sum over the border is the same for every option, so the ranking is always that of the min–max weighted sum.
///
/// Edge cases: a criterion that is the same for every option lies on the border, whatever r is there.
///
/// > Pamučar, D. & Ćirović, G. (2015). The selection of transport and handling resources in logistics centers using
/// Multi-Attributive Border Approximation area Comparison (MABAC). *Expert Systems with Applications* 42(6), 3016–3028.
/// doi:[10.1016/j.eswa.2014.11.057](https://doi.org/10.1016/j.eswa.2014.11.057)
public struct MABAC: ScoringMethod {
    /// Border approximation area comparison.
    public init() {}

    public var id: String { "mabac" }
    public var name: String { "MABAC" }
    public var summary: String { "Distance from the border area; ranks as the min–max weighted sum" }
    public var citation: String { "Pamučar & Ćirović (2015), doi:10.1016/j.eswa.2014.11.057" }
    public var isLinearInWeights: Bool { true }
    public var conventions: [String] { ["A criterion that is the same for every option lies on the border"] }
    public var examples: [String] {
        [
            "Pamučar & Ćirović (2015), seven forklifts", "Biswas & Das (2018), nine hybrid cars",
            "Işık et al. (2020), eleven countries",
        ]
    }

    public func family(on table: ScoringTable) -> MethodFamily { .minMaxSum }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let normalized = try table.normalized(table.columns, by: .minMax)
        // r + 1 lies in 1...2, so that the mean of its logarithms is safe; a weight of 0 has border 0.
        let borders = zip(normalized, table.weights).map { column, w in
            w * Double.exp(column.reduce(0) { $0 + Double.log($1 + 1) } / Double(column.count))
        }
        return Verdict(
            contributions: Matrix(options: table.options, criteria: borders.count) { i, j in
                table.weights[j] * (normalized[j][i] + 1) - borders[j]
            },
            steps: table.working {
                [
                    table.step("Normalized performances", normalized),
                    table.step("Border approximation area", perCriterion: [("G", borders)]),
                ]
            })
    }
}
