// Weights from a deck of cards.
// SPDX-License-Identifier: Apache-2.0

/// The deck of cards of Simos, as revised by Figueira and Roy.
///
/// Each criterion has a card. They are laid out in order; criteria on the same level are worth the same, and blank cards
/// between two levels widen the step between them. With level 1 the lowest, e[r] = 1 + the blank cards between levels r
/// and r + 1, and z how many times the lowest level the highest is worth:
///
///     k[r] = 1 + (z − 1) · (sum over s < r of e[s]) / (sum over all s of e[s])
///     w[j] = k[level of j] / sum over all criteria of k
///
/// Figueira and Roy round the weights so that their printed figures sum to 100; here they keep full precision. Edge
/// cases: a single level gives equal weights, whatever z.
///
/// > Figueira, J. & Roy, B. (2002). Determining the weights of criteria in the ELECTRE type methods with a revised Simos'
/// procedure. *European Journal of Operational Research* 139(2), 317–326.
/// doi:[10.1016/S0377-2217(01)00370-8](https://doi.org/10.1016/S0377-2217(01)00370-8)
public struct Cards: Hashable, Sendable {
    /// A level of cards, with the blank ones below it.
    public struct Level: Hashable, Sendable {
        /// The numbers of the things on this level.
        public let members: [Int]
        /// How many blank cards lie between this level and the next lower one; 0 for the lowest.
        public let blanksBelow: Int

        /// A level of cards.
        public init(_ members: [Int], blanksBelow: Int = 0) {
            self.members = members
            self.blanksBelow = blanksBelow
        }
    }

    /// The levels, what is worth most first.
    public let levels: [Level]
    /// How many times the lowest level the highest is worth; at least 1.
    public let ratio: Double

    /// A deck as it was laid out.
    public init(_ levels: [Level], ratio: Double) {
        self.levels = levels
        self.ratio = ratio
    }

    /// The shares that the cards give.
    public var shares: ElicitedShares {
        let rising = Array(levels.reversed())
        let steps = rising.dropFirst().map { Double($0.blanksBelow + 1) }
        let whole = max(1, steps.reduce(0, +))
        var (points, climbed) = ([Double](repeating: 0, count: levels.reduce(0) { $0 + $1.members.count }), 0.0)
        for (number, level) in rising.enumerated() {
            if number > 0 { climbed += steps[number - 1] }
            for member in level.members { points[member] = 1 + (ratio - 1) * climbed / whole }
        }
        return ElicitedShares(points.normalized)
    }
}
