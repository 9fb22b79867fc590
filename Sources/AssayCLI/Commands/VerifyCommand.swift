// assay verify: whether what a workbook prints follows from its inputs.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayFiles
import AssayPrograms
import AssayReports

struct VerifyCommand: ParsableCommand {
    /// The forms that the outcome comes in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people.
        case text
        /// For programs; keys are stable.
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Say whether what a workbook prints follows from the inputs in it.",
        discussion: """
            Computes everything again from the weights, scores, curves and choices in the workbook, and compares every \
            cell: values that do not follow, formulas that were changed or overwritten, grey values that are not those of \
            the run. Says too what was changed in it, and whether its inputs are those of the document, if that is given \
            or lies beside it. Exits with 0 if everything follows, with 65 if not.

              assay verify Reports/decision.xlsx Criteria/decision.yaml
            """)

    @Argument(help: "The workbook.", completion: .file(extensions: ["xlsx"]))
    var workbook: String
    @Argument(
        help: "The document it was made from; looked for beside it if left out.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String?
    @Option(help: "The form of the outcome.") var format = Format.text

    func run() throws {
        let book = try Workbook(workbook)
        let verification = Verification(of: book.cells, madeFrom: book.briefing, for: book.record.profile)
        let provenance = try provenance(of: book, verification.edits.edits)
        switch format {
        case .text: try Streams.result(lines(verification, book, provenance))
        case .json:
            let found: [(key: String, value: JSON)] =
                [("workbook", .text(workbook))] + verification.json(in: book.briefing.problem)
                + [("provenance", provenance?.json ?? .null)]
            try Streams.result(JSON.object(found).text)
        }
        for objection in verification.objections.prefix(20) { Streams.remark("\(workbook): error: \(objection)\n") }
        if !verification.follows { throw Failure(.document, "") }
    }

    /// The document beside the workbook; one that nobody has named is left out if it has errors.
    private func provenance(of book: Workbook, _ edits: [Edit]) throws(Failure) -> Provenance? {
        if let document { return try Provenance(document, book, edits) }
        return book.documentNearby.flatMap { try? Provenance($0, book, edits) }
    }

    private func lines(_ verification: Verification, _ book: Workbook, _ provenance: Provenance?) -> [String] {
        let changes = verification.edits.changes
        let heading = changes.isEmpty ? [] : ["Changed since the workbook was made:"]
        let edits = changes.map { "  \($0.place.named): \($0.edit.sentence(in: book.briefing.problem))" }
        return verification.lines() + heading + edits + (provenance?.lines ?? [])
    }
}
