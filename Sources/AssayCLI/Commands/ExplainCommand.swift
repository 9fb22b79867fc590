// assay explain: says why an option stands where it does.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayPrograms
import AssayReports

struct ExplainCommand: ParsableCommand {
    /// The forms that an explanation comes in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people.
        case text
        /// For programs; keys are stable.
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say why an option stands where it does, or above another.",
        discussion: """
            With two options: what each criterion adds to the gap between them, which single weight or performance would \
            close it, and under which weight sets and in which scenarios the other one is above. What closes the gap is computed \
            for the additive method, and searched for with every other, to a millionth of the range. With one option: where its \
            score comes from, down to the source of each figure.

              assay explain decision.yaml joint-processing recycling
              assay explain decision.yaml recycling --weights ministry
            """)

    @OptionGroup var scoring: ScoringOptions
    @Argument(help: "The option, by its id.") var option: String
    @Argument(help: "Another option, to be compared with.") var other: String?
    @Option(help: ArgumentHelp("How many weights and performances to print as text.", valueName: "count")) var most = 5
    @Option(help: "The form of the explanation.") var format = Format.text

    func validate() throws {
        guard most >= 0 else { throw ValidationError("--most: a count is 0 or more, not \(most)") }
        if option == other { throw ValidationError("'\(option)' cannot be compared with itself") }
    }

    func run() throws {
        let evaluation = try scoring.evaluate().evaluation
        let i = try number(of: option, in: evaluation.problem)
        guard let other else { return try show(OptionExplanationText(evaluation, option: i)) }
        try show(
            PairExplanationText(try pair(evaluation, i, try number(of: other, in: evaluation.problem)), most: most))
    }

    private func number(of id: String, in problem: DecisionProblem) throws(Failure) -> Int {
        let ids = problem.options.map(\.id)
        guard let i = ids.firstIndex(of: id) else { throw Choice.unknown(id, among: ids, "option", "explain") }
        return i
    }

    private func pair(_ evaluation: Evaluation, _ i: Int, _ k: Int) throws(Failure) -> PairExplanation {
        do {
            return try PairExplanation(of: evaluation, i, k)
        } catch {
            throw Failure(.document, "\(scoring.document): \(error)")
        }
    }

    private func show(_ text: PairExplanationText) throws {
        switch format {
        case .text: try Streams.result(text.lines(colored: Streams.colorsResults))
        case .json: try Streams.result(text.json.text)
        }
    }

    private func show(_ text: OptionExplanationText) throws {
        switch format {
        case .text: try Streams.result(text.lines(colored: Streams.colorsResults))
        case .json: try Streams.result(text.json.text)
        }
    }
}
