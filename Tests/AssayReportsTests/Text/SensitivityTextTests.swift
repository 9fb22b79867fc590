// Tests of the printed sensitivity.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("Sensitivity as text") struct SensitivityTextTests {
    @Test("says of a figure far outside its range that it is far, and not how many per cent")
    func farOutside() throws {
        let evaluation = try Evaluation(
            of: problem(
                text: """
                    assay: 1
                    title: Two plants
                    criteria: {cost: {range: {worst: 6, best: 0}}, jobs: {range: {worst: 0, best: 10}}}
                    weights: {cost: 60, jobs: 40}
                    options: [north, south]
                    performance: {north: {cost: 1e308, jobs: 4}, south: {cost: 3, jobs: 5}}
                    """))
        // North has 16 points, South 50: 34 more need 56.7 of value on cost, which is 2.6.
        let lines = try SensitivityText(evaluation).lines(colored: false)
        let line = try #require(lines.first { $0.contains("'North' takes the lead once its 'Cost' falls to 2.6 ") })
        #expect(line.hasSuffix(": more than 1,000 % of the range"))
        #expect(!lines.contains { $0.contains("inf") })
    }
}
