// What every command that scores can be told.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments

/// What every command that scores can be told.
struct ScoringOptions: ParsableArguments {
    @Argument(
        help:
            "The decision document, YAML or JSON; or a bare table, CSV, with options in rows and criteria in columns.",
        completion: .file(extensions: ["yaml", "yml", "json", "csv", "tsv"]))
    var document: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The weight set that counts, the document's first if left out; for a table points, equal if left out.",
            valueName: "set|points"))
    var weights: String?

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "The criteria of a table under which less is better, separated by commas.", valueName: "criteria"))
    var minimize: [String] = []

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
        if TableChoices.isTable(document) { return (reading, try evaluation(of: analysed(chosen(problem)), 0, nil)) }
        guard minimize.isEmpty else {
            throw Failure(.usage, "--minimize: a document says itself where less is better; this is for tables")
        }
        let set = try number(of: weights, among: problem.weightSets.map(\.id), "weight set", "--weights") ?? 0
        let scenario = try number(of: scenario, among: problem.scenarios.map(\.id), "scenario", "--scenario")
        return (reading, try evaluation(of: analysed(changed(problem, set)), set, scenario))
    }

    private func evaluation(of problem: DecisionProblem, _ set: Int, _ scenario: Int?) throws(Failure) -> Evaluation {
        do throws(MethodError) {
            return try Evaluation(of: problem, weightSet: set, scenario: scenario)
        } catch {
            throw Failure(.document, "\(document): \(error)")
        }
    }

    private func changed(_ problem: DecisionProblem, _ set: Int) throws(Failure) -> DecisionProblem {
        var changes: [Edit] = []
        for text in edits { changes.append(try edit(text, of: problem, set)) }
        do throws(InvalidProblem) {
            return try problem.applying(changes)
        } catch {
            throw Failure(.usage, "--set: \(error)")
        }
    }

    private func analysed(_ problem: DecisionProblem) throws(Failure) -> DecisionProblem {
        guard let method else { return problem }
        guard let known = ScoringMethods.named(method) else {
            throw unknown(method, among: ScoringMethods.all.map(\.id), "method", "--method")
        }
        do throws(InvalidProblem) {
            return try problem.analysed(
                by: known.id, parameters: known.id == problem.analysis.method ? problem.analysis.parameters : [:])
        } catch {
            throw Failure(.usage, "--method: \(error)")
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
