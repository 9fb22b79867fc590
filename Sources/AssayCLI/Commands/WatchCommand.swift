// assay watch: prints the ranking anew whenever the document is saved.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Print the ranking anew whenever the document is saved.",
        discussion: """
            Waits for the document, or a table that it names, to be saved, and prints the ranking and what moved since the \
            save before. A document with mistakes shows them, below the last good ranking. --report writes the workbook anew \
            too; it records no runs. Ctrl-C ends it.

              assay watch decision.yaml
              assay watch Criteria/decision.yaml --report --weights ministry
            """)

    @OptionGroup var scoring: ScoringOptions
    @Flag(help: "Write the workbook anew after every save.") var report = false
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where to write the workbook, with --report.", valueName: "file"),
        completion: .file(extensions: ["xlsx"]))
    var output: String?

    func validate() throws {
        if output != nil, !report { throw ValidationError("--output names the workbook that --report writes") }
        if scoring.whatIf.saved != nil { throw ValidationError("--save-as-scenario would change what is watched") }
    }

    func run() throws {
        let watch = try FileWatch()
        var (good, paths, screen) = (Evaluation?.none, [scoring.document], StateScreen())
        watch.watch(paths)
        // What is not there at the beginning is a slip of the keyboard; what is gone later may come back.
        var reading = Optional(try read())
        while true {
            paths = WatchCommand.paths(reading, scoring.document, before: paths)
            watch.watch(paths)
            good = try show(reading, before: good, on: &screen)
            watch.wait()
            reading = try? read()
        }
    }

    private func read() throws(Failure) -> Reading {
        try Loading.reading(at: scoring.document, decimalComma: scoring.decimalComma)
    }

    /// The files to watch: those that the document names, there or not; and those of before as long as it has mistakes.
    private static func paths(_ reading: Reading?, _ document: String, before: [String]) -> [String] {
        guard let reading else { return before }
        let named = [document] + (reading.sources.map(\.path) + reading.missing).filter { $0 != document }
        return reading.problem == nil ? named + before.filter { !named.contains($0) } : named
    }

    /// Shows what a save has made of the ranking.
    ///
    /// - Returns: The ranking to compare the next one with.
    private func show(
        _ reading: Reading?, before good: Evaluation?, on screen: inout StateScreen
    ) throws -> Evaluation? {
        guard let reading, let problem = reading.problem, let evaluation = evaluation(of: reading, problem) else {
            try screen.show(text(good.map(ranking) ?? [], mistakes: mistakes(reading)))
            return good
        }
        let moved = good.map { moves(from: $0, to: evaluation) } ?? []
        try screen.show(text(ranking(evaluation) + moved, mistakes: mistakes(reading)))
        if report { try write(reading, evaluation) }
        return evaluation
    }

    /// The evaluation; nil after saying why there is none.
    private func evaluation(of reading: Reading, _ problem: DecisionProblem) -> Evaluation? {
        do throws(Failure) {
            return try scoring.evaluate(reading, problem)
        } catch {
            Streams.remark(error.message)
            return nil
        }
    }

    private func moves(from old: Evaluation, to new: Evaluation) -> [String] {
        let comparison = Comparison(from: old, to: new)
        guard comparison.isMeaningful else { return ["", "All options are new"] }
        let moves = comparison.sentences
        let edits = comparison.changes.prefix(5).map { "  " + $0.shortened(to: 60).sentence }
        return [""] + edits + (moves.isEmpty ? ["No option changed its rank"] : moves)
    }

    private func mistakes(_ reading: Reading?) -> String {
        guard let reading else { return "error: \(scoring.document) cannot be read just now\n" }
        return DiagnosticText(sources: reading.sources, color: Streams.colorsResults)(reading.diagnostics, limit: 5)
    }

    private func ranking(_ evaluation: Evaluation) -> [String] {
        RankingText(evaluation).lines(colored: Streams.colorsResults)
    }

    private func text(_ lines: [String], mistakes: String) -> String {
        lines.map { $0 + "\n" }.joined() + (mistakes.isEmpty ? "" : "\n" + mistakes)
    }

    private func write(_ reading: Reading, _ evaluation: Evaluation) throws {
        do throws(Failure) {
            let written = try ReportDelivery(scoring: scoring, output: output).deliver(reading, evaluation)
            for path in written.paths { Streams.remark("Wrote \(path)\n") }
        } catch {
            // A disk that is full now may not be at the next save.
            Streams.remark(error.message)
        }
    }
}
