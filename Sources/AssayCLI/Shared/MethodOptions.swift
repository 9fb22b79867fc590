// Which methods score, and with which parameters.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms

/// Which methods score, and with which parameters.
struct MethodOptions: ParsableArguments {
    @Option(
        name: .customLong("method"), parsing: .singleValue,
        help: ArgumentHelp(
            "The method that scores; the document's if left out. 'assay methods' lists them; 'assay score' takes several, "
                + "separated by commas.", valueName: "method"))
    var names: [String] = []

    @Option(
        name: .customLong("parameter"), parsing: .singleValue,
        help: ArgumentHelp(
            "Set a parameter of the method: NAME=VALUE, or METHOD.NAME=VALUE where several methods score. Repeatable.",
            valueName: "name=value"))
    var parameters: [String] = []

    /// The ids of the methods, as they are given; none for the document's.
    var ids: [String] {
        names.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// The problem as each chosen method would score it, the leading method first; the problem itself if nothing is
    /// chosen.
    ///
    /// - Throws: `Failure` with every mistake: those in the command line, and weights that a method cannot use, which are
    ///   told as for a document that names the method.
    func chosen(_ problem: DecisionProblem, in reading: Reading) throws(Failure) -> [DecisionProblem] {
        guard !names.isEmpty || !parameters.isEmpty else { return [problem] }
        var choice = MethodChoice(ids: ids.isEmpty ? [problem.analysis.method] : ids)
        for text in parameters { choice.read(text) }
        let problems = choice.applied(to: problem)
        let mistakes = choice.diagnostics.map {
            Diagnostic($0.code, .error, $0.message, at: reading.places[$0.subject], hint: $0.hint)
        }
        Remarks.show(mistakes, in: reading)
        if !choice.slips.isEmpty { throw Failure(.usage, choice.slips) }
        if !mistakes.isEmpty { throw Failure(.document, "") }
        return problems
    }
}

/// Methods with their parameters, and what is wrong with them.
private struct MethodChoice {
    let methods: [any ScoringMethod]
    private let areAllKnown: Bool
    private(set) var slips: [String] = []
    private(set) var diagnostics: [AnalysisObjection] = []
    private var given: [ParameterText] = []

    init(ids: [String]) {
        let distinct = ids.enumerated().filter { number, id in ids.firstIndex(of: id) == number }.map(\.element)
        methods = distinct.compactMap(ScoringMethods.named)
        areAllKnown = methods.count == distinct.count
        for id in distinct where ScoringMethods.named(id) == nil { refuse(AnalysisObjection(unknown: id)) }
        for (number, id) in ids.enumerated() where ids.firstIndex(of: id) != number {
            slips.append("--method: '\(id)' is given twice")
        }
    }

    private mutating func refuse(_ objection: AnalysisObjection) {
        switch objection.subject {
        case .analysis: slips.append("--method: \(objection.sentence)")
        case .parameter(let name): slips.append("--parameter \(name): \(objection.sentence)")
        default: if !diagnostics.contains(objection) { diagnostics.append(objection) }
        }
    }

    mutating func read(_ text: String) {
        do throws(ParameterText.Objection) {
            let parameter = try ParameterText(text)
            let isRepeated = given.contains { $0.name == parameter.name && $0.method == parameter.method }
            if isRepeated { slips.append("--parameter \(text): '\(parameter.name)' is given twice") }
            given.append(parameter)
            refuseStray(parameter, text)
        } catch {
            slips.append("--parameter \(text): \(error)")
        }
    }

    /// Refuses a parameter that no method has, or that is for a method which does not score.
    private mutating func refuseStray(_ parameter: ParameterText, _ text: String) {
        // What a method that nobody knows would take, nobody knows.
        guard areAllKnown else { return }
        let meant = methods.filter { parameter.method ?? $0.id == $0.id }
        guard !meant.isEmpty else {
            let ids = methods.map { "'\($0.id)'" }.joined(separator: ", ")
            return slips.append("--parameter \(text): '\(parameter.method ?? "")' does not score here, but \(ids)")
        }
        guard !meant.contains(where: { parameter.suits($0) }) else { return }
        refuse(AnalysisObjection(unknownParameter: parameter.name, of: meant))
    }

    /// The problem as each method would score it.
    mutating func applied(to problem: DecisionProblem) -> [DecisionProblem] {
        methods.map { method in
            var settings = problem.analysis
            settings.parameters = parameters(of: method, in: problem.analysis)
            settings.method = method.id
            let asked = problem.analysed(as: settings)
            for objection in asked.analysisObjections { refuse(objection) }
            return asked
        }
    }

    /// The document's parameters, if the method is its own, and those of the command line in their place.
    private func parameters(
        of method: any ScoringMethod, in settings: AnalysisSettings
    ) -> [String: ParameterValue] {
        let mine = given.filter { ($0.method ?? method.id) == method.id && $0.suits(method) }
        let replaced = method.parameters.filter { parameter in mine.contains { parameter.answers(to: $0.name) } }
        let kept = settings.parameters(of: method.id).filter { name, _ in
            !replaced.contains { $0.answers(to: name) }
        }
        return mine.reduce(into: kept) { $0[$1.name] = $1.value }
    }
}

extension ParameterText {
    /// Whether a method has a parameter of this name.
    fileprivate func suits(_ method: any ScoringMethod) -> Bool {
        method.parameters.contains { $0.answers(to: name) }
    }
}
