// The performances at which the leader changes.
// SPDX-License-Identifier: Apache-2.0

/// For each cell, the performance at which the leader changes while everything else stays, in the criterion's unit.
///
/// Under the additive method an option's score moves by `w[j]` for each point of value, so the change comes at the value
///
///     v* = v[L,j] − (score[L] − score[R]) / w[j]     a cell of the leader L; R is the best of the others
///     v* = v[i,j] + (score[L] − score[i]) / w[j]     a cell of any other option i
///
/// and the inverse of the value function turns it into a performance. Screens count: the leader also loses the lead
/// where it fails one, and an option that fails one must first pass it. Where scores are not linear in the values (a
/// compensation other than 1, another method), or the value of others hangs on the cell (the only best or worst one where
/// no range is agreed), the change is bracketed on a grid and bisected.
///
/// Edge cases: a cell without weight flips nothing. A shared lead ends with the smallest change: distance 0.
///
/// > Hyde, K. M., Maier, H. R. & Colby, C. B. (2005). A distance-based uncertainty analysis approach to multi-criteria
/// decision analysis for water resource decision making. *Journal of Environmental Management* 77, 278–290.
/// doi:[10.1016/j.jenvman.2005.06.011](https://doi.org/10.1016/j.jenvman.2005.06.011)
public struct FlipPoints: Sendable {
    /// One entry for each cell: nearest first by the share of the range, then those that cannot flip the leader in
    /// document order.
    public let cells: [FlipPoint]

    /// The flip points of an evaluation; none if no option has a rank.
    ///
    /// - Throws: `MethodError` if the method is not defined for some of the performances on the way.
    public init(of evaluation: Evaluation) throws(MethodError) {
        let search = FlipSearch(evaluation)
        var cells: [FlipPoint] = []
        if !evaluation.leaders.isEmpty {
            for i in evaluation.problem.options.indices {
                for j in evaluation.problem.criteria.indices { cells.append(try search.point(option: i, criterion: j)) }
            }
        }
        let flipping = cells.filter { $0.flip != nil }
        // Distances that are equal but for the last digits keep the order of the document.
        let shares = flipping.map { ($0.share * 1e9).rounded() }
        self.cells =
            flipping.indices.sorted { (shares[$0], $0) < (shares[$1], $1) }.map { flipping[$0] }
            + cells.filter { $0.flip == nil }
    }

    /// The flip point of a cell, by the number of its option and of its criterion.
    public subscript(option i: Int, criterion j: Int) -> FlipPoint? {
        cells.first { $0.option == i && $0.criterion == j }
    }
}

/// The performance at which the leader changes while everything else stays.
public struct FlipPoint: Hashable, Sendable, CustomStringConvertible {
    /// What happens there.
    public struct Flip: Hashable, Sendable {
        /// The performance at which the leader changes, in the criterion's unit.
        public let performance: Double
        /// The options that lead just beyond it; empty if no option passes every screen there.
        public let leaders: [Int]
        /// Whether the change is due to a screen.
        public let isScreen: Bool
    }

    /// The number of the option.
    public let option: Int
    /// The number of the criterion.
    public let criterion: Int
    /// The performance that counts now, in the criterion's unit.
    public let performance: Double
    /// The width of the criterion's range, in its unit.
    public let width: Double
    /// The change; nil if there is none within the range.
    public let flip: Flip?
    /// One sentence without a full stop.
    public let description: String

    /// The performance at which the leader changes; nil if there is none within the range.
    public var flipsAt: Double? { flip?.performance }
    /// How far that is from the performance now, in the criterion's unit; infinite if nowhere.
    public var distance: Double { flip.map { abs($0.performance - performance) } ?? .infinity }
    /// The distance as a share of the range; infinite if nowhere.
    public var share: Double { flip == nil ? .infinity : width > 0 ? distance / width : 0 }
}
