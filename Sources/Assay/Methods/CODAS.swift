// Combinative distance-based assessment.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Combinative Distance-based Assessment: how far from the worst, by Euclidean distance first and city-block distance
/// next.
///
///     v[i,j]   = w[j] · r[i,j]                            r as `max` in `Normalization`
///     E[i], T[i] = Euclidean and city-block distance of v[i,·] from the worst of every column
///     H[i]     = sum over k of (E[i] − E[k]) + ψ · (T[i] − T[k]),    ψ = 1 if |E[i] − E[k]| ≥ τ, else 0
///     score[i] = H[i]
///
/// Edge cases: performances must not be negative, and above 0 where less is better.
///
/// > Keshavarz Ghorabaee, M., Zavadskas, E. K., Turskis, Z. & Antucheviciene, J. (2016). A new combinative distance-based
/// assessment (CODAS) method for multi-criteria decision-making. *Economic Computation and Economic Cybernetics Studies
/// and Research* 50(3), 25–44.
///
/// - Complexity: O(n log n) in the number of options.
public struct CODAS: ScoringMethod {
    /// From which difference of Euclidean distances city-block distances count.
    public static let tau = MethodParameter(
        "tau", "from which difference of Euclidean distances the city-block distances count",
        .number(default: 0.02, in: 0...1))

    /// Combinative distance-based assessment.
    public init() {}

    public var id: String { "codas" }
    public var name: String { "CODAS" }
    public var summary: String { "Distances from the worst option, Euclidean first and city-block next" }
    public var citation: String {
        "Keshavarz Ghorabaee et al. (2016), Econ. Comput. Econ. Cybern. Stud. Res. 50(3), 25–44"
    }
    public var parameters: [MethodParameter] { [CODAS.tau] }
    public var conventions: [String] {
        [
            "ψ is 1 where the Euclidean distances differ by τ or more, as equation 10 of the paper has it; its text says the opposite"
        ]
    }
    public var examples: [String] {
        [
            "Keshavarz Ghorabaee et al. (2016), seven robots and 14 rooms", "Badi et al. (2017), six steel plants",
            "Badi et al. (2018), five sites for desalination",
        ]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let ratios = try table.normalized(table.columns, by: .max)
        let weighted = zip(ratios, table.weights).map { ratio, w in ratio.map { w * $0 } }
        let gaps = weighted.map { column in
            let worst = column.min() ?? 0
            return column.map { $0 - worst }
        }
        let euclidean = (0..<table.options).map { i in Double.sqrt(gaps.reduce(0) { $0 + $1[i] * $1[i] }) }
        let taxicab = (0..<table.options).map { i in gaps.reduce(0) { $0 + $1[i] } }
        var verdict = Verdict(
            scores: assessments(euclidean, taxicab, table.number(CODAS.tau)),
            steps: table.working { [table.step("Weighted ratios to the best", weighted)] })
        verdict.figures = [MethodFigure("E", euclidean), MethodFigure("T", taxicab)]
        return verdict
    }

    /// Sorted by E, the options that differ by τ or more are those before one place and those after another.
    private func assessments(_ e: [Double], _ t: [Double], _ tau: Double) -> [Double] {
        let order = e.indices.sorted { (e[$0], $0) < (e[$1], $1) }
        let before = order.reduce(into: [0.0]) { sums, k in sums.append((sums.last ?? 0) + t[k]) }
        let total = e.reduce(0, +)
        var scores = e.map { Double(e.count) * $0 - total }
        var (low, high) = (0, 0)
        for i in order {
            while low < order.count, e[i] - e[order[low]] >= tau { low += 1 }
            high = max(high, low)
            while high < order.count, e[order[high]] - e[i] < tau { high += 1 }
            let far = Double(low + order.count - high)
            scores[i] += far * t[i] - before[low] - (before[order.count] - before[high])
        }
        return scores
    }
}
