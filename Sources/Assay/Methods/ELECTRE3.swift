// Distillation of a fuzzy outranking relation.
// SPDX-License-Identifier: Apache-2.0

/// ELECTRE III: two rankings distilled from the credibility of outrankings, and their intersection.
///
///     c_j, d_j  concordance and discordance under j, from the thresholds q (`indifference`), p (`preference`), v (`veto`)
///     C(a,b)   = sum over j of w[j] · c_j(a,b)
///     σ(a,b)   = C(a,b) · product over j with d_j(a,b) > C(a,b) of (1 − d_j(a,b)) / (1 − C(a,b))
///     s(σ)     = α + β · σ
///     a beats b at the cut λ   if σ(a,b) > λ and σ(a,b) − σ(b,a) > s(σ(a,b))
///
/// A distillation cuts at the greatest σ below λ − s(λ), from the greatest of all on, and keeps the options that beat most
/// others net of those that beat them; within them it cuts again until one remains or no cut is left. These are a class;
/// it is taken away, and so on. The ascending distillation keeps those that beat fewest, from the bottom.
///
///     score(a) = options that a comes before in the intersection of both rankings − those that come before a
///
/// Edge cases: α + β must not be negative. Thresholds that a criterion does not give are 0, and a veto that it does not give never strikes. A
/// criterion of weight 0 adds nothing to C, but its veto still strikes, unless the others agree in full: no d exceeds C = 1.
///
/// > Roy, B. (1978). ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences en
/// présence de critères multiples. *Cahiers du CERO* 20(1), 3–24. See Figueira, J. R., Mousseau, V. & Roy, B. (2016).
/// ELECTRE methods. In *Multiple Criteria Decision Analysis*.
/// doi:[10.1007/978-1-4939-3094-4_5](https://doi.org/10.1007/978-1-4939-3094-4_5)
///
/// - Complexity: O(criteria · n²) and the distillations, in n² memory.
public struct ELECTRE3: ScoringMethod {
    /// The discrimination threshold at σ = 0.
    public static let alpha = MethodParameter(
        "alpha", "the discrimination threshold at credibility 0", .number(default: 0.3, in: 0...1))
    /// How the discrimination threshold changes with σ.
    public static let beta = MethodParameter(
        "beta", "how the discrimination threshold changes with credibility", .number(default: -0.15, in: -1...0))

    /// Distillation of a fuzzy outranking relation.
    public init() {}

    public var id: String { "electre-3" }
    public var name: String { "ELECTRE III" }
    public var summary: String { "Two rankings distilled from the credibility of outrankings, and their intersection" }
    public var citation: String { "Roy (1978); Figueira, Mousseau & Roy (2016), doi:10.1007/978-1-4939-3094-4_5" }
    public var parameters: [MethodParameter] { [ELECTRE3.alpha, ELECTRE3.beta] }
    public var standing: MethodStanding { .primary }
    public var conventions: [String] {
        [
            "The discrimination threshold is taken at σ(a,b), and thresholds of the criteria at a",
            "The score is the number of options that an option comes before, less those it comes after, in the intersection of the two rankings",
        ]
    }
    public var examples: [String] { ["Wang & Triantaphyllou (2008), eleven sites for waste in Switzerland"] }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let criteria = try OutrankingCriteria(of: table)
        let (alpha, beta) = (table.number(ELECTRE3.alpha), table.number(ELECTRE3.beta))
        guard alpha + beta >= 0 else {
            throw MethodError(
                "'alpha' \(alpha.plain) and 'beta' \(beta.plain) sum to less than 0, so that two options could beat each "
                    + "other at one cut",
                parameter: (table.value(of: ELECTRE3.beta) == nil ? ELECTRE3.alpha : ELECTRE3.beta).name,
                hint: "Take 'beta' no lower than \((0 - alpha).plain); Roy's own are 0.3 and -0.15")
        }
        let credibility = CredibilityRows(of: table.performances, criteria).all
        let distillation = Distillation(credibility, options: table.options, alpha: alpha, beta: beta)
        var verdict = Verdict(
            descending: distillation.descending, ascending: distillation.ascending, on: table)
        verdict.steps =
            table.step(pairs: "Concordance", criteria.concordances(of: table.performances))
            + table.step(
                pairs: "Credibility",
                (0..<table.options).map { a in Array(credibility[a * table.options..<(a + 1) * table.options]) })
        return verdict
    }
}

extension ELECTRE3 {
    /// How credible it is that each option is at least as good as each other, in `0...1`.
    ///
    /// - Returns: One number for every pair, row by row: the option that outranks, then the one that is outranked.
    /// - Throws: `MethodError` if the thresholds of a criterion fall from indifference over preference to veto.
    public static func credibility(on table: ScoringTable) throws(MethodError) -> [Double] {
        try CredibilityRows(of: table.performances, OutrankingCriteria(of: table)).all
    }
}

extension OutrankingCriteria {
    fileprivate func concordances(of matrix: Matrix) -> [[Double]] {
        (0..<matrix.options).map { a in
            (0..<matrix.options).map { concordance(matrix[option: a], matrix[option: $0]) }
        }
    }
}
