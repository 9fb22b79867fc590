// assay perspectives: prints what every weight set says.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

struct PerspectivesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "perspectives",
        abstract: "Print the ranking of every weight set side by side, and how far they agree.",
        discussion: """
            Ranks under each weight set, Kendall's tau between every two and W of all, the criteria on which the weights \
            differ most, and the options that every perspective could live with. Nothing is averaged unless you ask: --group \
            puts the sets together by six rules, each under its name. JSON has Spearman's coefficient, plain and weighted, and \
            WS beside tau.

              assay perspectives decision.yaml --group
            """)

    @OptionGroup var scoring: ScoringOptions
    @Flag(help: "Put the perspectives together as well, by every rule.") var group = false
    @Option(help: "The form of the result; csv holds the ranks only.") var format = OutputFormat.text

    func validate() throws {
        guard scoring.weights == nil else {
            throw ValidationError("--weights: all weight sets are compared, so none can be chosen")
        }
    }

    func run() throws {
        let evaluation = try scoring.evaluate().evaluation
        try scoring.refuseMany(evaluation.problem)
        try format.show(PerspectivesText(try perspectives(of: evaluation), withGroup: group))
    }

    private func perspectives(of evaluation: Evaluation) throws(Failure) -> Perspectives {
        do {
            return try Perspectives(of: evaluation.problem, by: evaluation.method, scenario: evaluation.scenario)
        } catch {
            throw Failure(.document, "\(scoring.document): \(error)")
        }
    }
}
