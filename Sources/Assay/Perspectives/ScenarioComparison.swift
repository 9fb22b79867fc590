// Scenarios side by side, and rules for choosing without knowing which will come.
// SPDX-License-Identifier: Apache-2.0

/// A problem in every scenario, under every weight set.
///
/// The document as it stands is the first scenario, unless one that it names changes nothing. Options that fail a must-have
/// in any of them are left out, unless that leaves none.
public struct ScenarioComparison: Sendable {
    /// What was scored.
    public let problem: DecisionProblem
    /// The numbers of the scenarios; nil for the document as it stands.
    public let scenarios: [Int?]
    /// One evaluation for each scenario, and in it for each weight set.
    public let evaluations: [[Evaluation]]
    /// The numbers of the options that are compared, in document order.
    public let options: [Int]

    /// A problem in every scenario, under every weight set.
    ///
    /// - Parameter method: What scores it; the method that the document names if nil.
    /// - Throws: `MethodError` if the method is not defined for this problem.
    public init(of problem: DecisionProblem, by method: (any ScoringMethod)? = nil) throws(MethodError) {
        let named = problem.scenarios.indices.map(Optional.some)
        scenarios = problem.scenarios.contains(where: \.changesNothing) ? named : [nil] + named
        var rows: [[Evaluation]] = []
        for scenario in scenarios {
            var row: [Evaluation] = []
            for set in problem.weightSets.indices {
                row.append(try Evaluation(of: problem, by: method, weightSet: set, scenario: scenario))
            }
            rows.append(row)
        }
        self.problem = problem
        evaluations = rows
        let passing = problem.options.indices.filter { i in rows.allSatisfy { $0[0].ranks[i] != nil } }
        options = passing.isEmpty ? Array(problem.options.indices) : passing
    }

    /// The name of a scenario, by its row.
    public func name(_ row: Int) -> String {
        scenarios[row].map { problem.scenarios[$0].name } ?? "As the document stands"
    }

    /// The numbers of the options that lead in a scenario under a weight set.
    public func leaders(_ row: Int, _ set: Int) -> [Int] { evaluations[row][set].leaders }

    /// The scores of the options that are compared, scenario by scenario.
    public func scores(under set: Int) -> [[Double]] {
        evaluations.map { row in options.map { row[set].scores[$0] } }
    }

    /// How likely each row is, summing to 1: what the scenarios leave over is the document as it stands.
    ///
    /// Nil unless every scenario has a likelihood, or if they do not sum to 1 and nothing takes the rest.
    public var likelihoods: [Double]? {
        let given = problem.scenarios.compactMap(\.likelihood)
        let rest = 1 - given.reduce(0, +)
        guard !given.isEmpty, given.count == problem.scenarios.count, rest > -1e-9 else { return nil }
        guard scenarios.first == .some(nil) else { return rest < 1e-9 ? given : nil }
        return [max(0, rest)] + given
    }
}

extension Scenario {
    /// Whether it is the document as it stands.
    fileprivate var changesNothing: Bool { changes.isEmpty && factors.allSatisfy { $0 == 1 } }
}
