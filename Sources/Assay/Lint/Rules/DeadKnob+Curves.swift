// Value functions, levels and thresholds that change nothing.
// SPDX-License-Identifier: Apache-2.0

extension DeadKnob {
    /// Value functions under methods that score performances as they are.
    func deadCurves(_ context: LintContext) -> [Diagnostic] {
        let problem = context.problem
        let curved = problem.criteria.indices.filter { j in
            context.greatestWeight(of: j) > 0 && problem.criteria[j].valueFunction.map { $0.shape != .linear } ?? false
        }
        guard !curved.isEmpty else { return [] }
        let straight = problem.replacing(curved) { criterion in
            criterion.range.map { criterion.with(.linear(over: $0)) } ?? criterion
        }
        guard !context.scoresDiffer(in: straight) else { return [] }
        let names = curved.map { problem.criteria[$0].name }.quoted()
        return [
            finding(
                "The value \(curved.count == 1 ? "function" : "functions") of \(names) "
                    + "change\(curved.count == 1 ? "s" : "") no score: \(context.leading.method.name) takes "
                    + "performances as they are",
                about: curved.map { .valueFunction(criterion: problem.criteria[$0].id) },
                hint: "Rank by a method that uses value functions, such as 'additive', or leave them out")
        ]
    }

    /// Neighboring levels of a scale that are worth the same.
    func equalLevels(_ context: LintContext) -> [Diagnostic] {
        context.problem.criteria.indices.flatMap { j -> [Diagnostic] in
            let criterion = context.problem.criteria[j]
            guard context.greatestWeight(of: j) > 0, let scale = criterion.scale, let function = criterion.valueFunction
            else {
                return []
            }
            return zip(scale.levels, scale.levels.dropFirst()).filter { function($0.at) == function($1.at) }.map {
                a, b in
                finding(
                    "The levels '\(a.id)' and '\(b.id)' of '\(criterion.name)' are both worth "
                        + "\(function(a.at).brief(1)), so the step between them changes nothing",
                    about: [.valueFunction(criterion: criterion.id), .criterion(criterion.id)],
                    hint: "Give them different values, or make one level of the two")
            }
        }
    }

    /// Thresholds that no method of the document uses.
    func deadThresholds(_ context: LintContext) -> [Diagnostic] {
        let problem = context.problem
        let bounded = problem.criteria.indices.filter { problem.criteria[$0].thresholds != Thresholds() }
        guard !bounded.isEmpty else { return [] }
        let without = problem.replacing(bounded) { $0.with(Thresholds()) }
        let wide = problem.replacing(bounded) { criterion in
            let width = criterion.range.map { $0.upper - $0.lower } ?? 1
            return criterion.with(
                Thresholds(
                    indifference: width / 2, preference: width, veto: 2 * width, gaussian: width, function: .linear))
        }
        guard !context.scoresDiffer(in: without), !context.scoresDiffer(in: wide) else { return [] }
        let methods = ([context.leading] + context.crossChecks).map(\.method.name)
        let whose = bounded.map { problem.criteria[$0].name }.quoted()
        return [
            finding(
                "The thresholds of \(whose) change no score: \(methods.quoted()) "
                    + "\(methods.count == 1 ? "uses" : "use") none",
                about: bounded.map { .criterion(problem.criteria[$0].id) },
                hint: "Add a cross-check that uses them, such as 'promethee-2', or leave them out")
        ]
    }
}

extension LintContext {
    /// Whether some score by the document's method or a cross-check differs in a changed problem; yes where that cannot
    /// be found out quickly, or a method is no longer defined.
    fileprivate func scoresDiffer(in changed: DecisionProblem?) -> Bool {
        guard let changed, affords(2, of: leading.method) else { return true }
        let isComplete =
            crossChecks.count == problem.analysis.crossChecks.filter { $0 != problem.analysis.method }.count
        guard isComplete else { return true }
        return ([leading] + crossChecks).contains { evaluation in
            (try? Evaluation(of: changed, by: evaluation.method))?.scores != evaluation.scores
        }
    }
}

extension DecisionProblem {
    /// The same problem with some criteria changed; nil if that makes no problem.
    fileprivate func replacing(_ numbers: [Int], _ change: (Criterion) -> Criterion) -> DecisionProblem? {
        let tree = numbers.reduce(tree) { $0.replacing($1, with: change($0.leaves[$1])) }
        return try? DecisionProblem(
            title: title, tree: tree, weightSets: weightSets, options: options, performances: performances,
            screens: screens, scenarios: scenarios, analysis: analysis)
    }
}

extension Criterion {
    /// The same criterion with other thresholds.
    fileprivate func with(_ thresholds: Thresholds) -> Criterion {
        Criterion(
            id: id, name: name, definition: definition, unit: unit, role: role, measure: measure,
            valueFunction: valueFunction, thresholds: thresholds)
    }
}
