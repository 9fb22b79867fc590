// What every command that scores can be told.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments

/// What every command that scores can be told.
struct ScoringOptions: ParsableArguments {
    @Argument(help: "The decision document, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String

    @Option(
        name: .long,
        help: ArgumentHelp("The weight set that counts; the document's first if left out.", valueName: "set"))
    var weights: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The scenario that counts; the document as it stands if left out.", valueName: "scenario"))
    var scenario: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The method that scores; the document's if left out. 'assay methods' lists them.", valueName: "method"))
    var method: String?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "Change an input for this run: weights.CRITERION=POINTS or performance.OPTION.CRITERION=VALUE. Repeatable.",
            valueName: "input=value"))
    var edits: [String] = []

    /// Reads the document and scores it; remarks on the document go to standard error.
    func evaluate() throws(Failure) -> (reading: Reading, evaluation: Evaluation) {
        let (reading, problem) = try Loading.problem(at: document)
        let set = try number(of: weights, among: problem.weightSets.map(\.id), "weight set", "--weights") ?? 0
        let scenario = try number(of: scenario, among: problem.scenarios.map(\.id), "scenario", "--scenario")
        let edited = try changed(problem, set)
        do {
            return (reading, try Evaluation(of: edited, weightSet: set, scenario: scenario))
        } catch {
            throw Failure(.document, "\(document): \(error)")
        }
    }

    private func changed(_ problem: DecisionProblem, _ set: Int) throws(Failure) -> DecisionProblem {
        do {
            let edits = try edits.map { try edit($0, of: problem, set) }
            let edited = try problem.applying(edits)
            guard let method else { return edited }
            guard let known = ScoringMethods.named(method) else {
                throw unknown(method, among: ScoringMethods.all.map(\.id), "method", "--method")
            }
            return try edited.analysed(
                by: known.id, parameters: known.id == problem.analysis.method ? problem.analysis.parameters : [:])
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.usage, "--set: \(error)")
        }
    }

    private func edit(_ text: String, of problem: DecisionProblem, _ set: Int) throws(Failure) -> Edit {
        switch EditText.read(text, in: problem, weightSet: set) {
        case .success(let edit): return edit
        case .failure(let objection): throw Failure(.usage, "--set \(text): \(objection)")
        }
    }

    private func number(
        of id: String?, among ids: [String], _ noun: String, _ flag: String
    ) throws(Failure) -> Int? {
        guard let id else { return nil }
        guard let number = ids.firstIndex(of: id) else { throw unknown(id, among: ids, noun, flag) }
        return number
    }

    private func unknown(_ id: String, among ids: [String], _ noun: String, _ flag: String) -> Failure {
        let nearest = Suggestion.nearest(to: id, in: ids).map { "; did you mean '\($0)'?" }
        let known = ids.isEmpty ? "; the document has none" : "; there are " + ids.joined(separator: ", ")
        return Failure(.usage, "\(flag): '\(id)' is not a \(noun)\(nearest ?? known)")
    }
}
