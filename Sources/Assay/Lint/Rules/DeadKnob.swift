// Inputs that can change nothing.
// SPDX-License-Identifier: Apache-2.0

/// Inputs that can change nothing, found by changing each of them.
struct DeadKnob: LintRule {
    let code = "dead-knob"
    let severity = Diagnostic.Severity.warning
    let summary = "A declared input that can change nothing"
    let detection = """
        Each declared input is changed, and the scores are compared: weights a thousandfold up and down, changes and \
        factors of scenarios, must-haves over the whole range, levels and value functions, thresholds by taking them \
        away and by making them as wide as the range; under the document's method, and where a cross-check could use \
        the input under that too. Options and weight sets that repeat another one change nothing either.
        """
    let importance = """
        Whoever writes down an input believes that it matters, and so does whoever reads it. One that moves nothing \
        is usually a slip: a factor on a figure of 0, a curve under a method that takes no curves. Trying every \
        input is the cheapest audit there is.
        """
    let citation = """
        Saltelli, A. et al. (2020). Five ways to ensure that models serve society: a manifesto. Nature 582, 482–484. \
        doi:10.1038/d41586-020-01812-9
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let curves = deadCurves(context)
        return repeatedOptions(context.problem) + repeatedSets(context) + deadWeights(context) + curves
            + (curves.isEmpty ? equalLevels(context) : []) + deadThresholds(context) + harmlessScreens(context.problem)
            + context.problem.scenarios.indices.flatMap { deadChanges(of: $0, context) + deadFactors(of: $0, context) }
    }

    /// Options with the figures of an earlier one.
    private func repeatedOptions(_ problem: DecisionProblem) -> [Diagnostic] {
        var seen: [[Performance.Estimate]: Int] = [:]
        return problem.options.indices.compactMap { i in
            let row = problem.criteria.indices.map { problem.performances[option: i, criterion: $0].estimate }
            guard let first = seen[row] else {
                seen[row] = i
                return nil
            }
            let (twin, option) = (problem.options[first], problem.options[i])
            return finding(
                "'\(option.name)' has the figures of '\(twin.name)' under every criterion, so one of the two "
                    + "changes nothing",
                about: [.option(option.id), .option(twin.id)],
                hint: "Say in the figures what sets them apart, or leave one out")
        }
    }

    /// Weight sets with the weights of an earlier one.
    private func repeatedSets(_ context: LintContext) -> [Diagnostic] {
        let (sets, all) = (context.problem.weightSets, context.evaluations.map(\.weights))
        return sets.indices.compactMap { set in
            let twin = sets.indices.prefix(set).first { first in
                zip(all[first], all[set]).allSatisfy { abs($0 - $1) < 1e-12 }
            }
            return twin.map { twin in
                finding(
                    "The weight set '\(sets[set].name)' gives the same weights as '\(sets[twin].name)', so it is no "
                        + "view of its own",
                    about: [.weightSet(sets[set].id), .weightSet(sets[twin].id)], hint: "Leave one of them out")
            }
        }
    }

    /// Weights that no score depends on; where scores are sums, every weight counts.
    private func deadWeights(_ context: LintContext) -> [Diagnostic] {
        let (problem, evaluation) = (context.problem, context.leading)
        guard !evaluation.isLinear, context.affords(2 * problem.criteria.count, of: evaluation.method) else {
            return []
        }
        return problem.criteria.indices.filter { evaluation.weights[$0] > 0 && problem.criteria.count > 1 }
            .compactMap { j in
                let column = evaluation.performances[criterion: j]
                let isDead = [1e3, 1e-3].allSatisfy { factor in
                    var weights = evaluation.weights
                    weights[j] *= factor
                    return (try? evaluation.scores(weights: weights.normalized)) == evaluation.scores
                }
                guard isDead, column.contains(where: { $0 != column[0] }) else { return nil }
                let (set, criterion) = (problem.weightSets[evaluation.weightSet], problem.criteria[j])
                return finding(
                    "The weight of '\(criterion.name)', \(evaluation.weights[j].inPercent), changes no score, were "
                        + "it a thousand times as great or as small",
                    about: [.weight(set: set.id, criterion: criterion.id), .criterion(criterion.id)],
                    hint: "\(evaluation.method.name) does not use it here; say in the result that it does not count")
            }
    }
}

// MARK: - Scenarios and must-haves

extension DeadKnob {
    private func deadChanges(of s: Int, _ context: LintContext) -> [Diagnostic] {
        let (problem, scenario) = (context.problem, context.problem.scenarios[s])
        let (before, after) = (problem.performances, context.estimates[s + 1])
        return scenario.changes.compactMap { change in
            let (i, j) = (change.option, change.criterion)
            guard before[option: i, criterion: j].estimate == after[option: i, criterion: j].estimate else {
                return nil
            }
            let (option, criterion) = (problem.options[i], problem.criteria[j])
            let figure = before[option: i, criterion: j].best.map { criterion.amount($0) } ?? "unknown"
            return finding(
                "The scenario '\(scenario.name)' changes nothing in '\(criterion.name)' of '\(option.name)': it is "
                    + "\(figure) before and after \(change.change.asDeed)",
                about: [.change(scenario: scenario.id, option: option.id, criterion: criterion.id)],
                hint: "Give an amount or a figure that makes a difference, or leave the change out")
        }
    }

    private func deadFactors(of s: Int, _ context: LintContext) -> [Diagnostic] {
        let (problem, scenario) = (context.problem, context.problem.scenarios[s])
        return problem.criteria.indices.compactMap { j in
            guard scenario.factors[j] != 1, context.greatestWeight(of: j) == 0 else { return nil }
            return finding(
                "The scenario '\(scenario.name)' multiplies the weight of '\(problem.criteria[j].name)' by "
                    + "\(scenario.factors[j].brief()), but that is 0 in every weight set",
                about: [.factor(scenario: scenario.id, criterion: problem.criteria[j].id)],
                hint: "Leave the factor out, or give the criterion weight")
        }
    }

    /// Must-haves that no figure within the range can fail.
    private func harmlessScreens(_ problem: DecisionProblem) -> [Diagnostic] {
        problem.screens.indices.compactMap { k in
            let (screen, criterion) = (problem.screens[k], problem.criteria[problem.screens[k].criterion])
            guard let domain = criterion.valueFunction?.domain, screen.passes(domain.lowerBound),
                screen.passes(domain.upperBound),
                problem.options.indices.allSatisfy({ i in
                    problem.performances[option: i, criterion: screen.criterion].estimate.passes(screen)
                })
            else { return nil }
            return finding(
                "The must-have on '\(criterion.name)', \(screen.inWords), can never be failed: its range runs from "
                    + criterion.span(domain),
                about: [.screen(k), .criterion(criterion.id)],
                hint: "Set a bound within the range, or leave the must-have out")
        }
    }
}

extension Scenario.Change {
    /// The change, for the end of a sentence.
    fileprivate var asDeed: String {
        switch self {
        case .add(let x): x < 0 ? "taking away \((-x).brief())" : "adding \(x.brief())"
        case .times(let x): "multiplying by \(x.brief())"
        case .to(let x): "setting it to \(x.brief())"
        }
    }
}

extension Screen {
    /// The bound in words.
    fileprivate var inWords: String {
        switch bound {
        case .atLeast(let x): "at least \(x.brief())"
        case .atMost(let x): "at most \(x.brief())"
        }
    }
}

extension Performance.Estimate {
    /// Whether every figure passes a must-have; what is unknown lies within the range.
    fileprivate func passes(_ screen: Screen) -> Bool {
        guard case .known(let low, let best, let high) = self else { return true }
        return [low, best, high].allSatisfy(screen.passes)
    }
}
