// Evaluations of small problems, by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct EvaluationTests {
    let ranges = [(60.0, 20.0), (0.0, 500.0)]

    @Test("the shortest document's problem, by hand")
    func shortest() throws {
        let evaluation = try Evaluation(of: sample(ranges: ranges, points: [60, 40], [[31, 320], [24, 250]]))
        let (first, second): (Double, Double) = (0.6 * 72.5 + 0.4 * 64, 0.6 * 90 + 0.4 * 50)
        #expect(abs(evaluation.scores[0] - first) < 1e-12)
        #expect(abs(evaluation.scores[1] - second) < 1e-12)
        #expect(evaluation.ranks == [2, 1])
        #expect(evaluation.cautions.isEmpty)
    }

    @Test("adding or withdrawing an option never changes the others' scores")
    func independence() throws {
        let rows: [[Double?]] = [[31, 320], [24, 250], [60, 500]]
        let all = try Evaluation(of: sample(ranges: ranges, points: [60, 40], rows))
        let fewer = try Evaluation(of: sample(ranges: ranges, points: [60, 40], Array(rows.prefix(2))))
        #expect(Array(all.scores.prefix(2)) == fewer.scores)
    }

    @Test("an unknown cell counts as the document says, with a caution and the score it could reach")
    func unknown() throws {
        for (policy, value) in [(AnalysisSettings.UnknownPolicy.worst, 0.0), (.middle, 50), (.best, 100)] {
            var analysis = AnalysisSettings()
            analysis.unknown = policy
            let evaluation = try Evaluation(
                of: sample(ranges: ranges, points: [60, 40], [[nil, 250], [24, 250]], analysis: analysis))
            #expect(abs(evaluation.scores[0] - (0.6 * value + 20)) < 1e-12)
            #expect(evaluation.cautions.map(\.code) == ["unknown-cell", "score-could-reach"])
            #expect(evaluation.cautions[1].message.contains("could reach 80.0"))
        }
    }

    @Test("says what an option could reach with the decimals of the method's scores")
    func reach() throws {
        let problem = try sample(ranges: ranges, points: [60, 40], [[nil, 250], [24, 320], [50, 80]])
        let best = try sample(ranges: ranges, points: [60, 40], [[20, 250], [24, 320], [50, 80]])
        let hope = try Evaluation(of: best, by: TOPSIS()).scores[0].fixed(3)
        let cautions = try Evaluation(of: problem, by: TOPSIS()).cautions.map(\.message)
        #expect(cautions.contains { $0.contains("could reach \(hope) if") }, "\(cautions)")
    }

    @Test("an option that fails a must-have has no rank, and its rank without must-haves stays")
    func screens() throws {
        let screen = Screen(criterion: 0, bound: .atMost(30), because: "No more money")
        let evaluation = try Evaluation(
            of: sample(ranges: ranges, points: [1, 9], [[31, 500], [24, 250], [29, 100]], screens: [screen]))
        #expect(evaluation.ranks == [nil, 1, 2])
        #expect(evaluation.unscreened.ranks == [1, 2, 3])
        #expect(evaluation.failures == [[0], [], []])
        #expect(evaluation.order == [1, 2, 0])
        #expect(evaluation.leaders == [1])
    }

    @Test("a scenario changes performances within the range and weights before they are scaled")
    func scenario() throws {
        let scenario = Scenario(
            id: "worse", factors: [2, 1],
            changes: [
                .init(option: 0, criterion: 0, change: .add(40)), .init(option: 0, criterion: 1, change: .times(0.5)),
                .init(option: 1, criterion: 1, change: .to(100)),
            ])
        let evaluation = try Evaluation(
            of: sample(ranges: ranges, points: [30, 40], [[31, 320], [24, nil]], scenarios: [scenario]), scenario: 0)
        #expect(zip(evaluation.weights, [0.6, 0.4]).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(evaluation.performances.elements == [60, 160, 24, 100])
        #expect(evaluation.cautions.map(\.code) == ["scenario-clamped"])
        #expect(abs(evaluation.scores[0] - 0.4 * 32) < 1e-12)
    }

    @Test("a performance outside the range takes the value of the nearer end, with a caution")
    func outside() throws {
        let evaluation = try Evaluation(of: sample(ranges: ranges, points: [60, 40], [[10, 600], [24, 250]]))
        #expect(evaluation.scores[0] == 100)
        #expect(evaluation.cautions.map(\.code) == ["outside-range", "outside-range"])
        #expect(evaluation.cautions[0].message.contains("'C1' of 'A' is 10, outside the range 20 to 60"))
    }

    @Test("contributions add up to the score, by leaf and by group")
    func contributions() throws {
        let evaluation = try Evaluation(of: sample(ranges: ranges, points: [60, 40], [[31, 320], [24, 250]]))
        let parts = evaluation.problem.tree.root.members.compactMap { evaluation.contribution(of: $0, to: 1) }
        #expect(abs(parts.reduce(0, +) - evaluation.scores[1]) < 1e-12)
    }

    @Test("points are relative, whatever their size", arguments: [1e-300, 1, 1e300])
    func scale(factor: Double) throws {
        let evaluation = try Evaluation(
            of: sample(ranges: ranges, points: [3 * factor, factor], [[31, 320], [24, 250]]))
        #expect(abs(evaluation.weights[0] - 0.75) < 1e-12)
    }

    @Test("what-ifs make a new problem and leave the old one alone")
    func edits() throws {
        let problem = try sample(ranges: ranges, points: [60, 40], [[31, 320], [24, 250]])
        let edited = try problem.applying([
            .points(set: 0, id: "c1", 10), .performance(option: 0, criterion: 0, .exactly(20)),
        ])
        #expect(try Evaluation(of: edited).weights == [0.2, 0.8])
        #expect(edited.performances[option: 0, criterion: 0].best == 20)
        #expect(problem.performances[option: 0, criterion: 0].best == 31)
        #expect(throws: InvalidProblem.self) {
            try problem.applying([.points(set: 0, id: "c1", 0), .points(set: 0, id: "c2", 0)])
        }
    }
}
