// Weights from trade-offs.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Weights from moves on two criteria that are worth the same.
///
/// If moving criterion a from x to x' is worth as much as moving b from y to y', their weights have the ratio
///
///     w[a] / w[b] = (v[b](y') − v[b](y)) / (v[a](x') − v[a](x))
///
/// One trade-off fewer than there are criteria settles the weights, as long as they link all criteria; more of them are
/// reconciled by least squares of the logarithms. The factor of the worst misfit says by how much the trade-offs
/// disagree: 1 where they fit.
///
/// > Keeney, R. L. & Raiffa, H. (1993). *Decisions with Multiple Objectives*, ch. 3. Cambridge University Press.
/// doi:[10.1017/CBO9781139174084](https://doi.org/10.1017/CBO9781139174084)
public struct TradeOffs: Hashable, Sendable {
    /// The ratios of weights that the trade-offs give.
    public let ratios: Ratios

    /// Trade-offs, as the ratios of weights that they give.
    ///
    /// - Precondition: They link all things.
    public init(_ ratios: Ratios) { self.ratios = ratios }

    /// The shares that the trade-offs give.
    public var shares: ElicitedShares {
        let shares = ratios.shares
        guard ratios.judgements.count >= ratios.count else { return ElicitedShares(shares) }
        let revision = ratios.farthest(from: shares)
        let misfit = revision.map { Double.exp(abs(Double.log($0.judgement.ratio / $0.implied))) } ?? 1
        return ElicitedShares(
            shares,
            consistency: Consistency(
                [.init("misfit", "greatest misfit, as a factor", misfit)], basis: "least squares of logarithms",
                revision: revision))
    }
}
