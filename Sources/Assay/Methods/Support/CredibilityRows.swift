// The credibility of one option's outranking all others, eight at a time.
// SPDX-License-Identifier: Apache-2.0

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
    private typealias Eight = SIMD8<Double>

    private let criteria: OutrankingCriteria
    private let matrix: Matrix
    /// For each criterion, the performances of all options, eight at a time; the last are filled up.
    private let columns: [[Eight]]

    init(of matrix: Matrix, _ criteria: OutrankingCriteria) {
        self.criteria = criteria
        self.matrix = matrix
        columns = criteria.all.indices.map { j in
            stride(from: 0, to: matrix.options, by: 8).map { first in
                var eight = Eight.zero
                for k in 0..<min(8, matrix.options - first) {
                    eight[k] = criteria.all[j].sign * matrix[option: first + k, criterion: j]
                }
                return eight
            }
        }
    }

    /// σ of every pair, row by row.
    var all: [Double] {
        var sigma = [Double](repeating: 1, count: matrix.options * matrix.options)
        for a in 0..<matrix.options {
            let row = credibility(Lines(criteria, matrix[option: a]))
            for (block, eight) in row.enumerated() {
                let first = block * 8
                for k in 0..<min(8, matrix.options - first) { sigma[a * matrix.options + first + k] = eight[k] }
            }
        }
        return sigma
    }

    /// σ of one option over all.
    private func credibility(_ lines: Lines) -> [Eight] {
        let (zero, one) = (Eight.zero, Eight(repeating: 1))
        var concordance = [Eight](repeating: zero, count: columns.first?.count ?? 0)
        for (column, line) in zip(columns, lines.support) {
            let weight = Eight(repeating: line.weight)
            for k in concordance.indices {
                concordance[k] += ((line.end - column[k]) * line.slope).atLeast(zero).atMost(weight)
            }
        }
        for k in concordance.indices { concordance[k] = concordance[k].atMost(one) }
        guard !lines.opposition.isEmpty else { return concordance }
        let scale = concordance.map { one / (one - $0) }
        var sigma = concordance
        for line in lines.opposition {
            let column = columns[line.criterion]
            for k in sigma.indices {
                let tolerance = ((line.end - column[k]) * line.slope).atLeast(zero)
                sigma[k] *= (tolerance * scale[k]).atMost(one)
            }
        }
        // Nothing opposes more than full concordance, which rounding must not take for less.
        let full = Eight(repeating: 1 - Tie.width)
        return zip(sigma, concordance).map { $0.replacing(with: one, where: $1 .>= full) }
    }
}

/// The ramps of one option's concordance and discordance.
private struct Lines {
    /// For each criterion, where its support ends, its slope and its height.
    let support: [(end: Double, slope: Double, weight: Double)]
    /// For each criterion with a veto, where its tolerance ends, and its slope.
    let opposition: [(criterion: Int, end: Double, slope: Double)]

    init(_ criteria: OutrankingCriteria, _ performances: ArraySlice<Double>) {
        let rows = zip(criteria.all, performances).map { criterion, x in
            let (q, p, v) = criterion.thresholds(at: x)
            // Where two thresholds are the same the ramp is as steep as rounding allows.
            let steepest = max(criterion.slack, .leastNormalMagnitude)
            let (near, far) = (max(p - q, steepest), max(v - p, steepest))
            let base = criterion.sign * x + criterion.slack
            return (criterion, (end: base + q + near, width: near), (end: base + p + far, width: far))
        }
        support = rows.map { ($0.1.end, $0.0.weight / $0.1.width, $0.0.weight) }
        opposition = rows.enumerated().compactMap { j, row in
            row.2.width.isFinite ? (j, row.2.end, 1 / row.2.width) : nil
        }
    }
}

extension SIMD8<Double> {
    /// Each lane, or the bound if it is below.
    @inline(__always)
    fileprivate func atLeast(_ bound: SIMD8<Double>) -> SIMD8<Double> { replacing(with: bound, where: self .< bound) }

    /// Each lane, or the bound if it is above.
    @inline(__always)
    fileprivate func atMost(_ bound: SIMD8<Double>) -> SIMD8<Double> { replacing(with: bound, where: self .> bound) }
}
