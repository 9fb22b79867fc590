// Distances of all options from an ideal and an anti-ideal point.
// SPDX-License-Identifier: Apache-2.0

import RealModule

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
        var plus: [Double] = []
        var minus: [Double] = []
        plus.reserveCapacity(matrix.options)
        minus.reserveCapacity(matrix.options)
        for i in 0..<matrix.options {
            var (toBest, toWorst) = (0.0, 0.0)
            for j in all.indices {
                let x = matrix[option: i, criterion: j]
                let (up, down) = (all[j].scale * (all[j].best - x), all[j].scale * (x - all[j].worst))
                toBest += up * up
                toWorst += down * down
            }
            plus.append(Double.sqrt(toBest))
            minus.append(Double.sqrt(toWorst))
        }
        return (plus, minus)
    }

    /// The sum and the largest of the regrets `scale · (best − x)`.
    func regrets(in matrix: Matrix) -> (sums: [Double], largest: [Double]) {
        var sums: [Double] = []
        var largest: [Double] = []
        sums.reserveCapacity(matrix.options)
        largest.reserveCapacity(matrix.options)
        for i in 0..<matrix.options {
            var (sum, most) = (0.0, 0.0)
            for j in all.indices {
                let regret = all[j].scale * (all[j].best - matrix[option: i, criterion: j])
                sum += regret
                most = max(most, regret)
            }
            sums.append(sum)
            largest.append(most)
        }
        return (sums, largest)
    }
}
