// Which weights and which scenario count.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayPrograms

/// Which weights and which scenario count, as the command line names them.
struct Choice {
    var weights: String?
    var scenario: String?

    /// The evaluation of a document.
    ///
    /// - Parameter path: The path of the document, for what cannot be scored.
    func evaluation(of problem: DecisionProblem, at path: String) throws(Failure) -> Evaluation {
        let set = try weightSet(of: problem)
        let scenario = try scenario(of: problem)
        do throws(MethodError) {
            return try Evaluation(of: problem, weightSet: set, scenario: scenario)
        } catch {
            throw Failure(.document, "\(path): \(error)")
        }
    }

    /// The number of the weight set that counts.
    func weightSet(of problem: DecisionProblem) throws(Failure) -> Int {
        try Choice.number(of: weights, among: problem.weightSets.map(\.id), "weight set", "--weights") ?? 0
    }

    /// The number of the scenario that counts; nil for none.
    func scenario(of problem: DecisionProblem) throws(Failure) -> Int? {
        try Choice.number(of: scenario, among: problem.scenarios.map(\.id), "scenario", "--scenario")
    }

    /// The number of an id; nil for none.
    static func number(
        of id: String?, among ids: [String], _ noun: String, _ flag: String
    ) throws(Failure) -> Int? {
        guard let id else { return nil }
        guard let number = ids.firstIndex(of: id) else { throw unknown(id, among: ids, noun, flag) }
        return number
    }

    static func unknown(_ id: String, among ids: [String], _ noun: String, _ flag: String) -> Failure {
        let nearest = Suggestion.nearest(to: id, in: ids).map { "; did you mean '\($0)'?" }
        let article = noun.first.map { "aeiou".contains($0) } == true ? "an" : "a"
        let known = ids.isEmpty ? "; the document has none" : "; there are " + ids.joined(separator: ", ")
        return Failure(.usage, "\(flag): '\(id)' is not \(article) \(noun)\(nearest ?? known)")
    }
}
