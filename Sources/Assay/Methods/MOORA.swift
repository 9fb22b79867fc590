// The ratio system of multi-objective optimization.
// SPDX-License-Identifier: Apache-2.0

/// Multi-Objective Optimization by Ratio Analysis: its ratio system.
///
///     r[i,j]   = x[i,j] / √(sum over k of x[k,j]²)
///     score[i] = sum of w[j] · r[i,j] where more is better − the same where less is better
///
/// Edge cases: a criterion that is 0 for every option counts as 0.
///
/// > Brauers, W. K. M. & Zavadskas, E. K. (2006). The MOORA method and its application to privatization in a transition
/// economy. *Control and Cybernetics* 35(2), 445–469.
public struct MOORA: ScoringMethod {
    /// The ratio system.
    public init() {}

    public var id: String { "moora" }
    public var name: String { "MOORA" }
    public var summary: String {
        "Vector-normalized performances, added where more and subtracted where less is better"
    }
    public var citation: String { "Brauers & Zavadskas (2006), Control and Cybernetics 35(2), 445–469" }
    public var isLinearInWeights: Bool { true }
    public var examples: [String] { ["Siregar et al. (2021), seven options", "Kundakcı (2016), nine cars"] }

    public func family(on table: ScoringTable) -> MethodFamily { .vectorSum }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let ratios = table.columns.map(\.signedUnitVector)
        return Verdict(
            contributions: table.weighted(ratios),
            steps: table.working { [table.step("Ratios, with the sign of their criterion", ratios)] })
    }
}

extension Column {
    /// The column on a vector of length 1, negative where less is better.
    var signedUnitVector: [Double] {
        let norm = norm
        return values.map { norm > 0 ? sign * $0 / norm : 0 }
    }
}
