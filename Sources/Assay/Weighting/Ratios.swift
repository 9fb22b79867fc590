// What ratios between pairs say about the whole.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Judgements of ratios between some pairs of things, solved by least squares of their logarithms.
///
///     minimize  sum over judgements of (ln ratio − ln w[first] + ln w[second])²
///
/// For a complete set of comparisons these are the geometric means of the rows. For an incomplete one the solution is
/// unique as long as the judgements link all things.
///
/// > Crawford, G. & Williams, C. (1985). A note on the analysis of subjective judgment matrices. *Journal of Mathematical
/// Psychology* 29(4), 387–405. doi:[10.1016/0022-2496(85)90002-1](https://doi.org/10.1016/0022-2496(85)90002-1)
///
/// > Bozóki, S., Fülöp, J. & Rónyai, L. (2010). On optimal completion of incomplete pairwise comparison matrices.
/// *Mathematical and Computer Modelling* 52(1–2), 318–333.
/// doi:[10.1016/j.mcm.2010.02.047](https://doi.org/10.1016/j.mcm.2010.02.047)
public struct Ratios: Hashable, Sendable {
    /// How many things there are.
    public let count: Int
    /// What was judged.
    public let judgements: [RatioJudgement]

    /// Judgements of ratios between some pairs of things.
    public init(count: Int, _ judgements: [RatioJudgement]) {
        self.count = count
        self.judgements = judgements
    }

    /// The things that judgements link with the first one, the first one included, in order.
    public var linked: [Int] {
        var reached: Set<Int> = [0]
        var size = 0
        while size < reached.count {
            size = reached.count
            for judgement in judgements where reached.contains(judgement.first) != reached.contains(judgement.second) {
                reached.formUnion([judgement.first, judgement.second])
            }
        }
        return reached.sorted()
    }

    /// The shares of least squares.
    ///
    /// - Precondition: The judgements link all things.
    public var shares: [Double] {
        // The normal equations are those of the graph's Laplacian; the last logarithm stays 0.
        let n = count - 1
        guard n > 0 else { return [1] }
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: n + 1), count: n)
        for judgement in judgements {
            let (a, b, log) = (judgement.first, judgement.second, Double.log(judgement.ratio))
            if a < n { matrix[a][a] += 1; matrix[a][n] += log }
            if b < n { matrix[b][b] += 1; matrix[b][n] -= log }
            if a < n, b < n { matrix[a][b] -= 1; matrix[b][a] -= 1 }
        }
        let logs = Ratios.solution(of: matrix) + [0]
        let greatest = logs.max() ?? 0
        return logs.map { Double.exp($0 - greatest) }.normalized
    }

    /// The judgement that is farthest from what shares imply, the first of several; nil if all of them agree.
    public func farthest(from shares: [Double]) -> Consistency.Revision? {
        let revisions = judgements.compactMap { judgement -> (Consistency.Revision, Double)? in
            let implied = shares[judgement.first] / shares[judgement.second]
            guard implied.isFinite, implied > 0 else { return nil }
            return (Consistency.Revision(judgement, implied: implied), abs(Double.log(judgement.ratio / implied)))
        }
        // In a circle of three all misfits are the same, whatever the last digits say: the first one is meant.
        let greatest = revisions.map(\.1).max() ?? 0
        return greatest > 1e-9 ? revisions.first { $0.1 > greatest - 1e-9 }?.0 : nil
    }

    /// Gauss's elimination with the greatest pivots; the last column is the right side.
    private static func solution(of system: [[Double]]) -> [Double] {
        var rows = system
        let n = rows.count
        for k in 0..<n {
            let pivot = (k..<n).max { abs(rows[$0][k]) < abs(rows[$1][k]) } ?? k
            rows.swapAt(k, pivot)
            for i in (k + 1)..<n where rows[i][k] != 0 {
                let factor = rows[i][k] / rows[k][k]
                for j in k...n { rows[i][j] -= factor * rows[k][j] }
            }
        }
        var x = [Double](repeating: 0, count: n)
        for k in (0..<n).reversed() {
            let known = ((k + 1)..<n).reduce(0) { $0 + rows[k][$1] * x[$1] }
            x[k] = (rows[k][n] - known) / rows[k][k]
        }
        return x
    }
}
