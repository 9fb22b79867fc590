// Free weights, sixteen draws at a time.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Ranks under weights that are uniform on the simplex, where all values are certain.
///
/// The gaps between m − 1 sorted uniform numbers u₁ ≤ … ≤ u₍m−1₎, and to 0 and 1, are uniform weights. Summed by parts the
/// score needs no weights at all:
///
///     score[i] = v[i,m] + sum over j < m of u[j] · (v[i,j] − v[i,j+1])
///
/// Scores are taken relative to the first option's, which changes no rank, spares one option and keeps digits.
///
/// > Devroye, L. (1986). *Non-Uniform Random Variate Generation*, ch. V.2. Springer.
/// doi:[10.1007/978-1-4613-8643-8](https://doi.org/10.1007/978-1-4613-8643-8)
struct SpacingsKernel: ~Copyable {
    private let criteria: Int
    private let options: Int
    private let seed: UInt64
    private let last: Scratch<Float>
    private let slopes: Scratch<Float>
    private let spacings: Spacings
    private let scores: Scratch<Float>
    private var counter: LaneCounter
    /// Over the draws that each option led: sums of the sorted numbers, in units of 2⁻²³, and the number of draws.
    private let sums: Scratch<Int64>

    /// - Precondition: At least two criteria and at most `LaneCounter.limit` options.
    init(values: Matrix, seed: UInt64) {
        let (n, m) = (values.options, values.criteria)
        precondition(m > 1 && n <= LaneCounter.limit, "too few criteria or too many options for the kernel")
        func value(_ i: Int, _ j: Int) -> Double { values[option: i, criterion: j] - values[option: 0, criterion: j] }
        (options, criteria) = (n, m)
        self.seed = seed
        last = Scratch((0..<n).map { Float(value($0, m - 1)) })
        slopes = Scratch(
            (0..<n).flatMap { i in (0..<m - 1).map { Float((value(i, $0) - value(i, $0 + 1)) * 0x1p-23) } })
        spacings = Spacings(criteria: m)
        scores = Scratch(repeating: 0, count: 16 * n)
        counter = LaneCounter(options: n) { values[option: $0] == values[option: $1] }
        sums = Scratch(repeating: 0, count: n * m)
    }

    /// Counts those draws of a block that lie within given ones.
    mutating func run(block: Int, within draws: Range<Int>) {
        var generator = LaneGenerator(seed: seed, block: block)
        for start in stride(from: 0, to: LaneGenerator.block, by: LaneGenerator.lanes) {
            let first = block * LaneGenerator.block + start
            guard first < draws.upperBound else { return }
            let lanes = (first..<first + LaneGenerator.lanes).clamped(to: draws)
            spacings.draw(&generator)
            guard !lanes.isEmpty else { continue }
            score()
            let active = lanes.lowerBound - first..<lanes.upperBound - first
            var leaders = counter.count(scores, lanes: active)
            assay_add_leading(
                spacings.sorted.memory, criteria - 1, &leaders, active.lowerBound, active.upperBound, sums.memory)
        }
    }

    @inline(__always)
    private mutating func score() {
        assay_sum_lanes(
            spacings.sorted.memory, criteria - 1, last.memory, slopes.memory, options, scores.memory)
    }
}

extension SpacingsKernel {
    /// Everything counted so far.
    mutating func tally() -> RankTally {
        let unit = Int(RankTally.unit) >> 23
        var weights = [Int](repeating: 0, count: options * criteria)
        for i in 0..<options {
            let row = counter.first(equalTo: i) * criteria
            for j in 0..<criteria {
                let upper = j < criteria - 1 ? sums[row + j] : sums[row + j] << 23
                weights[i * criteria + j] = Int(upper - (j > 0 ? sums[row + j - 1] : 0)) * unit
            }
        }
        return counter.tally(criteria: criteria, leadingWeights: weights)
    }
}
