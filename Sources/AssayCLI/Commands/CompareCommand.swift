// assay compare: prints what changed between two states of a document, and which change moved the ranking.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayReports

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Print what changed, and which change moved the ranking.",
        discussion: """
            Lists everything that two documents say differently, the two rankings, and for every option that moved which \
            edits moved it, and by how much: Shapley values, which add up to the change of score and of rank. Up to twelve \
            edits are told one by one, more by their kinds; --by edit tells any number one by one, sampled with its \
            standard errors.

              assay compare last-month.yaml decision.yaml
              assay compare last-month.yaml decision.yaml --weights ministry --format json
            """)

    @Argument(help: "The older document.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var old: String
    @Argument(help: "The newer document.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var new: String
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
        let (then, now) = (try state(old), try state(new))
        let comparison = Comparison(from: then, to: now, grain: by, pairs: pairs, seed: seed)
        guard comparison.isMeaningful else {
            throw Failure(
                .document,
                "\(FileError.quoted(old)) and \(FileError.quoted(new)) share no option, so there is nothing to compare")
        }
        let text = ComparisonText(comparison, names: (old, new))
        switch format {
        case .text: try Streams.result(text.lines(colored: Streams.colorsResults))
        case .json: try Streams.result(text.json.text)
        case .csv: try Streams.result(text.commaSeparated)
        }
    }

    private func state(_ path: String) throws(Failure) -> Evaluation {
        let problem = try Loading.problem(at: path).problem
        return try Choice(weights: weights, scenario: scenario).evaluation(of: problem, at: path)
    }
}
