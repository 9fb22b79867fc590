// Why one option is above another, computed by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct PairExplanationTests {
    private func explanation() throws -> PairExplanation {
        let problem = try sample(ranges: [(0, 100), (100, 0)], points: [3, 1], [[80, 50], [40, 10]])
        return try PairExplanation(of: try Evaluation(of: problem), 1, 0)
    }

    // a: 0.75 · 80 + 0.25 · 50 = 72.5; b: 0.75 · 40 + 0.25 · 90 = 52.5.
    @Test("the parts add up to the gap, and whoever is named first, the upper one is explained")
    func parts() throws {
        let explanation = try explanation()
        #expect((explanation.upper, explanation.lower) == (0, 1))
        #expect(explanation.parts.map(\.criterion) == [0, 1])
        #expect(explanation.parts.map(\.difference) == [30, -10])
        #expect(explanation.gap == 20)
        #expect(
            explanation.sentence
                == "'A' (1, 72.5) is above 'B' (2, 52.5) by 20.0 points; it gains most by 'C1' (+30.0), and loses most by 'C2' "
                + "(−10.0)")
    }

    @Test("both have the same score at the weight and at the performances that are said to close the gap")
    func ties() throws {
        let explanation = try explanation()
        // 40 t − 40 (1 − t) = 0 at t = 1/2.
        let weight = try #require(explanation.weights.first { $0.id == "c1" })
        #expect(abs(weight.tie - 0.5) < 1e-12 && weight.now == 0.75)
        for tie in explanation.cells {
            let problem = try explanation.evaluation.problem.applying([
                .performance(option: tie.option, criterion: tie.criterion, .exactly(tie.tie))
            ])
            let scores = try Evaluation(of: problem).scores
            #expect(abs(scores[0] - scores[1]) < 1e-9)
        }
        // 20 points are 26.7 of value in c1, up or down, and 80 in c2, which neither has to give.
        #expect(explanation.cells.map(\.criterion) == [0, 0])
    }
}
