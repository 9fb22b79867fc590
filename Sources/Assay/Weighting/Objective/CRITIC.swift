// Criteria importance through intercriteria correlation.
// SPDX-License-Identifier: Apache-2.0

extension ObjectiveWeights {
    /// Spread times conflict of each column on the scale from worst to best.
    ///
    ///     C[j] = s[j] · sum over k of (1 − ρ[j,k])
    ///
    /// with s the standard deviation and ρ the correlation. Edge cases: a constant column has no weight, and is left out of
    /// the conflict of the others, with which it has no correlation.
    ///
    /// > Diakoulaki, D., Mavrotas, G. & Papayannakis, L. (1995). Determining objective weights in multiple criteria
    /// problems: the CRITIC method. *Computers & Operations Research* 22(7), 763–770.
    /// doi:[10.1016/0305-0548(94)00059-H](https://doi.org/10.1016/0305-0548(94)00059-H)
    static func critic(_ columns: [[Double]]) -> [Double] {
        let deviations = columns.map(\.deviation)
        let usable = columns.indices.filter { deviations[$0] > 0 }
        return columns.indices.map { j in
            guard deviations[j] > 0 else { return 0 }
            return deviations[j]
                * usable.reduce(0) { sum, k in
                    k == j ? sum : sum + 1 - covariance(columns[j], columns[k]) / (deviations[j] * deviations[k])
                }
        }
    }

    private static func covariance(_ a: [Double], _ b: [Double]) -> Double {
        let (x, y) = (a.mean, b.mean)
        return zip(a, b).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / Double(a.count - 1)
    }
}
