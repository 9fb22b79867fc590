// The smallest joint changes that change the leader, in words.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Sentences, without full stops, on changes of several weights or several performances at once.
struct JointChangeWords {
    let problem: DecisionProblem

    /// How much the weights must change for a rival to draw level.
    func sentence(_ shift: WeightShift, by norm: WeightShift.Norm) -> String {
        let rival = problem.options[shift.rival].name
        guard shift.distance > 0 else { return "'\(rival)' shares the lead with the weights as they are" }
        switch norm {
        case .total: return "Moving \(percent(shift.distance / 2)) of the weight is enough for '\(rival)' to draw level"
        case .largest: return "Changing every weight by at most \(percent(shift.distance)) is enough for '\(rival)'"
        }
    }

    /// Which performances would do.
    func sentence(_ fewest: FewestCells, within bounds: FewestCells.Bounds) -> String {
        let rival = problem.options[fewest.rival].name
        guard !fewest.changes.isEmpty else { return "'\(rival)' shares the lead with the performances as they are" }
        let cells = fewest.changes.map {
            "'\(problem.criteria[$0.criterion].name)' of '\(problem.options[$0.option].name)'"
        }
        let count = cells.count == 1 ? "1 performance" : "\(cells.count) performances"
        return "\(count) within \(bounds.words) would do for '\(rival)': " + cells.joined(separator: ", ")
    }

    private func percent(_ share: Double) -> String { (100 * share).fixed(1) + " %" }
}

extension FewestCells.Bounds {
    /// How far a performance may move.
    var words: String { self == .range ? "its range" : "its low and high" }
}
