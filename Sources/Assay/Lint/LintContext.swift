// What rules look at, computed once.
// SPDX-License-Identifier: Apache-2.0

/// What the rules of the lint look at: a decision, and what follows from it, computed once for all of them.
public struct LintContext: Sendable {
    /// How many draws the simulation takes at most: enough for a standard error of about one per cent.
    static let draws = 2_000
    /// How far weights are drawn where the document states no uncertainty at all: people who weigh again come no nearer
    /// to their first weights than about a tenth.
    static let assumedShare = 0.1
    /// How many steps rules may spend on scoring again; a step is one cell, or one cell of one pair.
    static let budget = 20_000_000

    /// The decision.
    public let problem: DecisionProblem
    /// One evaluation for each weight set, by the document's method.
    public let evaluations: [Evaluation]
    /// The cross-checks that are defined for the document, with its first weight set; empty for tables too long for
    /// them.
    public let crossChecks: [Evaluation]
    /// What the figures rest on, on the day to judge evidence by.
    public let evidence: EvidenceReview
    /// Earlier runs, the oldest first.
    public let runs: [PastRun]
    /// The performances that count: of the document as it stands, then of each scenario.
    let performances: [Matrix]
    /// What is known of each cell: in the document as it stands, then in each scenario.
    let estimates: [PerformanceTable]
    /// What each criterion's figures span, over all options and scenarios.
    let reaches: [Reach]
    /// How sure the first weight set's ranking is; nil where there is nothing to compare.
    let robustness: Robustness?
    /// What the simulation drew, in words.
    let drawn: (draws: String, weights: String)

    /// What follows from a decision.
    ///
    /// - Parameters:
    ///   - today: The day to judge evidence by; the document's own if nil.
    ///   - runs: Earlier runs, the oldest first.
    /// - Throws: `MethodError` if the document's method is not defined for it.
    public init(
        of problem: DecisionProblem, today: CalendarDate? = nil, runs: [PastRun] = []
    ) throws(MethodError) {
        self.problem = problem
        evidence = EvidenceReview(of: problem, on: today)
        self.runs = runs
        var evaluations: [Evaluation] = []
        for set in problem.weightSets.indices { evaluations.append(try Evaluation(of: problem, weightSet: set)) }
        self.evaluations = evaluations
        crossChecks = LintContext.crossChecks(of: problem)
        let overlays = [nil] + problem.scenarios.map { $0 }
        let tables = overlays.map { Overlay(of: problem, weightSet: problem.weightSets[0], scenario: $0) }
        performances = tables.map(\.performances)
        estimates = tables.map(\.estimates)
        reaches = problem.criteria.indices.map { [estimates] in Reach(of: $0, in: estimates) }
        (robustness, drawn) = LintContext.simulated(evaluations[0])
    }

    /// The evaluation that leads: with the first weight set.
    public var leading: Evaluation { evaluations[0] }

    private static func crossChecks(of problem: DecisionProblem) -> [Evaluation] {
        let methods = problem.analysis.crossChecks.compactMap(ScoringMethods.named)
        return methods.filter { $0.id != problem.analysis.method && affords(1, of: $0, problem) }
            .compactMap { try? Evaluation(of: problem, by: $0) }
    }

    private static func simulated(_ evaluation: Evaluation) -> (Robustness?, (String, String)) {
        let problem = evaluation.problem
        guard evaluation.ranked.count > 1, problem.options.count <= Simulation.mostOptions else {
            return (nil, ("", ""))
        }
        let isCertain = problem.performances.cells.allSatisfy { $0.estimate.isCertain }
        let assumed = isCertain && problem.analysis.weightsWithin == nil
        let simulation = Simulation(of: evaluation, weights: assumed ? .within(assumedShare) : nil)
        let cells = problem.performances.cells.count
        let draws = affords(draws, of: evaluation.method, problem) ? draws : min(draws, max(100, budget / cells))
        guard affords(1, of: evaluation.method, problem), let tally = try? simulation.tally(0..<draws) else {
            return (nil, ("", ""))
        }
        return (Robustness(tally, of: problem), (draws.grouped, simulation.weights.description))
    }
}

// MARK: - Scoring again

extension LintContext {
    /// Whether a method can score the document so many times within the budget.
    ///
    /// Values are taken criterion by criterion; every other method may compare all pairs.
    func affords(_ count: Int, of method: any ScoringMethod) -> Bool {
        LintContext.affords(count, of: method, problem)
    }

    private static func affords(_ count: Int, of method: any ScoringMethod, _ problem: DecisionProblem) -> Bool {
        let cells = problem.performances.cells.count
        return count * (method.scoresApart ? cells : cells * problem.options.count) <= budget
    }

    /// The ranks with one criterion's weight set to 0 and the others in proportion; nil where nothing would be left.
    func ranks(of evaluation: Evaluation, without j: Int) -> [Int?]? {
        var weights = evaluation.weights
        weights[j] = 0
        guard weights.contains(where: { $0 > 0 }) else { return nil }
        return try? evaluation.ranks(weights: weights.normalized)
    }

    /// Where the document names a method.
    func place(of method: any ScoringMethod) -> Subject {
        problem.analysis.crossChecks.firstIndex(of: method.id).map { .crossCheck($0) } ?? .analysis("method")
    }

    /// The greatest weight that any set gives to a criterion.
    func greatestWeight(of j: Int) -> Double { evaluations.map { $0.weights[j] }.max() ?? 0 }
}

/// What the figures of one criterion span.
struct Reach: Hashable, Sendable {
    /// The least and the greatest figure, low and high estimates included; nil where nothing is known.
    let estimates: ClosedRange<Double>?
    /// The least and the greatest best estimate of the document as it stands; nil where nothing is known.
    let best: ClosedRange<Double>?
    /// Whether some figure is unknown.
    let hasUnknown: Bool

    /// What the figures of a criterion span.
    ///
    /// - Parameter tables: The document's figures, then those of each scenario.
    init(of j: Int, in tables: [PerformanceTable]) {
        let cells = tables.flatMap { table in (0..<table.options).map { table[option: $0, criterion: j].estimate } }
        estimates = Reach.span(cells.flatMap(\.figures))
        best = Reach.span(cells.prefix(tables[0].options).flatMap { $0.figures.count == 3 ? [$0.figures[1]] : [] })
        hasUnknown = cells.contains(.unknown)
    }

    private static func span(_ figures: [Double]) -> ClosedRange<Double>? {
        guard let low = figures.min(), let high = figures.max() else { return nil }
        return low...high
    }
}

extension Performance.Estimate {
    /// Low, best and high; empty where nothing is known.
    fileprivate var figures: [Double] {
        if case .known(let low, let best, let high) = self { [low, best, high] } else { [] }
    }

    /// Whether it is a figure without a spread.
    fileprivate var isCertain: Bool {
        if case .known(let low, _, let high) = self { low == high } else { false }
    }
}
