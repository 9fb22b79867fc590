// How many decimals a score is shown with.
// SPDX-License-Identifier: Apache-2.0

extension Evaluation {
    /// How many decimals a score is shown with: one where scores reach tens, three where they stay near 1.
    public var scoreDecimals: Int { Evaluation.decimals(of: scores, by: method) }

    /// How many decimals scores of a method are shown with.
    static func decimals(of scores: [Double], by method: any ScoringMethod) -> Int {
        (scores.map { abs($0) }.max() ?? 0) >= 10 || method.id == Additive().id ? 1 : 3
    }

    /// A difference between scores in words: points on the scale of values, or what the method's own scores measure.
    func inWords(_ difference: Double) -> String {
        method is Additive || method is Geometric
            ? "\(difference.fixed(1)) points" : "a score of \(difference.fixed(scoreDecimals))"
    }
}
