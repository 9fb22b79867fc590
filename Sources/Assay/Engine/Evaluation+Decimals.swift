// How many decimals a score is shown with.
// SPDX-License-Identifier: Apache-2.0

extension Evaluation {
    /// How many decimals a score is shown with: one where scores reach tens, three where they stay near 1.
    public var scoreDecimals: Int { Evaluation.decimals(of: scores, by: method) }

    /// How many decimals scores of a method are shown with.
    static func decimals(of scores: [Double], by method: any ScoringMethod) -> Int {
        (scores.map { abs($0) }.max() ?? 0) >= 10 || method.id == Additive().id ? 1 : 3
    }
}
