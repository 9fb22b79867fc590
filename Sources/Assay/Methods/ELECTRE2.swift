// Two rankings from a strong and a weak outranking relation.
// SPDX-License-Identifier: Apache-2.0

/// ELECTRE II: rankings from the top and from the bottom, by a strong and a weak outranking relation.
///
///     c, d as in ELECTRE I; a can outrank b only if the criteria under which it is better weigh at least as much as those
///     under which b is
///     a outranks b strongly  if c ≥ c-plus and d ≤ d-plus, or c ≥ c-zero and d ≤ d-minus
///     a outranks b weakly    if c ≥ c-zero and d ≤ d-plus, or c ≥ c-minus and d ≤ d-minus
///     descending  classes from the top: of the options that no other remaining one outranks strongly, those that no other
///                 of them outranks weakly; they are taken away, and so on
///     ascending   the same from the bottom, with the relation turned round
///     score(a) = options that a comes before in both or one of the rankings and after in none − the reverse
///
/// Options that outrank each other strongly in a circle count as one; so do, among those of a class, options that outrank
/// each other weakly in a circle.
///
/// Edge cases: as in ELECTRE I, a criterion of weight 0 adds nothing to c, but counts in d and may veto.
///
/// > Roy, B. & Bertier, P. (1973). La méthode ELECTRE II: une application au média-planning. In *OR '72*, 291–302.
/// North-Holland. See Figueira, J. R., Mousseau, V. & Roy, B. (2016). ELECTRE methods. In *Multiple Criteria Decision
/// Analysis*. doi:[10.1007/978-1-4939-3094-4_5](https://doi.org/10.1007/978-1-4939-3094-4_5)
///
/// - Complexity: O(criteria · n² + n³), in n² memory.
public struct ELECTRE2: ScoringMethod {
    /// The three least concordances.
    public static let concordances = [
        MethodParameter(
            "c-plus", "the least concordance of a strong outranking at large discordance",
            .number(default: 0.85, in: 0...1), otherNames: ["c_plus"]),
        MethodParameter(
            "c-zero", "the least concordance of a strong outranking at small, of a weak one at large discordance",
            .number(default: 0.75, in: 0...1), otherNames: ["c_zero"]),
        MethodParameter(
            "c-minus", "the least concordance of a weak outranking at small discordance",
            .number(default: 0.65, in: 0...1), otherNames: ["c_minus"]),
    ]
    /// The two largest discordances.
    public static let discordances = [
        MethodParameter(
            "d-plus", "the large discordance", .number(default: 0.5, in: 0...1), otherNames: ["d_plus"]),
        MethodParameter(
            "d-minus", "the small discordance", .number(default: 0.25, in: 0...1), otherNames: ["d_minus"]),
    ]

    /// Two rankings from a strong and a weak outranking relation.
    public init() {}

    public var id: String { "electre-2" }
    public var name: String { "ELECTRE II" }
    public var summary: String {
        "Rankings from the top and from the bottom, by a strong and a weak outranking relation"
    }
    public var citation: String {
        "Roy & Bertier (1973); Figueira, Mousseau & Roy (2016), doi:10.1007/978-1-4939-3094-4_5"
    }
    public var parameters: [MethodParameter] {
        ELECTRE2.concordances + ELECTRE2.discordances + [CrispOutranking.scale, CrispOutranking.normalization]
    }
    public var standing: MethodStanding { .primary }
    public var conventions: [String] {
        [
            "The score is the number of options that an option comes before, less those it comes after, in the intersection of the two rankings",
            "Options that outrank each other in a circle count as one",
        ]
    }
    public var examples: [String] {
        ["Wang & Triantaphyllou (2008), five options", "Ten cars of Maystre, as an independent program classes them"]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let indices = try CrispOutranking(of: table)
        let pair = OutrankingPair(indices, on: table)
        let (descending, ascending) = pair.rankings
        var verdict = Verdict(descending: descending, ascending: ascending, on: table)
        verdict.steps =
            table.step(pairs: "Concordance", indices.concordance)
            + table.step(pairs: "Discordance", indices.discordance)
            + table.step(pairs: "Strong outranking", pair.strong.map { $0.map { $0 ? 1 : 0 } })
            + table.step(pairs: "Weak outranking", pair.weak.map { $0.map { $0 ? 1 : 0 } })
        return verdict
    }
}

/// The strong and the weak outranking relation.
private struct OutrankingPair {
    let strong: [[Bool]]
    let weak: [[Bool]]

    init(_ indices: CrispOutranking, on table: ScoringTable) {
        let c = ELECTRE2.concordances.map(table.number)
        let d = ELECTRE2.discordances.map(table.number)
        let all = 0..<table.options
        func related(_ a: Int, _ b: Int, _ cuts: [(c: Double, d: Double)]) -> Bool {
            let (forth, back) = (indices.concordance[a][b], indices.concordance[b][a])
            return forth >= back - Tie.width
                && cuts.contains { indices.outranks(a, b, concordance: $0.c, discordance: $0.d) }
        }
        strong = all.map { a in all.map { related(a, $0, [(c[0], d[0]), (c[1], d[1])]) } }
        weak = all.map { a in all.map { related(a, $0, [(c[1], d[0]), (c[2], d[1])]) } }
    }

    /// Class numbers, 1 for the best, from the top and from the bottom.
    var rankings: (descending: [Int], ascending: [Int]) {
        let descending = classes { $0[$1][$2] }
        let ascending = classes { $0[$2][$1] }
        let last = ascending.max() ?? 0
        return (descending, ascending.map { last + 1 - $0 })
    }

    /// Class numbers in the order in which options are taken away.
    private func classes(_ outranks: (_ relation: [[Bool]], _ a: Int, _ b: Int) -> Bool) -> [Int] {
        var classes = [Int](repeating: 0, count: strong.count)
        var remaining = Array(strong.indices)
        var number = 0
        while !remaining.isEmpty {
            number += 1
            let free = unbeaten(remaining) { outranks(strong, $0, $1) }
            for a in unbeaten(free, { outranks(weak, $0, $1) }) { classes[a] = number }
            remaining.removeAll { classes[$0] > 0 }
        }
        return classes
    }

    /// The members of those circles, or single options, that no option outside them outranks; never none.
    private func unbeaten(_ options: [Int], _ outranks: (Int, Int) -> Bool) -> [Int] {
        let components = Components(options: options.count) { outranks(options[$0], options[$1]) }
        let free = options.indices.filter { a in
            options.indices.allSatisfy {
                components.component[$0] == components.component[a] || !outranks(options[$0], options[a])
            }
        }
        return free.map { options[$0] }
    }
}
