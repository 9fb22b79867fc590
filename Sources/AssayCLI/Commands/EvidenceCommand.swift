// assay evidence: prints what the figures rest on.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Print what the figures rest on, what no longer holds, and what to check first.",
        discussion: """
            Sources that have expired or are stale; figures on judgement alone; how much of the leader's margin rests on \
            those; and the figures to check first: those whose own low and high change the leader, or else the most ranks.

            Evidence is judged on the document's 'as-of', and is stale once it is older than its 'evidence-age'. Neither is \
            taken from a clock: what the document does not say can be said here.

              assay evidence decision.yaml
              assay evidence decision.yaml --on 2027-06-30 --age '3 years'
            """)

    @ArgumentParser.OptionGroup var scoring: ScoringOptions
    @Option(help: ArgumentHelp("The day on which evidence is judged, in place of the document's.", valueName: "date"))
    var on: CalendarDate?
    @Option(help: ArgumentHelp("How old evidence may be, in place of the document's: '5 years'.", valueName: "age"))
    var age: EvidenceAge?
    @Option(help: "The form of the result; csv holds one row for each figure.") var format = OutputFormat.text

    func run() throws {
        let evaluation = try scoring.evaluate().evaluation
        try scoring.refuseMany(evaluation.problem)
        try format.show(try text(evaluation))
    }

    private func text(_ evaluation: Evaluation) throws(Failure) -> EvidenceText {
        do throws(MethodError) {
            let isSimulated = evaluation.leaders.count == 1 && evaluation.problem.options.count > 1
            let information = isSimulated ? try InformationValue(of: Simulation(of: evaluation)) : nil
            return try EvidenceText(evaluation, on: on, age: age, information: information)
        } catch {
            throw Failure(.document, "\(scoring.document): \(error)")
        }
    }
}
