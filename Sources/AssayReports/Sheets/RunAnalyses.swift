// What would change the leader of the run.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// What would change the leader of the run, by analyses that no formula repeats: grey wherever a sheet shows it.
struct RunAnalyses {
    /// What one would have to believe for each other option to lead, in rank order; none where scores are no sums.
    let beliefs: [Belief]
    /// For each rival the smallest joint change of weights after which it draws level, nearest first.
    let shifts: (total: [WeightShift], largest: [WeightShift])
    /// The fewest performances that change the leader.
    let fewest: [(bounds: FewestCells.Bounds, cells: FewestCells)]
    /// How often the leader survives other numbers for the levels of scales.
    let labels: OrdinalLabels?
    /// Whether the method itself holds still.
    let method: MethodStability

    init(of run: Evaluation) {
        beliefs = (try? Belief.all(in: run)) ?? []
        shifts = (WeightShift.all(in: run, by: .total), WeightShift.all(in: run, by: .largest))
        fewest = FewestCells.Bounds.allCases.compactMap { bounds in
            FewestCells.nearest(in: run, within: bounds).map { (bounds, $0) }
        }
        labels = OrdinalLabels(of: run, draws: 2000)
        method = MethodStability(of: run)
    }
}
