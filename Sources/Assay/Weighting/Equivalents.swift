// Changes on different criteria that are worth the same.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// A change on one criterion, and the change on another that is worth as much.
///
///     w[a] · change[a] / swing[a] = w[b] · change[b] / swing[b]
///
/// Where a value function is no straight line this holds on the average over the range.
public struct Equivalent: Hashable, Sendable {
    /// The number of the criterion.
    public let criterion: Int
    /// A round change of about a tenth of its range, in its unit; negative where less is better.
    public let change: Double
    /// The number of the criterion that it is compared with.
    public let reference: Int
    /// The change on the other criterion, in its unit.
    public let referenceChange: Double
    /// Whether one of the value functions is no straight line.
    public let isAverage: Bool

    /// What changes of all criteria are worth, beside the one with the greatest weight.
    ///
    /// Criteria without weight or without an agreed range are left out, and so are constructed scales, whose steps are no
    /// amounts.
    ///
    /// - Parameter weights: One per leaf.
    public static func all(in tree: CriteriaTree, weights: [Double]) -> [Equivalent] {
        let usable = tree.leaves.indices.filter {
            weights[$0] > 0 && tree.leaves[$0].range != nil && tree.leaves[$0].scale == nil
        }
        guard let reference = usable.max(by: { weights[$0] < weights[$1] }), let whole = tree.leaves[reference].swing
        else { return [] }
        return usable.filter { $0 != reference }.compactMap { j in
            guard let swing = tree.leaves[j].swing else { return nil }
            let change = (swing < 0 ? -1 : 1) * (abs(swing) / 10).rounded
            let isAverage = [j, reference].contains { tree.leaves[$0].valueFunction?.shape != .linear }
            return Equivalent(
                criterion: j, change: change, reference: reference,
                referenceChange: weights[j] * change / swing / weights[reference] * whole, isAverage: isAverage)
        }
    }
}

extension Criterion {
    /// The signed width of the range.
    fileprivate var swing: Double? { range.map { $0.best - $0.worst } }
}

extension Double {
    /// The nearest of 1, 2 and 5 times a power of ten, but for 1 itself, whose unit would need a singular.
    fileprivate var rounded: Double {
        let power = Double.pow(10, Double.log10(self).rounded(.down))
        let candidates = [1.0, 2, 5, 10].map { $0 * power }
        let nearest = candidates.min { abs(Double.log($0 / self)) < abs(Double.log($1 / self)) } ?? self
        return nearest == 1 ? 2 : nearest
    }
}
