// Method based on the removal effects of criteria.
// SPDX-License-Identifier: Apache-2.0

import RealModule

extension ObjectiveWeights {
    /// How far overall performances move when a column is left out.
    ///
    ///     n[i,j] = min x[·,j] / x[i,j]      more is better;     x[i,j] / max x[·,j]      less is better
    ///     S[i]   = ln(1 + sum over j of |ln n[i,j]| / m),   S[i,j] the same without column j
    ///     E[j]   = sum over i of |S[i,j] − S[i]|
    ///
    /// Edge cases: not defined unless all figures are above 0.
    ///
    /// > Keshavarz-Ghorabaee, M., Amiri, M., Zavadskas, E. K., Turskis, Z. & Antucheviciene, J. (2021). Determination of
    /// objective weights using a new method based on the removal effects of criteria (MEREC). *Symmetry* 13(4), 525.
    /// doi:[10.3390/sym13040525](https://doi.org/10.3390/sym13040525)
    static func merec(_ columns: [[Double]], _ directions: [Direction]) -> [Double]? {
        guard columns.allSatisfy({ $0.allSatisfy { $0 > 0 } }) else { return nil }
        let logs = zip(columns, directions).map { column, direction in
            let (low, high) = (column.min() ?? 1, column.max() ?? 1)
            return column.map { abs(Double.log(direction == .maximize ? low / $0 : $0 / high)) }
        }
        let m = Double(columns.count)
        let sums = (columns.first ?? []).indices.map { i in logs.reduce(0) { $0 + $1[i] } }
        return logs.map { log in
            zip(sums, log).reduce(0) { sum, pair in
                sum + abs(Double.log(onePlus: (pair.0 - pair.1) / m) - Double.log(onePlus: pair.0 / m))
            }
        }
    }
}
