// assay sensitivity: prints what would change the ranking.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

struct SensitivityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sensitivity", abstract: "Print what would change the leader: weights and performances.",
        discussion: """
            For every weight: where the leader keeps the lead while the other weights keep their proportions. For every \
            performance: the figure, in its own unit, at which another option takes over. Then the smallest joint changes of \
            weights and the fewest performances that would do, what one would have to believe for each other option to lead, and \
            whether the leader hangs on the numbers given to levels. Exact where scores are weighted sums of values. Weights \
            are exact too where scores are straight lines in them (PROMETHEE, MOORA, Borda, weighted sums). All else is found \
            by search, which is said: what is told is enough, but something smaller may have been missed.

              assay sensitivity decision.yaml --weights ministry
              assay sensitivity decision.yaml --format json
            """)

    @OptionGroup var scoring: ScoringOptions
    @Option(help: ArgumentHelp("How many performances to print as text.", valueName: "count")) var most = 10
    @Option(help: "The form of the result; csv holds the weights only.") var format = OutputFormat.text

    func validate() throws {
        guard most >= 0 else { throw ValidationError("--most: a count is 0 or more, not \(most)") }
    }

    func run() throws {
        let evaluation = try scoring.evaluate().evaluation
        try scoring.refuseMany(evaluation.problem)
        let text = try sensitivity(of: evaluation)
        switch format {
        case .text: try Streams.result(text.lines(colored: Streams.colorsResults, most: most))
        case .json: try Streams.result(text.json.text)
        case .csv: try Streams.result(text.commaSeparated)
        }
    }

    private func sensitivity(of evaluation: Evaluation) throws(Failure) -> SensitivityText {
        let stages = Stages("Searching for")
        defer { stages.end() }
        do {
            return try SensitivityText(evaluation) { stages.begin($0) }
        } catch {
            throw Failure(.document, "\(scoring.document): \(error)")
        }
    }
}
