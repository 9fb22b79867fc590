// What every command that scores can be told.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms

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

    @Flag(name: .long, help: "The table writes 1,5 for 1.5, and semicolons or tabs separate its cells.")
    var decimalComma = false

    @Option(
        name: .long,
        help: ArgumentHelp("The scenario that counts; the document as it stands if left out.", valueName: "scenario"))
    var scenario: String?

    @OptionGroup var methods: MethodOptions

    @OptionGroup var whatIf: WhatIf

    /// What is to be scored: a document as the command line changes it, once for each method.
    struct Task {
        let reading: Reading
        /// The problem as each method would score it, the leading method first.
        let problems: [DecisionProblem]
        let weightSet: Int
        let scenario: Int?
    }

    /// What the command line changes, in its own words.
    var changes: [String] {
        let table =
            TableChoices.isTable(document)
            ? (weights.map { ["weights \($0)"] } ?? []) + minimize.map { "minimize \($0)" } : []
        return table + methods.parameters.map { "parameter \($0)" } + whatIf.words
    }

    /// The command line that chooses the same, without the document.
    var arguments: [String] {
        let choices = [("--weights", weights), ("--scenario", scenario)]
        return choices.flatMap { flag, value in value.map { [flag, $0] } ?? [] } + methodArguments
    }

    /// The same, without the weight set and the scenario of a document.
    var furtherArguments: [String] { TableChoices.isTable(document) ? arguments : methodArguments }

    private var methodArguments: [String] {
        let choices =
            methods.names.map { ("--method", $0) } + methods.parameters.map { ("--parameter", $0) }
            + minimize.map { ("--minimize", $0) }
        return choices.flatMap { [$0, $1] } + whatIf.arguments + (decimalComma ? ["--decimal-comma"] : [])
    }

    /// Reads the document and scores it; remarks on the document go to standard error.
    func evaluate() throws(Failure) -> (reading: Reading, evaluation: Evaluation) {
        let task = try task()
        return (task.reading, try single(task))
    }

    /// Scores a document that was read already.
    func evaluate(_ reading: Reading, _ problem: DecisionProblem) throws(Failure) -> Evaluation {
        try single(task(in: reading, problem))
    }

    private func single(_ task: Task) throws(Failure) -> Evaluation {
        guard task.problems.count == 1 else {
            throw Failure(.usage, "--method: give one; only 'assay score' puts several side by side")
        }
        return try evaluation(of: task.problems[0], task)
    }

    /// Reads the document; remarks on it go to standard error.
    ///
    /// - Parameter forRanking: Whether only the ranking counts, so that a bare table may be a great one.
    func task(forRanking: Bool = false) throws(Failure) -> Task {
        if !TableChoices.isTable(document) { try refuseTableChoices() }
        let (reading, problem) = try Loading.problem(
            at: document, decimalComma: decimalComma, forRanking: forRanking)
        return try task(in: reading, problem)
    }

    private func task(in reading: Reading, _ problem: DecisionProblem) throws(Failure) -> Task {
        guard !TableChoices.isTable(document) else {
            let problems = try methods.chosen(chosen(problem), in: reading)
            return Task(reading: reading, problems: problems, weightSet: 0, scenario: nil)
        }
        let choice = Choice(weights: weights, scenario: scenario)
        let (set, scenario) = (try choice.weightSet(of: problem), try choice.scenario(of: problem))
        let changed = try whatIf.applied(to: problem, weightSet: set)
        let task = Task(
            reading: reading, problems: try methods.chosen(changed, in: reading), weightSet: set, scenario: scenario)
        try whatIf.save(
            task, changed: changed, usesOtherMethod: !methods.names.isEmpty || !methods.parameters.isEmpty)
        return task
    }

    /// Refuses a decision of so many options that an analysis which compares every two of them would not end.
    func refuseMany(_ problem: DecisionProblem) throws(Failure) {
        let (count, most) = (problem.options.count, Simulation.mostOptions)
        guard count > most else { return }
        throw Failure(
            .document,
            "\(document): there are \(count.grouped) options; this compares every two of them, and takes at most "
                + "\(most.grouped). 'assay score' ranks any number"
        )
    }

    /// Scores a problem of a task.
    func evaluation(of problem: DecisionProblem, _ task: Task) throws(Failure) -> Evaluation {
        do throws(MethodError) {
            return try Evaluation(of: problem, weightSet: task.weightSet, scenario: task.scenario)
        } catch {
            throw Failure(.document, "\(document): \(error)")
        }
    }
}
