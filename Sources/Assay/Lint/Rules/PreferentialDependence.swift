// Pairs of criteria of which one may change what the other is worth.
// SPDX-License-Identifier: Apache-2.0

/// Pairs of criteria of which one may change what the other is worth.
struct PreferentialDependence: LintRule {
    private static let chances: Set<String> = [
        "probability", "probabilities", "likelihood", "chance", "chances", "odds", "feasibility",
    ]
    /// Words by which a definition keeps two criteria apart.
    private static let partings: Set<String> = [
        "not", "never", "no", "without", "excluding", "excluded", "except", "apart", "separate", "separately",
        "instead",
        "counts", "counted", "under", "unlike", "rather", "whereas", "where",
    ]

    let code = "preferential-dependence"
    let severity = Diagnostic.Severity.question
    let summary = "Two criteria of which one may change what the other is worth"
    let detection = """
        Only where scores add up. Flagged are a criterion whose name speaks of probability, likelihood, chance or \
        feasibility and that no must-have bounds, beside the criterion of greatest weight; and a criterion whose \
        definition names another one by its name or id, unless the sentence keeps them apart (not, never, counts \
        under, …).
        """
    let importance = """
        Adding values is right only if what a step on one criterion is worth does not depend on the level of \
        another. A small chance of success makes a great benefit worth little, and a sum does not know that. The \
        test is a question to the people who decide, so the lint can only ask it.
        """
    let citation = """
        Keeney, R. L. & Raiffa, H. (1976). Decisions with Multiple Objectives, ch. 3. Wiley. \
        doi:10.1017/CBO9781139174084
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        guard context.leading.method is Additive, context.leading.topCompensation == .full else { return [] }
        return chances(context) + definitions(context)
    }

    private func chances(_ context: LintContext) -> [Diagnostic] {
        let (problem, weights) = (context.problem, context.leading.weights)
        return problem.criteria.indices.compactMap { j in
            let isBounded = problem.screens.contains { $0.criterion == j }
            guard weights[j] > 0, !isBounded, problem.criteria[j].words.contains(where: Self.chances.contains),
                let other = problem.criteria.indices.filter({ $0 != j }).max(by: { weights[$0] < weights[$1] })
            else { return nil }
            let (chance, prize) = (problem.criteria[j], problem.criteria[other])
            let worst = chance.range.map { ", at \(chance.amount($0.worst))," } ?? ""
            return finding(
                "'\(chance.name)' is added to '\(prize.name)': an option at the worst of the one\(worst) still gets "
                    + "all its points for the other. Is a step in '\(prize.name)' worth the same whatever the "
                    + "chance?",
                about: [.criterion(chance.id), .criterion(prize.id)],
                hint: "If not, multiply the figures, make it a must-have, or give the group a compensation below 1")
        }
    }

    private func definitions(_ context: LintContext) -> [Diagnostic] {
        let criteria = context.problem.criteria
        let weighted = criteria.indices.filter { context.leading.weights[$0] > 0 }
        let names = weighted.map { [criteria[$0].id, criteria[$0].name].map(\.lowercasedWords) }
        return weighted.compactMap { j in
            let sentences = Self.sentences(criteria[j].definition)
            let others = zip(weighted, names).filter { other, names in
                other != j
                    && sentences.contains { sentence in
                        names.contains { sentence.holds($0) } && !sentence.contains(where: Self.partings.contains)
                    }
            }
            return others.isEmpty ? nil : question(criteria[j], others.map { criteria[$0.0] })
        }
    }

    private func question(_ criterion: Criterion, _ others: [Criterion]) -> Diagnostic {
        let (verb, pronoun) = others.count == 1 ? ("is a criterion", "that one is") : ("are criteria", "those are")
        return finding(
            "The definition of '\(criterion.name)' speaks of \(others.map(\.name).quoted()), which \(verb) too: is "
                + "a step in it worth the same whatever \(pronoun)?",
            about: ([criterion] + others).map { .criterion($0.id) },
            hint: "If not, define it without the other, or give their group a compensation below 1")
    }

    /// The words of each sentence of a text.
    private static func sentences(_ text: String) -> [[String]] {
        guard !text.isEmpty else { return [] }
        return text.split { ".;:?!".contains($0) }.map { String($0).lowercasedWords }
    }
}

extension [String] {
    /// Whether words stand in it one after the other; single short words do not count, since they may mean anything.
    fileprivate func holds(_ words: [String]) -> Bool {
        guard let first = words.first, words.count > 1 || first.count > 3 else { return false }
        return indices.contains { self[$0] == first && self[$0...].starts(with: words) }
    }
}
