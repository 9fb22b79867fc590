// Weighted product of performances.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// The product of performances, each raised to its weight.
///
///     score[i] = product over j of r[i,j]^w[j]            r as in `Normalization`
///
/// Without normalization, a performance of which less is better is raised to −w. `none`, `max` and `sum` then rank alike:
/// they change every product by the same factor.
///
/// Edge cases: 0 raised to a weight above 0 is 0; a criterion of weight 0 does not count. Negative performances have no
/// powers; without normalization, those of which less is better must be above 0.
///
/// > Triantaphyllou, E. & Mann, S. H. (1989). An examination of the effectiveness of multi-dimensional decision-making
/// methods. *Decision Support Systems* 5(3), 303–312.
/// doi:[10.1016/0167-9236(89)90037-7](https://doi.org/10.1016/0167-9236(89)90037-7)
public struct WeightedProduct: ScoringMethod {
    /// How performances are brought to a common range.
    public static let normalization = Normalization.parameter(.max)

    /// The weighted product.
    public init() {}

    public var id: String { "weighted-product" }
    public var name: String { "Weighted product" }
    public var summary: String { "Product of performances, each raised to its weight" }
    public var citation: String { "Triantaphyllou & Mann (1989), doi:10.1016/0167-9236(89)90037-7" }
    public var parameters: [MethodParameter] { [WeightedProduct.normalization, Normalization.constant] }
    public var conventions: [String] {
        ["Without normalization, performances of which less is better are raised to minus their weight"]
    }

    public func family(on table: ScoringTable) -> MethodFamily {
        switch table.normalization(WeightedProduct.normalization) {
        case .none, .sum, .max: .product
        case .maxComplement, .minMax, .vector: MethodFamily(id: id, name: name)
        }
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let columns = table.columns
        let normalization = table.normalization(WeightedProduct.normalization)
        guard normalization != .none else { return Verdict(scores: try raw(columns, table)) }
        let normalized = try table.normalized(
            columns, by: normalization, constant: table.number(Normalization.constant))
        for (column, values) in zip(columns, normalized) where values.contains(where: { $0 < 0 }) {
            throw MethodError(
                "'\(column.criterion.name)' must not be negative, since powers are taken",
                criterion: column.criterion.id)
        }
        return Verdict(
            scores: table.products(normalized),
            steps: table.working { [table.step("Normalized performances", normalized)] })
    }

    private func raw(_ columns: [Column], _ table: ScoringTable) throws(MethodError) -> [Double] {
        for column in columns {
            if column.isMaximized {
                try table.require(nonNegative: column, because: "powers are taken")
            } else {
                try table.require(positive: column, because: "negative powers are taken")
            }
        }
        return table.products(columns.map { $0.isMaximized ? $0.values : $0.values.map { 1 / $0 } })
    }
}

extension ScoringTable {
    /// For each option, the product of its normalized performances, each raised to its weight.
    func products(_ normalized: [[Double]]) -> [Double] {
        (0..<options).map { i in
            normalized.indices.reduce(1) { weights[$1] > 0 ? $0 * Double.pow(normalized[$1][i], weights[$1]) : $0 }
        }
    }
}
