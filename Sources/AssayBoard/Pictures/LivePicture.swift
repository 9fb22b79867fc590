// What every change may change.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// What every change may change: weights, ranking, and what follows from them.
struct LivePicture {
    /// How many lines of the log a page gets.
    private static let mostLines = 200

    let board: Board
    /// What would change the leader; nil while it is still being worked out.
    let outlook: Outlook?
    let disk: DiskState
    /// Why the log cannot be written; nil if it can.
    let logFailure: String?
    /// Whether the simulation of this picture is still to come.
    let isStale: Bool

    private var evaluation: Evaluation { board.evaluation }
    private var problem: DecisionProblem { evaluation.problem }

    var json: JSON {
        .members(
            ("revision", .count(board.revision)), ("choice", board.moment.choice),
            ("weights", WeightsPicture(evaluation: evaluation).json),
            ("verdict", VerdictPicture(evaluation: evaluation).json),
            ("cells", .list(CellsPicture(evaluation: evaluation, document: board.moment.document).changes)),
            ("stability", outlook?.stabilityJSON ?? .null), ("flips", outlook?.flipsJSON ?? .null),
            ("perspectives", perspectives.sets), ("agreement", perspectives.agreement),
            ("edits", .list(edits)),
            ("log", .list(board.log.suffix(LivePicture.mostLines).map(\.json))), ("undo", .optional(board.undoing)),
            ("redo", .optional(board.redoing)), ("robustnessIsStale", .flag(isStale)), ("disk", disk.json),
            ("logFailure", .optional(logFailure)))
    }

    private var edits: [JSON] { board.moment.edits.map { $0.picture(in: board.moment.document) } }

    /// Every weight set under the scenario that counts; nothing where one of them cannot be scored.
    private var perspectives: (sets: JSON, agreement: JSON) {
        guard let all = try? Perspectives(of: problem, scenario: evaluation.scenario) else { return ([], []) }
        let sets = JSON.list(
            zip(problem.weightSets, all.evaluations).map { set, evaluation in
                .members(
                    ("weightSet", .text(set.id)), ("leaders", problem.ids(of: evaluation.leaders)),
                    ("ranks", problem.byOption { evaluation.ranks[$0].map(JSON.count) ?? .null }),
                    ("scores", problem.byOption { .number(evaluation.scores[$0]) }))
            })
        return (sets, .list(all.agreementInWords.map(JSON.text)))
    }
}

extension Moment {
    /// Which weight set and scenario count.
    var choice: JSON {
        .members(
            ("weightSet", .text(document.weightSets[weightSet].id)),
            ("scenario", .optional(scenario.map { document.scenarios[$0].id })))
    }
}

extension Edit {
    func picture(in document: DecisionProblem) -> JSON {
        .members(
            ("what", .text(subject(in: document))), ("path", .text(path(in: document))),
            ("before", .text(before(in: document))), ("after", .text(after(in: document))))
    }

    /// What is edited, by the names that readers know.
    private func subject(in document: DecisionProblem) -> String {
        switch self {
        case .points(let set, let id, _):
            "Weight of '\(document.tree.name(of: id))' in '\(document.weightSets[set].name)'"
        case .performance(let i, let j, _): "'\(document.criteria[j].name)' of '\(document.options[i].name)'"
        default: path(in: document)
        }
    }
}

extension DecisionProblem {
    /// Options by id.
    func ids(of numbers: [Int]) -> JSON { .list(numbers.map { .text(options[$0].id) }) }

    /// Something of every option, by its id.
    func byOption(_ value: (Int) -> JSON) -> JSON {
        .object(options.indices.map { (options[$0].id, value($0)) })
    }
}

extension Perspectives {
    /// How far the weight sets agree, in sentences without a full stop; none where there is one only.
    var agreementInWords: [String] {
        guard evaluations.count > 1, let concordance else { return [] }
        return ["Kendall's W of the rankings is \(concordance.fixed(2)); 1 would be the same ranking under all"]
    }
}
