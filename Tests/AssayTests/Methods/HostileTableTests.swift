// Tests of tables that make methods divide by zero.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Hostile tables") struct HostileTableTests {
    private static let tables: [[[Double]]] = [
        [[0, 0]], [[1, 2]], [[-1, -2]], [[0, 0], [0, 0], [0, 0]], [[1, 1], [1, 1]], [[1, 2], [2, 1]],
        [[0, 1], [1, 0], [0, 0]], [[-1, 1], [1, -1]], [[-5, -5], [-4, -6], [-3, -7]],
        [[1e308, -1e308], [-1e308, 1e308], [0, 0]], [[1e308, 1e308], [1e308, 1e308], [1, 1]],
        [[1e-307, 1e-300], [1e-306, 1e300], [1, 1]], [[1, 0], [1, 0], [1, 5]], [[3, 1e-305], [2, 2e-305], [1, 0]],
        [[1e200, 1], [2e200, 2], [3e200, 3]],
    ]

    @Test(
        "never gets a number that is none: a method answers or says why not",
        arguments: ScoringMethods.all.map(\.id) + ScoringMethods.aliases.map(\.id))
    func finite(_ id: String) throws {
        let method = try #require(ScoringMethods.named(id))
        for rows in HostileTableTests.tables {
            for minimized: Set<Int> in [[], [0], [0, 1]] {
                for weights: [Double] in [[1, 1], [1, 0]] {
                    let sign: Double = minimized.contains(0) ? -1 : 1
                    let profile = ParameterValue.list([.number(sign), .number(1)])
                    let table = smallTable(
                        rows, weights: weights, minimized: minimized, parameters: ["profiles": .list([profile])])
                    guard let verdict = try? method.verdict(on: table) else { continue }
                    let numbers =
                        verdict.scores + (verdict.contributions?.elements ?? []) + verdict.figures.flatMap(\.values)
                        + verdict.steps.flatMap { $0.numbers.joined() }
                    #expect(numbers.allSatisfy { $0.isFinite }, "\(rows), minimized \(minimized.sorted()), \(weights)")
                }
            }
        }
    }
}
