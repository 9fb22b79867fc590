// The board as it was, beside the board now.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// The ranking after a line of the log, and what was changed since.
struct ThenPicture {
    let board: Board

    /// The picture after a line of the log.
    ///
    /// - Throws: `BoardObjection` if there is no such line.
    func json(of number: Int) throws(BoardObjection) -> JSON {
        let (entry, then) = try board.evaluation(after: number)
        let changes = then.problem.edits(to: board.evaluation.problem) ?? []
        return .members(
            ("number", .count(number)), ("time", .text(entry.time.description)), ("by", .text(entry.by)),
            ("what", .text(entry.what)), ("choice", entry.moment.choice), ("order", then.problem.ids(of: then.order)),
            ("sentence", .text(then.resultSentence(scale: then.isLinear ? " of 100" : ""))),
            (
                "options",
                then.problem.byOption { i in
                    .members(
                        ("rank", then.ranks[i].map(JSON.count) ?? .null), ("score", .number(then.scores[i])))
                }
            ), ("edits", .list(changes.map { $0.picture(in: then.problem) })))
    }
}
