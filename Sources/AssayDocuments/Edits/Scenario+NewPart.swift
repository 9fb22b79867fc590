// A scenario as a document writes it.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension Scenario {
    /// The scenario as a document writes it: its name, factors on weights, and changes of performances.
    func newPart(in problem: DecisionProblem) -> NewPart {
        let weights = zip(problem.criteria, factors).filter { $0.1 != 1 }.map { "\($0.id): x\($1.plain)" }
        let rows = changes.map(\.option).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        let cells = rows.map { row -> (String, String) in
            let cells = changes.filter { $0.option == row }.map { change in
                "\(problem.criteria[change.criterion].id): {\(change.change.inWords)}"
            }
            return (problem.options[row].id, "{\(cells.joined(separator: ", "))}")
        }
        return NewPart(
            id: id,
            entries: [("name", name.inDoubleQuotes)]
                + (weights.isEmpty ? [] : [("weights", "{\(weights.joined(separator: ", "))}")]),
            rows: ("performance", cells))
    }
}

extension Scenario.Change {
    /// The change as the document's long form says it.
    fileprivate var inWords: String {
        switch self {
        case .add(let x): "add: \(x.plain)"
        case .times(let x): "times: \(x.plain)"
        case .to(let x): "to: \(x.plain)"
        }
    }
}
