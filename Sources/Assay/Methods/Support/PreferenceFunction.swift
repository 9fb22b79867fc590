// How strongly an advantage speaks for an option, in PROMETHEE.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// One of PROMETHEE's six preference functions: from an advantage `d` to a preference in `0...1`.
///
///     usual     1 if d > 0                                u-shape   1 if d > q
///     v-shape   d/p up to p, then 1                       level     ½ if q < d ≤ p, 1 if d > p
///     linear    (d − q)/(p − q) between q and p, then 1   gaussian  1 − e^(−d²/2s²)
///
/// All but the last are 0 up to q, 1 beyond p, and a half or a ramp between.
struct PreferenceFunction {
    enum Shape {
        /// 0 up to `q`, 1 beyond `p`; between them a ramp, or else a half.
        case steps(q: Double, p: Double, isRamp: Bool)
        case gaussian(s: Double)
    }

    let shape: Shape

    /// The preference for an advantage.
    func callAsFunction(_ d: Double) -> Double {
        switch shape {
        case .steps(let q, let p, let isRamp): d <= q ? 0 : d > p ? 1 : isRamp ? (d - q) / (p - q) : 0.5
        case .gaussian(let s): d <= 0 ? 0 : -Double.expMinusOne(-(d / s) * (d / s) / 2)
        }
    }
}

extension ScoringTable {
    /// The preference function of a criterion.
    ///
    /// Where the document names none, its thresholds choose: the Gaussian for `gaussian`, linear for both
    /// `indifference` and `preference`, U-shaped and V-shaped for one of them, the usual one for none.
    ///
    /// - Parameter slack: How far rounding may push an advantage over a threshold.
    /// - Throws: `MethodError` if a threshold is missing, or the indifference threshold exceeds the preference threshold.
    func preferenceFunction(of j: Int, slack: Double) throws(MethodError) -> PreferenceFunction {
        let thresholds = criteria[j].thresholds
        func need(_ threshold: Double?, _ name: String) throws(MethodError) -> Double {
            guard let threshold, threshold >= 0 else {
                throw MethodError(
                    "the preference function of '\(criteria[j].name)' needs the threshold '\(name)', not below 0",
                    criterion: criteria[j].id)
            }
            return threshold
        }
        func indifference() throws(MethodError) -> Double { try need(thresholds.indifference, "indifference") + slack }
        func preference() throws(MethodError) -> Double { try need(thresholds.preference, "preference") + slack }
        switch thresholds.function ?? thresholds.impliedFunction {
        case .usual: return PreferenceFunction(shape: .steps(q: slack, p: slack, isRamp: false))
        case .uShape:
            let q = try indifference()
            return PreferenceFunction(shape: .steps(q: q, p: q, isRamp: false))
        case .vShape: return PreferenceFunction(shape: .steps(q: slack, p: try preference(), isRamp: true))
        case .level: return try steps(try indifference(), try preference(), isRamp: false, j)
        case .linear: return try steps(try indifference(), try preference(), isRamp: true, j)
        case .gaussian:
            let s = try need(thresholds.gaussian, "gaussian")
            guard s > 0 else {
                throw MethodError(
                    "the threshold 'gaussian' of '\(criteria[j].name)' must be above 0", criterion: criteria[j].id)
            }
            return PreferenceFunction(shape: .gaussian(s: s))
        }
    }

    private func steps(
        _ q: Double, _ p: Double, isRamp: Bool, _ j: Int
    ) throws(MethodError) -> PreferenceFunction {
        guard q <= p else {
            throw MethodError(
                "the indifference threshold of '\(criteria[j].name)' exceeds its preference threshold",
                criterion: criteria[j].id)
        }
        return PreferenceFunction(shape: .steps(q: q, p: p, isRamp: isRamp))
    }
}

extension Thresholds {
    fileprivate var impliedFunction: Preference {
        if gaussian != nil { return .gaussian }
        switch (indifference, preference) {
        case (nil, nil): return .usual
        case (_, nil): return .uShape
        case (nil, _): return .vShape
        default: return .linear
        }
    }
}
