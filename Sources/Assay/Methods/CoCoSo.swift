// Combined compromise solution.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Combined Compromise Solution: three ways to join a weighted sum and a sum of powers.
///
///     r        = min–max normalized performances
///     S[i]     = sum over j of w[j] · r[i,j]              P[i] = sum over j of r[i,j]^w[j]
///     ka[i]    = (P[i] + S[i]) / sum over k of (P[k] + S[k])
///     kb[i]    = S[i] / min S + P[i] / min P
///     kc[i]    = (λ·S[i] + (1 − λ)·P[i]) / (λ · max S + (1 − λ) · max P)
///     score[i] = (ka·kb·kc)^(1/3) + (ka + kb + kc) / 3
///
/// Edge cases: 0^w is 0, and a criterion of weight 0 does not count; one that is the same for every option counts as 0,
/// or as `constant-column-value` says. An option that is worst under every criterion makes
/// min S zero, and the method is not defined.
///
/// > Yazdani, M., Zarate, P., Zavadskas, E. K. & Turskis, Z. (2019). A combined compromise solution (CoCoSo) method for
/// multi-criteria decision-making problems. *Management Decision* 57(9), 2501–2519.
/// doi:[10.1108/MD-05-2017-0458](https://doi.org/10.1108/MD-05-2017-0458)
public struct CoCoSo: ScoringMethod {
    /// The share of the sum in kc.
    public static let lambda = MethodParameter(
        "lambda", "the share of the weighted sum in kc; the rest is the sum of powers", .number(default: 0.5, in: 0...1)
    )

    /// Combined compromise solution.
    public init() {}

    public var id: String { "cocoso" }
    public var name: String { "CoCoSo" }
    public var summary: String { "Three ways to join a weighted sum and a sum of powers" }
    public var citation: String { "Yazdani et al. (2019), doi:10.1108/MD-05-2017-0458" }
    public var parameters: [MethodParameter] { [CoCoSo.lambda, Normalization.constant] }
    public var conventions: [String] {
        [
            "0 raised to a weight is 0, and a criterion of weight 0 does not count",
            "A criterion that is the same for every option counts as 0, unless constant-column-value says otherwise",
        ]
    }
    public var examples: [String] { ["Yazdani et al. (2019), seven logistics partners"] }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let normalized = try table.normalized(
            table.columns, by: .minMax, constant: table.number(Normalization.constant))
        let s = Verdict(contributions: table.weighted(normalized)).scores
        let p = powers(normalized, table)
        if let i = s.firstIndex(of: 0) {
            throw MethodError(
                "'\(table.name(of: i))' is the worst under every criterion, where CoCoSo divides by its sum")
        }
        let lambda = table.number(CoCoSo.lambda)
        let appraisals = appraisals(s, p, lambda)
        var verdict = Verdict(
            scores: appraisals.map { Double.root($0.a * $0.b * $0.c, 3) + ($0.a + $0.b + $0.c) / 3 },
            steps: table.working { [table.step("Normalized performances", normalized)] })
        verdict.figures = [
            MethodFigure("S", s), MethodFigure("P", p), MethodFigure("ka", appraisals.map(\.a)),
            MethodFigure("kb", appraisals.map(\.b)), MethodFigure("kc", appraisals.map(\.c)),
        ]
        return verdict
    }

    private func powers(_ normalized: [[Double]], _ table: ScoringTable) -> [Double] {
        (0..<table.options).map { i in
            normalized.indices.reduce(0) { sum, j in
                table.weights[j] > 0 ? sum + Double.pow(normalized[j][i], table.weights[j]) : sum
            }
        }
    }

    private func appraisals(_ s: [Double], _ p: [Double], _ lambda: Double) -> [(a: Double, b: Double, c: Double)] {
        let total = zip(s, p).reduce(0) { $0 + $1.0 + $1.1 }
        let least = (s: s.min() ?? 1, p: p.min() ?? 1)
        let most = lambda * (s.max() ?? 1) + (1 - lambda) * (p.max() ?? 1)
        return zip(s, p).map { s, p in
            ((p + s) / total, s / least.s + p / least.p, (lambda * s + (1 - lambda) * p) / most)
        }
    }
}
