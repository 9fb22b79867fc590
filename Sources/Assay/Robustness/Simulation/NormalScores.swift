// Scores that are normal, because every value is.
// SPDX-License-Identifier: Apache-2.0

/// Values that are independent normal numbers, so that one number for each option draws its score exactly.
///
///     score[i] = sum over j of w[j] · m[i,j]  +  z[i] · √(sum over j of w[j]² · s[i,j]²),    z[i] standard normal
///
/// It holds where value functions are straight lines and where a cell's distribution is not cut: so little of it lies
/// beyond the criterion's range that no draw would notice. A cell that is certain has s = 0.
///
/// > Tervonen, T. & Lahdelma, R. (2007). Implementing stochastic multicriteria acceptability analysis. *European Journal
/// of Operational Research* 178, 500–513. doi:[10.1016/j.ejor.2005.12.037](https://doi.org/10.1016/j.ejor.2005.12.037)
struct NormalScores: Sendable {
    /// A chance that no 32 random bits tell from none.
    private static let negligible = 0x1p-32

    /// The means of the values.
    let means: Matrix
    /// The variances of the values.
    let variances: Matrix

    /// The values of cells; nil if they are not all normal or certain, or if all are certain.
    ///
    /// - Parameters:
    ///   - distributions: Option by option.
    ///   - values: Values of the same cells; those of uncertain cells do not matter.
    init?(_ distributions: [CellDistribution], values: Matrix, functions: [ValueFunction?]) {
        guard distributions.contains(where: { !$0.isExact }) else { return nil }
        var (means, variances) = (values, Matrix(options: values.options, criteria: values.criteria))
        for (cell, distribution) in distributions.enumerated() where !distribution.isExact {
            guard case .normal(let mean, let spread, let chances) = distribution,
                chances.lowerBound < NormalScores.negligible, 1 - chances.upperBound < NormalScores.negligible,
                let function = functions[cell % values.criteria], let slope = function.slope
            else { return nil }
            means.elements[cell] = function(mean)
            variances.elements[cell] = slope * slope * spread * spread
        }
        (self.means, self.variances) = (means, variances)
    }

    /// Quantiles of the standard normal distribution.
    static let quantiles = QuantileTables.table(bits: bits) { Float(Normal.quantile($0)) }
    /// Finer than the table of a cell, since nothing averages its stretches out.
    static let bits: UInt32 = 11
}

extension ValueFunction {
    /// How much the value rises with the performance, where it does so in one straight line over the range.
    fileprivate var slope: Double? {
        guard case .linear = shape else { return nil }
        let (low, high) = (domain.lowerBound, domain.upperBound)
        return (self(high) - self(low)) / (high - low)
    }
}
