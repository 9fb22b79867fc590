// How inconsistent comparisons with the best and the worst may be.
// SPDX-License-Identifier: Apache-2.0

/// Thresholds of the input-based consistency ratio of the best-worst method.
///
/// They depend on how many things are compared, and on how many times the worst the best is worth. Of judgements made at
/// random, those below the threshold mostly keep the order that their weights have.
///
/// Edge cases: a span between two whole numbers takes the threshold of the smaller one. The table has spans of 3 to 9 and 3
/// to 9 things; beyond it nothing is agreed.
///
/// > Liang, F., Brunelli, M. & Rezaei, J. (2020). Consistency issues in the best worst method: measurements and
/// thresholds. *Omega* 96, 102175, table 3. doi:[10.1016/j.omega.2019.102175](https://doi.org/10.1016/j.omega.2019.102175)
public enum BestWorstThresholds {
    /// What the ratio should not exceed; nil where nothing is agreed.
    ///
    /// - Parameters:
    ///   - span: How many times the worst the best is worth.
    ///   - count: How many things are compared.
    public static func most(span: Double, count: Int) -> Double? {
        guard (3..<10).contains(span), (3...9).contains(count) else { return nil }
        return table[Int(span) - 3][count - 3]
    }

    /// One row for each span from 3, one column for each count from 3.
    private static let table = [
        [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
        [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
        [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960],
        [0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
        [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
        [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657],
        [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662],
    ]
}
