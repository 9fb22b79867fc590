// The ranking, and what each score is made of.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// The ranking, and what each score is made of.
struct VerdictPicture {
    let evaluation: Evaluation

    private var problem: DecisionProblem { evaluation.problem }

    var json: JSON {
        .members(
            ("order", problem.ids(of: evaluation.order)), ("decimals", .count(evaluation.scoreDecimals)),
            ("options", problem.byOption(option)),
            ("sentence", .text(evaluation.resultSentence(scale: evaluation.isLinear ? " of 100" : ""))),
            ("leaders", problem.ids(of: evaluation.leaders)), ("margin", margin.map(JSON.number) ?? .null),
            ("cautions", .list(evaluation.cautions.map(\.json))))
    }

    private func option(_ i: Int) -> JSON {
        let members = problem.tree.root.members
        let parts = members.compactMap { part in
            evaluation.contribution(of: part, to: i).map { (problem.tree.id(of: part), JSON.number($0)) }
        }
        let leaves = problem.criteria.indices.compactMap { j in
            evaluation.contribution(of: .leaf(j), to: i).map { (problem.criteria[j].id, JSON.number($0)) }
        }
        let failed = evaluation.failures[i].map { number in
            JSON.members(
                ("criterion", .text(problem.criteria[problem.screens[number].criterion].id)),
                ("sentence", .text(problem.screens[number].sentence(in: problem))))
        }
        return .members(
            ("rank", evaluation.ranks[i].map(JSON.count) ?? .null), ("score", .number(evaluation.scores[i])),
            ("failedScreens", .list(failed)), ("parts", .object(parts)), ("leaves", .object(leaves)))
    }

    /// How far the first is ahead of the second.
    private var margin: Double? {
        let ranked = evaluation.order.filter { evaluation.ranks[$0] != nil }
        return ranked.count > 1 ? evaluation.scores[ranked[0]] - evaluation.scores[ranked[1]] : nil
    }
}

/// The cells that are no longer what the document says.
struct CellsPicture {
    let evaluation: Evaluation
    let document: DecisionProblem

    var changes: [JSON] {
        let problem = evaluation.problem
        return problem.options.indices.flatMap { i in
            problem.criteria.indices.compactMap { j in change(i, j, evaluation.estimates[option: i, criterion: j]) }
        }
    }

    private func change(_ i: Int, _ j: Int, _ now: Performance) -> JSON? {
        let (was, criterion) = (document.performances[option: i, criterion: j], document.criteria[j])
        guard now.estimate != was.estimate else { return nil }
        let isEdited = evaluation.problem.performances[option: i, criterion: j].estimate != was.estimate
        return .object(
            [("option", .text(document.options[i].id)), ("criterion", .text(criterion.id))]
                + now.members(under: criterion)
                + [("was", .text(criterion.shown(was))), ("by", .text(isEdited ? "edit" : "scenario"))])
    }
}
