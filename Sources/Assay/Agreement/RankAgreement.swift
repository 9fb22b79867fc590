// How far two or more rankings agree.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// How far two rankings of the same options agree.
///
/// Ranks are 1 for the best; tied options may share the first or the mean of their places, they count with the mean.
public struct RankAgreement: Hashable, Sendable {
    /// The ranks of the reference, ties at the mean of their places.
    public let reference: [Double]
    /// The ranks of the other ranking, ties at the mean of their places.
    public let other: [Double]

    /// Two rankings.
    ///
    /// - Precondition: Both rank the same options.
    public init(_ reference: [Double], _ other: [Double]) {
        precondition(reference.count == other.count, "both rankings rank the same options")
        self.reference = reference.averageRanks
        self.other = other.averageRanks
    }

    /// Two rankings.
    public init(_ reference: Ranking, _ other: Ranking) {
        self.init(reference.ranks.map(Double.init), other.ranks.map(Double.init))
    }

    /// Spearman's rank correlation: the correlation of the ranks.
    ///
    /// > Spearman, C. (1904). The proof and measurement of association between two things. *American Journal of
    /// Psychology* 15(1), 72–101. doi:[10.2307/1412159](https://doi.org/10.2307/1412159)
    ///
    /// - Returns: In −1...1; nil if one of the rankings is a single tie.
    public var spearman: Double? {
        let mean = Double(reference.count + 1) / 2
        let products = zip(reference, other).reduce((0.0, 0.0, 0.0)) { sums, ranks in
            let (x, y) = (ranks.0 - mean, ranks.1 - mean)
            return (sums.0 + x * y, sums.1 + x * x, sums.2 + y * y)
        }
        guard products.1 > 0, products.2 > 0 else { return nil }
        return products.0 / Double.sqrt(products.1 * products.2)
    }

    /// Kendall's τ-b: pairs in the same order less pairs in the opposite order, corrected for ties.
    ///
    ///     τ = (same − opposite) / √(pairs not tied in the one · pairs not tied in the other)
    ///
    /// > Kendall, M. G. (1945). The treatment of ties in ranking problems. *Biometrika* 33(3), 239–251.
    /// doi:[10.1093/biomet/33.3.239](https://doi.org/10.1093/biomet/33.3.239)
    ///
    /// - Returns: In −1...1; nil if one of the rankings is a single tie.
    /// - Complexity: O(n²).
    public var kendall: Double? {
        var (balance, left, right) = (0.0, 0.0, 0.0)
        for a in reference.indices {
            for b in 0..<a {
                let x = sign(reference[a] - reference[b])
                let y = sign(other[a] - other[b])
                balance += x * y
                left += x * x
                right += y * y
            }
        }
        guard left > 0, right > 0 else { return nil }
        return balance / Double.sqrt(left * right)
    }

    /// Weighted Spearman correlation: differences near the top count more.
    ///
    ///     r = 1 − 6 · sum of (x − y)² · ((n − x + 1) + (n − y + 1)) / (n⁴ + n³ − n² − n)
    ///
    /// > Pinto da Costa, J. & Soares, C. (2005). A weighted rank measure of correlation. *Australian & New Zealand Journal
    /// of Statistics* 47(4), 515–529.
    /// doi:[10.1111/j.1467-842X.2005.00413.x](https://doi.org/10.1111/j.1467-842X.2005.00413.x)
    ///
    /// - Returns: In −1...1 without ties; nil for a single option.
    public var weightedSpearman: Double? {
        let n = Double(reference.count)
        guard n > 1 else { return nil }
        var sum = 0.0
        for (x, y) in zip(reference, other) { sum += (x - y) * (x - y) * (2 * n - x - y + 2) }
        return 1 - 6 * sum / (n * (n + 1) * (n * n - 1))
    }

    /// The WS coefficient: shifts of what the reference ranks high count most; not symmetric.
    ///
    ///     WS = 1 − sum of 2^(−x) · |x − y| / max(|1 − x|, |n − x|)
    ///
    /// > Sałabun, W. & Urbaniak, K. (2020). A new coefficient of rankings similarity in decision-making problems. In
    /// *Computational Science – ICCS 2020*, 632–645.
    /// doi:[10.1007/978-3-030-50417-5_47](https://doi.org/10.1007/978-3-030-50417-5_47)
    ///
    /// - Returns: Above 0, at most 1: the weights of the shifts sum to less than 1; nil for a single option.
    public var ws: Double? {
        let n = Double(reference.count)
        guard n > 1 else { return nil }
        var sum = 0.0
        for (x, y) in zip(reference, other) { sum += Double.exp2(-x) * abs(x - y) / max(x - 1, n - x) }
        return 1 - sum
    }

    private func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : 0 }
}
