// assay score: prints the ranking.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayHistory
import AssayPrograms
import AssayReports

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Print the ranking.",
        discussion: """
            Options are ranked by score; 1 is best, equal scores share a rank, and an option that fails a must-have is \
            'out'. What readers should know of the ranking follows on standard error.

            Several methods stand side by side, and whether they agree is counted per family: methods of one family always \
            rank alike, whatever their names. Four coefficients say how far the ranks of each agree with the first's: \
            Kendall's tau-b and Spearman's ask of the whole ranking, the weighted Spearman and WS above all of its top.

              assay score decision.yaml --weights ministry --format json
              assay score decision.yaml --method additive,topsis,vikor --parameter vikor.v=0.7
              assay score decision.yaml --cross-checks
              assay score table.csv --method topsis --weights 3,2,1 --minimize cost
              assay score table.csv --method electre-3 --working
            """)

    @OptionGroup var scoring: ScoringOptions
    @Flag(help: "Put the document's cross-checks beside the method.") var crossChecks = false
    @Flag(help: "Print the method's intermediate results, too; JSON always has them.") var working = false
    @Flag(help: "Record the run in the history, beside the document's report.") var record = false
    @Option(
        help: ArgumentHelp("The history to record in, with --record.", valueName: "file"), completion: .file())
    var history: String?
    @Option(help: "The form of the result.") var format = OutputFormat.text

    func run() throws {
        let recording = record ? try Recording(history ?? HistoryPlace.of(scoring.document)) : nil
        let task = try scoring.task(forRanking: !record)
        if crossChecks || task.problems.count > 1 { return try compare(task) }
        let (reading, evaluation) = (task.reading, try scoring.evaluation(of: task.problems[0], task))
        switch format {
        case .text:
            try RankingText(evaluation).write(colored: Streams.colorsResults) { text throws(Failure) in
                try Streams.result(text)
            }
            if working { try Streams.result(WorkingText(evaluation).lines(colored: Streams.colorsResults)) }
            Remarks.show(evaluation.cautions)
        case .json:
            try evaluation.json(diagnostics: reading.diagnostics).write { text throws(Failure) in
                try Streams.result(text)
            }
        case .csv:
            try evaluation.writeCommaSeparated(on: OpenFiles.processors) { text throws(Failure) in
                try Streams.result(text)
            }
        }
        try recording?.record(RecordedRun(of: task.reading, evaluation, by: scoring))
    }

    func validate() throws {
        if history != nil, !record { throw ValidationError("--history says where to --record") }
        if working, crossChecks || scoring.methods.ids.count > 1 || format == .csv {
            throw ValidationError("--working: one method's intermediate results are told, and not as CSV")
        }
        if record, crossChecks || scoring.methods.ids.count > 1 {
            throw ValidationError("--record: a run is scored by one method")
        }
    }

    /// Prints what several methods say.
    private func compare(_ task: ScoringOptions.Task) throws {
        let evaluation = try scoring.evaluation(of: try compared(task), task)
        let text = MethodComparisonText(MethodComparison(of: evaluation))
        switch format {
        case .text:
            try Streams.result(text.lines(colored: Streams.colorsResults))
            Remarks.show(evaluation.cautions)
        case .json: try Streams.result(text.json(diagnostics: task.reading.diagnostics).text)
        case .csv: try Streams.result(text.commaSeparated)
        }
    }

    /// The problem of the leading method, with the others as its cross-checks.
    private func compared(_ task: ScoringOptions.Task) throws(Failure) -> DecisionProblem {
        let others = task.problems.dropFirst().map(\.analysis)
        var settings = task.problems[0].analysis
        let own = crossChecks ? settings.crossChecks.filter { id in !others.contains { $0.method == id } } : []
        settings.crossChecks = others.map(\.method) + own
        for other in others { settings.crossCheckParameters[other.method] = other.parameters }
        guard !settings.crossChecks.isEmpty else {
            throw Failure(
                .usage, "--cross-checks: the document names none under 'analysis'; name methods with --method instead")
        }
        return task.problems[0].analysed(as: settings)
    }
}
