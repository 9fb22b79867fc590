// Weighted geometric mean of values on agreed ranges.
// SPDX-License-Identifier: Apache-2.0

/// Multi-attribute value, multiplied instead of added at the top level.
///
///     score[i] = product over members k of v[i,k]^w[k]            in 0...100
///
/// The members of the top level are criteria, or groups with the compensation that the document gives them; with
/// `groups: geometric` the product goes over all criteria and groups do not matter. A value of 0 under any criterion
/// with a weight makes the score 0.
///
/// > Keeney, R. L. & Raiffa, H. (1976). *Decisions with Multiple Objectives*, ch. 6. Wiley.
/// doi:[10.1017/CBO9781139174084](https://doi.org/10.1017/CBO9781139174084)
public struct Geometric: ScoringMethod {
    /// Whether groups keep their own compensation.
    public static let groups = MethodParameter(
        "groups", "whether groups keep their own compensation or are geometric too", .word(["own", "geometric"]))

    /// The weighted geometric mean.
    public init() {}

    public var id: String { "geometric" }
    public var name: String { "Geometric value" }
    public var summary: String {
        "Weighted geometric mean of values on agreed ranges; a value of 0 cannot be made up for"
    }
    public var citation: String { "Keeney & Raiffa (1976), doi:10.1017/CBO9781139174084" }
    public var parameters: [MethodParameter] { [Geometric.groups] }
    public var standing: MethodStanding { .primary }
    public var scoresApart: Bool { true }
    public var examples: [String] { ["Human Development Index 2021, United Nations Development Programme"] }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let flat = CriteriaTree(table.criteria.map { .criterion($0) }, compensation: .geometric)
        let tree = table.word(Geometric.groups) == "geometric" ? flat ?? table.tree : table.tree
        var product = ScoringTable(
            tree: tree, performances: table.performances, weights: table.weights,
            parameters: [Additive.compensation.name: .number(0)], names: table.names)
        product.showsWorking = table.showsWorking
        return try Additive().verdict(on: product)
    }
}
