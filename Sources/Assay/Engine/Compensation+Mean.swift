// The weighted power mean behind a group's score.
// SPDX-License-Identifier: Apache-2.0

import RealModule

extension Compensation {
    /// The weighted power mean of values, with each member's share in it.
    ///
    ///     M        = (sum over k of w[k] · v[k]^p)^(1/p)
    ///     share[k] = w[k] · v[k]^p / sum over k of w[k] · v[k]^p        sums to 1
    ///
    /// The shares are Euler's: M is homogeneous of degree 1, so `M · share[k] = v[k] · ∂M/∂v[k]`, and they add up
    /// to M. For p = 1 a share of M is `w[k] · v[k]`; in the limits, `w[k]` for p → 0, and all for the worst member
    /// (equally for several worst) for p → −∞.
    ///
    /// Edge cases: members of weight 0 do not count; a value of 0 makes M 0 for p ≤ 0; if no member counts, M is 0.
    ///
    /// - Parameters:
    ///   - values: In `0...100`, one per member.
    ///   - weights: Non-negative, one per member; any sum.
    /// - Returns: The mean in `0...100`, and one share per member.
    public func mean(of values: [Double], weights: [Double]) -> (mean: Double, shares: [Double]) {
        let total = weights.reduce(0, +)
        guard total > 0 else { return (0, values.map { _ in 0 }) }
        let weights = weights.map { $0 / total }
        if exponent == 1 { return sum(values, weights) }
        let counted = zip(values, weights).filter { $0.1 > 0 }.map(\.0)
        let (low, high) = (counted.min() ?? 0, counted.max() ?? 0)
        guard exponent > 0 ? high > 0 : low > 0 else { return (0, weights) }
        if exponent == -.infinity { return (low, worst(low, values, weights)) }
        return power(values, weights, reference: exponent > 0 ? high : low)
    }

    private func sum(_ values: [Double], _ weights: [Double]) -> (mean: Double, shares: [Double]) {
        let terms = zip(values, weights).map { $0 * $1 }
        let mean = terms.reduce(0, +)
        return (mean, mean > 0 ? terms.map { $0 / mean } : weights)
    }

    private func worst(_ low: Double, _ values: [Double], _ weights: [Double]) -> [Double] {
        zip(values, weights).map { $0 == low && $1 > 0 ? 1 : 0 }.normalized
    }

    /// The power mean relative to a reference value, so that no power overflows and small exponents keep their digits.
    ///
    ///     ln M = ln r + log1p(sum over k of w[k] · expm1(p · ln(v[k]/r))) / p
    private func power(
        _ values: [Double], _ weights: [Double], reference: Double
    ) -> (mean: Double, shares: [Double]) {
        let logarithms = zip(values, weights).map { v, w in w > 0 ? Double.log(v / reference) : 0 }
        guard exponent != 0 else {
            let mean = reference * Double.exp(zip(weights, logarithms).map { $0 * $1 }.reduce(0, +))
            return (mean, weights)
        }
        let excess = zip(weights, logarithms).map { w, l in w > 0 ? w * Double.expMinusOne(exponent * l) : 0 }
        let total = excess.reduce(0, +)
        let mean = reference * Double.exp(Double.log(onePlus: total) / exponent)
        return (mean, zip(weights, excess).map { ($0 + $1) / (1 + total) })
    }
}
