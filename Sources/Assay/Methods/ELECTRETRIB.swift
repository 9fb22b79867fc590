// Sorting into categories by outranking their boundaries.
// SPDX-License-Identifier: Apache-2.0

/// ELECTRE TRI-B: options sorted into ordered categories by comparing them with the boundaries.
///
///     σ as in ELECTRE III, between options and boundaries b_1, …, b_k from the lowest; a outranks b if σ(a,b) ≥ λ
///     pessimistic   the category above the highest boundary that a outranks
///     optimistic    the category below the lowest boundary that outranks a and that a does not outrank
///     score(a) = the number of the category, 1 for the worst
///
/// Edge cases: thresholds that a criterion does not give are 0, and a veto that it does not give never strikes. A
/// criterion of weight 0 may veto as in ELECTRE III.
///
/// > Yu, W. (1992). *ELECTRE TRI: aspects méthodologiques et manuel d'utilisation*. Université Paris-Dauphine. See
/// Figueira, J. R., Mousseau, V. & Roy, B. (2016). ELECTRE methods. In *Multiple Criteria Decision Analysis*.
/// doi:[10.1007/978-1-4939-3094-4_5](https://doi.org/10.1007/978-1-4939-3094-4_5)
public struct ELECTRETRIB: ScoringMethod {
    /// The least credibility of an outranking.
    public static let lambda = MethodParameter(
        "lambda", "the least credibility of an outranking", .number(default: 0.75, in: 0.5...1))
    /// Which assignment the score shows.
    public static let assignment = MethodParameter(
        "assignment", "which assignment the score shows", .word(["pessimistic", "optimistic"]))

    /// Sorting by outranking.
    public init() {}

    public var id: String { "electre-tri-b" }
    public var name: String { "ELECTRE TRI-B" }
    public var summary: String { "Options sorted into ordered categories by outranking their boundaries" }
    public var citation: String { "Yu (1992); Figueira, Mousseau & Roy (2016), doi:10.1007/978-1-4939-3094-4_5" }
    public var parameters: [MethodParameter] { [Profiles.parameter, ELECTRETRIB.lambda, ELECTRETRIB.assignment] }
    public var standing: MethodStanding { .primary }
    public var conventions: [String] {
        [
            "The score is the number of the category, 1 for the worst",
            "Thresholds are taken at the one that is to outrank",
        ]
    }
    public var examples: [String] { ["Retail sites in Ticino, seven options"] }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let profiles = try table.boundaries()
        let criteria = try OutrankingCriteria(of: table, and: profiles)
        let rows = (0..<table.options).map { table.performances[option: $0] }
        let up = rows.map { a in profiles.map { criteria.credibility(a, $0) } }
        let down = rows.map { a in profiles.map { criteria.credibility($0, a) } }
        let cut = table.number(ELECTRETRIB.lambda) - Tie.width
        let pessimistic = up.map { ($0.lastIndex { $0 >= cut } ?? -1) + 2 }
        let optimistic = zip(up, down).map { up, down in
            (up.indices.first { down[$0] >= cut && up[$0] < cut } ?? profiles.count) + 1
        }
        let isOptimistic = table.word(ELECTRETRIB.assignment) == "optimistic"
        var verdict = Verdict(categories: isOptimistic ? optimistic : pessimistic, of: profiles.count + 1)
        verdict.figures = [
            MethodFigure("pessimistic", pessimistic.map(Double.init)),
            MethodFigure("optimistic", optimistic.map(Double.init)),
        ]
        verdict.steps = table.working {
            let names = profiles.indices.map { "Boundary \($0 + 1)" }
            let rows = (0..<table.options).map(table.name)
            return [
                table.step(profiles: profiles),
                MethodStep("Credibility of options over boundaries", columns: names, rows: rows, numbers: up),
                MethodStep("Credibility of boundaries over options", columns: names, rows: rows, numbers: down),
            ]
        }
        return verdict
    }
}
