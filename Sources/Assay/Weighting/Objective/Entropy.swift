// Entropy as a measure of spread.
// SPDX-License-Identifier: Apache-2.0

import RealModule

extension ObjectiveWeights {
    /// One minus the entropy of each column's shares.
    ///
    ///     p[i] = x[i] / sum of x,   e = − sum of p · ln p / ln n,   d = 1 − e      in 0...1
    ///
    /// Edge cases: 0 · ln 0 = 0; costs are not inverted, as in the book; some authors scale columns from worst to best
    /// first, which gives other weights. Not defined for negative figures, or a column of zeros, or a single option.
    ///
    /// > Hwang, C.-L. & Yoon, K. (1981). *Multiple Attribute Decision Making*, ch. 3. Springer.
    /// doi:[10.1007/978-3-642-48318-9_3](https://doi.org/10.1007/978-3-642-48318-9_3)
    static func entropy(_ columns: [[Double]]) -> [Double]? {
        guard columns.allSatisfy({ $0.count > 1 && $0.allSatisfy { $0 >= 0 } && $0.contains { $0 > 0 } }) else {
            return nil
        }
        return columns.map { column in
            let entropy = column.normalized.reduce(0) { $1 > 0 ? $0 - $1 * Double.log($1) : $0 }
            return max(0, 1 - entropy / Double.log(Double(column.count)))
        }
    }
}
