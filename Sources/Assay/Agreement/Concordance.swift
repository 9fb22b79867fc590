// How far several rankings agree.
// SPDX-License-Identifier: Apache-2.0

/// Kendall's coefficient of concordance W of several rankings of the same options, corrected for ties.
///
///     W = 12 · sum over options of (R − mean R)² / (m² · (n³ − n) − m · sum over rankings of T)
///     T = sum over the ties of a ranking of (t³ − t)
///
/// with m rankings of n options, R the sum of an option's ranks and t the number of options in a tie.
///
/// > Kendall, M. G. & Babington Smith, B. (1939). The problem of m rankings. *Annals of Mathematical Statistics* 10(3),
/// 275–287. doi:[10.1214/aoms/1177732186](https://doi.org/10.1214/aoms/1177732186)
///
/// - Parameter rankings: For each ranking, the rank of every option; ties may share the first or the mean of their places.
/// - Returns: In 0...1, 1 for full agreement; nil if there are no rankings, or every one is a single tie.
/// - Precondition: All rank the same options.
public func kendallConcordance(of rankings: [[Double]]) -> Double? {
    precondition(rankings.allSatisfy { $0.count == rankings[0].count }, "all rankings rank the same options")
    let ranks = rankings.map(\.averageRanks)
    let (m, n) = (Double(ranks.count), Double(ranks.first?.count ?? 0))
    let sums = (0..<Int(n)).map { i in ranks.reduce(0) { $0 + $1[i] } }
    let mean = m * (n + 1) / 2
    let deviations = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let most = m * m * (n * n * n - n) - m * ranks.reduce(0) { $0 + tieCorrection($1) }
    return most > 0 ? 12 * deviations / most : nil
}

private func tieCorrection(_ ranks: [Double]) -> Double {
    let sorted = ranks.sorted()
    var (sum, first) = (0.0, 0)
    while first < sorted.count {
        let next = sorted[first...].firstIndex { $0 != sorted[first] } ?? sorted.count
        let t = Double(next - first)
        sum += t * t * t - t
        first = next
    }
    return sum
}
