// Scores as one weight runs from none to all.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// Scores as the weight of a leaf or group runs from 0 to 1, while all others keep their proportions.
struct SweepPicture {
    /// How many points a curve has.
    private static let steps = 32

    let evaluation: Evaluation
    let revision: Int

    /// The lines of every option, and where the leader changes.
    ///
    /// - Throws: `BoardObjection` if there is no such leaf or group, or the method is not defined on the way.
    func json(of id: String) throws(BoardObjection) -> JSON {
        let problem = evaluation.problem
        guard let leaves = problem.tree.leaves(below: id) else {
            throw BoardObjection(.unknown, "'\(id)' is not a criterion or group of this document")
        }
        let path = WeightPath(of: leaves, in: evaluation.weights)
        let rows = try rows(along: path)
        let stability = try? WeightStability(of: evaluation)[id]
        let crossings = (stability?.stretches ?? []).dropFirst().map { stretch in
            JSON.members(("at", .number(stretch.from)), ("leaders", problem.ids(of: stretch.leaders)))
        }
        let order = stability.map { [JSON.number($0.order.lowerBound), .number($0.order.upperBound)] } ?? []
        return .members(
            ("revision", .count(revision)), ("criterion", .text(id)), ("weight", .number(path.now)),
            ("isExact", .flag(evaluation.isLinearInWeights)),
            (
                "lines",
                problem.byOption { i in .list(rows.map { .list([.number($0.t), .number($0.scores[i])]) }) }
            ), ("crossings", .list(Array(crossings))), ("order", .list(order)))
    }

    private func rows(along path: WeightPath) throws(BoardObjection) -> [(t: Double, scores: [Double])] {
        let count = evaluation.isLinearInWeights ? 1 : SweepPicture.steps
        var rows: [(t: Double, scores: [Double])] = []
        for step in 0...count {
            let t = Double(step) / Double(count)
            do throws(MethodError) {
                rows.append((t, try evaluation.rescored(with: path.weights(at: t))))
            } catch {
                throw BoardObjection(.impossible, "\(error)")
            }
        }
        return rows
    }
}
