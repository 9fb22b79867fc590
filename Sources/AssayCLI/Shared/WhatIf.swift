// What would be different: changes for one run.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms

/// Changes for one run, which leave the document as it is.
struct WhatIf: ParsableArguments {
    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "Change an input for this run: weights.CRITERION=POINTS or performance.OPTION.CRITERION=VALUE. Repeatable.",
            valueName: "input=value"))
    var edits: [String] = []

    @Option(
        name: .customLong("double"), parsing: .singleValue,
        help: ArgumentHelp(
            "Double the weight of a criterion or group for this run. Repeatable.", valueName: "criterion"))
    var doubled: [String] = []

    @Option(
        name: .customLong("zero"), parsing: .singleValue,
        help: ArgumentHelp(
            "Take all weight from a criterion or group for this run. Repeatable.", valueName: "criterion"))
    var zeroed: [String] = []

    @Option(
        name: .customLong("without"), parsing: .singleValue,
        help: ArgumentHelp("Leave an option out of this run. Repeatable.", valueName: "option"))
    var withdrawn: [String] = []

    @Option(
        name: .customLong("save-as-scenario"),
        help: ArgumentHelp(
            "Write what --set, --double and --zero change into the document, as a scenario of this name.",
            valueName: "name"))
    var saved: String?

    /// Whether nothing is changed.
    var isEmpty: Bool { arguments.isEmpty }

    /// The changes as arguments of a command line.
    var arguments: [String] {
        [("--set", edits), ("--double", doubled), ("--zero", zeroed), ("--without", withdrawn)]
            .flatMap { flag, values in values.flatMap { [flag, $0] } }
    }

    /// The changes one by one, as a record keeps them.
    var words: [String] {
        edits + doubled.map { "double \($0)" } + zeroed.map { "zero \($0)" }
            + withdrawn.map { "without \($0)" }
    }

    /// The problem after the changes.
    ///
    /// - Parameter set: The number of the weight set that counts.
    func applied(to problem: DecisionProblem, weightSet set: Int) throws(Failure) -> DecisionProblem {
        var sets: [Edit] = []
        for text in edits { sets.append(try edit(text, of: problem, set)) }
        var changed = try apply(sets, to: problem, "--set")
        for id in doubled { changed = try multiply(id, by: 2, in: changed, set, "--double") }
        for id in zeroed { changed = try multiply(id, by: 0, in: changed, set, "--zero") }
        return try leaveOut(of: changed)
    }

    private func edit(_ text: String, of problem: DecisionProblem, _ set: Int) throws(Failure) -> Edit {
        switch EditText.read(text, in: problem, weightSet: set) {
        case .success(let edit): return edit
        case .failure(let objection): throw Failure(.usage, "--set \(text): \(objection)")
        }
    }

    private func apply(_ edits: [Edit], to problem: DecisionProblem, _ flag: String) throws(Failure) -> DecisionProblem
    {
        do throws(InvalidProblem) {
            return try problem.applying(edits)
        } catch {
            let reason =
                edits.contains { if case .points = $0 { true } else { false } }
                ? "no criterion would have any weight left" : "\(error)"
            throw Failure(.usage, "\(flag): \(reason)")
        }
    }

    /// More or less points for a criterion or group, or for all criteria in it where they have points and it has none.
    private func multiply(
        _ id: String, by factor: Double, in problem: DecisionProblem, _ set: Int, _ flag: String
    ) throws(Failure) -> DecisionProblem {
        let tree = problem.tree
        guard let leaves = tree.leaves(below: id) else {
            throw Choice.unknown(id, among: tree.leaves.map(\.id) + tree.groups.map(\.id), "criterion or group", flag)
        }
        let weights = problem.weightSets[set]
        let own = weights.points(of: id, in: tree) == nil ? leaves.map { tree.leaves[$0].id } : [id]
        let edits = own.compactMap { id in
            weights.points(of: id, in: tree).map { Edit.points(set: set, id: id, $0 * factor) }
        }
        return try apply(edits, to: problem, flag)
    }

    private func leaveOut(of problem: DecisionProblem) throws(Failure) -> DecisionProblem {
        guard !withdrawn.isEmpty else { return problem }
        let ids = problem.options.map(\.id)
        var gone: Set<Int> = []
        for id in withdrawn {
            if let i = try Choice.number(of: id, among: ids, "option", "--without") { gone.insert(i) }
        }
        do throws(InvalidProblem) {
            return try problem.without(gone)
        } catch {
            throw Failure(.usage, "--without: no option would be left")
        }
    }
}
