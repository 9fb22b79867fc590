// Where the history of a document lies.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayFiles
import Glibc

/// Where the history of a document lies: beside its report.
enum HistoryPlace {
    private static let name = "history.sqlite"

    /// Beside a report.
    static func beside(_ report: String) -> String { String(report.dropLast(report.lastComponent.count)) + name }

    /// Beside the report of a document, where nobody says where that goes.
    static func of(_ document: String) -> String { beside(ReportTarget.path(for: document)) }

    /// Where nobody names a document: in the folder `Reports`, or here.
    static var ofFolder: String { access("Reports/" + name, F_OK) == 0 ? "Reports/" + name : name }
}
