// Concordance and discordance of ELECTRE, with thresholds.
// SPDX-License-Identifier: Apache-2.0

/// One criterion as ELECTRE III and TRI see it.
///
/// Thresholds are taken at the performance of the option that is to outrank:
///
///     q, p, v  = threshold + share · |x|
///     c(a,b)   = 1 if b is better by at most q, 0 if by p or more, a ramp between
///     d(a,b)   = 0 if b is better by at most p, 1 if by v or more, a ramp between; always 0 without a veto
struct OutrankingCriterion {
    let weight: Double
    /// 1 if more is better, otherwise −1.
    let sign: Double
    /// How far rounding may push a difference over a threshold.
    let slack: Double
    let thresholds: Thresholds

    /// Indifference, preference and veto threshold at a performance; no veto is infinite.
    func thresholds(at x: Double) -> (q: Double, p: Double, v: Double) {
        let (size, shares) = (abs(x), thresholds.shares)
        let q = (thresholds.indifference ?? 0) + shares.indifference * size
        let hasPreference = thresholds.preference != nil || shares.preference > 0
        let p = hasPreference ? (thresholds.preference ?? 0) + shares.preference * size : q
        let hasVeto = thresholds.veto != nil || shares.veto > 0
        return (q, p, hasVeto ? (thresholds.veto ?? 0) + shares.veto * size : .infinity)
    }

    /// How far this criterion supports, and opposes, that the first performance is at least as good as the second.
    func judge(_ a: Double, _ b: Double) -> (concordance: Double, discordance: Double) {
        let (q, p, v) = thresholds(at: a)
        let loss = sign * (b - a)
        let concordance = loss <= q + slack ? 1 : loss >= p ? 0 : (p - loss) / (p - q)
        let discordance = loss <= p + slack ? 0 : loss >= v ? 1 : v.isFinite ? (loss - p) / (v - p) : 0
        return (concordance, discordance)
    }
}

/// All criteria as ELECTRE III and TRI see them.
struct OutrankingCriteria {
    let all: [OutrankingCriterion]

    /// The criteria of a table.
    ///
    /// - Parameter others: Further performances that options are compared with, such as profiles.
    /// - Throws: `MethodError` unless q ≤ p ≤ v for every performance.
    init(of table: ScoringTable, and others: [[Double]] = []) throws(MethodError) {
        all = table.columns.map {
            OutrankingCriterion(
                weight: $0.weight, sign: $0.sign, slack: $0.slack, thresholds: $0.criterion.thresholds)
        }
        for (j, criterion) in all.enumerated() {
            let performances = table.performances[criterion: j] + others.map { $0[j] }
            for x in performances {
                guard abs(x) < 1e300 else {
                    throw MethodError(
                        "\(x.plain) under '\(table.criteria[j].name)' is too great to be compared",
                        criterion: table.criteria[j].id)
                }
                let (q, p, v) = criterion.thresholds(at: x)
                guard q <= p, p <= v else {
                    let name = table.criteria[j].name
                    throw MethodError(
                        "the thresholds of '\(name)' must not fall from indifference over preference to veto; "
                            + "at \(x.plain) they are \(q.plain), \(p.plain) and \(v.isFinite ? v.plain : "none")",
                        criterion: table.criteria[j].id)
                }
            }
        }
    }

    /// The weighted support for `a` being at least as good as `b`.
    func concordance(_ a: some Collection<Double>, _ b: some Collection<Double>) -> Double {
        zip(all, zip(a, b)).reduce(0) { $0 + $1.0.weight * $1.0.judge($1.1.0, $1.1.1).concordance }
    }

    /// How credible it is that `a` is at least as good as `b`.
    ///
    ///     σ(a,b) = C(a,b) · product over j with d_j(a,b) > C(a,b) of (1 − d_j(a,b)) / (1 − C(a,b))
    ///
    /// Nothing opposes more than full concordance, which rounding must not take for less.
    func credibility(_ a: some Collection<Double>, _ b: some Collection<Double>) -> Double {
        let concordance = concordance(a, b)
        guard concordance < 1 - Tie.width else { return 1 }
        return zip(all, zip(a, b)).reduce(concordance) { credibility, pair in
            let discordance = pair.0.judge(pair.1.0, pair.1.1).discordance
            return discordance > concordance ? credibility * (1 - discordance) / (1 - concordance) : credibility
        }
    }
}
