// Weights from comparisons of pairs, as in the analytic hierarchy process.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Comparisons of pairs: how many times the one is worth the other.
///
/// The comparisons make a matrix with a[i,j] = 1 / a[j,i] and 1 on the diagonal. The weights are
///
///     eigenvector:     A w = λ w for the greatest λ                      (Saaty)
///     geometric mean:  w[i] = (product over j of a[i,j])^(1/n), scaled   (Crawford and Williams)
///     column mean:     w[i] = mean over j of a[i,j] / sum over k of a[k,j]     the textbooks' approximation of the first
///
/// and the consistency ratio is CR = CI / RI with CI = (λ − n) / (n − 1) and RI the random index; λ is the mean of
/// (A w)[i] / w[i] for either. Above 0.10 the judgements are worth another look.
///
/// Edge cases: a comparison that was not made is completed with w[i] / w[j], after Harker for the eigenvector and by
/// least squares for the others; the ratio then looks better than it is, since nothing contradicts what was not judged.
/// One or two things are always consistent.
///
/// > Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. *Journal of Mathematical Psychology*
/// 15(3), 234–281. doi:[10.1016/0022-2496(77)90033-5](https://doi.org/10.1016/0022-2496(77)90033-5)
///
/// > Harker, P. T. (1987). Incomplete pairwise comparisons in the analytic hierarchy process. *Mathematical Modelling*
/// 9(11), 837–848. doi:[10.1016/0270-0255(87)90503-3](https://doi.org/10.1016/0270-0255(87)90503-3)
public struct PairwiseComparisons: Hashable, Sendable {
    /// How weights follow from the matrix.
    public enum Solution: String, Hashable, Sendable, CaseIterable {
        /// The eigenvector of the greatest eigenvalue.
        case eigenvector
        /// The geometric means of the rows.
        case geometricMean = "geometric-mean"
        /// The means of the rows, once every column is scaled to a sum of 1.
        case columnMean = "column-mean"
    }

    /// The ratio above which judgements are worth another look.
    public static let limit = 0.1

    private let ratios: Ratios
    /// a[i,j] row by row; 0 where nobody compared the two.
    private let matrix: [[Double]]

    /// Comparisons of pairs.
    ///
    /// - Parameters:
    ///   - count: How many things there are.
    ///   - judgements: At most one for each pair, and as many as it takes to link all things.
    public init(count: Int, _ judgements: [RatioJudgement]) {
        ratios = Ratios(count: count, judgements)
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for i in 0..<count { matrix[i][i] = 1 }
        for judgement in judgements {
            matrix[judgement.first][judgement.second] = judgement.ratio
            matrix[judgement.second][judgement.first] = 1 / judgement.ratio
        }
        self.matrix = matrix
    }

    /// What the comparisons say.
    ///
    /// - Parameters:
    ///   - solution: How weights follow from the matrix.
    ///   - randomIndex: The random index, above 0, where it is not that of `RandomIndex`.
    /// - Complexity: O(n²) a step of the power iteration, which takes a few dozen steps; O(n³) for the geometric mean of
    /// an incomplete matrix and for the cycles.
    public func shares(by solution: Solution = .eigenvector, randomIndex: Double? = nil) -> ElicitedShares {
        let shares =
            switch solution {
            case .eigenvector: eigenvector
            case .geometricMean: ratios.shares
            case .columnMean: columnMeans
            }
        let lambda = greatestEigenvalue(shares)
        return ElicitedShares(
            shares, consistency: consistency(shares, lambda, randomIndex), completed: completed(shares))
    }

    /// The means of the rows of scaled columns; where nobody compared two, the ratio of least squares stands.
    private var columnMeans: [Double] {
        let known = ratios.shares
        let whole = matrix.indices.map { i in
            matrix.indices.map { j in matrix[i][j] > 0 ? matrix[i][j] : known[i] / known[j] }
        }
        let sums = matrix.indices.map { j in whole.reduce(0) { $0 + $1[j] } }
        return whole.map { row in zip(row, sums).reduce(0) { $0 + $1.0 / $1.1 } }.normalized
    }

    /// The power method on Harker's matrix, whose diagonal counts the comparisons that a row lacks.
    private var eigenvector: [Double] {
        var shares = [Double](repeating: 1 / Double(ratios.count), count: ratios.count)
        for _ in 0..<10_000 {
            let next = image(of: shares).normalized
            let change = zip(next, shares).reduce(0) { max($0, abs($1.0 - $1.1)) }
            shares = next
            if change < 1e-16 { break }
        }
        return shares
    }

    private func image(of shares: [Double]) -> [Double] {
        matrix.indices.map { i in
            var (sum, lacking) = (0.0, 0.0)
            for (a, share) in zip(matrix[i], shares) {
                if a > 0 { sum += a * share } else { lacking += 1 }
            }
            return sum + lacking * shares[i]
        }
    }

    /// The mean of (A w)[i] / w[i], with w[i] / w[j] where nobody compared the two.
    private func greatestEigenvalue(_ shares: [Double]) -> Double {
        zip(image(of: shares), shares).reduce(0) { $0 + $1.0 / $1.1 } / Double(ratios.count)
    }

    private func consistency(_ shares: [Double], _ lambda: Double, _ stated: Double?) -> Consistency? {
        let n = ratios.count
        guard n > 2 else { return nil }
        let (index, random) = (max(0, lambda - Double(n)) / Double(n - 1), stated ?? RandomIndex.value(for: n))
        let source = stated == nil ? "of \(RandomIndex.source(for: n))" : "as stated"
        return Consistency(
            [
                .init("ratio", "consistency ratio", index / random, most: PairwiseComparisons.limit),
                .init("index", "consistency index", index), .init("lambdaMax", "greatest eigenvalue", lambda),
                .init("randomIndex", "random index", random),
            ],
            basis: "random index \(random.fixed(2)) \(source)",
            revision: ratios.farthest(from: shares), cycles: cycles)
    }

    private func completed(_ shares: [Double]) -> [RatioJudgement] {
        matrix.indices.flatMap { i in
            ((i + 1)..<ratios.count).filter { matrix[i][$0] == 0 }.map {
                RatioJudgement(i, $0, shares[i] / shares[$0])
            }
        }
    }

    /// Circular triads.
    ///
    /// > Kendall, M. G. & Babington Smith, B. (1940). On the method of paired comparisons. *Biometrika* 31(3–4), 324–345.
    /// doi:[10.1093/biomet/31.3-4.324](https://doi.org/10.1093/biomet/31.3-4.324)
    private var cycles: [[Int]] {
        var found: [[Int]] = []
        for a in matrix.indices {
            for b in matrix.indices where b > a && matrix[a][b] > 0 && matrix[a][b] != 1 {
                for c in matrix.indices where c > b {
                    let cycle = matrix[a][b] > 1 ? [a, b, c] : [a, c, b]
                    if (0..<3).allSatisfy({ matrix[cycle[$0]][cycle[($0 + 1) % 3]] > 1 }) { found.append(cycle) }
                }
            }
        }
        return found
    }
}
