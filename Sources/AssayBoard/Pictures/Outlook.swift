// What would change the leader.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// What would change the leader: how far each weight may move, and the nearest flip points.
struct Outlook: Sendable {
    /// How many flip points a page gets.
    private static let most = 24

    private let evaluation: Evaluation
    private let stability: WeightStability?
    private let flips: FlipPoints?

    /// What would change the leader of an evaluation; where the method fails on the way, nothing is said.
    init(of evaluation: Evaluation) {
        self.evaluation = evaluation
        stability = try? WeightStability(of: evaluation)
        flips = evaluation.isQuickToSearch ? try? FlipPoints(of: evaluation) : nil
    }

    private var problem: DecisionProblem { evaluation.problem }

    var stabilityJSON: JSON {
        guard let stability else { return .null }
        return .members(
            ("isExact", .flag(stability.isExact)), ("nodes", .object(stability.weights.map { ($0.id, json($0)) })))
    }

    private func json(_ weight: StableWeight) -> JSON {
        .members(
            ("weight", .number(weight.weight)), ("leadsFrom", .number(weight.leads.lowerBound)),
            ("leadsTo", .number(weight.leads.upperBound)), ("below", problem.ids(of: weight.overtakenBelow)),
            ("above", problem.ids(of: weight.overtakenAbove)),
            (
                "doubled",
                .members(
                    ("weight", .number(weight.doubled)),
                    ("leaders", problem.ids(of: weight.leaders(at: weight.doubled))))
            ))
    }

    var flipsJSON: JSON {
        guard let flips else { return .null }
        return .list(flips.cells.prefix(Outlook.most).compactMap(json))
    }

    private func json(_ point: FlipPoint) -> JSON? {
        guard let flip = point.flip else { return nil }
        return .members(
            ("option", .text(problem.options[point.option].id)),
            ("criterion", .text(problem.criteria[point.criterion].id)), ("now", .number(point.performance)),
            ("at", .number(flip.performance)), ("share", .number(point.share)),
            ("leaders", problem.ids(of: flip.leaders)), ("sentence", .text(point.description)))
    }
}
