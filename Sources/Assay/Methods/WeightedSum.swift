// Weighted sum of normalized performances.
// SPDX-License-Identifier: Apache-2.0

/// Simple additive weighting: the weighted sum of performances brought to a common range by the data.
///
///     score[i] = sum over j of w[j] · r[i,j]            r as in `Normalization`
///
/// Edge cases: see `Normalization`.
///
/// > Fishburn, P. C. (1967). Additive utilities with incomplete product sets. *Operations Research* 15(3), 537–542.
/// doi:[10.1287/opre.15.3.537](https://doi.org/10.1287/opre.15.3.537)
public struct WeightedSum: ScoringMethod {
    /// How performances are brought to a common range.
    public static let normalization = Normalization.parameter(.max)

    /// The weighted sum.
    public init() {}

    public var id: String { "weighted-sum" }
    public var name: String { "Weighted sum" }
    public var summary: String { "Weighted sum of performances, normalized by the data" }
    public var citation: String { "Fishburn (1967), doi:10.1287/opre.15.3.537" }
    public var isLinearInWeights: Bool { true }
    public var parameters: [MethodParameter] { [WeightedSum.normalization, Normalization.constant] }
    public var conventions: [String] {
        [
            "A criterion that is the same for every option counts as 0 under min-max, unless constant-column-value says otherwise",
            "Without normalization, performances of which less is better are subtracted",
        ]
    }
    public var examples: [String] {
        [
            "Podvezko (2011), four countries, sum and max",
            "Keshavarz Ghorabaee et al. (2015), ten options under seven sets of weights, max",
        ]
    }

    public func family(on table: ScoringTable) -> MethodFamily {
        switch table.normalization(WeightedSum.normalization) {
        case .minMax: .minMaxSum
        case .max: .ratioSum
        case .vector: .vectorSum
        case .none, .sum, .maxComplement: MethodFamily(id: id, name: name)
        }
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let normalization = table.normalization(WeightedSum.normalization)
        let constant = table.number(Normalization.constant)
        if let sums = table.normalizedSums(by: normalization, constant: constant) { return Verdict(scores: sums) }
        let normalized = try table.normalized(table.columns, by: normalization, constant: constant)
        return Verdict(
            contributions: table.weighted(normalized),
            steps: table.working { [table.step("Normalized performances", normalized)] })
    }
}

extension ScoringTable {
    /// Normalized performances times weights.
    func weighted(_ normalized: [[Double]]) -> Matrix {
        Matrix(options: options, criteria: criteria.count) { i, j in weights[j] * normalized[j][i] }
    }
}
