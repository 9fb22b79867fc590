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

            Where weights were found from judgements, it also says how well those fit each other; and which changes on \
            different criteria are worth the same.

              assay weights decision.yaml --weights ministry
              assay weights decision.yaml --objective
            """)

    @OptionGroup var scoring: ScoringOptions
    @Flag(help: "Show weights that measure the spread of these options, not anyone's values, beside the set's.")
    var objective = false
    @Option(help: "The form of the result.") var format = OutputFormat.text

    func run() throws {
        let evaluation = try scoring.evaluate().evaluation
        guard !objective else { return try show(ObjectiveText(evaluation)) }
        try format.show(WeightsText(evaluation))
    }

    private func show(_ text: ObjectiveText) throws {
        try format.show(text)
    }
}
