// A problem with one more weight set.
// SPDX-License-Identifier: Apache-2.0

extension DecisionProblem {
    /// The problem with one more weight set, behind those that it has.
    ///
    /// - Throws: `InvalidProblem` if it does not fit.
    public func adding(_ set: WeightSet) throws(InvalidProblem) -> DecisionProblem {
        try DecisionProblem(
            title: title, question: question, summary: summary, asOf: asOf, status: status, baseline: baseline,
            sources: sources, lists: lists, tree: tree, weightSets: weightSets + [set], options: options,
            performances: performances, screens: screens, scenarios: scenarios, analysis: analysis, waivers: waivers)
    }
}
