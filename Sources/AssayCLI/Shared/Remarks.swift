// Remarks on standard error.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports

/// Remarks on standard error, at most twenty of a kind.
enum Remarks {
    private static let most = 20

    /// Errors and warnings of a document.
    static func show(_ reading: Reading) { show(reading.diagnostics, in: reading) }

    /// Some errors and warnings, with the lines of a document that they speak of.
    static func show(_ diagnostics: [Diagnostic], in reading: Reading) {
        guard !diagnostics.isEmpty else { return }
        let text = DiagnosticText(sources: reading.sources, color: Streams.colorsRemarks)
        Streams.remark(text(diagnostics, limit: most))
    }

    /// Cautions of an evaluation, one a line; those that the document's warnings name already are left out.
    static func show(_ cautions: [Caution]) {
        let fresh = cautions.filter { $0.code != "outside-range" }
        let label = StyledText("caution: ", .caution).rendered(colored: Streams.colorsRemarks)
        let lines = fresh.prefix(most).map { label + StyledText($0.message).rendered(colored: false) }
        let more = fresh.count > most ? ["and \(fresh.count - most) more cautions; --format json lists them all"] : []
        if !fresh.isEmpty { Streams.remark((lines + more).joined(separator: "\n") + "\n") }
    }
}
