// What would change the leader, beyond one weight or one performance.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// What would change the leader beyond one weight or one performance, by analyses that no formula of a sheet repeats.
struct LeaderAnalyses {
    /// What one would have to believe for each other option to lead, in rank order.
    let beliefs: [Belief]
    /// For each rival the smallest joint change of weights after which it draws level, nearest first.
    let shifts: (total: [WeightShift], largest: [WeightShift])
    /// The fewest performances that change the leader.
    let fewest: [(bounds: FewestCells.Bounds, cells: FewestCells)]
    /// How often the leader survives other numbers for the levels of scales.
    let labels: OrdinalLabels?
    /// Whether the method itself holds still.
    let method: MethodStability

    /// - Parameter flips: The flip points of the same evaluation.
    init(of run: Evaluation, flips: FlipPoints) {
        beliefs = Belief.all(in: run, flips: flips)
        shifts = (WeightShift.all(in: run, by: .total), WeightShift.all(in: run, by: .largest))
        fewest = FewestCells.Bounds.allCases.compactMap { bounds in
            FewestCells.nearest(in: run, within: bounds).map { (bounds, $0) }
        }
        labels = OrdinalLabels(of: run, draws: 2000)
        method = MethodStability(of: run)
        search = LeaderAnalyses.search(run, beliefs)
    }

    /// The smallest joint changes by one way of measuring them.
    subscript(norm: WeightShift.Norm) -> [WeightShift] { norm == .total ? shifts.total : shifts.largest }

    /// How joint changes were found where scores are no weighted sums, in a sentence without a full stop; nil where they are.
    let search: String?

    private static func search(_ run: Evaluation, _ beliefs: [Belief]) -> String? {
        guard !run.isLinear, run.ranked.count > run.leaders.count else { return nil }
        guard !run.isLinearInWeights else {
            return "Weights are exact, as scores are sums over them; performances are found by search, and of three "
                + "or more fewer may do"
        }
        return beliefs.isEmpty
            ? "The table is too large to search for joint changes: the method would have to score it too often"
            : "Found by search, as scores are no weighted sums: what is told is enough, to a billionth of the change, but something "
                + "smaller may have been missed"
    }
}
