// assay compare: prints what changed between two states of a document, and which change moved the ranking.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayPrograms
import AssayReports

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Print what changed, and which change moved the ranking.",
        discussion: """
            Lists everything that two states of a document say differently, the two rankings, and for every option that moved \
            which edits moved it, and by how much: Shapley values, which add up to the change of score and of rank. Up to \
            twelve edits are told one by one, more by their kinds; --by edit tells any number one by one, sampled with its \
            standard errors.

            A state is a document, or a run of the past: @3 is run 3 of the history, @last the last one that read or chose \
            something else. With one document alone, that is what it is compared with.

              assay compare decision.yaml
              assay compare last-month.yaml decision.yaml --weights ministry
              assay compare @3 decision.yaml --format json
            """)

    @Argument(
        help: "The older state: a document, @3 for a run or @last; or the document to compare with @last.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var old: String
    @Argument(help: "The newer state.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var new: String?
    @Option(
        help: ArgumentHelp("The history that runs are in; beside the document's report if left out.", valueName: "file")
    )
    var history: String?
    @Option(help: ArgumentHelp("The weight set that counts; each document's first if left out.", valueName: "set"))
    var weights: String?
    @Option(help: ArgumentHelp("The scenario that counts.", valueName: "scenario"))
    var scenario: String?
    @Option(help: ArgumentHelp("How finely to tell edits apart: auto, edit or kind.", valueName: "grain"))
    var by = Comparison.Grain.automatic
    @Option(help: ArgumentHelp("How many pairs of random orders to draw where edits are many.", valueName: "count"))
    var pairs = 500
    @Option(help: "The seed of the random orders.") var seed: UInt64 = 2026
    @Option(help: "The form of the result; csv holds ranks, scores and parts only.") var format = OutputFormat.text

    func validate() throws {
        guard (2...100_000).contains(pairs) else { throw ValidationError("--pairs: a count between 2 and 100000") }
    }

    func run() throws {
        let names = new.map { (old, $0) } ?? ("@last", old)
        let pair = try StatePair(names.0, names.1, Choice(weights: weights, scenario: scenario), history: history)
        let (then, now) = (pair.old, pair.new)
        let comparison = Comparison(
            from: then.evaluation, to: now.evaluation, grain: by, pairs: pairs, seed: seed)
        guard comparison.isMeaningful else {
            throw Failure(
                .document,
                "\(FileError.quoted(then.name)) and \(FileError.quoted(now.name)) share no option, so there is nothing to "
                    + "compare")
        }
        try format.show(ComparisonText(comparison, names: (then.name, now.name)))
    }
}
