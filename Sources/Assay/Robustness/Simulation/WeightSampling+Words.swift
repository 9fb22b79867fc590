// What weights are drawn, in words that name criteria.
// SPDX-License-Identifier: Apache-2.0

extension WeightSampling {
    /// What is drawn, with what weights must fulfil.
    ///
    /// - Parameter names: The names of the criteria.
    public func words(_ names: [String]) -> String {
        let conditions: [String] =
            switch self {
            case .intervals(let bounds):
                zip(names, bounds).filter { $0.1 != 0...1 }.map { name, bounds in
                    "'\(name)' from \(bounds.lowerBound.share) to \(bounds.upperBound.share)"
                }
            case .statements(let statements): statements.map { $0.words(names) }
            case .fixed, .free, .within, .dirichlet, .ordered, .sets: []
            }
        return conditions.isEmpty ? description : "any weights with " + conditions.joined(separator: ", ")
    }
}

extension WeightStatements.Statement {
    /// The statement with the names of criteria: "'Cost' ≥ 2 · 'Jobs'".
    fileprivate func words(_ names: [String]) -> String {
        func terms(_ sign: Double) -> [String] {
            zip(factors, names).filter { sign * $0.0 > 0 }.map { factor, name in
                abs(factor) == 1 ? "'\(name)'" : "\(abs(factor).brief(6)) · '\(name)'"
            }
        }
        let left = terms(1) + (bound < 0 ? [(-bound).share] : [])
        let right = terms(-1) + (bound > 0 ? [bound.share] : [])
        func sum(_ terms: [String]) -> String { terms.isEmpty ? "0" : terms.joined(separator: " + ") }
        return "\(sum(left)) \(isEquality ? "=" : isStrict ? ">" : "≥") \(sum(right))"
    }
}

extension Double {
    /// A share in per cent, exact enough to tell two apart.
    fileprivate var share: String { "\((100 * self).brief(6)) %" }
}
