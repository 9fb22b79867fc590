// The list of scoring methods.
// SPDX-License-Identifier: Apache-2.0

/// The scoring methods that documents can name.
public enum ScoringMethods {
    /// All of them, the default first.
    public static let all: [any ScoringMethod] = [
        Additive(), Geometric(), Lexicographic(), AHP(),
        WeightedSum(), WeightedProduct(), TOPSIS(), VIKOR(), WASPAS(), COPRAS(), EDAS(), ARAS(), CODAS(), CoCoSo(),
        MABAC(), MAIRCA(), MARCOS(), MOORA(), MULTIMOORA(), SPOTIS(),
    ]

    /// A method by its id.
    public static func named(_ id: String) -> (any ScoringMethod)? { all.first { $0.id == id } }
}
