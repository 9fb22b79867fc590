// assay score: prints the ranking.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayReports

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Print the ranking.",
        discussion: """
            Options are ranked by score; 1 is best, equal scores share a rank, and an option that fails a must-have is \
            'out'. What readers should know of the ranking follows on standard error.

              assay score decision.yaml --weights ministry --format json
              assay score table.csv --method topsis --weights 3,2,1 --minimize cost
            """)

    @OptionGroup var scoring: ScoringOptions
    @Option(help: "The form of the result.") var format = OutputFormat.text

    func run() throws {
        let (reading, evaluation) = try scoring.evaluate()
        switch format {
        case .text:
            try Streams.result(RankingText(evaluation).lines(colored: Streams.colorsResults))
            Remarks.show(evaluation.cautions)
        case .json: try Streams.result(evaluation.json(diagnostics: reading.diagnostics).text)
        case .csv: try Streams.result(evaluation.commaSeparated)
        }
    }
}
