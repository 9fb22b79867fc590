// One draw after another, by any method.
// SPDX-License-Identifier: Apache-2.0

/// Scores and ranks one draw after another in full precision, by any method and with screens.
struct DrawScorer: Sendable {
    /// What one draw gave.
    struct Draw {
        /// One per criterion, summing to 1.
        var weights: [Double]
        /// One number for each uncertain cell, strictly between 0 and 1, in the order of the cells.
        var chances: [Double]
        /// One per option; higher is better.
        var scores: [Double]
        /// One per option, from 1; 0 for an option that fails a screen.
        var ranks: [Int]
    }

    private let evaluation: Evaluation
    /// What draws the weights, at its beginning.
    let sampler: WeightSampler
    private let distributions: [CellDistribution]
    /// The places of the uncertain cells, option by option.
    let uncertain: [Int]
    private let seed: UInt64
    private let isFast: Bool
    private let drawsScreens: Bool
    /// Whether each option passes every screen with its best estimates.
    private let passing: [Bool]
    private let functions: [ValueFunction?]
    private let factors: CommonFactors

    init(
        _ evaluation: Evaluation, _ sampling: WeightSampling, _ distributions: [CellDistribution], drawsScreens: Bool,
        seed: UInt64
    ) {
        let functions = evaluation.problem.criteria.map(\.valueFunction)
        let uncertain = distributions.indices.filter { !distributions[$0].isExact }
        self.evaluation = evaluation
        sampler = WeightSampler(sampling, around: evaluation.weights, seed: seed)
        self.distributions = distributions
        self.uncertain = uncertain
        self.seed = seed
        self.functions = functions
        self.drawsScreens = drawsScreens
        passing = evaluation.passing(evaluation.performances)
        factors = CommonFactors(of: evaluation.problem)
        isFast = evaluation.isLinear && uncertain.allSatisfy { functions[$0 % functions.count] != nil }
    }

    /// Counts the given draws.
    func tally(_ draws: Range<Int>) throws(MethodError) -> RankTally {
        var tally = RankTally(options: evaluation.problem.options.count, criteria: functions.count)
        var pairs = PairCounter(options: tally.options)
        var sampler = sampler
        for number in draws {
            let drawn = try draw(number, weights: &sampler)
            tally.count(ranks: drawn.ranks, weights: drawn.weights, &pairs)
        }
        tally.add(pairs)
        return tally
    }

    /// One draw.
    ///
    /// - Parameter sampler: The scorer's own, which is best used for one draw after another.
    func draw(_ number: Int, weights sampler: inout WeightSampler) throws(MethodError) -> Draw {
        let weights = sampler.weights(draw: number)
        var stream = DrawStream(seed: seed, stream: .performances, draw: number)
        var chances = uncertain.map { _ in stream.uniform() }
        if !factors.isEmpty {
            var stream = DrawStream(seed: seed, stream: .factors, draw: number)
            chances = factors.joined(chances, of: uncertain, &stream)
        }
        let scores =
            isFast
            ? sums(chances, weights) : try evaluation.scores(weights: weights, performances: performances(chances))
        return Draw(
            weights: weights, chances: chances, scores: scores,
            ranks: ranks(scores, passing: drawsScreens ? evaluation.passing(performances(chances)) : passing))
    }

    private func performances(_ chances: [Double]) -> Matrix {
        var performances = evaluation.performances
        for (cell, chance) in zip(uncertain, chances) {
            performances.elements[cell] = distributions[cell].quantile(chance)
        }
        return performances
    }

    private func sums(_ chances: [Double], _ weights: [Double]) -> [Double] {
        var values = evaluation.values
        for (cell, chance) in zip(uncertain, chances) {
            guard let function = functions[cell % functions.count] else { continue }
            values.elements[cell] = function(distributions[cell].quantile(chance))
        }
        return (0..<values.options).map { i in
            var score = 0.0
            for j in 0..<values.criteria { score += weights[j] * values[option: i, criterion: j] }
            return score
        }
    }

    /// So many options are ranked sooner in order than by comparing all pairs.
    private static let many = 40

    private func ranks(_ scores: [Double], passing: [Bool]) -> [Int] {
        guard scores.count < DrawScorer.many else { return ordered(scores, passing) }
        let keys = scores.map(Ranking.key)
        return keys.indices.map { i in
            guard passing[i] else { return 0 }
            var rank = 1
            for k in keys.indices where passing[k] && keys[k] > keys[i] { rank += 1 }
            return rank
        }
    }

    private func ordered(_ scores: [Double], _ passing: [Bool]) -> [Int] {
        let kept = scores.indices.filter { passing[$0] }
        return zip(kept, Ranking(kept.map { scores[$0] }).ranks).reduce(into: scores.map { _ in 0 }) { $0[$1.0] = $1.1 }
    }
}
