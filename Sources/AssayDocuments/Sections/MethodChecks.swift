// Whether a document's method exists, has such parameters, and can score it.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension Interpreter {
    /// Remarks on methods and parameters that do not exist, and on a method that is not defined for the problem.
    ///
    /// - Returns: The problem, or nil if its method cannot score it.
    mutating func checked(_ problem: DecisionProblem?) -> DecisionProblem? {
        guard let problem else { return nil }
        for (number, id) in problem.analysis.crossChecks.enumerated() where ScoringMethods.named(id) == nil {
            refuse(method: id, at: .crossCheck(number))
        }
        guard let method = ScoringMethods.named(problem.analysis.method) else {
            refuse(method: problem.analysis.method, at: .analysis("method"))
            return nil
        }
        for (name, value) in problem.analysis.parameters.sorted(by: { $0.key < $1.key }) {
            check(name, value, of: method)
        }
        for set in problem.weightSets { check(set, for: method) }
        if !remarks.hasErrors, method.id != Additive().id { tryOut(method, on: problem) }
        return remarks.hasErrors ? nil : problem
    }

    private mutating func refuse(method id: String, at subject: Subject) {
        let hint = Suggestion.hint(for: id, in: ScoringMethods.all.map(\.id))
        error(
            "unknown-method", "'\(id.quotable)' is not a method", at: subject,
            hint: hint ?? "'assay methods' lists the methods")
    }

    private mutating func check(_ name: String, _ value: ParameterValue, of method: any ScoringMethod) {
        let known = method.parameters.flatMap { [$0.name] + $0.otherNames }
        guard let parameter = method.parameters.first(where: { $0.answers(to: name) }) else {
            let others = known.isEmpty ? "It has no parameters" : "Its parameters are \(known.joined(separator: ", "))"
            return error(
                "unknown-parameter", "'\(name.quotable)' is not a parameter of the method '\(method.id)'",
                at: .parameter(name),
                hint: Suggestion.hint(for: name, in: known) ?? others)
        }
        if let objection = parameter.objection(to: value) {
            error("invalid-parameter", objection, at: .parameter(name), hint: "It is \(parameter.meaning)")
        }
    }

    /// Weights that claim to be of a kind that the method cannot use; those that claim nothing are taken as they are.
    private mutating func check(_ set: WeightSet, for method: any ScoringMethod) {
        guard statedKinds.contains(set.id), !method.weightKinds.contains(set.kind) else { return }
        let takesSwings = method.weightKinds.contains(.swing)
        error(
            "weight-kind",
            "\(method.name) cannot use the \(set.kind.inWords) of '\(set.id)': "
                + (takesSwings
                    ? "a weight is what the swing from worst to best is worth, not how much a criterion matters"
                    : "each criterion votes, whatever its range, so a weight is its number of votes"),
            at: .weightSet(set.id),
            hint: takesSwings
                ? "Ask what each swing is worth and write 'kind: swing', or choose a method that takes such weights"
                : "Write 'kind: votes' if they were given as votes, or choose a method that takes swing weights")
    }

    /// A method that is not defined for these performances is told here, so that a check says what scoring would.
    private mutating func tryOut(_ method: any ScoringMethod, on problem: DecisionProblem) {
        for set in problem.weightSets.indices {
            do throws(MethodError) {
                _ = try Evaluation(of: problem, by: method, weightSet: set)
            } catch {
                let place: Subject = error.criterion.map { .criterion($0) } ?? .analysis("method")
                return self.error("method-undefined", "\(method.name) cannot score this document: \(error)", at: place)
            }
        }
    }

    private mutating func error(_ code: String, _ message: String, at subject: Subject, hint: String? = nil) {
        remarks.add(Diagnostic(code, .error, message, at: places[subject] ?? places[.section("analysis")], hint: hint))
    }
}

extension WeightSet.Kind {
    /// The kind, for sentences.
    fileprivate var inWords: String {
        switch self {
        case .swing: "swing weights"
        case .importance: "importance weights"
        case .votes: "votes"
        }
    }
}
