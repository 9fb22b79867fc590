// Entropy as a measure of spread.
// SPDX-License-Identifier: Apache-2.0

import RealModule

extension ObjectiveWeights {
    /// One minus the entropy of each column's shares.
    ///
    ///     p[i] = x[i] / sum of x,   e = − sum of p · ln p / ln n,   d = 1 − e      in 0...1
    ///
    /// Edge cases: 0 · ln 0 = 0; costs are not inverted, as in the book. Not defined for negative figures, or a column of zeros, or a single option.
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

    /// The same of columns that are scaled from the worst to the best first, which gives other weights.
    ///
    /// Edge cases: a constant column, which has no shares, has no weight.
    ///
    /// > Krishnan, A. R., Kasim, M. M., Hamid, R. & Ghazali, M. F. (2021). A modified CRITIC method to estimate the objective
    /// weights of decision criteria. *Symmetry* 13(6), 973. doi:[10.3390/sym13060973](https://doi.org/10.3390/sym13060973)
    static func scaledEntropy(_ scaled: [[Double]]) -> [Double]? {
        let varied = scaled.indices.filter { j in scaled[j].contains { $0 > 0 } }
        guard let found = entropy(varied.map { scaled[$0] }) else { return nil }
        return zip(varied, found).reduce(into: scaled.map { _ in 0.0 }) { $0[$1.0] = $1.1 }
    }
}
