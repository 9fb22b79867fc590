// The credibility of one option's outranking all others.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// The credibility of all pairs of options.
///
/// The same figures as `OutrankingCriteria.credibility`, with each ramp written as a line that is cut off at both ends:
///
///     w · c = (A − y) · w/(p − q) within 0...w,    A = y_a + p
///     1 − d = (V − y) / (v − p)  not below 0,      V = y_a + v
///     σ     = C · product over j of min(1, (1 − d) / (1 − C))
///
/// where y is the performance of the option to be outranked, counted so that more is better.
struct CredibilityRows {
    private let criteria: OutrankingCriteria
    private let matrix: Matrix
    /// Performances counted so that more is better, one criterion behind the other.
    private let columns: [Double]

    init(of matrix: Matrix, _ criteria: OutrankingCriteria) {
        self.criteria = criteria
        self.matrix = matrix
        columns = criteria.all.indices.flatMap { j in
            (0..<matrix.options).map { criteria.all[j].sign * matrix[option: $0, criterion: j] }
        }
    }

    /// σ of every pair, row by row.
    var all: [Double] {
        let n = matrix.options
        return [Double](unsafeUninitializedCapacity: n * n) { sigma, filled in
            guard let first = sigma.baseAddress else { return }
            for a in 0..<n {
                let (support, opposition) = criteria.ramps(of: matrix[option: a])
                assay_credibility(
                    columns, n, support, support.count, opposition, opposition.count, 1 - Tie.width, first + a * n)
                sigma[a * n + a] = 1
            }
            filled = n * n
        }
    }
}

extension OutrankingCriteria {
    /// The ramps of one option's concordance, and of its tolerance under criteria with a veto.
    fileprivate func ramps(of performances: ArraySlice<Double>) -> (support: [assay_ramp], opposition: [assay_ramp]) {
        var (support, opposition): ([assay_ramp], [assay_ramp]) = ([], [])
        for ((j, criterion), x) in zip(all.enumerated(), performances) {
            let (q, p, v) = criterion.thresholds(at: x)
            // Where two thresholds are the same the ramp is as steep as rounding allows.
            let steepest = max(criterion.slack, .leastNormalMagnitude)
            let (near, far) = (max(p - q, steepest), max(v - p, steepest))
            let base = criterion.sign * x + criterion.slack
            support.append(
                assay_ramp(criterion: j, end: base + q + near, slope: criterion.weight / near, height: criterion.weight)
            )
            guard far.isFinite else { continue }
            opposition.append(assay_ramp(criterion: j, end: base + p + far, slope: 1 / far, height: 1))
        }
        return (support, opposition)
    }
}
