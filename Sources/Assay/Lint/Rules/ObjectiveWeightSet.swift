// Weight sets that were computed from the options.
// SPDX-License-Identifier: Apache-2.0

/// Weight sets that were computed from the spread of the options.
struct ObjectiveWeightSet: LintRule {
    /// How far each weight may be from the computed one: what rounding to whole per cent leaves.
    static let nearness = 0.0051
    /// Near-equal weights are near any others.
    static let leastSpread = 0.03
    static let fewest = 3

    let code = "objective-weights"
    let severity = Diagnostic.Severity.warning
    let summary = "A weight set that was computed from the spread of the options"
    let detection = """
        With at least three criteria and three options: every weight of a set lies within half a per cent of what \
        the entropy (plain or scaled), CRITIC, MEREC, standard-deviation or Gini method computes from these performances, and the \
        weights are not nearly equal. Or the set's name or reason names one of the first three methods.
        """
    let importance = """
        Such weights measure how far these options lie apart and contain nobody's judgement of worth. A criterion that \
        matters little gets much weight if the options differ on it, and an option that joins or leaves changes all \
        weights. They are called objective because no one answers for them.
        """
    let citation = """
        Choo, E. U., Schoner, B. & Wedley, W. C. (1999). Interpretation of criteria weights in multicriteria decision \
        making. Computers & Industrial Engineering 37(3), 527–541. doi:10.1016/S0360-8352(00)00019-X
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let problem = context.problem
        let computed = computed(context)
        return problem.weightSets.indices.compactMap { set in
            let weightSet = problem.weightSets[set]
            guard let reason = coincidence(context.evaluations[set].weights, computed) ?? claim(weightSet) else {
                return nil
            }
            return finding(
                "The weights of '\(weightSet.name)' \(reason): they measure how far these options lie apart, and "
                    + "nobody's judgement of what a swing is worth",
                about: [.weightSet(weightSet.id)],
                hint: "Ask somebody what the swings are worth; 'assay weights' shows computed weights beside them")
        }
    }

    private func computed(_ context: LintContext) -> [(ObjectiveWeights, [Double])] {
        let criteria = context.problem.criteria
        guard criteria.count >= Self.fewest, context.problem.options.count >= Self.fewest else { return [] }
        let columns = criteria.indices.map { context.leading.performances[criterion: $0] }
        return ObjectiveWeights.allCases.compactMap { measure in
            measure.weights(of: columns, criteria.map(\.direction)).map { (measure, $0) }
        }
    }

    private func coincidence(_ weights: [Double], _ computed: [(ObjectiveWeights, [Double])]) -> String? {
        guard (weights.max() ?? 0) - (weights.min() ?? 0) > Self.leastSpread else { return nil }
        let match = computed.first { zip($0.1, weights).allSatisfy { abs($0 - $1) <= Self.nearness } }
        return match.map { "are those that the method \($0.0.name) computes from these performances" }
    }

    private func claim(_ set: WeightSet) -> String? {
        let words = (set.name + " " + set.because).lowercasedWords
        return ["entropy", "critic", "merec"].first(where: words.contains).flatMap { word in
            word == "critic" && !(set.name + " " + set.because).contains("CRITIC") ? nil : "name the method \(word)"
        }
    }
}
