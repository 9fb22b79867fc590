// assay report: writes the workbook.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayPages
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

            --html writes the same report as one page for a browser too, beside the workbook and under its name. It needs \
            no other file, runs no script, and prints on A4.

            --profile publish makes the workbook that is given to the public: every table has a sheet of its own, nothing is \
            frozen or locked, and there are no headers and footers. It stays live, and 'assay verify' and 'assay import' read it too.

              assay report Criteria/decision.yaml
              assay report Criteria/decision.yaml --html
              assay report decision.yaml --output for-the-minister.xlsx
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
    @Option(help: "The form of the ranking on standard output.") var format = OutputFormat.text

    func validate() throws {
        if html, let output, ReportTarget.page(beside: output) == output {
            throw ValidationError("--output names the workbook; with --html its name cannot end in .html")
        }
    }

    func run() throws {
        let (reading, evaluation) = try scoring.evaluate()
        let target = output ?? ReportTarget.path(for: scoring.document)
        let briefing = Briefing(
            evaluation: evaluation, simulated: try SimulatedRanking.of(evaluation, in: scoring.document),
            inputs: reading.sources.map { Briefing.Input(name: $0.path.lastComponent, digest: SHA256.hex($0.bytes)) },
            diagnostics: reading.diagnostics,
            version: Version.current, command: command)
        let (report, inputs) = (Report(on: briefing), reading.sources.map(\.path))
        let page = html ? try pageTarget(beside: target, besides: inputs) : nil
        let written = try write(report.suiting(profile), to: target, besides: inputs)
        let keptPage = try page.flatMap { try write(WebPage(of: report), to: $0) }
        switch format {
        case .text: try Streams.result(RankingText(evaluation).lines(colored: Streams.colorsResults))
        case .json: try Streams.result(evaluation.json(diagnostics: reading.diagnostics).text)
        case .csv: try Streams.result(evaluation.commaSeparated)
        }
        Remarks.show(evaluation.cautions)
        for remark in written.remarks { Streams.remark("note: \(remark)\n") }
        for kept in [written.kept, keptPage].compactMap({ $0 }) {
            Streams.remark("note: the file that was there is now \(kept)\n")
        }
        for path in [written.path, page?.path].compactMap({ $0 }) { Streams.remark("Wrote \(path)\n") }
    }

    private func write(_ report: Report, to target: String, besides inputs: [String]) throws(Failure) -> WrittenWorkbook
    {
        do {
            return try report.write(to: target, besides: inputs, existing: force ? .replace : .keep)
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }

    /// The page's place, looked at before anything is written.
    private func pageTarget(beside workbook: String, besides inputs: [String]) throws(Failure) -> FileTarget {
        do {
            return try FileTarget(ReportTarget.page(beside: workbook), besides: inputs)
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }

    private func write(_ page: WebPage, to target: FileTarget) throws(Failure) -> String? {
        do {
            return try page.write(to: target, existing: force ? .replace : .keep)
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }

    /// The command that makes the workbook again, with file names only.
    private var command: String {
        let choices =
            [("--weights", scoring.weights), ("--scenario", scoring.scenario)].flatMap { flag, value in
                value.map { [(flag, $0)] } ?? []
            } + scoring.methods.names.map { ("--method", $0) } + scoring.methods.parameters.map { ("--parameter", $0) }
            + scoring.minimize.map { ("--minimize", $0) } + scoring.edits.map { ("--set", $0) }
        let flags = choices.flatMap { [$0, $1] } + (scoring.decimalComma ? ["--decimal-comma"] : [])
        let use = profile == .model ? [] : ["--profile", profile.rawValue]
        return (["assay report", scoring.document.lastComponent] + flags + use).joined(separator: " ")
    }
}
