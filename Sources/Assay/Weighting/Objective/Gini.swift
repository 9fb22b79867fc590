// Gini's coefficient as a measure of spread.
// SPDX-License-Identifier: Apache-2.0

extension ObjectiveWeights {
    /// Gini's coefficient of each column.
    ///
    ///     G = sum over i and k of |x[i] − x[k]| / (2 · n² · mean of x)      in 0...1
    ///
    /// Edge cases: not defined for negative figures or a column of zeros.
    ///
    /// > Dorfman, R. (1979). A formula for the Gini coefficient. *Review of Economics and Statistics* 61(1), 146–149.
    /// doi:[10.2307/1924845](https://doi.org/10.2307/1924845)
    static func gini(_ columns: [[Double]]) -> [Double]? {
        guard columns.allSatisfy({ $0.allSatisfy { $0 >= 0 } && $0.contains { $0 > 0 } }) else { return nil }
        return columns.map { column in
            let n = Double(column.count)
            // In order, the k-th figure is subtracted from n − k others and k − 1 others from it.
            let sum = column.sorted().enumerated().reduce(0) { $0 + (2 * Double($1.offset) + 1 - n) * $1.element }
            return sum / (n * n * column.mean)
        }
    }
}
