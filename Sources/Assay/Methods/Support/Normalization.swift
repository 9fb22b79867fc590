// Data-driven maps of performances to a common range.
// SPDX-License-Identifier: Apache-2.0

/// A data-driven map of performances to a common range, where more is always better.
///
///     none            r = x                          less is better: −x
///     sum             r = x / Σx                     less is better: (1/x) / Σ(1/x)
///     max             r = x / max x                  less is better: min x / x
///     max-complement  r = x / max x                  less is better: 1 − x / max x
///     min-max         r = (x − min x)/(max x − min x)   less is better: (max x − x)/(max x − min x)
///     vector          r = x / √Σx²                   less is better: 1 − x / √Σx²
///
/// Edge cases: min–max of a criterion that is the same for every option is 0/0; `constant` stands there. The vector
/// map of a criterion that is 0 for every option is 0. Shares and ratios need performances that are not negative, and
/// above 0 where their reciprocals are taken.
///
/// > Podvezko, V. (2011). The comparative analysis of MCDA methods SAW and COPRAS. *Engineering Economics* 22(2).
/// doi:[10.5755/j01.ee.22.2.310](https://doi.org/10.5755/j01.ee.22.2.310)
public enum Normalization: String, Hashable, Sendable, CaseIterable {
    /// As they are, with the sign turned where less is better.
    case none
    /// Shares of the sum.
    case sum
    /// Ratios of the best.
    case max
    /// Shares of the largest.
    case maxComplement = "max-complement"
    /// From the worst to the best.
    case minMax = "min-max"
    /// On a vector of length 1.
    case vector

    /// The parameter that chooses one, with a default.
    static func parameter(_ standard: Normalization, among choices: [Normalization] = allCases) -> MethodParameter {
        MethodParameter(
            "normalization", "how performances are brought to a common range",
            .word([standard.rawValue] + choices.filter { $0 != standard }.map(\.rawValue)),
            otherNames: ["normalisation"])
    }

    /// What min–max gives a criterion that is the same for every option.
    static let constant = MethodParameter(
        "constant-column-value", "what min-max gives a criterion that is the same for every option",
        .number(default: 0, in: 0...1), otherNames: ["constant_column_value"])
}

extension ScoringTable {
    /// The normalization that a parameter chooses.
    func normalization(_ parameter: MethodParameter) -> Normalization {
        Normalization(rawValue: word(parameter)) ?? .max
    }

    /// Normalized performances: one column per criterion, more is better.
    ///
    /// - Throws: `MethodError` if a criterion has performances that the map is not defined for.
    func normalized(
        _ columns: [Column], by normalization: Normalization, constant: Double = 0
    ) throws(MethodError) -> [[Double]] {
        try columns.map { column throws(MethodError) in
            switch normalization {
            case .none: column.values.map { column.sign * $0 }
            case .sum: try shares(column)
            case .max: try ratios(column)
            case .maxComplement: try complements(column)
            case .minMax: column.spread(constant: constant)
            case .vector: column.unitVector
            }
        }
    }

    private func shares(_ column: Column) throws(MethodError) -> [Double] {
        guard !column.isMaximized else {
            try require(shares: column, because: "shares of its sum are taken")
            let sum = column.sum
            return column.values.map { $0 / sum }
        }
        try require(positive: column, because: "reciprocals are taken")
        let ratios = column.values.map { column.low / $0 }
        let sum = ratios.reduce(0, +)
        return ratios.map { $0 / sum }
    }

    private func ratios(_ column: Column) throws(MethodError) -> [Double] {
        if column.isMaximized {
            try require(shares: column, because: "ratios to its best are taken")
            return column.values.map { $0 / column.high }
        }
        try require(positive: column, because: "reciprocals are taken")
        return column.values.map { column.low / $0 }
    }

    private func complements(_ column: Column) throws(MethodError) -> [Double] {
        try require(shares: column, because: "shares of its largest are taken")
        return column.values.map { column.isMaximized ? $0 / column.high : 1 - $0 / column.high }
    }
}

extension Column {
    /// The place of every performance between the worst, 0, and the best, 1.
    func spread(constant: Double = 0) -> [Double] {
        guard high > low else { return values.map { _ in constant } }
        let worst = worst / 2
        let width = best / 2 - worst
        return values.map { ($0 / 2 - worst) / width }
    }

    fileprivate var unitVector: [Double] {
        let norm = norm
        guard norm > 0 else { return values.map { _ in 0 } }
        return values.map { isMaximized ? $0 / norm : 1 - $0 / norm }
    }
}
