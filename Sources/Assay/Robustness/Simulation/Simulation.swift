// Ranks under drawn weights and performances.
// SPDX-License-Identifier: Apache-2.0

/// Ranks under drawn weights and performances: a stochastic multicriteria acceptability analysis.
///
/// Draw i depends on the seed and on i alone, so the result is the same bit for bit however the draws are split among
/// tasks, processes or machines, and tallies of slices add up to the tally of the whole. Three ways lead there:
///
///     free weights, certain values            `SpacingsKernel`, sixteen draws at a time
///     uncertain values, scores that are sums  `TableKernel`, sixteen draws at a time; where all values are normal, with
///                                             one number for each option
///     everything else                         the method itself, draw by draw in double precision
///
/// The kernels work in single precision: of two options whose scores differ by less than about a millionth of the range,
/// either may come first.
///
/// Screens are judged once, on the best estimates, unless they are to be judged in every draw; `screenRisks` says how often
/// an option would fail.
///
/// > Tervonen, T. & Lahdelma, R. (2007). Implementing stochastic multicriteria acceptability analysis. *European Journal
/// of Operational Research* 178, 500–513. doi:[10.1016/j.ejor.2005.12.037](https://doi.org/10.1016/j.ejor.2005.12.037)
public struct Simulation: Sendable {
    /// More options than this are too many to count every pair of them.
    public static let mostOptions = 2_000

    /// What is simulated.
    public let evaluation: Evaluation
    /// Which weights are drawn.
    public let weights: WeightSampling
    /// How performances are drawn.
    public let performances: PerformanceSampling
    /// The seed.
    public let seed: UInt64
    /// Whether screens are judged in every draw.
    public let drawsScreens: Bool
    let scorer: DrawScorer
    private let distributions: [CellDistribution]
    private let way: Way

    /// How the draws are made.
    private enum Way {
        case spacings(Matrix, kept: [Int])
        case tables(TableKernel.Plan, kept: [Int])
        case method
    }

    /// A simulation.
    ///
    /// - Parameters:
    ///   - weights: The document's own share around the set if nil; without one the set itself if some performance is
    ///     uncertain, and free weights if none is.
    ///   - seed: The document's if nil.
    ///   - drawsScreens: Whether to judge screens in every draw instead of once on the best estimates.
    ///   - inFull: Whether to draw in double precision even where a kernel would do; slower, and the draws are others.
    /// - Precondition: Nothing objects to the weights.
    public init(
        of evaluation: Evaluation, weights: WeightSampling? = nil, performances: PerformanceSampling = .triangular,
        seed: UInt64? = nil, drawsScreens: Bool = false, inFull: Bool = false
    ) {
        let distributions = evaluation.distributions(performances)
        let sampling = weights ?? evaluation.sampling(isCertain: distributions.allSatisfy(\.isExact))
        let seed = seed ?? evaluation.problem.analysis.seed
        self.evaluation = evaluation
        self.weights = sampling
        self.performances = performances
        self.seed = seed
        self.drawsScreens = drawsScreens
        self.distributions = distributions
        scorer = DrawScorer(evaluation, sampling, distributions, drawsScreens: drawsScreens, seed: seed)
        way =
            inFull || drawsScreens && !evaluation.problem.screens.isEmpty
            ? .method : Simulation.way(evaluation, sampling, distributions, scorer.sampler, seed)
    }

    /// Counts the given draws, in one task.
    ///
    /// - Throws: `MethodError` if the method is not defined for some draw.
    public func tally(_ draws: Range<Int>) throws(MethodError) -> RankTally {
        var tally = RankTally(options: evaluation.problem.options.count, criteria: evaluation.problem.criteria.count)
        let first = draws.lowerBound / LaneGenerator.block
        let blocks = first..<max(first, (draws.upperBound + LaneGenerator.block - 1) / LaneGenerator.block)
        switch way {
        case .spacings(let values, let kept):
            var kernel = SpacingsKernel(values: values, seed: seed)
            for block in blocks { kernel.run(block: block, within: draws) }
            tally.add(kernel.tally(), of: kept)
        case .tables(let plan, let kept):
            var kernel = TableKernel(plan)
            for block in blocks { kernel.run(block: block, within: draws) }
            tally.add(kernel.tally(), of: kept)
        case .method: tally.merge(try scorer.tally(draws))
        }
        return tally
    }
}

// MARK: - Screens

extension Simulation {
    /// The chance that an option fails a screen.
    public struct ScreenRisk: Hashable, Sendable {
        /// The number of the option.
        public let option: Int
        /// The number of the screen.
        public let screen: Int
        /// The chance, in `0...1`.
        public let chance: Double
    }

    /// For each option that has a rank and each screen that it may yet fail: how likely that is.
    public var screenRisks: [ScreenRisk] {
        let problem = evaluation.problem
        return problem.options.indices.filter { evaluation.ranks[$0] != nil }.flatMap { i in
            problem.screens.indices.compactMap { k in
                let distribution = distributions[i * problem.criteria.count + problem.screens[k].criterion]
                let chance = distribution.chance { !problem.screens[k].passes($0) }
                return chance > 0 ? ScreenRisk(option: i, screen: k, chance: chance) : nil
            }
        }
    }
}

// MARK: - Choosing a way

extension Simulation {
    private static func way(
        _ evaluation: Evaluation, _ sampling: WeightSampling, _ distributions: [CellDistribution],
        _ sampler: WeightSampler, _ seed: UInt64
    ) -> Way {
        let (problem, m) = (evaluation.problem, evaluation.problem.criteria.count)
        let kept = problem.options.indices.filter { evaluation.ranks[$0] != nil }
        let uncertain = distributions.indices.filter { !distributions[$0].isExact }
        guard evaluation.isLinear, m > 1, kept.count > 1, kept.count <= LaneCounter.limit else { return .method }
        let values = Matrix(options: kept.count, criteria: m) { evaluation.values[option: kept[$0], criterion: $1] }
        if uncertain.isEmpty, sampling == .free { return .spacings(values, kept: kept) }
        let functions = problem.criteria.map(\.valueFunction)
        guard CommonFactors(of: problem).isEmpty else { return .method }
        guard uncertain.allSatisfy({ distributions[$0].isSmooth && functions[$0 % m]?.isContinuous == true }) else {
            return .method
        }
        let cells = kept.flatMap { i in (0..<m).map { distributions[i * m + $0] } }
        let plan = TableKernel.Plan(
            sampling: sampling, weights: evaluation.weights, values: values,
            tables: QuantileTables(cells, values: functions),
            normal: NormalScores(cells, values: values, functions: functions), sampler: sampler, seed: seed)
        return .tables(plan, kept: kept)
    }
}

extension Evaluation {
    /// The distribution of each cell, option by option.
    func distributions(_ sampling: PerformanceSampling) -> [CellDistribution] {
        problem.options.indices.flatMap { i in
            problem.criteria.indices.map { j in
                let column = performances[criterion: j]
                let range = problem.criteria[j].valueFunction?.domain ?? (column.min() ?? 0)...(column.max() ?? 0)
                return CellDistribution(
                    estimates[option: i, criterion: j].estimate, sampling,
                    settled: performances[option: i, criterion: j], range: range)
            }
        }
    }

    /// Which weights to draw where nobody said.
    func sampling(isCertain: Bool) -> WeightSampling {
        if let share = problem.analysis.weightsWithin { return .within(min(1, max(0, share))) }
        return isCertain ? .free : .fixed
    }

    /// Whether each option passes every screen with these performances.
    func passing(_ performances: Matrix) -> [Bool] {
        problem.options.indices.map { i in
            problem.screens.allSatisfy { $0.passes(performances[option: i, criterion: $0.criterion]) }
        }
    }
}

extension ValueFunction {
    /// Whether small changes of performance make small changes of value.
    var isContinuous: Bool { if case .step = shape { false } else { true } }
}
