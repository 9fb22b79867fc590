// A problem scored by a method.
// SPDX-License-Identifier: Apache-2.0

/// A problem scored by a method, with one weight set, under one scenario or none.
public struct Evaluation: Sendable {
    /// What was scored.
    public let problem: DecisionProblem
    /// What scored it.
    public let method: any ScoringMethod
    /// The number of the weight set.
    public let weightSet: Int
    /// The number of the scenario; nil for the document as it stands.
    public let scenario: Int?
    /// The weights that counted, one per leaf, summing to 1.
    public let weights: [Double]
    /// What the method scored.
    public let table: ScoringTable
    /// The performances that counted, in the criteria's units.
    public let performances: Matrix
    /// What is known of each cell, after the scenario.
    public let estimates: PerformanceTable
    /// Their values, kept where the method explains its scores.
    private let explainedValues: Matrix?
    /// The method's answer.
    public let verdict: Verdict
    /// Ranks of all options, as if there were no screens.
    public let unscreened: Ranking
    /// For each option, the numbers of the screens that it fails.
    public let failures: [[Int]]
    /// Ranks among the options that pass every screen; nil for the others.
    public let ranks: [Int?]
    /// What readers should know.
    public let cautions: [Caution]

    /// Scores a problem.
    ///
    /// - Parameters:
    ///   - problem: What to score.
    ///   - method: What scores it; the method that the document names if nil.
    ///   - weightSet: The number of the weight set.
    ///   - scenario: The number of the scenario; nil for the document as it stands.
    /// - Throws: `MethodError` if the method is not defined for this problem, or the document names no known method.
    public init(
        of problem: DecisionProblem, by method: (any ScoringMethod)? = nil, weightSet: Int = 0, scenario: Int? = nil
    ) throws(MethodError) {
        guard let method = method ?? ScoringMethods.named(problem.analysis.method) else {
            throw MethodError("'\(problem.analysis.method)' is not a method")
        }
        let overlay = Overlay(
            of: problem, weightSet: problem.weightSets[weightSet], scenario: scenario.map { problem.scenarios[$0] })
        var table = ScoringTable(
            tree: problem.tree, performances: overlay.performances, weights: overlay.weights,
            parameters: problem.analysis.parameters(of: method.id),
            names: problem.options.map(\.name))
        table.votes = overlay.votes
        self.problem = problem
        self.table = table
        self.method = method
        self.weightSet = weightSet
        self.scenario = scenario
        weights = overlay.weights
        performances = overlay.performances
        estimates = overlay.estimates
        explainedValues = table.explainsOptions ? table.values : nil
        verdict = try method.verdict(on: table)
        unscreened = Ranking(verdict.scores)
        failures = problem.options.indices.map { i in
            problem.screens.indices.filter { k in
                let screen = problem.screens[k]
                return !screen.passes(overlay.performances[option: i, criterion: screen.criterion])
            }
        }
        ranks =
            problem.screens.isEmpty
            ? unscreened.ranks.map { $0 } : Evaluation.ranks(of: verdict.scores, passing: failures.map(\.isEmpty))
        cautions =
            overlay.cautions + verdict.cautions + Evaluation.reach(problem, overlay.estimates, table, verdict, method)
    }

    /// The values of the performances, in `0...100`.
    ///
    /// - Complexity: One pass over the table if there are very many options.
    public var values: Matrix { explainedValues ?? table.values }

    /// One score per option; higher is better.
    public var scores: [Double] { verdict.scores }

    /// The numbers of the options: those with a rank first, in rank order, then the screened ones by score.
    public var order: [Int] {
        if problem.screens.isEmpty { return unscreened.order }
        return unscreened.order.filter { ranks[$0] != nil } + unscreened.order.filter { ranks[$0] == nil }
    }

    /// The numbers of the options that share rank 1; empty if every option is screened out.
    public var leaders: [Int] { ranks.indices.filter { ranks[$0] == 1 } }

    /// The compensation of the top level that the additive method uses: its parameter's, or else the tree's own.
    public var topCompensation: Compensation {
        guard case .number(let exponent) = parameters[Additive.compensation.name]
        else { return problem.tree.root.compensation }
        return Compensation(exponent) ?? .full
    }

    /// What the leaves of a group contribute to an option's score; nil if the method cannot say.
    public func contribution(of member: CriterionGroup.Member, to option: Int) -> Double? {
        verdict.contributions.map { contributions in
            member.leaves.map { contributions[option: option, criterion: $0] }.reduce(0, +)
        }
    }

    private static func ranks(of scores: [Double], passing: [Bool]) -> [Int?] {
        let kept = scores.indices.filter { passing[$0] }
        let ranking = Ranking(kept.map { scores[$0] })
        return zip(kept, ranking.ranks).reduce(into: [Int?](repeating: nil, count: scores.count)) { ranks, pair in
            ranks[pair.0] = pair.1
        }
    }
}

extension Evaluation {
    /// For each option with unknown cells, the score that it could reach if they turned out best.
    private static func reach(
        _ problem: DecisionProblem, _ estimates: PerformanceTable, _ table: ScoringTable, _ verdict: Verdict,
        _ method: any ScoringMethod
    ) -> [Caution] {
        // A table of nothing but figures has no unknown cells.
        guard estimates.figures == nil else { return [] }
        let unknown = problem.options.indices.map { i in
            problem.criteria.indices.filter {
                estimates[option: i, criterion: $0].best == nil && problem.criteria[$0].range != nil
            }
        }
        let scores = hopes(of: unknown, table, method)
        let decimals = decimals(of: verdict.scores, by: method)
        return problem.options.indices.compactMap { i in
            guard !unknown[i].isEmpty, let best = scores[i] else { return nil }
            let option = problem.options[i]
            return Caution(
                "score-could-reach",
                "'\(option.name)' scores \(verdict.scores[i].fixed(decimals)) and could reach \(best.fixed(decimals)) "
                    + "if what is unknown turned out best", option: option.id)
        }
    }

    /// The score of each option with its unknown cells at their best, and those of the others as they are.
    private static func hopes(of unknown: [[Int]], _ table: ScoringTable, _ method: any ScoringMethod) -> [Double?] {
        if method.scoresApart(on: table) {
            // What the others score makes no difference, so all of them may hope at once.
            let all = Array(unknown.indices)
            return (try? method.verdict(on: table.hopeful(all, unknown)).scores) ?? unknown.map { _ in nil }
        }
        return unknown.indices.map { i in
            unknown[i].isEmpty ? nil : try? method.verdict(on: table.hopeful([i], unknown)).scores[i]
        }
    }
}

extension ScoringTable {
    /// The same table with unknown cells of some options at the best of their ranges.
    fileprivate func hopeful(_ options: [Int], _ unknown: [[Int]]) -> ScoringTable {
        var performances = performances
        for i in options {
            for j in unknown[i] { performances[option: i, criterion: j] = criteria[j].range?.best ?? 0 }
        }
        var table = ScoringTable(
            tree: tree, performances: performances, weights: weights, parameters: parameters, names: names)
        table.showsWorking = false
        return table
    }
}
