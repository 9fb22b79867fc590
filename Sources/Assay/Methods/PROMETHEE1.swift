// Partial ranking by leaving and entering flow.
// SPDX-License-Identifier: Apache-2.0

/// PROMETHEE I: the partial ranking by both flows, which leaves options incomparable that have their own strengths.
///
///     a is preferred to b   if φ⁺(a) ≥ φ⁺(b) and φ⁻(a) ≤ φ⁻(b), one of them strictly
///     a and b are indifferent   if both flows are equal
///     a and b are incomparable  otherwise
///
/// Flows are those of PROMETHEE II. The score is the net flow φ, which agrees with every preference of the partial
/// ranking; a caution says how many pairs it puts in an order that the flows do not support.
///
/// > Brans, J.-P., Vincke, P. & Mareschal, B. (1986). How to select and how to rank projects: the PROMETHEE method.
/// *European Journal of Operational Research* 24(2), 228–238.
/// doi:[10.1016/0377-2217(86)90044-5](https://doi.org/10.1016/0377-2217(86)90044-5)
public struct PROMETHEE1: ScoringMethod {
    /// Partial ranking by both flows.
    public init() {}

    public var id: String { "promethee-1" }
    public var name: String { "PROMETHEE I" }
    public var summary: String { "Partial ranking by leaving and entering flow; incomparable options stay so" }
    public var citation: String { "Brans, Vincke & Mareschal (1986), doi:10.1016/0377-2217(86)90044-5" }
    public var standing: MethodStanding { .primary }
    public var isLinearInWeights: Bool { true }
    public var conventions: [String] {
        PROMETHEE2().conventions + [
            "The score is the net flow, which agrees with every preference of the partial ranking"
        ]
    }
    public var examples: [String] { PROMETHEE2().examples }

    public func family(on table: ScoringTable) -> MethodFamily { .netFlow }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        var verdict = try PROMETHEE2().verdict(on: table)
        guard let plus = verdict.figure("phi-plus"), let minus = verdict.figure("phi-minus") else { return verdict }
        verdict.relations = table.relations { a, b in
            plus[a] >= plus[b] - Tie.width && minus[a] <= minus[b] + Tie.width
        }
        verdict.cautionIncomparable()
        return verdict
    }
}
