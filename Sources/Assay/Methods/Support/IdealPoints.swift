// Distances of all options from an ideal and an anti-ideal point.
// SPDX-License-Identifier: Apache-2.0

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
        for first in stride(from: 0, to: matrix.options, by: 8) {
            let (toBest, toWorst) = eightDistances(in: matrix, from: first)
            plus.store(toBest, from: first)
            minus.store(toWorst, from: first)
        }
        return (plus, minus)
    }

    /// The share of the distance from the anti-ideal point in the sum of both distances; ½ where both are 0.
    static func closeness(_ plus: Double, _ minus: Double) -> Double {
        let sum = plus + minus
        return sum <= 0 ? 0.5 : minus / sum
    }

    /// The closeness of every option, without keeping the distances.
    func closeness(in matrix: Matrix) -> [Double] {
        var closeness = [Double](repeating: 0, count: matrix.options)
        for first in stride(from: 0, to: matrix.options, by: 8) {
            let (toBest, toWorst) = eightDistances(in: matrix, from: first)
            let sum = toBest + toWorst
            closeness.store((toWorst / sum).replacing(with: 0.5, where: sum .<= 0), from: first)
        }
        return closeness
    }

    @inline(__always)
    private func eightDistances(in matrix: Matrix, from first: Int) -> (SIMD8<Double>, SIMD8<Double>) {
        var (toBest, toWorst) = (SIMD8<Double>(), SIMD8<Double>())
        for j in all.indices {
            let x = matrix.eight(j, from: first)
            let (up, down) = (all[j].scale * (all[j].best - x), all[j].scale * (x - all[j].worst))
            toBest += up * up
            toWorst += down * down
        }
        return (toBest.squareRoot(), toWorst.squareRoot())
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
