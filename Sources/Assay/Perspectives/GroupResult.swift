// One ranking from several perspectives, for those who ask for it.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// One ranking from several perspectives, by one of six rules.
///
///     arithmetic:  w[j] = mean over sets of w[set, j]
///     geometric:   w[j] = geometric mean over sets of w[set, j], scaled to sum 1
///     median:      w[j] = median over sets of w[set, j], scaled to sum 1
///     Borda:       sum over sets of how many options come after
///     Copeland:    options beaten by a majority of sets less those that beat it
///     Kemeny:      the order that contradicts the fewest sets on pairs
///
/// The first three mix weights and score once; the last three mix rankings, with one vote for each set. They often
/// disagree, and none of them says what the group thinks: the perspectives stand beside them. Edge cases: a criterion
/// without weight in one set has none in the geometric mean; if that leaves no weight at all, or too many options lie in one
/// circle of majorities for Kemeny's rule, the rule has no result.
///
/// > Aczél, J. & Saaty, T. L. (1983). Procedures for synthesizing ratio judgements. *Journal of Mathematical Psychology*
/// 27(1), 93–102. doi:[10.1016/0022-2496(83)90028-7](https://doi.org/10.1016/0022-2496(83)90028-7)
///
/// > Young, H. P. (1974). An axiomatization of Borda's rule. *Journal of Economic Theory* 9(1), 43–52.
/// doi:[10.1016/0022-0531(74)90073-8](https://doi.org/10.1016/0022-0531(74)90073-8)
public struct GroupResult: Sendable {
    /// How perspectives are put together.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The mean of weights.
        case arithmetic
        /// The geometric mean of weights.
        case geometric
        /// The median of weights.
        case median
        /// The Borda count of rankings.
        case borda
        /// Copeland's rule on rankings.
        case copeland
        /// Kemeny's rule on rankings.
        case kemeny

        /// The name for readers.
        public var name: String {
            switch self {
            case .arithmetic: "Mean of weights"
            case .geometric: "Geometric mean of weights"
            case .median: "Median of weights"
            case .borda: "Borda count of rankings"
            case .copeland: "Copeland's rule on rankings"
            case .kemeny: "Kemeny's rule on rankings"
            }
        }
    }

    /// The rule.
    public let rule: Rule
    /// The weights that were scored; nil for rules on rankings.
    public let weights: [Double]?
    /// One score for each of the perspectives' options.
    public let scores: [Double]
    /// One rank for each of the perspectives' options.
    public let ranks: [Int]

    /// What a rule makes of perspectives; nil where it has no result.
    public init?(_ rule: Rule, of perspectives: Perspectives) {
        let electorate = Electorate(rankings: perspectives.ranks)
        let sets = perspectives.evaluations.map(\.weights)
        let scores: [Double]?
        switch rule {
        case .arithmetic, .geometric, .median:
            weights = GroupResult.mixed(sets, by: rule)
            scores = weights.flatMap { GroupResult.scores(of: perspectives, $0) }
        case .borda: (weights, scores) = (nil, electorate.bordaScores)
        case .copeland: (weights, scores) = (nil, electorate.copelandScores)
        case .kemeny: (weights, scores) = (nil, GroupResult.kemeny(electorate))
        }
        guard let scores, !scores.isEmpty else { return nil }
        (self.rule, self.scores, ranks) = (rule, scores, Ranking(scores).ranks)
    }

    private static func mixed(_ sets: [[Double]], by rule: Rule) -> [Double]? {
        let weights = (sets.first ?? []).indices.map { j -> Double in
            let column = sets.map { $0[j] }
            switch rule {
            case .geometric: return Double.exp(column.reduce(0) { $0 + Double.log($1) } / Double(column.count))
            case .median: return median(column)
            default: return column.reduce(0, +) / Double(column.count)
            }
        }
        return weights.contains { $0 > 0 } ? weights.normalized : nil
    }

    private static func median(_ numbers: [Double]) -> Double {
        let (sorted, middle) = (numbers.sorted(), numbers.count / 2)
        return numbers.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// Scores with mixed weights, which have the scenario's factors in them already.
    private static func scores(of perspectives: Perspectives, _ weights: [Double]) -> [Double]? {
        let first = perspectives.evaluations[0]
        let problem = first.problem
        let table = ScoringTable(
            tree: problem.tree, performances: first.performances, weights: weights,
            parameters: first.parameters,
            names: problem.options.map(\.name))
        guard let verdict = try? first.method.verdict(on: table) else { return nil }
        return perspectives.options.map { verdict.scores[$0] }
    }

    private static func kemeny(_ electorate: Electorate) -> [Double]? {
        guard let places = try? BestPlaces(electorate.majorities) else { return nil }
        return zip(places.first, places.last).map { Double(electorate.options) - Double($0 + $1) / 2 }
    }
}
