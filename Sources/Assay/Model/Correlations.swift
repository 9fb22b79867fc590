// Which uncertain performances vary together.
// SPDX-License-Identifier: Apache-2.0

/// Which uncertain performances vary together: those of one criterion, those of one option, or both.
///
/// A correlation is one between the normal numbers behind two cells. Between the cells of a criterion it says that all
/// options are better off or worse off together; between the cells of an option, that the option does well or badly on
/// all criteria, each in its own direction. A cell may belong to a criterion and to an option that both have one; together
/// they may explain no more than there is.
public struct Correlations: Hashable, Sendable {
    /// Between the cells of a criterion, by its id; each in `0...1`.
    public let criteria: [String: Double]
    /// Between the cells of an option, by its id; each in `0...1`.
    public let options: [String: Double]

    /// No correlations.
    public static let none = Correlations()

    private init() { (criteria, options) = ([:], [:]) }

    /// Correlations, by the ids of criteria and options.
    ///
    /// - Returns: Nil if one is outside `0...1`, or if those of a criterion and of an option sum to more than 1.
    public init?(criteria: [String: Double], options: [String: Double]) {
        let (first, second) = (Array(criteria.values), Array(options.values))
        guard (first + second).allSatisfy((0...1).contains), (first.max() ?? 0) + (second.max() ?? 0) <= 1 else {
            return nil
        }
        self.criteria = criteria
        self.options = options
    }

    /// Whether every performance is independent of the others.
    public var isEmpty: Bool { criteria.values.allSatisfy { $0 == 0 } && options.values.allSatisfy { $0 == 0 } }
}
