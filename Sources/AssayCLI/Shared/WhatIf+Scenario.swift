// What-ifs, kept in the document as a scenario.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayPrograms

extension WhatIf {
    /// Writes the what-ifs into the document as a scenario, if the command line asks for that.
    ///
    /// - Parameters:
    ///   - task: The document as it is, and as the what-ifs make it.
    ///   - usesOtherMethod: Whether the command line chooses a method, which a scenario cannot.
    func save(_ task: ScoringOptions.Task, changed: DecisionProblem, usesOtherMethod: Bool) throws(Failure) {
        guard let name = saved, let problem = task.reading.problem else { return }
        if usesOtherMethod { throw WhatIf.refusal("a scenario cannot choose a method") }
        if isEmpty { throw WhatIf.refusal("there is no what-if to keep; give --set, --double or --zero too") }
        let scenario = try scenario(named: name, task, problem, changed)
        switch DocumentEditor.add(scenario, to: task.reading) {
        case .success(let amended):
            try WhatIf.requireSameScores(amended.problem, task, changed)
            for line in try amended.write() { Streams.remark("\(line)\n") }
        case .failure(let refusals):
            throw Failure(.document, "--save-as-scenario: \(refusals.refusals.first?.reason ?? "it cannot be written")")
        }
    }

    private func scenario(
        named name: String, _ task: ScoringOptions.Task, _ problem: DecisionProblem, _ changed: DecisionProblem
    ) throws(Failure) -> Scenario {
        let id = name.asID
        guard !id.isEmpty else { throw WhatIf.refusal("'\(name)' makes no id; use letters and digits") }
        guard problem.scenario(id) == nil else { throw WhatIf.refusal("the document has a scenario '\(id)' already") }
        do throws(InexpressibleWhatIf) {
            return try Scenario.expressing(
                changed, of: problem, weightSet: task.weightSet, scenario: task.scenario, id: id,
                name: id == name ? name.inWords : name)
        } catch {
            throw WhatIf.refusal("\(error)")
        }
    }

    /// A scenario holds performances within their ranges; where that matters, it does not say the same.
    private static func requireSameScores(
        _ amended: DecisionProblem, _ task: ScoringOptions.Task, _ changed: DecisionProblem
    ) throws(Failure) {
        let kept = try? Evaluation(of: amended, weightSet: task.weightSet, scenario: amended.scenarios.count - 1)
        let meant = try? Evaluation(of: changed, weightSet: task.weightSet, scenario: task.scenario)
        guard let kept, let meant, zip(kept.scores, meant.scores).allSatisfy({ abs($0 - $1) < 1e-9 }) else {
            throw refusal("as a scenario it would give other scores: a scenario holds performances within their ranges")
        }
    }

    private static func refusal(_ reason: String) -> Failure { Failure(.usage, "--save-as-scenario: \(reason)") }
}

extension String {
    /// The text as an id: small letters and digits, with hyphens between words.
    fileprivate var asID: String {
        let words = lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.joined(separator: "-")
    }
}
