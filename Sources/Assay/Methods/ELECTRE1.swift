// The kernel of an outranking relation.
// SPDX-License-Identifier: Apache-2.0

/// ELECTRE I: a choice of options that no chosen option outranks and that outrank all the others.
///
///     c(a,b)   = sum of w[j] over the criteria under which a is at least as good as b
///     d(a,b)   = max over j of a's disadvantage against b / range of j          in 0...1
///     a outranks b   if c(a,b) ≥ c-hat and d(a,b) ≤ d-hat, and no disadvantage exceeds a veto threshold
///     score(a) = 1 if a is in the kernel, otherwise 0
///
/// Options that outrank each other in a circle count as one. The kernel is then the only set of which no member outranks
/// another, and which leaves no option outside that it does not outrank.
///
/// Edge cases: a criterion that is the same for every option opposes nothing. With `discordance: global-range` all
/// disadvantages are measured by the largest range of any criterion, as in the first papers; this depends on the units.
/// A criterion of weight 0 adds nothing to c, but its disadvantages count in d and its veto strikes: leave out a criterion
/// that is to have no say.
///
/// > Roy, B. (1968). Classement et choix en présence de points de vue multiples (la méthode ELECTRE). *Revue française
/// d'informatique et de recherche opérationnelle* 2(8), 57–75.
/// doi:[10.1051/ro/196802V100571](https://doi.org/10.1051/ro/196802V100571)
///
/// - Complexity: O(criteria · n²), in n² memory.
public struct ELECTRE1: ScoringMethod {
    /// The least concordance of an outranking.
    public static let concordance = MethodParameter(
        "c-hat", "the least concordance of an outranking", .number(default: 0.7, in: 0...1),
        otherNames: ["c_hat", "c", "p"])
    /// The largest discordance of an outranking.
    public static let discordance = MethodParameter(
        "d-hat", "the largest discordance of an outranking", .number(default: 0.3, in: 0...1),
        otherNames: ["d_hat", "d", "q"])

    /// The kernel of an outranking relation.
    public init() {}

    public var id: String { "electre-1" }
    public var name: String { "ELECTRE I" }
    public var summary: String { "The kernel: options that no chosen option outranks and that outrank all the others" }
    public var citation: String { "Roy (1968), doi:10.1051/ro/196802V100571" }
    public var parameters: [MethodParameter] {
        [ELECTRE1.concordance, ELECTRE1.discordance, CrispOutranking.scale, CrispOutranking.normalization]
    }
    public var standing: MethodStanding { .primary }
    public var conventions: [String] {
        [
            "The score is 1 in the kernel and 0 outside it",
            "Disadvantages are measured by their criterion's own range, unless discordance says otherwise",
            "Options that outrank each other in a circle count as one",
        ]
    }
    public var examples: [String] {
        ["Cebrián & Muñoz (2009), six projects in Aragon", "Decision Deck, five options with a circle"]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let indices = try CrispOutranking(of: table)
        let (least, most) = (table.number(ELECTRE1.concordance), table.number(ELECTRE1.discordance))
        let outranks = { a, b in indices.outranks(a, b, concordance: least, discordance: most) }
        let kernel = kernel(table.options, outranks)
        var verdict = Verdict(scores: (0..<table.options).map { kernel.contains($0) ? 1 : 0 })
        verdict.groups = [OptionSubset("kernel", kernel)]
        verdict.relations = table.relations(outranks)
        verdict.steps =
            table.step(pairs: "Concordance", indices.concordance)
            + table.step(pairs: "Discordance", indices.discordance)
            + table.step(
                pairs: "Outranking",
                (0..<table.options).map { a in (0..<table.options).map { outranks(a, $0) ? 1 : 0 } })
        return verdict
    }

    /// Components are numbered so that those which outrank a component come after it: from the last on, every component
    /// that no member of the kernel outranks joins it.
    private func kernel(_ options: Int, _ outranks: (Int, Int) -> Bool) -> [Int] {
        let members = Components(options: options, outranks).members
        return members.reversed().reduce(into: [Int]()) { kernel, component in
            let isOutranked = kernel.contains { a in component.contains { outranks(a, $0) } }
            if !isOutranked { kernel += component }
        }.sorted()
    }
}
