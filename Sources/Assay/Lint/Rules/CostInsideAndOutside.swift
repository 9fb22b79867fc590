// Costs that count in the score and beside it.
// SPDX-License-Identifier: Apache-2.0

/// Costs that count in the score and beside it.
struct CostInsideAndOutside: LintRule {
    private static let ratios = [
        "cost effectiveness", "value for money", "benefit cost", "cost benefit", "cost efficiency",
        "return on investment",
        "per dollar", "per euro", "per rupee", "per us",
    ]
    /// How near a budget and a cost are for one to repeat the other.
    static let nearness = 0.1

    let code = "cost-inside-and-outside"
    let severity = Diagnostic.Severity.question
    let summary = "A cost that counts in the score and a second time beside it"
    let detection = """
        A weighted criterion with the role cost repeats the options' budgets (within 10 % for every option that has \
        one, at least two); or a criterion whose name is a ratio of benefit and cost stands beside one with the role \
        cost.
        """
    let importance = """
        Cost can be a criterion that is traded off, or a limit that is spent; as both, it presses on the choice twice. \
        Dividing benefit by cost has the same effect when cost has a weight of its own. Sets of options under a budget \
        should then be chosen by benefit alone.
        """
    let citation = """
        Phillips, L. D. & Bana e Costa, C. A. (2007). Transparent prioritisation, budgeting and resource allocation \
        with multi-criteria decision analysis and decision conferencing. Annals of Operations Research 154, 51–68. \
        doi:10.1007/s10479-007-0183-3
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let criteria = context.problem.criteria
        let costs = criteria.indices.filter { criteria[$0].role == .cost && context.greatestWeight(of: $0) > 0 }
        return costs.compactMap { budget($0, context) } + ratios(costs, context)
    }

    private func budget(_ j: Int, _ context: LintContext) -> Diagnostic? {
        let (problem, criterion) = (context.problem, context.problem.criteria[j])
        let pairs = problem.options.indices.compactMap { i in
            problem.options[i].budget.flatMap { budget in
                problem.performances[option: i, criterion: j].best.map { (budget, $0) }
            }
        }
        guard pairs.count > 1, pairs.contains(where: { $0.0 != 0 }),
            pairs.allSatisfy({ abs($0 - $1) <= Self.nearness * max(abs($0), abs($1)) })
        else { return nil }
        return finding(
            "'\(criterion.name)' weighs \(context.leading.weights[j].inPercent) in the score, and the budgets of "
                + "\(pairs.count) options repeat its figures: does it count twice where options are chosen under a "
                + "budget?",
            about: [.criterion(criterion.id)],
            hint:
                "Choose packages by a weight set without '\(criterion.id)', or say in a waiver that budgets are not "
                + "used"
        )
    }

    private func ratios(_ costs: [Int], _ context: LintContext) -> [Diagnostic] {
        let criteria = context.problem.criteria
        return criteria.indices.flatMap { j -> [Diagnostic] in
            let name = " \(criteria[j].name.lowercasedWords.joined(separator: " ")) "
            guard context.greatestWeight(of: j) > 0, Self.ratios.contains(where: { name.contains(" \($0) ") }) else {
                return []
            }
            return costs.filter { $0 != j }.map { cost in
                finding(
                    "'\(criteria[j].name)' already holds what '\(criteria[cost].name)' measures: does the cost "
                        + "count twice, with \(context.leading.weights[cost].inPercent) by itself and within the "
                        + "ratio?",
                    about: [.criterion(criteria[j].id), .criterion(criteria[cost].id)],
                    hint: "Keep the cost and measure the benefit alone beside it")
            }
        }
    }
}
