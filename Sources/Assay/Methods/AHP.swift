// Priorities of options from their performances, in the ideal or the distributive mode.
// SPDX-License-Identifier: Apache-2.0

/// The synthesis of the Analytic Hierarchy Process over performances on ratio scales.
///
///     ideal         r[i,j] = x[i,j] / best of j            less is better: best of j / x[i,j]
///     distributive  r[i,j] = x[i,j] / sum over k of x[k,j]     less is better: the same of 1/x
///     score[i] = sum over j of w[j] · r[i,j]
///
/// In the distributive mode a copy of an option can change which of the others leads; it is there on request, and says so.
///
/// Edge cases: performances must not be negative, and above 0 where less is better.
///
/// > Millet, I. & Saaty, T. L. (2000). On the relativity of relative measures: accommodating both rank preservation and
/// rank reversals in the AHP. *European Journal of Operational Research* 121(1), 205–212.
/// doi:[10.1016/S0377-2217(99)00040-5](https://doi.org/10.1016/S0377-2217(99)00040-5)
public struct AHP: ScoringMethod {
    /// Ideal or distributive.
    public static let mode = MethodParameter(
        "mode", "whether performances are compared with the best or shared out", .word(["ideal", "distributive"]))

    /// The synthesis of the Analytic Hierarchy Process.
    public init() {}

    public var id: String { "ahp" }
    public var name: String { "AHP synthesis" }
    public var summary: String { "Weighted ratios to the best option under every criterion" }
    public var citation: String { "Millet & Saaty (2000), doi:10.1016/S0377-2217(99)00040-5" }
    public var parameters: [MethodParameter] { [AHP.mode] }
    public var standing: MethodStanding { .primary }
    public var isLinearInWeights: Bool { true }

    public func family(on table: ScoringTable) -> MethodFamily {
        table.word(AHP.mode) == "ideal" ? .ratioSum : MethodFamily(id: id, name: name)
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let isIdeal = table.word(AHP.mode) == "ideal"
        let priorities = try table.normalized(table.columns, by: isIdeal ? .max : .sum)
        var verdict = Verdict(
            contributions: table.weighted(priorities),
            steps: table.working { [table.step("Priorities under each criterion", priorities)] })
        if !isIdeal {
            verdict.cautions = [
                Caution(
                    "distributive-mode",
                    "in the distributive mode a copy of an option can change which of the others leads; "
                        + "the ideal mode does not do that")
            ]
        }
        return verdict
    }
}
