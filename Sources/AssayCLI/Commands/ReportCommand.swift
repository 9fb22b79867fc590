// assay report: writes the workbook.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayReports

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the live workbook, and print the ranking.",
        discussion: """
            The workbook goes to Reports/NAME.xlsx where the document lies in a folder Criteria, else beside the document; \
            --output says otherwise. A workbook that exists is replaced in one step. A file there that Assay did not make, \
            or a workbook that somebody has edited since, is kept beside the new one under a name that says so; --force \
            replaces it.

            --html writes the same report as one page for a browser too, beside the workbook and under its name. It needs \
            no other file, runs no script, and prints on A4.

            --profile publish makes the workbook that is given to the public: every table has a sheet of its own, nothing is \
            frozen or locked, and there are no headers and footers. It stays live, and 'assay verify' and 'assay import' read it too.

              assay report Criteria/decision.yaml
              assay report Criteria/decision.yaml --html
              assay report decision.yaml --output for-the-minister.xlsx

            Every report records a run in history.sqlite beside the workbook, and its sheet 'Since last run' says what has \
            changed since the last run that read something else; 'assay history' lists the runs. --no-history does neither.
            """)

    @OptionGroup var scoring: ScoringOptions
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where to write the workbook.", valueName: "file"),
        completion: .file(extensions: ["xlsx"]))
    var output: String?
    @Option(
        help: ArgumentHelp(
            "What the workbook is for: model, to work with; or publish, with one table a sheet for screen readers.",
            valueName: "model|publish"))
    var profile = Profile.model
    @Flag(help: "Write the report as a page for a browser too: NAME.html beside the workbook.") var html = false
    @Flag(help: "Replace a file that Assay did not make, or that was edited since.") var force = false
    @Option(
        help: ArgumentHelp(
            "The history to record in; history.sqlite beside the workbook if left out.", valueName: "file"))
    var history: String?
    @Flag(help: "Record nothing, and compare with no run of the past.") var noHistory = false
    @Option(help: "The form of the ranking on standard output.") var format = OutputFormat.text

    func validate() throws {
        if html, let output, ReportTarget.page(beside: output) == output {
            throw ValidationError("--output names the workbook; with --html its name cannot end in .html")
        }
        if noHistory, history != nil { throw ValidationError("--history and --no-history exclude each other") }
    }

    func run() throws {
        let (reading, evaluation) = try scoring.evaluate()
        let delivery = ReportDelivery(
            scoring: scoring, output: output, profile: profile, html: html, force: force, history: history,
            usesHistory: !noHistory)
        let delivered = try delivery.deliver(reading, evaluation)
        switch format {
        case .text: try Streams.result(RankingText(evaluation).lines(colored: Streams.colorsResults))
        case .json: try Streams.result(evaluation.json(diagnostics: reading.diagnostics).text)
        case .csv: try Streams.result(evaluation.commaSeparated)
        }
        Remarks.show(evaluation.cautions)
        for path in delivered.paths { Streams.remark("Wrote \(path)\n") }
        delivered.record()
    }
}
