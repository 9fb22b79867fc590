// Weights from comparisons with the best and the worst alone.
// SPDX-License-Identifier: Apache-2.0

public import LinearPrograms

/// The best-worst method, in its linear and in its first, nonlinear form.
///
/// What is worth most is compared with all others (a[B,j] times) and all others with what is worth least (a[j,W] times):
///
///     minimize ξ  such that  |w[B] − a[B,j] · w[j]| ≤ ξ,  |w[j] − a[j,W] · w[W]| ≤ ξ,  w ≥ 0,  sum of w = 1
///
/// ξ is 0 if all comparisons fit; it is itself the measure of the linear form, and must not be divided by the index of
/// the first, nonlinear form. Two ratios go with it, each in 0...1, of Liang, Brunelli and Rezaei:
///
///     input:   max over j of |a[B,j] · a[j,W] − a[B,W]| / (a[B,W]² − a[B,W])      from the judgements alone
///     output:  ξ' / index(a[B,W]), ξ' the least ξ with |w[B]/w[j] − a[B,j]| ≤ ξ and |w[j]/w[W] − a[j,W]| ≤ ξ
///
/// Above the threshold for the input ratio (`BestWorstThresholds`) the judgements are worth another look: first those of
/// the j with the greatest gap |a[B,j] · a[j,W] − a[B,W]|.
///
/// Variants: the first, nonlinear form minimizes the greatest deviation of *ratios*, |w[B]/w[j] − a[B,j]| and
/// |w[j]/w[W] − a[j,W]|; with more than three things it mostly leaves an interval for each weight, whose middle stands,
/// scaled to a sum of 1, and its ξ divided by `consistencyIndex(of:)` is the output ratio. The linear form mostly has one
/// solution, near the middle of those intervals, and the same one if the judgements fit perfectly. A multiplicative form takes logarithms of the ratios, and
/// a Bayesian form takes judgements of several people for draws from one distribution; neither is here.
///
/// Edge cases: where the least ξ leaves room for several weights, the mean of those that are extreme in one of them
/// stands, with bounds. A comparison that was not made leaves its constraint out. If all are worth the same, ξ is 0.
///
/// > Rezaei, J. (2016). Best-worst multi-criteria decision-making method: some properties and a linear model. *Omega* 64,
/// 126–130. doi:[10.1016/j.omega.2015.12.001](https://doi.org/10.1016/j.omega.2015.12.001)
///
/// > Liang, F., Brunelli, M. & Rezaei, J. (2020). Consistency issues in the best worst method: measurements and
/// thresholds. *Omega* 96, 102175. doi:[10.1016/j.omega.2019.102175](https://doi.org/10.1016/j.omega.2019.102175)
public struct BestWorst: Hashable, Sendable {
    /// Which deviation is minimized.
    public enum Model: String, Hashable, Sendable, CaseIterable {
        /// That of weights, with one solution as a rule (2016).
        case linear
        /// That of ratios, mostly with an interval for each weight (2015).
        case nonlinear
    }

    /// The number of what is worth most.
    public let best: Int
    /// The number of what is worth least.
    public let worst: Int
    /// How many times each the best is worth, at least 1; nil where nobody compared them.
    public let bestToOthers: [Double?]
    /// How many times the worst each is worth, at least 1; nil where nobody compared them.
    public let othersToWorst: [Double?]

    /// Comparisons with the best and the worst.
    ///
    /// - Precondition: One of each for every thing.
    public init(best: Int, worst: Int, bestToOthers: [Double?], othersToWorst: [Double?]) {
        precondition(bestToOthers.count == othersToWorst.count, "there is one comparison of each kind for everything")
        self.best = best
        self.worst = worst
        self.bestToOthers = bestToOthers
        self.othersToWorst = othersToWorst
    }

    /// What the comparisons say.
    ///
    /// - Throws: `LinearProgramError` if the program cannot be solved.
    /// - Complexity: 2n + 1 linear programs for n things.
    public func shares(by model: Model = .linear) throws(LinearProgramError) -> ElicitedShares {
        guard bestToOthers.count > 1 else { return ElicitedShares([1]) }
        return try model == .linear ? linearShares() : nonlinearShares()
    }

    private func linearShares() throws(LinearProgramError) -> ElicitedShares {
        var (program, shares, deviation) = model
        let (optimum, values) = try OptimalFace.solve(program, shares)
        program.require([(1, deviation)], atMost: optimum)
        let face = try OptimalFace(of: program, shares, at: values)
        return ElicitedShares(
            face.center.normalized, bounds: face.bounds,
            consistency: Consistency(
                figures(optimum), basis: "linear model of Rezaei (2016)", revision: revision))
    }

    /// The least ξ of ratios makes the program linear in the weights.
    private func nonlinearShares() throws(LinearProgramError) -> ElicitedShares {
        let deviation = nonlinearDeviation
        // Where the least ξ leaves a single point, rounding must not leave none.
        let room = deviation + 1e-9 * (1 + deviation)
        var program = LinearProgram(.minimize)
        let w = bestToOthers.map { _ in program.addVariable(0...1) }
        program.require(w.map { (1, $0) }, equals: 1)
        for (a, b, ratio) in comparisons {
            program.require([(1, w[a]), (-ratio - room, w[b])], atMost: 0)
            program.require([(1, w[a]), (-ratio + room, w[b])], atLeast: 0)
        }
        let face = try OptimalFace(of: program, w, at: OptimalFace.solve(program, w).values)
        let middles = face.bounds?.map { ($0.lowerBound + $0.upperBound) / 2 }
        return ElicitedShares(
            (middles ?? face.center).normalized, bounds: face.bounds,
            consistency: Consistency(
                figures(deviation), basis: "nonlinear model of Rezaei (2015)", revision: revision))
    }

    /// The comparisons that were made: how many times the second the first is worth.
    private var comparisons: [(first: Int, second: Int, ratio: Double)] {
        let withBest = bestToOthers.enumerated().map { (best, $0.offset, $0.element) }
        let withWorst = othersToWorst.enumerated().map { ($0.offset, worst, $0.element) }
        return (withBest + withWorst).compactMap { a, b, ratio in a == b ? nil : ratio.map { (a, b, $0) } }
    }

    private var model: (LinearProgram, shares: [LinearProgram.Variable], deviation: LinearProgram.Variable) {
        var program = LinearProgram(.minimize)
        let w = bestToOthers.map { _ in program.addVariable(0...1) }
        let deviation = program.addVariable(objective: 1)
        program.require(w.map { (1, $0) }, equals: 1)
        for (a, b, ratio) in comparisons {
            program.require([(1, w[a]), (-ratio, w[b]), (-1, deviation)], atMost: 0)
            program.require([(1, w[a]), (-ratio, w[b]), (1, deviation)], atLeast: 0)
        }
        return (program, w, deviation)
    }

    private func figures(_ deviation: Double) -> [Consistency.Figure] {
        [.init("xi", "greatest deviation ξ", max(0, deviation))]
            + [
                inputRatio.map {
                    .init(
                        "inputRatio", "input-based consistency ratio", $0,
                        most: span.flatMap { BestWorstThresholds.most(span: $0, count: bestToOthers.count) })
                }
            ].compactMap(\.self)
            + [outputRatio.map { .init("outputRatio", "output-based consistency ratio", $0) }].compactMap(\.self)
    }
}

// MARK: - Consistency

extension BestWorst {
    /// How many times the worst the best is worth, as it was judged.
    public var span: Double? { bestToOthers[worst] ?? othersToWorst[best] }

    /// The consistency ratio of the judgements alone; nil unless the best and the worst were compared.
    public var inputRatio: Double? {
        guard let span else { return nil }
        let gaps = chains.map { abs($0.toBest * $0.toWorst - span) }
        return (gaps.max() ?? 0) / max(span * span - span, .leastNormalMagnitude)
    }

    /// The consistency ratio of the nonlinear model's weights; nil unless the best and the worst were compared.
    public var outputRatio: Double? {
        guard let span, span > 1 else { return span.map { _ in 0 } }
        return nonlinearDeviation / BestWorst.consistencyIndex(of: span)
    }

    /// The greatest ξ that judgements of the nonlinear model can have: the smaller root of ξ² − (1 + 2a)ξ + a² − a = 0.
    ///
    /// > Rezaei, J. (2015). Best-worst multi-criteria decision-making method. *Omega* 53, 49–57.
    /// doi:[10.1016/j.omega.2014.11.009](https://doi.org/10.1016/j.omega.2014.11.009)
    ///
    /// - Parameter span: How many times the worst the best is worth.
    public static func consistencyIndex(of span: Double) -> Double {
        (1 + 2 * span - (1 + 8 * span).squareRoot()) / 2
    }

    /// The comparison with the best that fits its counterpart least; nil if all of them fit.
    private var revision: Consistency.Revision? {
        guard let span else { return nil }
        let open = bestToOthers.indices.filter { $0 != best && $0 != worst && othersToWorst[$0] != nil }
        let gaps = open.compactMap { j -> (Int, Double, gap: Double)? in
            guard let toBest = bestToOthers[j], let toWorst = othersToWorst[j] else { return nil }
            return (j, span / toWorst, abs(toBest * toWorst - span))
        }
        guard let greatest = gaps.map(\.gap).max(), greatest > 1e-9,
            let first = gaps.first(where: { $0.gap == greatest })
        else { return nil }
        return bestToOthers[first.0].map { .init(RatioJudgement(best, first.0, $0), implied: first.1) }
    }

    private var chains: [(toBest: Double, toWorst: Double)] {
        bestToOthers.indices.compactMap { j in
            guard j != best, j != worst, let toBest = bestToOthers[j], let toWorst = othersToWorst[j]
            else { return nil }
            return (toBest, toWorst)
        }
    }

    /// The least ξ of the nonlinear model, by bisection.
    ///
    /// For a given ξ there are weights if some t = w[B] / w[W] has |t − a[B,W]| ≤ ξ and, for each of the others,
    /// (a[B,j] − ξ)(a[j,W] − ξ) ≤ t ≤ (a[B,j] + ξ)(a[j,W] + ξ). There are some at the latest when all may be equal.
    private var nonlinearDeviation: Double {
        var (low, high) = (0.0, max(0, (comparisons.map(\.ratio).max() ?? 1) - 1))
        for _ in 0..<100 {
            let middle = (low + high) / 2
            let least = chains.map { max(0, $0.toBest - middle) * max(0, $0.toWorst - middle) }
            let most = chains.map { ($0.toBest + middle) * ($0.toWorst + middle) }
            let lowest = max(span.map { $0 - middle } ?? 0, least.max() ?? 0)
            let isPossible = lowest <= min(span.map { $0 + middle } ?? .infinity, most.min() ?? .infinity)
            if isPossible { high = middle } else { low = middle }
        }
        return high
    }
}
