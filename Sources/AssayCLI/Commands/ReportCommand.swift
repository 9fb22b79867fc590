// assay report: writes the workbook.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayReports
import AssayWorkbook

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the live workbook, and print the ranking.",
        discussion: """
            The workbook goes to Reports/NAME.xlsx where the document lies in a folder Criteria, else beside the document; \
            --output says otherwise. A workbook that exists is replaced in one step. A file there that Assay did not make, \
            or a workbook that somebody has edited since, is kept beside the new one under a name that says so; --force \
            replaces it.

              assay report Criteria/decision.yaml
              assay report decision.yaml --output for-the-minister.xlsx
            """)

    @ArgumentParser.OptionGroup var scoring: ScoringOptions
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where to write the workbook.", valueName: "file"),
        completion: .file(extensions: ["xlsx"]))
    var output: String?
    @Flag(help: "Replace a file that Assay did not make, or that was edited since.") var force = false
    @Option(help: "The form of the ranking on standard output.") var format = OutputFormat.text

    func run() throws {
        let (reading, evaluation) = try scoring.evaluate()
        let target = output ?? ReportTarget.path(for: scoring.document)
        let briefing = Briefing(
            evaluation: evaluation, simulated: try SimulatedRanking.of(evaluation, in: scoring.document),
            inputs: reading.sources.map { Briefing.Input(name: $0.path.lastComponent, digest: SHA256.hex($0.bytes)) },
            diagnostics: reading.diagnostics,
            version: Version.current, command: command)
        let written = try write(Report(on: briefing), to: target, besides: reading.sources.map(\.path))
        switch format {
        case .text: try Streams.result(RankingText(evaluation).lines(colored: Streams.colorsResults))
        case .json: try Streams.result(evaluation.json(diagnostics: reading.diagnostics).text)
        case .csv: try Streams.result(evaluation.commaSeparated)
        }
        Remarks.show(evaluation.cautions)
        for remark in written.remarks { Streams.remark("note: \(remark)\n") }
        if let kept = written.kept { Streams.remark("note: the file that was there is now \(kept)\n") }
        Streams.remark("Wrote \(written.path)\n")
    }

    private func write(_ report: Report, to target: String, besides inputs: [String]) throws(Failure) -> WrittenWorkbook
    {
        do {
            return try report.write(to: target, besides: inputs, existing: force ? .replace : .keep)
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }

    /// The command that makes the workbook again, with file names only.
    private var command: String {
        let choices = [("--weights", scoring.weights), ("--scenario", scoring.scenario), ("--method", scoring.method)]
        let flags =
            choices.flatMap { flag, value in value.map { [flag, $0] } ?? [] } + scoring.edits.flatMap { ["--set", $0] }
        return (["assay report", scoring.document.lastComponent] + flags).joined(separator: " ")
    }
}
