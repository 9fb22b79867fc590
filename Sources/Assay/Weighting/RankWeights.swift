// Weights from an order alone.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Weights from an order of criteria, by one of four formulas.
///
/// With k = 1 the place of what is worth most:
///
///     centroid:    w[k] = 1/n · sum over i from k to n of 1/i
///     sum:         w[k] = (n + 1 − k) / sum over i of i
///     reciprocal:  w[k] = (1/k) / sum over i of 1/i
///     exponent p:  w[k] = (n + 1 − k)^p / sum over i of i^p
///
/// The centroid is the mean of all weights that keep the order; of the four it comes nearest to the choices that full
/// weights make. Edge cases: criteria in a tie share the mean of the weights of their places; all in one tie are equal;
/// p = 0 gives equal weights and p = 1 those of the sum.
///
/// > Barron, F. H. & Barrett, B. E. (1996). Decision quality using ranked attribute weights. *Management Science* 42(11),
/// 1515–1523. doi:[10.1287/mnsc.42.11.1515](https://doi.org/10.1287/mnsc.42.11.1515)
///
/// > Stillwell, W. G., Seaver, D. A. & Edwards, W. (1981). A comparison of weight approximation techniques in multiattribute
/// utility decision making. *Organizational Behavior and Human Performance* 28(1), 62–77.
/// doi:[10.1016/0030-5073(81)90015-5](https://doi.org/10.1016/0030-5073(81)90015-5)
public enum RankWeights: Hashable, Sendable {
    /// Rank order centroid (ROC).
    case centroid
    /// Rank sum (RS).
    case sum
    /// Rank reciprocal (RR).
    case reciprocal
    /// Rank exponent, with its power, at least 0.
    case exponent(Double)

    /// The weights of n places, the greatest first.
    public func weights(ofPlaces n: Int) -> [Double] {
        let parts = (1...n).map { k in
            switch self {
            case .centroid: (k...n).reversed().reduce(0) { $0 + 1 / Double($1) }
            case .sum: Double(n + 1 - k)
            case .reciprocal: 1 / Double(k)
            case .exponent(let power): Double.pow(Double(n + 1 - k), power)
            }
        }
        return parts.normalized
    }

    /// The shares that an order gives.
    ///
    /// - Parameter order: The numbers of the things in tiers, what is worth most first; things in a tier are worth the
    /// same. Every number from 0 stands once.
    public func shares(of order: [[Int]]) -> ElicitedShares {
        let weights = weights(ofPlaces: order.joined().count)
        var (shares, place) = (weights, 0)
        for tier in order {
            let mean = weights[place..<(place + tier.count)].reduce(0, +) / Double(tier.count)
            for member in tier { shares[member] = mean }
            place += tier.count
        }
        return ElicitedShares(shares)
    }
}
