// Complex proportional assessment.
// SPDX-License-Identifier: Apache-2.0

/// Complex Proportional Assessment: shares of what is good, and inverse shares of what is bad.
///
///     d[i,j]   = w[j] · x[i,j] / sum over k of x[k,j]
///     S⁺[i], S⁻[i] = sums of d[i,j] over the criteria of which more, and of which less, is better
///     Q[i]     = S⁺[i] + (sum over k of S⁻[k]) / (S⁻[i] · sum over k of 1/S⁻[k])
///     score[i] = Q[i] / max over k of Q[k]                in 0...1
///
/// Edge cases: without a criterion of which less is better, Q = S⁺; performances must not be negative, and an option must
/// not be 0 under every criterion of which less is better.
///
/// > Podvezko, V. (2011). The comparative analysis of MCDA methods SAW and COPRAS. *Engineering Economics* 22(2),
/// 134–146. doi:[10.5755/j01.ee.22.2.310](https://doi.org/10.5755/j01.ee.22.2.310)
public struct COPRAS: ScoringMethod {
    /// Complex proportional assessment.
    public init() {}

    public var id: String { "copras" }
    public var name: String { "COPRAS" }
    public var summary: String { "Shares of what is good, and inverse shares of what is bad" }
    public var citation: String { "Podvezko (2011), doi:10.5755/j01.ee.22.2.310" }
    public var conventions: [String] { ["Without a criterion of which less is better, Q is S+"] }
    public var examples: [String] {
        [
            "Uysal (2022), five assistants", "Więckowski & Sałabun (2022), seven options",
            "Podvezko (2011), three firms", "Goswami & Mitra (2020), ten phones",
            "Keshavarz Ghorabaee et al. (2015), ten options under seven sets of weights",
        ]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let columns = table.columns
        for column in columns { try table.require(shares: column, because: "shares of its sum are taken") }
        let shares = columns.map { column in
            let sum = column.sum
            return column.values.map { column.weight * $0 / sum }
        }
        let good = sums(of: shares, where: columns.map(\.isMaximized), table.options)
        let bad = sums(of: shares, where: columns.map { !$0.isMaximized }, table.options)
        let significance = try significance(good, bad, table)
        let largest = significance.max() ?? 0
        var verdict = Verdict(
            scores: significance.map { largest > 0 ? $0 / largest : 0 },
            steps: table.working { [table.step("Weighted shares", shares)] })
        verdict.figures = [
            MethodFigure("Q", significance), MethodFigure("S-plus", good), MethodFigure("S-minus", bad),
        ]
        return verdict
    }

    private func sums(of shares: [[Double]], where counts: [Bool], _ options: Int) -> [Double] {
        (0..<options).map { i in shares.indices.reduce(0) { counts[$1] ? $0 + shares[$1][i] : $0 } }
    }

    private func significance(
        _ good: [Double], _ bad: [Double], _ table: ScoringTable
    ) throws(MethodError) -> [Double] {
        let total = bad.reduce(0, +)
        guard total > 0 else { return good }
        if let i = bad.firstIndex(of: 0) {
            throw MethodError(
                "'\(table.name(of: i))' is 0 under every criterion of which less is better, where COPRAS divides by it")
        }
        let reciprocals = bad.reduce(0) { $0 + 1 / $1 }
        return zip(good, bad).map { $0 + total / ($1 * reciprocals) }
    }
}
