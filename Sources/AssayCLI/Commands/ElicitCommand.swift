// assay elicit: asks for judgements, and writes the weight set that they make.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayPrograms
import AssayReports

struct ElicitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "elicit",
        abstract: "Ask for judgements of weight, and write the set that they make into the document.",
        discussion: """
            Each question shows the swings that it is about, in the units of their ranges. Answers may come from a pipe, one on \
            each line. 'back' takes the last answer back, 'show' shows what follows so far, 'quit' leaves. With pairwise \
            judgements the consistency ratio is shown as soon as it says something, and in the end the judgement most worth \
            another look is offered for change.

            The new set stands behind the others, with the ranges that were asked for; every other byte of the document stays, \
            and the old document is kept beside it. Ctrl-C, 'quit' and the end of the answers leave the document untouched.

              assay elicit decision.yaml --id workshop --way swing
              assay elicit decision.yaml --id ministry --way pairwise --by-group --by 'Ministry of Mines' --on 2026-11-02
            """)

    @Argument(help: "The decision document, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String
    @Option(help: ArgumentHelp("The id of the new weight set.", valueName: "id")) var id: String
    @Option(help: "How to ask: points for swings, or ratios of pairs.") var way = Interview.Way.swing
    @Flag(help: "Compare the members of each group, and not all criteria with each other.") var byGroup = false
    @Option(help: ArgumentHelp("The name for readers.", valueName: "text")) var name: String?
    @Option(help: ArgumentHelp("Who gives the judgements.", valueName: "text")) var by: String?
    @Option(help: ArgumentHelp("The day of the judgements.", valueName: "date")) var on: CalendarDate?
    @Option(help: ArgumentHelp("Why these judgements.", valueName: "text")) var because: String?

    func validate() throws {
        guard NewWeightSet.isID(id) else {
            throw ValidationError("--id: '\(id)' is not an id: ids are lower-case words joined by hyphens")
        }
    }

    func run() throws {
        let (reading, problem) = try Loading.problem(at: document)
        try refuse(problem)
        guard let interview = Interview(about: problem.tree, way, byGroup: byGroup) else {
            throw Failure(.document, "\(document): there is one criterion, so there is nothing to compare")
        }
        try rehearse(interview, reading, problem)
        var dialog = Dialog(interview, InterviewText(problem))
        switch try dialog.run() {
        case .left: return Streams.remark("Nothing was written.\n")
        case .ended: throw Failure(.inputOutput, "the answers ended before the questions; nothing was written")
        case .finished: try finish(dialog, reading, problem)
        }
    }

    /// Refuses an id that is taken, with one that is free.
    private func refuse(_ problem: DecisionProblem) throws(Failure) {
        let ids = problem.weightSets.map(\.id)
        guard ids.contains(id) else { return }
        let free = (2...).lazy.map { "\(id)-\($0)" }.first { !ids.contains($0) } ?? id
        throw Failure(.usage, "--id: there is a weight set '\(id)' already; '\(free)' is free")
    }

    /// Makes sure before the first question that the document can take another set.
    private func rehearse(_ interview: Interview, _ reading: Reading, _ problem: DecisionProblem) throws(Failure) {
        var trial = interview
        while let question = trial.question {
            if case .first = question { trial.take(0) } else { trial.take(1) }
        }
        let texts = trial.answers.map { _ in "1" }
        _ = try amended(NewWeightSet(id: id, of: trial, texts: texts, in: problem.tree), reading)
    }

    private func amended(_ set: NewWeightSet, _ reading: Reading) throws(Failure) -> AmendedDocument {
        switch DocumentEditor.add(set, to: reading) {
        case .success(let amended): return amended
        case .failure(let refusals):
            throw Failure(.document, "\(document): \(refusals.refusals.map(\.reason).joined(separator: "; "))")
        }
    }

    private func finish(_ dialog: Dialog, _ reading: Reading, _ problem: DecisionProblem) throws {
        var set = NewWeightSet(id: id, of: dialog.interview, texts: dialog.texts, in: problem.tree)
        (set.name, set.by, set.on, set.because) = (name ?? "", by ?? "", on, because ?? "")
        try confirm(amended(set, reading), dialog)
    }

    /// Shows the weights, and writes them if that is wanted.
    private func confirm(_ amended: AmendedDocument, _ dialog: Dialog) throws {
        let number = amended.problem.weightSets.count - 1
        try Streams.result(
            [""]
                + WeightsText(try Evaluation(of: amended.problem, weightSet: number)).lines(
                    colored: Streams.colorsResults) + [""])
        while true {
            guard let answer = try dialog.ask("Write the weight set '\(id)' into \(document)? yes or no: ") else {
                throw Failure(.inputOutput, "the answers ended before the questions; nothing was written")
            }
            if ["no", "n", "quit"].contains(answer) { return Streams.remark("Nothing was written.\n") }
            if ["yes", "y"].contains(answer) { return try write(amended) }
        }
    }

    private func write(_ amended: AmendedDocument) throws(Failure) {
        for line in try amended.write() { Streams.remark("\(line)\n") }
    }
}
