// Weights from points: swing weighting and SMART.
// SPDX-License-Identifier: Apache-2.0

/// Weights from points for swings.
///
/// All criteria stand at their worst; the swing to best that is wanted first gets 100 points, the others get points
/// beside it:
///
///     w[j] = points[j] / sum of points      in 0...1
///
/// SMART gives 10 points to what matters least and works upwards; the arithmetic is the same. Its first form asked about
/// importance without ranges, which its author took back: the points must speak of swings.
///
/// Edge cases: criteria with 0 points count for nothing; points that are all equal give equal weights.
///
/// > von Winterfeldt, D. & Edwards, W. (1986). *Decision Analysis and Behavioral Research*, ch. 8. Cambridge University
/// Press.
///
/// > Edwards, W. (1977). How to use multiattribute utility measurement for social decisionmaking. *IEEE Transactions on
/// Systems, Man, and Cybernetics* 7(5), 326–340.
/// doi:[10.1109/TSMC.1977.4309720](https://doi.org/10.1109/TSMC.1977.4309720)
///
/// > Edwards, W. & Barron, F. H. (1994). SMARTS and SMARTER: improved simple methods for multiattribute utility
/// measurement. *Organizational Behavior and Human Decision Processes* 60(3), 306–325.
/// doi:[10.1006/obhd.1994.1087](https://doi.org/10.1006/obhd.1994.1087)
public enum SwingPoints {
    /// The shares that points give.
    ///
    /// - Parameter points: Not negative, and not all 0.
    public static func shares(of points: [Double]) -> ElicitedShares { ElicitedShares(points.normalized) }
}
