// The standard normal distribution.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// The standard normal distribution.
enum Normal {
    /// The chance to be at or below x.
    static func cumulative(_ x: Double) -> Double { 0.5 * Double.erfc(-x * 0.5.squareRoot()) }

    /// The number that is not exceeded with a given chance.
    ///
    /// A rational approximation on the middle and on either tail, then one step of Halley's method, which leaves an
    /// error near rounding.
    ///
    /// > Acklam, P. J. (2003). An algorithm for computing the inverse normal cumulative distribution function.
    ///
    /// - Parameter p: Strictly between 0 and 1.
    static func quantile(_ p: Double) -> Double {
        let x = p < 0.5 ? lower(p) : -lower(1 - p)
        let miss = (cumulative(x) - p) * (2 * Double.pi).squareRoot() * Double.exp(x * x / 2)
        return x - miss / (1 + x * miss / 2)
    }

    private static func lower(_ p: Double) -> Double {
        guard p < 0.02425 else {
            let q = p - 0.5
            return polynomial(middle.over, q * q) * q / (polynomial(middle.under, q * q) * q * q + 1)
        }
        let q = (-2 * Double.log(p)).squareRoot()
        return polynomial(tail.over, q) / (polynomial(tail.under, q) * q + 1)
    }

    private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
        coefficients.reduce(0) { $0 * x + $1 }
    }

    private static let middle: (over: [Double], under: [Double]) = (
        [
            -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.3577518672690, -30.66479806614716,
            2.506628277459239,
        ],
        [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
    )

    private static let tail: (over: [Double], under: [Double]) = (
        [
            -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
            2.938163982698783,
        ],
        [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
    )
}
