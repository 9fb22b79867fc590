// What one would have to believe for an option to lead.
// SPDX-License-Identifier: Apache-2.0

/// What one would have to believe for an option to lead: the nearest weights, and the nearest performances of its own.
///
///     weights       minimize sum of |w′ − w|   subject to   (v[i] − v[k]) · w′ ≥ 0 for every ranked k,  sum of w′ = 1,  w′ ≥ 0
///                   with v what an option scores under each criterion for each unit of weight
///     performance   the nearest flip point of one of the option's own cells
///     best case     score[i] with its own cells at the most favorable of low and high, and each other option's at the least
///
/// Where scores are not linear in the weights (a compensation other than 1, TOPSIS, ELECTRE) the weights are found by
/// search: the option leads under them, while nearer ones may be missed. The best case of other methods than the additive
/// one is what they say of those performances.
///
/// Edge cases: an option that another one beats under every criterion has no such weights. A leader has to believe
/// nothing. There are none where the table is too large for the search.
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
    /// By how much score it leads, or trails if negative, when all that is uncertain turns out for it; nil if the method
    /// is not defined for that.
    public let bestCase: Double?
    /// The sentences, without full stops.
    public let sentences: [String]

    /// One entry for each ranked option that does not lead, in rank order.
    ///
    /// - Throws: `MethodError` if the method is not defined for some of the performances on the way.
    public static func all(in evaluation: Evaluation) throws(MethodError) -> [Belief] {
        all(in: evaluation, flips: try FlipPoints(of: evaluation))
    }

    /// One entry for each ranked option that does not lead, in rank order.
    ///
    /// - Parameter flips: The flip points of the same evaluation.
    public static func all(in evaluation: Evaluation, flips: FlipPoints) -> [Belief] {
        let others = evaluation.ranked.filter { evaluation.ranks[$0] != 1 }
        if let parts = (try? evaluation.scoresPerWeight()) ?? nil {
            return others.map { Belief($0, exact($0, evaluation, parts), evaluation, flips) }
        }
        guard let search = WeightSearch(evaluation) else { return [] }
        return others.map { option in
            let question = WeightSearch.Question(option: option, others: evaluation.ranked.filter { $0 != option })
            return Belief(option, search.weights(for: question, by: .total), evaluation, flips)
        }
    }

    private init(_ option: Int, _ weights: [Double]?, _ evaluation: Evaluation, _ flips: FlipPoints) {
        self.option = option
        self.weights = weights
        moved = weights.map { WeightShift.Norm.total.distance(from: evaluation.weights, to: $0) / 2 }
        cell = flips.cells.first { $0.option == option && $0.flip?.leaders.contains(option) == true }
        bestCase = evaluation.isLinear ? Belief.bestSum(of: option, evaluation) : Belief.best(of: option, evaluation)
        sentences = BeliefWords(evaluation: evaluation, option: option).sentences(weights, cell, bestCase)
    }

    private static func exact(_ option: Int, _ evaluation: Evaluation, _ parts: Matrix) -> [Double]? {
        let gains = evaluation.ranked.filter { $0 != option }.map { k in
            zip(parts[option: option], parts[option: k]).map { $0 - $1 }
        }
        return NearestWeights(gains: gains, weights: evaluation.weights).byTotal
    }

    private static func bestSum(of option: Int, _ evaluation: Evaluation) -> Double {
        let spans = evaluation.ranked.map { i in evaluation.span(of: i) }
        let place = evaluation.ranked.firstIndex(of: option) ?? 0
        let others = spans.indices.filter { $0 != place }.map { spans[$0].lowerBound }
        return spans[place].upperBound - (others.max() ?? 0)
    }

    private static func best(of option: Int, _ evaluation: Evaluation) -> Double? {
        var performances = evaluation.performances
        for i in evaluation.ranked {
            for j in evaluation.problem.criteria.indices {
                let ends = evaluation.ends(of: i, j, within: .estimates)
                performances[option: i, criterion: j] = i == option ? ends.best : ends.worst
            }
        }
        guard let scores = try? evaluation.scores(performances: performances) else { return nil }
        return scores[option] - (evaluation.ranked.filter { $0 != option }.map { scores[$0] }.max() ?? 0)
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
