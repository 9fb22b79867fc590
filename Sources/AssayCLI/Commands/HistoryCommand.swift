// assay history: lists the runs of the past.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayFiles
import AssayHistory
import AssayPrograms
import AssayReports

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List the runs of the past, show one, bring its document back.",
        discussion: """
            'assay report' records every run in history.sqlite beside the workbook, and 'assay score --record' does where that \
            workbook would be: the document and the tables it names, what was chosen, and what came out. Runs are numbered; \
            the numbers never go back, whatever the clock does.

              assay history decision.yaml
              assay history decision.yaml --since 2026-11-01 --weights ministry
              assay history show 3
              assay history restore 3 > as-it-was.yaml
              assay history rank decision.yaml
            """,
        subcommands: [HistoryList.self, HistoryShow.self, HistoryRestore.self, HistoryRank.self],
        defaultSubcommand: HistoryList.self)
}

/// Which history is meant.
struct HistoryChoice: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The history; that beside the document's report, or Reports/history.sqlite, if left out.", valueName: "file"
        ))
    var history: String?

    /// Looks something up.
    func look<Answer>(
        for document: String? = nil, _ body: (History) throws(HistoryError) -> Answer
    ) throws(Failure) -> Answer {
        do throws(HistoryError) {
            return try body(
                try History(history ?? document.map(HistoryPlace.of) ?? HistoryPlace.ofFolder, for: .reading))
        } catch {
            throw Failure(error, for: .reading)
        }
    }
}

/// Which runs are meant.
struct RunFilter: ParsableArguments {
    @OptionGroup var choice: HistoryChoice
    @Option(help: ArgumentHelp("Only runs with this weight set.", valueName: "set")) var weights: String?
    @Option(help: ArgumentHelp("Only runs from this day on, in UTC.", valueName: "day")) var since: CalendarDate?

    /// Refuses a count of runs that lists none.
    static func requireSome(_ most: Int) throws {
        guard most > 0 else { throw ValidationError("--most: a count is 1 or more, not \(most)") }
    }

    /// The latest runs of a document or of all; there must be one.
    func latest(_ most: Int, of document: String?) throws(Failure) -> [NumberedRun] {
        let (weights, start) = (weights, since.flatMap { RunFilter.start(of: $0) })
        let runs = try choice.look(for: document) { history throws(HistoryError) in
            try history.latest(most, of: document?.lastComponent, weights: weights, since: start)
        }
        guard runs.isEmpty, let words = words(document) else { return runs }
        throw Failure(.noInput, "no run\(words) has been recorded")
    }

    /// What is asked of the runs; nil if nothing is.
    private func words(_ document: String?) -> String? {
        let parts = [
            document.map { " of \(FileError.quoted($0.lastComponent))" }, weights.map { " with the weights '\($0)'" },
            since.map { " since \($0)" },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined()
    }

    /// When a day begins, as runs have it.
    private static func start(of day: CalendarDate) -> Int64? {
        CalendarDate("1970-01-01").map { Int64(day.days(after: $0)) * 86_400_000 }
    }
}

struct HistoryList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the runs, the latest last.")

    @Argument(help: "The document whose runs to list; all runs if left out.") var document: String?
    @OptionGroup var filter: RunFilter
    @Option(help: ArgumentHelp("How many runs to list.", valueName: "count")) var most = 20
    @Option(help: "The form of the list.") var format = OutputFormat.text

    func validate() throws { try RunFilter.requireSome(most) }

    func run() throws {
        try format.show(HistoryText(try filter.latest(most, of: document)))
    }
}

struct HistoryShow: ParsableCommand {
    /// The forms that a run comes in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people.
        case text
        /// For programs; keys are stable.
        case json
    }

    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one run.")

    @Argument(help: "The number of the run.") var number: Int64
    @OptionGroup var choice: HistoryChoice
    @Option(help: "The form of the run.") var format = Format.text

    func run() throws {
        let number = number
        let text = RunText(try choice.look { history throws(HistoryError) in try history.run(number) })
        switch format {
        case .text: try Streams.result(text.lines(colored: Streams.colorsResults))
        case .json: try Streams.result(text.json.text)
        }
    }
}

struct HistoryRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Print the document of a run, byte by byte as it was.",
        discussion: """
            A document may name tables; those of the run are listed on standard error, and --file prints one of them.

              assay history restore 3 > as-it-was.yaml
            """)

    @Argument(help: "The number of the run.") var number: Int64
    @Option(help: ArgumentHelp("The file to print; the document if left out.", valueName: "name")) var file: String?
    @OptionGroup var choice: HistoryChoice

    func run() throws {
        let number = number
        let run = try choice.look { history throws(HistoryError) in try history.run(number) }.run
        guard let wanted = run.files.first(where: { $0.name == file ?? run.document }) else {
            throw Choice.unknown(file ?? "", among: run.files.map(\.name), "file of run \(number)", "--file")
        }
        try Streams.result(String(decoding: wanted.bytes, as: UTF8.self))
        let others = run.files.filter { $0.name != wanted.name }.map { FileError.quoted($0.name) }
        if file == nil, !others.isEmpty {
            Streams.remark("note: the run read \(others.joined(separator: ", ")) too; --file prints it\n")
        }
    }
}

struct HistoryRank: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Show every option's rank over the runs.")

    @Argument(help: "The document whose runs to show.") var document: String
    @OptionGroup var filter: RunFilter
    @Option(help: ArgumentHelp("How many runs to show, the latest.", valueName: "count")) var most = 12
    @Option(help: "The form of the table.") var format = OutputFormat.text

    func validate() throws { try RunFilter.requireSome(most) }

    func run() throws {
        try format.show(RankHistoryText(try filter.latest(most, of: document)))
    }
}
