// Why one option is above another.
// SPDX-License-Identifier: Apache-2.0

/// Why one option is above another: what each criterion adds to the gap, what would close it, and where it is reversed.
///
///     gap = sum over j of c[a,j] − c[b,j]          c: what criterion j contributes to a score
///
/// Under the additive method with full compensation the gap is a straight line in every weight and in every value, so what
/// closes it is exact; the inverse of the value function turns a value into a performance. Under every other method it is
/// found by search, on a grid of 32 steps in either direction, to a millionth of the range.
public struct PairExplanation: Sendable {
    /// What one criterion adds to the gap.
    public struct Part: Hashable, Sendable {
        /// The number of the criterion.
        public let criterion: Int
        /// How much it adds; negative where the lower option is better.
        public let difference: Double
    }

    /// The weight of a criterion or group at which both have the same score, while the others keep their proportions.
    public struct WeightTie: Hashable, Sendable {
        /// The id of the criterion or group.
        public let id: String
        /// Its name.
        public let name: String
        /// What it weighs now, in `0...1`.
        public let now: Double
        /// What it would weigh, in `0...1`.
        public let tie: Double
    }

    /// The performance at which both have the same score.
    public struct CellTie: Hashable, Sendable {
        /// The number of the option.
        public let option: Int
        /// The number of the criterion.
        public let criterion: Int
        /// The performance now, in the criterion's unit.
        public let now: Double
        /// The performance at which they tie, in the criterion's unit.
        public let tie: Double
        /// How far that is, as a share of the range.
        public let share: Double
    }

    /// How the two stand under a weight set, in a scenario.
    public struct Standing: Hashable, Sendable {
        /// The number of the weight set.
        public let weightSet: Int
        /// The number of the scenario; nil for the document as it stands.
        public let scenario: Int?
        /// How far the upper option is above the lower one; negative where it is below.
        public let gap: Double
    }

    /// How it is known what would close the gap.
    public enum Closing: Hashable, Sendable {
        /// It is computed.
        case exact
        /// It was searched for, to this share of the range or of all weights.
        case searched(tolerance: Double)
        /// The table is too large to be scored as often as a search takes.
        case unsearched
    }

    /// The evaluation.
    public let evaluation: Evaluation
    /// The number of the option that is above.
    public let upper: Int
    /// The number of the option that is below.
    public let lower: Int
    /// What each criterion adds to the gap, the greatest first; empty where the method cannot say.
    public let parts: [Part]
    /// How it is known what would close the gap.
    public let closing: Closing
    /// Single weights that would close the gap, the nearest first.
    public let weights: [WeightTie]
    /// Single performances that would close the gap, the nearest first.
    public let cells: [CellTie]
    /// How the two stand under every weight set, in every scenario.
    public let standings: [Standing]

    /// Why one of two options is above the other.
    ///
    /// - Throws: `MethodError` if the method is not defined under one of the weight sets or scenarios.
    public init(of evaluation: Evaluation, _ a: Int, _ b: Int) throws(MethodError) {
        self.evaluation = evaluation
        (upper, lower) = evaluation.scores[a] >= evaluation.scores[b] ? (a, b) : (b, a)
        let (upper, lower) = (upper, lower)
        let gaps = evaluation.verdict.contributions.map { contributions in
            evaluation.problem.criteria.indices.map {
                Part(
                    criterion: $0,
                    difference: contributions[option: upper, criterion: $0]
                        - contributions[option: lower, criterion: $0])
            }
        }
        parts = (gaps ?? []).sorted {
            (-abs($0.difference), $0.criterion) < (-abs($1.difference), $1.criterion)
        }
        closing = PairExplanation.closing(evaluation, upper, lower)
        weights = PairExplanation.weightTies(evaluation, upper, lower, closing)
        cells = PairExplanation.cellTies(evaluation, upper, lower, closing)
        standings = try PairExplanation.standings(evaluation, upper, lower)
    }

    /// How far the upper option is above the lower one.
    public var gap: Double { evaluation.scores[upper] - evaluation.scores[lower] }

    /// Where the lower option is above.
    public var reversals: [Standing] { standings.filter { $0.gap < -1e-12 } }

    private static func standings(_ evaluation: Evaluation, _ a: Int, _ b: Int) throws(MethodError) -> [Standing] {
        let problem = evaluation.problem
        var standings: [Standing] = []
        for set in problem.weightSets.indices {
            for scenario in [nil] + problem.scenarios.indices.map(Optional.some) {
                let other = try Evaluation(of: problem, by: evaluation.method, weightSet: set, scenario: scenario)
                standings.append(Standing(weightSet: set, scenario: scenario, gap: other.scores[a] - other.scores[b]))
            }
        }
        return standings
    }
}
