// Cells that vary together.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// A Gaussian copula with one common factor for each criterion and one for each option.
///
///     z[i,j] = √ρ[j] · F[j] ± √ρ[i] · G[i] + √(1 − ρ[j] − ρ[i]) · e[i,j],    chance[i,j] = Φ(z[i,j])
///
/// F, G and e are independent standard normal numbers; the sign is − where less is better. So two cells of criterion j
/// have the correlation ρ[j] before their quantiles are taken, and two of option i have ρ[i], for better or worse
/// together. Every set of such correlations can be, since none is negative and the two of a cell sum to at most 1.
///
/// > Nelsen, R. B. (2006). *An Introduction to Copulas*, 2nd ed. Springer.
/// doi:[10.1007/0-387-28678-0](https://doi.org/10.1007/0-387-28678-0)
struct CommonFactors: Sendable {
    /// No chance is nearer to 0 or 1.
    private static let margin = 0x1p-53

    private let criteria: [Double]
    private let options: [Double]
    private let signs: [Double]
    /// Whether there are no factors.
    let isEmpty: Bool

    /// The factors that a problem states.
    init(of problem: DecisionProblem) {
        let correlations = problem.analysis.correlations
        criteria = problem.criteria.map { correlations.criteria[$0.id] ?? 0 }
        options = problem.options.map { correlations.options[$0.id] ?? 0 }
        signs = problem.criteria.map { $0.direction == .maximize ? 1 : -1 }
        isEmpty = (criteria + options).allSatisfy { $0 == 0 }
    }

    /// Chances that vary together, from independent ones.
    ///
    /// - Parameters:
    ///   - chances: One number for each cell, strictly between 0 and 1.
    ///   - cells: The places of the cells, option by option.
    func joined(_ chances: [Double], of cells: [Int], _ stream: inout DrawStream) -> [Double] {
        let shared = criteria.map { $0.squareRoot() * Normal.quantile(stream.uniform()) }
        let own = options.map { $0.squareRoot() * Normal.quantile(stream.uniform()) }
        return zip(cells, chances).map { cell, chance in
            let (i, j) = (cell / criteria.count, cell % criteria.count)
            guard criteria[j] + options[i] > 0 else { return chance }
            let rest = max(0, 1 - criteria[j] - options[i]).squareRoot()
            let z = shared[j] + signs[j] * own[i] + rest * Normal.quantile(chance)
            return min(max(Normal.cumulative(z), CommonFactors.margin), 1 - CommonFactors.margin)
        }
    }
}
