// Weights that were changed after a ranking had been seen.
// SPDX-License-Identifier: Apache-2.0

/// Weights that were changed after a ranking had been seen.
struct WeightsAfterRanks: LintRule {
    /// A change of a weight that is more than rounding.
    static let leastChange = 0.005

    let code = "weights-after-ranks"
    let severity = Diagnostic.Severity.warning
    let summary = "A weight set that was changed after a first ranking had been seen"
    let detection = """
        The history of runs holds an earlier run with the same weight set over the same criteria, and some weight \
        differs from the first of them by more than half a per cent. Without a history nothing is found.
        """
    let importance = """
        Once people have seen who wins, they can hardly weigh without aiming. A change may still be right, because a \
        first ranking teaches people what they want; but then the reason can be given. Without one, the weights look \
        as if they had been made for the result.
        """
    let citation = """
        Montibeller, G. & von Winterfeldt, D. (2015). Cognitive and motivational biases in decision and risk analysis. \
        Risk Analysis 35(7), 1230–1251. doi:10.1111/risa.12360
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let ids = context.problem.criteria.map(\.id)
        return context.problem.weightSets.indices.compactMap { set in
            let id = context.problem.weightSets[set].id
            let first = context.runs.first { $0.weights[id].map { Set($0.keys) == Set(ids) } ?? false }
            guard let first, let then = first.weights[id] else { return nil }
            let weights = zip(ids, context.evaluations[set].weights)
            let changes = weights.enumerated().map { (j: $0.offset, now: $0.element.1, then: then[$0.element.0] ?? 0) }
            guard let most = changes.max(by: { abs($0.now - $0.then) < abs($1.now - $1.then) }),
                abs(most.now - most.then) > WeightsAfterRanks.leastChange
            else { return nil }
            return finding(on: set, most.j, from: most.then, to: most.now, since: first, context)
        }
    }

    private func finding(
        on set: Int, _ j: Int, from then: Double, to now: Double, since run: PastRun, _ context: LintContext
    ) -> Diagnostic {
        let (problem, weightSet) = (context.problem, context.problem.weightSets[set])
        let leaders = context.evaluations[set].leaders.map { problem.options[$0] }
        let before = run.ranking.first.flatMap { problem.option($0) }.map { problem.options[$0] }
        let outcome =
            before.map { before in
                leaders.contains(before)
                    ? "; '\(before.name)' came first then and does now"
                    : "; '\(before.name)' came first then, and \(leaders.map(\.name).quoted()) now"
            } ?? ""
        return finding(
            "The weights of '\(weightSet.name)' were changed after a ranking had been seen on \(run.recorded): "
                + "'\(problem.criteria[j].name)' from \(then.inPercent) to \(now.inPercent)\(outcome)",
            about: [.weightSet(weightSet.id)],
            hint: "Write down why under 'because', and in a waiver if it was meant")
    }
}
