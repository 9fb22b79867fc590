// assay scenarios: prints who leads in every scenario.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

struct ScenariosCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenarios", abstract: "Print who leads in every scenario, and what caution or hope would choose.",
        discussion: """
            The leader in every scenario under every weight set, the scores under one of them, and five rules for choosing \
            without knowing which scenario will come: maximin, minimax regret, Hurwicz, Laplace, and the expected value where \
            the document says how likely each scenario is.

              assay scenarios decision.yaml --weights ministry
            """)

    @OptionGroup var scoring: ScoringOptions
    @Option(help: ArgumentHelp("The share of the best case in Hurwicz's rule, 0 to 1.", valueName: "share"))
    var alpha = 0.5
    @Option(help: "The form of the result; csv holds the leaders only.") var format = OutputFormat.text

    func validate() throws {
        guard (0...1).contains(alpha) else { throw ValidationError("--alpha: a share lies between 0 and 1") }
        guard scoring.scenario == nil else {
            throw ValidationError("--scenario: all scenarios are compared, so none can be chosen")
        }
    }

    func run() throws {
        let evaluation = try scoring.evaluate().evaluation
        try format.show(ScenariosText(try comparison(of: evaluation), weightSet: evaluation.weightSet, alpha: alpha))
    }

    private func comparison(of evaluation: Evaluation) throws(Failure) -> ScenarioComparison {
        do {
            return try ScenarioComparison(of: evaluation.problem, by: evaluation.method)
        } catch {
            throw Failure(.document, "\(scoring.document): \(error)")
        }
    }
}
