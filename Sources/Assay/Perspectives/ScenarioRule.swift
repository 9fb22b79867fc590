// Rules for choosing without knowing which scenario will come.
// SPDX-License-Identifier: Apache-2.0

/// A rule for choosing without knowing which scenario will come.
///
/// With s[k,i] the score of option i in scenario k:
///
///     maximin         min over k of s[k,i]                                               (Wald)
///     minimax regret  − max over k of (max over l of s[k,l] − s[k,i])                    (Savage)
///     Hurwicz α       α · max over k of s[k,i] + (1 − α) · min over k of s[k,i]          (Hurwicz)
///     Laplace         mean over k of s[k,i]                                              (Laplace)
///     expected        sum over k of likelihood[k] · s[k,i]
///
/// Every figure is better when it is higher. The rules answer different attitudes to risk; where they name different
/// options, that is the finding.
///
/// > Savage, L. J. (1951). The theory of statistical decision. *Journal of the American Statistical Association* 46(253),
/// 55–67. doi:[10.1080/01621459.1951.10500768](https://doi.org/10.1080/01621459.1951.10500768)
///
/// > Luce, R. D. & Raiffa, H. (1957). *Games and Decisions*, ch. 13. Wiley.
public enum ScenarioRule: Hashable, Sendable {
    /// The best of the worst.
    case maximin
    /// The least of the greatest regrets.
    case minimaxRegret
    /// Between the best and the worst; α in 0...1 is the share of the best.
    case hurwicz(Double)
    /// All scenarios alike.
    case laplace
    /// The mean by likelihood, which sum to 1.
    case expected([Double])

    /// A stable name for programs.
    public var id: String {
        switch self {
        case .maximin: "maximin"
        case .minimaxRegret: "minimaxRegret"
        case .hurwicz: "hurwicz"
        case .laplace: "laplace"
        case .expected: "expectedValue"
        }
    }

    /// The name for readers.
    public var name: String {
        switch self {
        case .maximin: "Worst case (maximin)"
        case .minimaxRegret: "Greatest regret (minimax)"
        case .hurwicz(let alpha): "Hurwicz, α \(alpha.brief())"
        case .laplace: "Mean (Laplace)"
        case .expected: "Expected value"
        }
    }

    /// The figure of every option; higher is better.
    ///
    /// - Parameter scores: For each scenario, the score of every option.
    /// - Precondition: There is a scenario, and a likelihood for each where the rule needs it.
    public func figures(_ scores: [[Double]]) -> [Double] {
        scores[0].indices.map { i in
            let column = scores.map { $0[i] }
            let (least, most) = (column.min() ?? 0, column.max() ?? 0)
            switch self {
            case .maximin: return least
            case .minimaxRegret: return 0 - (ScenarioRule.regrets(scores).map { $0[i] }.max() ?? 0)
            case .hurwicz(let alpha): return alpha * most + (1 - alpha) * least
            case .laplace: return column.reduce(0, +) / Double(column.count)
            case .expected(let likelihoods): return zip(likelihoods, column).reduce(0) { $0 + $1.0 * $1.1 }
            }
        }
    }

    /// How much worse than the best every option scores, scenario by scenario.
    public static func regrets(_ scores: [[Double]]) -> [[Double]] {
        scores.map { row in row.map { (row.max() ?? 0) - $0 } }
    }
}
