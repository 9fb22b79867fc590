// assay weights: prints weights with their swings.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayReports

struct WeightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights", abstract: "Print the weights, and the swings that they are the worth of.",
        discussion: """
            A weight is the worth of the swing from the worst to the best end of a criterion's range; weights sum to 1.

              assay weights decision.yaml --weights ministry
            """)

    @ArgumentParser.OptionGroup var scoring: ScoringOptions
    @Option(help: "The form of the result.") var format = OutputFormat.text

    func run() throws {
        let text = WeightsText(try scoring.evaluate().evaluation)
        switch format {
        case .text: try Streams.result(text.lines(colored: Streams.colorsResults))
        case .json: try Streams.result(text.json.text)
        case .csv: try Streams.result(text.commaSeparated)
        }
    }
}
