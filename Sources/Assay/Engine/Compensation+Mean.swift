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
        let means = means(of: values, options: 1, weights: weights)
        return (means.means[0], means.shares)
    }

    /// The same for several options at once.
    ///
    /// - Parameter values: Member by member, one number per option.
    /// - Returns: One mean per option, and the shares member by member.
    func means(of values: [Double], options: Int, weights: [Double]) -> (means: [Double], shares: [Double]) {
        let total = weights.reduce(0, +)
        var power = PowerMean(exponent: exponent, weights: total > 0 ? weights.map { $0 / total } : weights)
        var means = [Double](repeating: 0, count: options)
        var shares = [Double](repeating: 0, count: values.count)
        guard total > 0 else { return (means, shares) }
        for i in 0..<options {
            for k in weights.indices { power.values[k] = values[k * options + i] }
            means[i] = power.mean()
            for k in weights.indices { shares[k * options + i] = power.shares[k] }
        }
        return (means, shares)
    }
}

/// One power mean after another, with the same weights and in the same memory.
private struct PowerMean {
    let exponent: Double
    /// Summing to 1.
    let weights: [Double]
    var values: [Double]
    /// Each member's share in the last mean.
    private(set) var shares: [Double]

    init(exponent: Double, weights: [Double]) {
        (self.exponent, self.weights) = (exponent, weights)
        values = weights
        shares = weights
    }

    /// The mean of the values as they stand.
    mutating func mean() -> Double {
        if exponent == 1 { return sum() }
        var (low, high) = (Double.infinity, 0.0)
        for k in weights.indices where weights[k] > 0 { (low, high) = (min(low, values[k]), max(high, values[k])) }
        guard exponent > 0 ? high > 0 : low > 0 else {
            shares = weights
            return 0
        }
        if exponent == -.infinity { return worst(low) }
        return power(reference: exponent > 0 ? high : low)
    }

    private mutating func sum() -> Double {
        var mean = 0.0
        for k in weights.indices { mean += values[k] * weights[k] }
        for k in weights.indices { shares[k] = mean > 0 ? values[k] * weights[k] / mean : weights[k] }
        return mean
    }

    private mutating func worst(_ low: Double) -> Double {
        shares = zip(values, weights).map { $0 == low && $1 > 0 ? 1 : 0 }.normalized
        return low
    }

    /// The power mean relative to a reference value, so that no power overflows and small exponents keep their digits.
    ///
    ///     ln M = ln r + log1p(sum over k of w[k] · expm1(p · ln(v[k]/r))) / p
    private mutating func power(reference: Double) -> Double {
        var total = 0.0
        for k in weights.indices {
            let logarithm = weights[k] > 0 ? Double.log(values[k] / reference) : 0
            shares[k] = weights[k] * (exponent == 0 ? logarithm : Double.expMinusOne(exponent * logarithm))
            total += shares[k]
        }
        guard exponent != 0 else {
            shares = weights
            return reference * Double.exp(total)
        }
        for k in weights.indices { shares[k] = (weights[k] + shares[k]) / (1 + total) }
        return reference * Double.exp(Double.log(onePlus: total) / exponent)
    }
}
