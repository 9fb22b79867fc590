// A problem as a scenario sees it.
// SPDX-License-Identifier: Apache-2.0

/// The performances and weights that count: after a scenario, with unknown cells settled.
struct Overlay {
    /// The numbers that count, in the criteria's units.
    var performances: Matrix
    /// Weights of the leaves, summing to 1.
    var weights: [Double]
    /// How many votes the weights stand for.
    var votes: Double
    /// What is known of each cell.
    var estimates: PerformanceTable
    /// What readers should know.
    var cautions: [Caution] = []

    init(of problem: DecisionProblem, weightSet: WeightSet, scenario: Scenario?) {
        let base = weightSet.weights(in: problem.tree)
        let scaled = scenario.map { zip(base, $0.factors).map { $0 * $1 } } ?? base
        weights = scenario == nil ? base : scaled.normalized
        votes = weightSet.votes * (scenario == nil ? 1 : scaled.reduce(0, +))
        estimates = problem.performances
        performances = Matrix(options: 0, criteria: problem.criteria.count)
        for change in scenario?.changes ?? [] { apply(change, of: problem) }
        if let figures = estimates.figures {
            performances = Matrix(options: problem.options.count, criteria: problem.criteria.count, elements: figures)
        } else {
            performances = Matrix(options: problem.options.count, criteria: problem.criteria.count)
        }
        for (j, criterion) in problem.criteria.enumerated()
        where estimates.figures == nil || criterion.valueFunction != nil { settle(j, problem) }
        if !weights.contains(where: { $0 > 0 }) {
            cautions.append(Caution("zero-weights", "the scenario leaves no weight on any criterion"))
        }
    }

    private mutating func apply(_ change: Scenario.CellChange, of problem: DecisionProblem) {
        let (i, j) = (change.option, change.criterion)
        let cell = estimates[option: i, criterion: j]
        let changed = cell.changed(by: change.change, within: problem.criteria[j].valueFunction?.domain)
        estimates[option: i, criterion: j] = changed.performance
        guard let wanted = changed.clamped, let best = changed.performance.best else { return }
        let (option, criterion) = (problem.options[i], problem.criteria[j])
        cautions.append(
            Caution(
                "scenario-clamped",
                "the scenario takes '\(criterion.name)' of '\(option.name)' to \(wanted.brief()); "
                    + "it is held at \(best.brief()), the end of the range",
                option: option.id, criterion: criterion.id))
    }

    private mutating func settle(_ j: Int, _ problem: DecisionProblem) {
        let criterion = problem.criteria[j]
        let known = problem.options.indices.compactMap { problem.performances[option: $0, criterion: j].best }
        let unknown = criterion.stand(problem.analysis.unknown, among: known)
        for i in problem.options.indices {
            let best = estimates[option: i, criterion: j].best
            performances[option: i, criterion: j] = best ?? unknown
            if let caution = caution(about: best, of: problem.options[i], criterion, unknown, problem.analysis) {
                cautions.append(caution)
            }
        }
    }

    private func caution(
        about best: Double?, of option: PolicyOption, _ criterion: Criterion, _ unknown: Double,
        _ analysis: AnalysisSettings
    ) -> Caution? {
        guard let best else {
            return Caution(
                "unknown-cell",
                "'\(criterion.name)' of '\(option.name)' is unknown and counts as the \(analysis.unknown) of its range, "
                    + unknown.brief(), option: option.id, criterion: criterion.id)
        }
        guard let domain = criterion.valueFunction?.domain, !domain.contains(best) else { return nil }
        return Caution(
            "outside-range",
            "'\(criterion.name)' of '\(option.name)' is \(best.brief()), outside the range \(domain.lowerBound.brief()) "
                + "to \(domain.upperBound.brief()); its value is that of the nearer end",
            option: option.id, criterion: criterion.id)
    }
}

extension Performance {
    /// The cell after a change; an unknown cell stays unknown unless it is replaced.
    ///
    /// - Returns: The cell, and the best estimate before it was clamped, if it was.
    func changed(
        by change: Scenario.Change, within domain: ClosedRange<Double>?
    ) -> (performance: Performance, clamped: Double?) {
        if case .to(let x) = change {
            let held = x.clamped(to: domain)
            return (Performance(.exactly(held), evidence: evidence), held == x ? nil : x)
        }
        guard case .known(let low, let best, let high) = estimate else { return (self, nil) }
        let ends = [low, high].map { change($0).clamped(to: domain) }
        let wanted = change(best)
        let held = wanted.clamped(to: domain)
        return (
            Performance(
                .known(low: min(ends[0], ends[1], held), best: held, high: max(ends[0], ends[1], held)),
                evidence: evidence),
            held == wanted ? nil : wanted
        )
    }
}

extension Criterion {
    /// The figure that stands for an unknown cell.
    func stand(_ policy: AnalysisSettings.UnknownPolicy, among known: [Double]) -> Double {
        let (low, high) = (range?.lower ?? known.min() ?? 0, range?.upper ?? known.max() ?? 0)
        let (worst, best) = direction == .maximize ? (low, high) : (high, low)
        switch policy {
        case .worst: return range?.worst ?? worst
        case .middle: return low + (high - low) / 2
        case .best: return range?.best ?? best
        }
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>?) -> Double {
        guard let range else { return self }
        return min(max(self, range.lowerBound), range.upperBound)
    }
}
