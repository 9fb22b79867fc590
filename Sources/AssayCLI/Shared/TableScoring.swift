// A bare table, scored as the command line says.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayPrograms

extension ScoringOptions {
    /// The decision in a bare table, with the directions and points of the command line.
    func chosen(_ table: DecisionProblem) throws(Failure) -> DecisionProblem {
        try refuseDocumentChoices()
        var problem = table
        do throws(TableChoices.Objection) {
            problem = try TableChoices.minimizing(
                minimize.flatMap { $0.split(separator: ",").map(String.init) }, in: problem)
        } catch {
            throw Failure(.usage, "--minimize: \(error)")
        }
        guard let weights, weights != "equal" else { return problem }
        do throws(TableChoices.Objection) {
            return try TableChoices.weighing(weights, in: problem)
        } catch {
            throw Failure(.usage, "--weights: \(error)")
        }
    }

    /// Refuses what only a bare table can be told.
    func refuseTableChoices() throws(Failure) {
        guard minimize.isEmpty else {
            throw Failure(.usage, "--minimize: a document says itself where less is better; this is for tables")
        }
        guard !decimalComma else {
            throw Failure(
                .usage,
                "--decimal-comma: a document says 'decimal-comma: true' beside the file of its table; this is for bare tables"
            )
        }
    }

    private func refuseDocumentChoices() throws(Failure) {
        if scenario != nil { throw Failure(.usage, "--scenario: a table has no scenarios") }
        if let flag = whatIf.arguments.first {
            throw Failure(.usage, "\(flag): change the table, or its --weights, instead")
        }
    }
}
