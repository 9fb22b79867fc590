// The list of scoring methods.
// SPDX-License-Identifier: Apache-2.0

/// The scoring methods that documents can name.
public enum ScoringMethods {
    /// All of them, the default first.
    public static let all: [any ScoringMethod] = [
        Additive(), Geometric(), Lexicographic(), AHP(),
        PROMETHEE1(), PROMETHEE2(), ELECTRE1(), ELECTRE2(), ELECTRE3(), ELECTRETRIB(), MRSort(),
        Kemeny(), Borda(), Copeland(),
        WeightedSum(), WeightedProduct(), TOPSIS(), VIKOR(), WASPAS(), COPRAS(), EDAS(), ARAS(), CODAS(), CoCoSo(),
        MABAC(), MAIRCA(), MARCOS(), MOORA(), MULTIMOORA(), SPOTIS(),
    ]

    /// Names under which one of them is published again.
    public static let aliases: [MethodAlias] = [.rangeOfValue, .proximityIndexedValue, .cradis, .mara]

    /// A method or an alias by its id.
    public static func named(_ id: String) -> (any ScoringMethod)? {
        all.first { $0.id == id } ?? aliases.first { $0.id == id }
    }
}
