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

    /// a: 80 and 10, b: 40 and 30, with equal weights.
    private func multiplied(_ method: String = "geometric") throws -> PairExplanation {
        var settings = AnalysisSettings()
        settings.method = method
        let problem = try sample(
            ranges: [(0, 100), (0, 100)], points: [1, 1], [[80, 10], [40, 30]], analysis: settings)
        return try PairExplanation(of: try Evaluation(of: problem), 0, 1)
    }

    // √(80 · 10) < √(40 · 30). They meet at 80 x = 1200, 40 x = 800, 30 x = 800, and where w ln 2 = (1 − w) ln 3.
    @Test("where scores multiply, what closes the gap is found by search, to a millionth of the range")
    func searched() throws {
        let explanation = try multiplied()
        #expect(explanation.upper == 1 && explanation.closing == .searched(tolerance: 1e-6))
        let found = explanation.cells.map { ($0.option, $0.criterion, $0.tie) }
        for (one, expected) in zip(found, [(0, 1, 15), (1, 1, 20), (1, 0, 800.0 / 30)]) {
            #expect((one.0, one.1) == (expected.0, expected.1) && abs(one.2 - expected.2) < 1e-4)
        }
        #expect(found.count == 3)
        let weight = try #require(explanation.weights.first)
        #expect(abs(weight.tie - 0.6131471927654584) < 1e-6 && weight.now == 0.5)
        #expect(explanation.closingSentence.contains("found by search"))
    }

    @Test(
        "what is found closes the gap, under every method that can score the table",
        arguments: ScoringMethods.all.map(\.id))
    func closes(_ method: String) throws {
        guard let explanation = try? multiplied(method), explanation.gap > 1e-9 else { return }
        for tie in explanation.cells {
            let problem = try explanation.evaluation.problem.applying([
                .performance(option: tie.option, criterion: tie.criterion, .exactly(tie.tie))
            ])
            let scores = try Evaluation(of: problem).scores
            #expect(scores[explanation.upper] - scores[explanation.lower] < 1e-9)
        }
    }

    @Test(
        "an option that is nowhere behind stays above whatever the weights, and that is said with the search's limits")
    func nothingFound() throws {
        var settings = AnalysisSettings()
        settings.method = "geometric"
        let problem = try sample(ranges: [(0, 1), (0, 1)], points: [1, 1], [[1, 1], [0, 0]], analysis: settings)
        let explanation = try PairExplanation(of: try Evaluation(of: problem), 0, 1)
        #expect(explanation.weights.isEmpty)
        let same = try sample(ranges: [(0, 1)], points: [1], [[1], [1]])
        #expect(try PairExplanation(of: try Evaluation(of: same), 0, 1).closingSentence == "There is no gap to close")
    }
}
