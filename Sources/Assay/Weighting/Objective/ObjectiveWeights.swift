// Weights from the spread of options: a diagnostic.
// SPDX-License-Identifier: Apache-2.0

/// Weights that follow from performances alone.
///
/// They measure how far these options lie apart, not what anybody values: leave an option out and they change. They serve
/// to see which criteria can tell these options apart, and Assay never scores with them.
public enum ObjectiveWeights: String, Hashable, Sendable, CaseIterable {
    /// Shannon's entropy of shares.
    case entropy
    /// Shannon's entropy of shares on the scale from worst to best.
    case scaledEntropy = "scaled-entropy"
    /// Spread and conflict.
    case critic
    /// Effect of removing a criterion.
    case merec
    /// Standard deviation on the scale from worst to best.
    case standardDeviation = "standard-deviation"
    /// Gini's coefficient.
    case gini

    /// The note that belongs beside them wherever they are shown.
    public static let note =
        "These weights measure the spread of these options, not anyone's values; they change when an option comes or goes."

    /// The name for readers.
    public var name: String {
        switch self {
        case .entropy: "Entropy"
        case .scaledEntropy: "Scaled entropy"
        case .critic: "CRITIC"
        case .merec: "MEREC"
        case .standardDeviation: "Std. deviation"
        case .gini: "Gini"
        }
    }

    /// The weights of some criteria, or nil where the measure is not defined for these figures, or
    /// where they lie too far apart for a number.
    ///
    /// - Parameters:
    ///   - columns: For each criterion, the performance of every option.
    ///   - directions: Whether more or less is better, one per criterion.
    public func weights(of columns: [[Double]], _ directions: [Direction]) -> [Double]? {
        guard let spreads = spreads(of: columns, directions), spreads.contains(where: { $0 > 0 }) else { return nil }
        return spreads.normalized
    }

    /// What the measure says of each criterion before weights are made of it, as papers print it: one minus the entropy, the
    /// information C of CRITIC, the removal effect E of MEREC, the standard deviation or Gini's coefficient; nil where it is
    /// not defined.
    public func spreads(of columns: [[Double]], _ directions: [Direction]) -> [Double]? {
        let spreads: [Double]? =
            switch self {
            case .entropy: ObjectiveWeights.entropy(columns)
            case .scaledEntropy: ObjectiveWeights.scaledEntropy(ObjectiveWeights.scaled(columns, directions))
            case .critic: ObjectiveWeights.critic(ObjectiveWeights.scaled(columns, directions))
            case .merec: ObjectiveWeights.merec(columns, directions)
            case .standardDeviation: ObjectiveWeights.scaled(columns, directions).map(\.deviation)
            case .gini: ObjectiveWeights.gini(columns)
            }
        return spreads.flatMap { $0.allSatisfy(\.isFinite) ? $0 : nil }
    }

    /// Each column from its worst (0) to its best (1); 0 where all are the same.
    public static func scaled(_ columns: [[Double]], _ directions: [Direction]) -> [[Double]] {
        zip(columns, directions).map { column, direction in
            let (low, high) = (column.min() ?? 0, column.max() ?? 0)
            guard high > low else { return column.map { _ in 0 } }
            // Halves, so that no spread overflows.
            return column.map { x in
                direction == .maximize
                    ? (x / 2 - low / 2) / (high / 2 - low / 2) : (high / 2 - x / 2) / (high / 2 - low / 2)
            }
        }
    }
}

extension [Double] {
    /// The mean.
    var mean: Double { reduce(0, +) / Double(count) }

    /// The standard deviation of a sample, with n − 1; 0 for a single figure.
    var deviation: Double {
        let mean = mean
        return count > 1 ? (reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)).squareRoot() : 0
    }
}
