// Whether a document's method exists, has such parameters, and can score it.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension Interpreter {
    /// Remarks on methods and parameters that do not exist, and on a method that is not defined for the problem.
    ///
    /// - Returns: The problem, or nil if its method cannot score it.
    mutating func checked(_ problem: DecisionProblem?) -> DecisionProblem? {
        guard let problem else { return nil }
        object(problem.analysisObjections)
        if !remarks.hasErrors, problem.analysis.method != Additive().id { tryOut(problem) }
        return remarks.hasErrors ? nil : problem
    }

    /// Tells objections where they belong.
    mutating func object(_ objections: [AnalysisObjection]) {
        for objection in objections {
            error(objection.code, objection.message, at: objection.subject, hint: objection.hint)
        }
    }

    /// A method that is not defined for these performances is told here, so that a check says what scoring would.
    private mutating func tryOut(_ problem: DecisionProblem) {
        guard let method = ScoringMethods.named(problem.analysis.method) else { return }
        for set in problem.weightSets.indices {
            do throws(MethodError) {
                _ = try Evaluation(of: problem, by: method, weightSet: set)
            } catch {
                return self.error(
                    "method-undefined", "\(method.name) cannot score this document: \(error)",
                    at: subject(of: error, method), hint: error.hint)
            }
        }
    }

    /// The parameter at fault if the document gives it, else the criterion, else the method.
    private func subject(of error: MethodError, _ method: any ScoringMethod) -> Subject {
        let parameter = method.parameters.first { $0.name == error.parameter }
        let names = parameter.map { [$0.name] + $0.otherNames } ?? []
        return names.map { .parameter($0) }.first { places[$0] != nil }
            ?? error.criterion.map { .criterion($0) } ?? .analysis("method")
    }

    private mutating func error(_ code: String, _ message: String, at subject: Subject, hint: String? = nil) {
        remarks.add(Diagnostic(code, .error, message, at: places[subject] ?? places[.section("analysis")], hint: hint))
    }
}
