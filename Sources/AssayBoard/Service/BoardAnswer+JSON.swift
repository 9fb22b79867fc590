// Answers for programs.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

extension BoardAnswer {
    /// JSON that is written already.
    static func json(_ line: String, status: Int = 200) -> BoardAnswer {
        text(status, "application/json; charset=utf-8", line)
    }

    /// An objection, with what the page needs to go on.
    ///
    /// - Parameter live: The picture now, where the page has an older one.
    static func objection(_ objection: BoardObjection, live: String? = nil) -> BoardAnswer {
        let error = JSON.members(("code", .text("\(objection.kind)")), ("sentence", .text(objection.description)))
        let rest = live.map { ", \"live\": \($0)" } ?? ""
        return json("{\"error\": \(error.line)\(rest)}", status: objection.kind.rawValue)
    }

    /// A refusal before anything was looked at.
    static func refusal(_ status: Int, _ sentence: String) -> BoardAnswer {
        let error = JSON.members(("code", "refused"), ("sentence", .text(sentence)))
        return json("{\"error\": \(error.line)}", status: status)
    }
}
