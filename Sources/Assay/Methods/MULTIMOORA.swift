// Ratio system, reference point and full multiplicative form, joined by majority.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Multi-Objective Optimization by Ratio Analysis plus the full multiplicative form.
///
///     r[i,j]   = x[i,j] / √(sum over k of x[k,j]²)        s[j] = m · w[j], the significance; 1 for equal weights
///     ratio[i]           = sum of s[j] · r[i,j], minus where less is better
///     reference-point[i] = max over j of s[j] · |best of r[·,j] − r[i,j]|          lower is better
///     multiplicative[i]  = product of x[i,j], divided by those where less is better
///     score[i] = options that it beats in two of the three rankings − options that beat it
///
/// The significance is scaled so that equal weights give the paper's form without weights; the figures `weighted-ratio` and
/// `weighted-reference-point` are the same with weights that sum to 1, as others print them. The multiplicative form takes
/// none: a factor would change every option alike.
///
/// Edge cases: performances must not be negative, and above 0 where less is better. Where a product is too great or too small
/// for a number, the logarithms stand for the products.
///
/// > Brauers, W. K. M. & Zavadskas, E. K. (2010). Project management by MULTIMOORA as an instrument for transition
/// economies. *Technological and Economic Development of Economy* 16(1), 5–24.
/// doi:[10.3846/tede.2010.01](https://doi.org/10.3846/tede.2010.01)
public struct MULTIMOORA: ScoringMethod {
    /// Ratio system, reference point and full multiplicative form.
    public init() {}

    public var id: String { "multimoora" }
    public var name: String { "MULTIMOORA" }
    public var summary: String { "Ratio system, reference point and full multiplicative form, joined by majority" }
    public var citation: String { "Brauers & Zavadskas (2010), doi:10.3846/tede.2010.01" }
    public var conventions: [String] {
        [
            "The three rankings are joined by pairwise majority",
            "Weights are significances with mean 1, and do not enter the multiplicative form",
            "Products that are too great or too small for a number are ranked by their logarithms",
        ]
    }
    public var examples: [String] {
        [
            "Brauers & Zavadskas (2010), three projects", "Kracka et al. (2010), heat losses of a building",
            "Karabašević et al. (2015), three candidates",
        ]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let columns = table.columns
        let ratios = columns.map(\.signedUnitVector)
        let significances = table.weights.map { $0 * Double(columns.count) }
        let products = try products(columns, table)
        let sums = (0..<table.options).map { i in zip(significances, ratios).reduce(0) { $0 + $1.0 * $1.1[i] } }
        let gaps = gaps(ratios, significances, table.options)
        let rankings = [
            Ranking(sums), Ranking(gaps.map { 0 - $0 }), Ranking(products.logarithms),
        ].map(\.ranks)
        var verdict = Verdict(
            scores: Electorate(rankings: rankings).copelandScores,
            steps: table.working { [table.step("Ratios, with the sign of their criterion", ratios)] })
        verdict.figures = [
            MethodFigure("ratio", sums), MethodFigure("reference-point", gaps), try products.figure(),
        ]
        let mean = 1 / Double(columns.count)
        verdict.figures += [
            MethodFigure("weighted-ratio", sums.map { $0 * mean }),
            MethodFigure("weighted-reference-point", gaps.map { $0 * mean }),
        ]
        verdict.figures += zip(["ratio", "reference-point", "multiplicative"], rankings).map { name, ranks in
            MethodFigure("rank-\(name)", ranks.map(Double.init))
        }
        return verdict
    }

    private func gaps(_ ratios: [[Double]], _ significances: [Double], _ options: Int) -> [Double] {
        let best = ratios.map { $0.max() ?? 0 }
        return (0..<options).map { i in
            ratios.indices.reduce(0) { max($0, significances[$1] * abs(best[$1] - ratios[$1][i])) }
        }
    }

    private func products(_ columns: [Column], _ table: ScoringTable) throws(MethodError) -> [ScaledProduct] {
        for column in columns {
            if column.isMaximized {
                try table.require(nonNegative: column, because: "products are taken")
            } else {
                try table.require(positive: column, because: "products are divided by it")
            }
        }
        return (0..<table.options).map { i in
            columns.reduce(into: ScaledProduct()) { $0.take($1.values[i], dividing: !$1.isMaximized) }
        }
    }
}

/// A product that may be too great or too small for a number: significand · 2^exponent.
private struct ScaledProduct {
    private var significand = 1.0
    private var exponent = 0

    /// Multiplies by a number that is not negative, or divides by one above 0.
    mutating func take(_ x: Double, dividing: Bool) {
        guard significand > 0, x > 0 else { return significand = 0 }
        let next = dividing ? significand / x.significand : significand * x.significand
        exponent += (dividing ? -1 : 1) * Int(x.exponent) + Int(next.exponent)
        significand = next.significand
    }

    /// The product as a number; nil if no number holds it.
    var value: Double? {
        guard significand > 0 else { return 0 }
        return (-1022...1023).contains(exponent)
            ? Double(sign: .plus, exponent: exponent, significand: significand) : nil
    }

    /// The binary logarithm; nil for 0.
    var logarithm: Double? { significand > 0 ? Double(exponent) + Double.log2(significand) : nil }
}

extension [ScaledProduct] {
    /// The binary logarithms relative to the greatest; for products of 0 a number below all others.
    fileprivate var logarithms: [Double] {
        let known = compactMap(\.logarithm)
        let (least, most) = known.extremes
        return map { ($0.logarithm ?? least - 1) - most }
    }

    /// The products, or their decimal logarithms where no number holds one of them.
    ///
    /// - Throws: `MethodError` if one is too great or too small for a number, and another 0.
    fileprivate func figure() throws(MethodError) -> MethodFigure {
        let values = compactMap(\.value)
        if values.count == count { return MethodFigure("multiplicative", values) }
        let logarithms = compactMap(\.logarithm)
        guard logarithms.count == count else {
            throw MethodError("the product of the performances is too great or too small for a number")
        }
        return MethodFigure("multiplicative-log10", logarithms.map { $0 * Double.log10(2) })
    }
}
