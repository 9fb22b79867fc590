// Which weights a simulation draws.
// SPDX-License-Identifier: Apache-2.0

/// Which weights a simulation draws.
///
///     fixed       the weights of the set, every time
///     free        all weights that sum to 1, each as likely as any other
///     within x    w[j] · (1 + x · (2u − 1)), then normalised; u is uniform, one for each criterion
///     dirichlet   the Dirichlet distribution with mean w and parameters c · w[j]
///     ordered     all weights in the same order as w, each as likely as any other; equal ones in any order
///     intervals   all weights that sum to 1 within bounds, each as likely as any other
///     statements  all weights that sum to 1 and fulfil statements, each as likely as any other
///     sets        one of several sets, each as likely as any other
///
/// Edge cases: a weight of 0 stays 0 under `within` and `dirichlet`.
///
/// > Lahdelma, R. & Salminen, P. (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision
/// making. *Operations Research* 49, 444–454. doi:[10.1287/opre.49.3.444.11220](https://doi.org/10.1287/opre.49.3.444.11220)
public enum WeightSampling: Hashable, Sendable {
    /// The weights of the set.
    case fixed
    /// Any weights.
    case free
    /// Around the set, by a share in `0...1`.
    case within(Double)
    /// Around the set, the closer the greater the concentration, which is above 0.
    case dirichlet(concentration: Double)
    /// In the order of the set.
    case ordered
    /// Within bounds, one for each criterion; some weights within them sum to 1.
    case intervals([ClosedRange<Double>])
    /// Such that every statement holds; some weights do so, and their polytope has no more than a few thousand corners.
    case statements([WeightStatements.Statement])
    /// One of several sets, each with one weight for each criterion, summing to 1.
    case sets([[Double]])

    /// Why these weights cannot be drawn, in a sentence without a full stop; nil if they can.
    public func objection(criteria: Int) -> String? {
        switch self {
        case .fixed, .free, .ordered: nil
        case .within(let share):
            (0...1).contains(share) ? nil : "weights can be drawn within 0 to 100 %, not within \(share.percent)"
        case .dirichlet(let concentration):
            concentration > 0 && concentration.isFinite ? nil : "a concentration is above 0, not \(concentration.plain)"
        case .intervals(let bounds): WeightSampling.objection(to: bounds, criteria: criteria)
        case .statements(let statements): WeightSampling.objection(to: statements, criteria: criteria)
        case .sets(let sets):
            !sets.isEmpty && sets.allSatisfy { $0.count == criteria } ? nil : "every set needs a weight per criterion"
        }
    }

    private static func objection(to bounds: [ClosedRange<Double>], criteria: Int) -> String? {
        guard bounds.count == criteria else { return "there must be one interval per criterion" }
        guard bounds.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= 1 }) else {
            return "an interval reaches beyond 0 to 100 %"
        }
        let (low, high) = (bounds.map(\.lowerBound).reduce(0, +), bounds.map(\.upperBound).reduce(0, +))
        return low <= 1 && high >= 1
            ? nil : "no weights within the intervals sum to 100 %: they reach from \(low.percent) to \(high.percent)"
    }

    private static func objection(to statements: [WeightStatements.Statement], criteria: Int) -> String? {
        guard statements.allSatisfy({ $0.factors.count == criteria }) else {
            return "every statement needs a factor per criterion"
        }
        let exists = WeightWalk(statements, criteria: criteria, seed: 0) != nil
        return exists ? nil : "no weights fulfil all the statements, or there are too many of them to draw from"
    }
}

extension WeightSampling: CustomStringConvertible {
    /// What is drawn, in words.
    public var description: String {
        switch self {
        case .fixed: "the weights of the set"
        case .free: "any weights, all equally likely"
        case .within(let share): "each weight within ±\(share.percent) of the set"
        case .dirichlet(let concentration): "weights scattered around the set with concentration \(concentration.plain)"
        case .ordered: "any weights in the order of the set"
        case .intervals: "any weights within the stated intervals"
        case .statements: "any weights that fulfil the statements"
        case .sets(let sets): "one of \(sets.count) weight sets"
        }
    }
}

extension Double {
    /// A share in per cent.
    fileprivate var percent: String { "\((100 * self).brief(2)) %" }
}
