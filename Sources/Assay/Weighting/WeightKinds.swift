// What kinds of weights a method can use.
// SPDX-License-Identifier: Apache-2.0

extension ScoringMethod {
    /// Weights of any kind.
    public var weightKinds: [WeightSet.Kind] { WeightSet.Kind.allCases }
}

extension Additive {
    /// Values are on agreed ranges, so that only what a swing is worth can weigh them.
    public var weightKinds: [WeightSet.Kind] { [.swing] }
}

extension Geometric {
    /// Values are on agreed ranges, so that only what a swing is worth can weigh them.
    public var weightKinds: [WeightSet.Kind] { [.swing] }
}

extension Borda {
    /// A criterion votes, whatever its range.
    public var weightKinds: [WeightSet.Kind] { [.votes, .importance] }
}

extension Copeland {
    /// A criterion votes, whatever its range.
    public var weightKinds: [WeightSet.Kind] { [.votes, .importance] }
}

extension Kemeny {
    /// A criterion votes, whatever its range.
    public var weightKinds: [WeightSet.Kind] { [.votes, .importance] }
}
