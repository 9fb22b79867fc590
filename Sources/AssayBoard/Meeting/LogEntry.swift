// One line of the meeting's log.
// SPDX-License-Identifier: Apache-2.0

public import Assay
import AssayReports

/// One line of the meeting's log: what somebody did, and what was on the board after it.
public struct LogEntry: Sendable {
    /// Its number, from 1.
    public let number: Int
    /// When.
    public let time: BoardTime
    /// Who said so.
    public let by: String
    /// What, in words.
    public internal(set) var what: String
    /// What was on the board then.
    public internal(set) var moment: Moment

    /// The line for the page.
    public var json: JSON {
        .members(
            ("number", .count(number)), ("time", .text(time.description)), ("by", .text(by)), ("what", .text(what)))
    }

    /// The line for the file: with every input that differs from the document, so that a meeting can be made again.
    public var record: JSON {
        let document = moment.document
        let edits = moment.edits.map { edit in
            JSON.members(("input", .text(edit.path(in: document))), ("value", .text(edit.after(in: document))))
        }
        return .members(
            ("time", .text(time.description)), ("number", .count(number)), ("by", .text(by)), ("what", .text(what)),
            ("weights", .text(document.weightSets[moment.weightSet].id)),
            ("scenario", .optional(moment.scenario.map { document.scenarios[$0].id })), ("edits", .list(edits)))
    }
}
