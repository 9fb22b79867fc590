// Distances of all options from an ideal and an anti-ideal point.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// An ideal and an anti-ideal point, with a scale for every criterion.
struct IdealPoints {
    /// One criterion's share of the points.
    struct Criterion {
        let best: Double
        let worst: Double
        /// What a difference is multiplied by: weight over length.
        let scale: Double
    }

    let all: [Criterion]

    /// Euclidean distances from the ideal and from the anti-ideal point.
    func distances(in matrix: Matrix) -> (plus: [Double], minus: [Double]) {
        var plus = [Double](repeating: 0, count: matrix.options)
        var minus = plus
        assay_distances(matrix.elements, matrix.options, targets, targets.count, &plus, &minus)
        return (plus, minus)
    }

    /// The share of the distance from the anti-ideal point in the sum of both distances; ½ where both are 0.
    static func closeness(_ plus: Double, _ minus: Double) -> Double {
        let sum = plus + minus
        return sum <= 0 ? 0.5 : minus / sum
    }

    /// The closeness of every option, with the distances of a few at a time.
    func closeness(in matrix: Matrix) -> [Double] {
        let (few, targets) = (1024, targets)
        var plus = [Double](repeating: 0, count: few)
        var minus = plus
        return [Double](unsafeUninitializedCapacity: matrix.options) { closeness, count in
            matrix.elements.withUnsafeBufferPointer { cells in
                for first in stride(from: 0, to: matrix.options, by: few) {
                    let options = min(few, matrix.options - first)
                    let rows = cells.baseAddress.map { $0 + first * targets.count }
                    assay_distances(rows, options, targets, targets.count, &plus, &minus)
                    for k in 0..<options { closeness[first + k] = IdealPoints.closeness(plus[k], minus[k]) }
                }
            }
            count = matrix.options
        }
    }

    private var targets: [assay_target] {
        all.map { assay_target(scale: $0.scale, best: $0.best, worst: $0.worst) }
    }

    /// The sum and the largest of the regrets `scale · (best − x)`.
    func regrets(in matrix: Matrix) -> (sums: [Double], largest: [Double]) {
        var sums = [Double](repeating: 0, count: matrix.options)
        var largest = sums
        for first in stride(from: 0, to: matrix.options, by: 8) {
            var (sum, most) = (SIMD8<Double>(), SIMD8<Double>())
            for j in all.indices {
                let regret = all[j].scale * (all[j].best - matrix.eight(j, from: first))
                sum += regret
                most.replace(with: regret, where: regret .> most)
            }
            sums.store(sum, from: first)
            largest.store(most, from: first)
        }
        return (sums, largest)
    }
}
