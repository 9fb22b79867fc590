// What one would have to believe for an option to lead.
// SPDX-License-Identifier: Apache-2.0

/// What one would have to believe for an option to lead: the nearest weights, and the nearest performances of its own.
///
///     weights       minimize sum of |w′ − w|   subject to   (v[i] − v[k]) · w′ ≥ 0 for every ranked k,  sum of w′ = 1,  w′ ≥ 0
///     performance   the nearest flip point of one of the option's own cells
///     best case     score[i] with its own cells at the most favorable of low and high, and each other option's at the least
///
/// Edge cases: only for the additive method with full compensation; an option that another one beats under every
/// criterion has no such weights. A leader has to believe nothing.
///
/// > Lahdelma, R., Hokkanen, J. & Salminen, P. (1998). SMAA: stochastic multiobjective acceptability analysis. *European
/// Journal of Operational Research* 106, 137–143. doi:[10.1016/S0377-2217(97)00163-X](https://doi.org/10.1016/S0377-2217(97)00163-X)
public struct Belief: Hashable, Sendable {
    /// The number of the option.
    public let option: Int
    /// The nearest weights under which it leads, one per leaf; nil if there are none.
    public let weights: [Double]?
    /// How much weight moves: half the sum of all changes; nil if no weights do.
    public let moved: Double?
    /// The nearest flip point among its own cells; nil if no single one makes it lead.
    public let cell: FlipPoint?
    /// By how many points it leads, or trails if negative, when all that is uncertain turns out for it.
    public let bestCase: Double
    /// The sentences, without full stops.
    public let sentences: [String]

    /// How much more a change costs for each criterion before it: too little to outweigh any change that is printed.
    private static let preference = 1e-7

    /// One entry for each ranked option that does not lead, in rank order.
    ///
    /// - Throws: `MethodError` if the method is not defined for some of the performances on the way.
    public static func all(in evaluation: Evaluation) throws(MethodError) -> [Belief] {
        guard evaluation.isLinear else { return [] }
        let flips = try FlipPoints(of: evaluation)
        return evaluation.ranked.filter { evaluation.ranks[$0] != 1 }.map { Belief($0, evaluation, flips) }
    }

    private init(_ option: Int, _ evaluation: Evaluation, _ flips: FlipPoints) {
        self.option = option
        let weights = Belief.nearest(option, evaluation)
        self.weights = weights
        moved = weights.map { zip($0, evaluation.weights).map { abs($0 - $1) }.reduce(0, +) / 2 }
        cell = flips.cells.first { $0.option == option && $0.flip != nil }
        bestCase = Belief.bestCase(of: option, evaluation)
        sentences = BeliefWords(evaluation: evaluation, option: option).sentences(weights, cell, bestCase)
    }

    /// In the variables of the program, p adds to a weight and q takes from it: w′ = w + p − q.
    ///
    /// Of several nearest weights those are taken that change the first criteria, so that the last digit of a value does
    /// not choose among them.
    private static func nearest(_ option: Int, _ evaluation: Evaluation) -> [Double]? {
        let (weights, values) = (evaluation.weights, evaluation.values)
        let m = weights.count
        var rows: [(coefficients: [Double], bound: Double)] = evaluation.ranked.filter { $0 != option }.map { k in
            let gains = (0..<m).map { values[option: option, criterion: $0] - values[option: k, criterion: $0] }
            let now = zip(gains, weights).map { $0 * $1 }.reduce(0, +)
            return (gains.map { -$0 / 100 } + gains.map { $0 / 100 }, now / 100)
        }
        for j in 0..<m { rows.append(((0..<2 * m).map { $0 == m + j ? 1 : 0 }, weights[j])) }
        let balance = (0..<2 * m).map { $0 < m ? 1.0 : -1 }
        rows.append((balance, 0))
        rows.append((balance.map { -$0 }, 0))
        let costs = (0..<2 * m).map { 1 + Belief.preference * Double($0 % m) }
        guard let moves = DualSimplex(costs: costs, rows: rows).solution() else { return nil }
        return (0..<m).map { max(0, weights[$0] + moves[$0] - moves[m + $0]) }
    }

    private static func bestCase(of option: Int, _ evaluation: Evaluation) -> Double {
        let spans = evaluation.ranked.map { i in evaluation.span(of: i) }
        let place = evaluation.ranked.firstIndex(of: option) ?? 0
        let others = spans.indices.filter { $0 != place }.map { spans[$0].lowerBound }
        return spans[place].upperBound - (others.max() ?? 0)
    }
}

extension Evaluation {
    /// The least and the greatest score that an option can have while its cells stay between low and high.
    func span(of i: Int) -> ClosedRange<Double> {
        var (low, high) = (0.0, 0.0)
        for j in problem.criteria.indices {
            let values = valueSpan(i, j)
            low += weights[j] * values.lowerBound
            high += weights[j] * values.upperBound
        }
        return low...high
    }

    private func valueSpan(_ i: Int, _ j: Int) -> ClosedRange<Double> {
        let value = values[option: i, criterion: j]
        guard let function = problem.criteria[j].valueFunction else { return value...value }
        guard case .known(let low, _, let high) = estimates[option: i, criterion: j].estimate else {
            return function.values(over: function.domain)
        }
        return function.values(over: low...high)
    }
}
