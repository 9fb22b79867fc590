// Weights that follow the number of criteria.
// SPDX-License-Identifier: Apache-2.0

/// Weights that follow the number of criteria instead of a judgement.
struct SplittingBias: LintRule {
    /// How near to equal, or to the number of leaves, counts as the same.
    static let nearness = 0.1
    /// Two numbers are near each other by chance.
    static let fewest = 3

    let code = "splitting-bias"
    let severity = Diagnostic.Severity.question
    let summary = "Weights that are all alike, or that follow the number of criteria in each group"
    let detection = """
        Of at least three weights that somebody gave, all lie within 10 % of equal; or each of at least three groups \
        of different size has a weight within 10 % of its share of the criteria. A set that says 'equal' is left \
        alone, unless it leads and the groups differ in size.
        """
    let importance = """
        People give a group more weight the more criteria it is split into, although what it is worth has not \
        changed. Weights that are nearly equal show the same: nobody has compared the swings, and whoever drew up \
        the list of criteria has decided. Comparing the groups first, and then the criteria within each, shows \
        whether it was meant.
        """
    let citation = """
        Weber, M., Eisenführ, F. & von Winterfeldt, D. (1988). The effects of splitting attributes on weights in \
        multiattribute utility measurement. Management Science 34(4), 431–445. doi:10.1287/mnsc.34.4.431
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        context.problem.weightSets.indices.compactMap { set in
            let (name, weights) = (context.problem.weightSets[set].name, context.evaluations[set].weights)
            let isEqual = context.problem.weightSets[set].judgement == .equal
            guard !isEqual || set == 0 else { return nil }
            guard let message = groups(name, weights, context) ?? (isEqual ? nil : alike(name, weights)) else {
                return nil
            }
            return finding(
                message, about: [.weightSet(context.problem.weightSets[set].id)],
                hint:
                    "Compare the groups as wholes first, then the criteria within each; say 'method: equal' if "
                    + "equal is meant"
            )
        }
    }

    private func alike(_ name: String, _ weights: [Double]) -> String? {
        let equal = 1 / Double(weights.count)
        guard weights.count >= SplittingBias.fewest,
            weights.allSatisfy({ abs($0 - equal) <= SplittingBias.nearness * equal }),
            let low = weights.min(), let high = weights.max()
        else { return nil }
        let span = low == high ? "are all \(low.inPercent)" : "lie between \(low.inPercent) and \(high.inPercent)"
        return "All \(weights.count) weights of '\(name)' \(span): has anybody compared what the swings are worth?"
    }

    private func groups(_ name: String, _ weights: [Double], _ context: LintContext) -> String? {
        let tree = context.problem.tree
        let groups = tree.root.members.map { (name: tree.name(of: $0), leaves: $0.leaves) }
        guard groups.count >= SplittingBias.fewest, Set(groups.map(\.leaves.count)).count > 1,
            groups.allSatisfy({ group in
                let (weight, share) = (
                    weights[group.leaves].reduce(0, +), Double(group.leaves.count) / Double(weights.count)
                )
                return abs(weight - share) <= SplittingBias.nearness * share
            }),
            let small = groups.min(by: { $0.leaves.count < $1.leaves.count }),
            let large = groups.max(by: { $0.leaves.count < $1.leaves.count })
        else { return nil }
        return
            "The weights of '\(name)' follow the number of criteria in each group: '\(large.name)' has "
            + "\(large.leaves.count) criteria and \(weights[large.leaves].reduce(0, +).inPercent), '\(small.name)' "
            + "\(small.leaves.count) and \(weights[small.leaves].reduce(0, +).inPercent). Is that what the groups "
            + "are worth?"
    }
}
