// The default: weighted values over the criteria tree.
// SPDX-License-Identifier: Apache-2.0

/// Multi-attribute value over the criteria tree, with agreed ranges.
///
/// Every performance gets a value from its criterion's value function; a group's score is the weighted mean of its
/// members, and the top level's is the option's:
///
///     v[i,j]   = 100 · f((x[i,j] − worst[j]) / (best[j] − worst[j]))
///     score[i] = sum over j of w[j] · v[i,j]            in 0...100
///
/// Where a group's compensation p is not 1, its score is the weighted power mean of its members with exponent p
/// instead (see `Compensation`). Since ranges are agreed and not taken from the options, adding or withdrawing an
/// option never reorders the others.
///
/// Edge cases: a criterion without an agreed range takes the spread of these options.
///
/// > Keeney, R. L. & Raiffa, H. (1976). *Decisions with Multiple Objectives*, ch. 3. Wiley.
/// doi:[10.1017/CBO9781139174084](https://doi.org/10.1017/CBO9781139174084)
public struct Additive: ScoringMethod {
    /// The compensation of the top level.
    public static let compensation = MethodParameter(
        "compensation", "how far a good score may make up for a bad one at the top level; 1 is additive, 0 geometric",
        .number(default: 1, in: -.infinity...1))

    /// The default method.
    public init() {}

    public var id: String { "additive" }
    public var name: String { "Additive value" }
    public var summary: String { "Weighted sum of values on agreed ranges, over the criteria tree" }
    public var citation: String { "Keeney & Raiffa (1976), doi:10.1017/CBO9781139174084" }
    public var parameters: [MethodParameter] { [Additive.compensation] }
    public var standing: MethodStanding { .primary }
    public var scoresApart: Bool { true }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let top =
            table.parameters["compensation"] == nil
            ? table.tree.root.compensation
            : Compensation(table.number(Additive.compensation)) ?? .full
        if top == .full && table.tree.isAdditive && !table.explainsOptions { return Verdict(scores: table.valueSums) }
        let values = table.values
        let contributions =
            top == .full && table.tree.isAdditive
            ? weighted(values, table.weights)
            : composed(values, table, top)
        return Verdict(
            scores: (0..<table.options).map { contributions[option: $0].reduce(0, +) }, contributions: contributions)
    }

    /// The compensation of the top level: the parameter's, or else the tree's own.
    static func topCompensation(_ table: ScoringTable) -> Compensation {
        guard case .number(let exponent) = table.parameters[compensation.name] else {
            return table.tree.root.compensation
        }
        return Compensation(exponent) ?? .full
    }

    private func weighted(_ values: Matrix, _ weights: [Double]) -> Matrix {
        Matrix(options: values.options, criteria: values.criteria) { i, j in
            weights[j] * values[option: i, criterion: j]
        }
    }

    private func composed(_ values: Matrix, _ table: ScoringTable, _ top: Compensation) -> Matrix {
        let (n, m) = (values.options, values.criteria)
        let columns = (0..<m).flatMap { values[criterion: $0] }
        let composition = Composition(columns: columns, options: n, weights: table.weights)
        let total = composition.scores(of: table.tree.root, compensation: top)
        return Matrix(options: n, criteria: m) { i, j in total.means[i] * total.shares[j * n + i] }
    }
}
