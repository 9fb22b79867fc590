// The first subject, against an independent program.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation
import Testing

@Suite struct GoldenScoreTests {
    @Test("the real document's scores agree with an independent program, for 5 weight sets and 6 scenarios")
    func golden() throws {
        let problem = try problem(of: "india-us-critical-minerals.yaml")
        let file = root.appending(path: "Tests/Fixtures/golden/india-us-critical-minerals.json")
        let golden = try JSONDecoder().decode([String: [String: Double]].self, from: Data(contentsOf: file))
        var compared = 0
        for (key, scores) in golden {
            let names = key.split(separator: "|").map(String.init)
            let set = try #require(problem.weightSet(names[0]), "\(key)")
            let scenario: Int = try #require(problem.scenario(names[1]) as Int?, "\(key)")
            let evaluation = try Evaluation(of: problem, weightSet: set, scenario: scenario)
            for (option, score) in scores {
                #expect(abs(evaluation.scores[try #require(problem.option(option))] - score) < 1e-6, "\(key) \(option)")
                compared += 1
            }
        }
        #expect(compared == 270)
    }

    @Test("weight sets are perspectives, and nobody's position")
    func perspectives() throws {
        let problem = try problem(of: "india-us-critical-minerals.yaml")
        #expect(problem.status == .illustrative)
        #expect(problem.weightSets.allSatisfy { $0.name.hasPrefix("Perspective: ") })
        let cells = problem.performances.cells
        #expect(cells.count == 108)
        #expect(cells.allSatisfy { !$0.evidence.because.isEmpty })
    }
}
