// Tests of a ranking that is too long for one piece.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("A long ranking") struct LongRankingTests {
    @Test("is the same text in rank order, however many processors write it", arguments: [1, 2, 5])
    func rows(processors: Int) throws {
        let count = 20_000
        let tree = try #require(CriteriaTree([.criterion(Criterion(id: "jobs", measure: .direction(.maximize)))]))
        let problem = try DecisionProblem(
            title: "Many", tree: tree, weightSets: [WeightSet(id: "equal", judgement: .equal)],
            options: (1...count).map { PolicyOption(id: "o\($0)") },
            performances: PerformanceTable(criteria: 1, figures: (1...count).map { Double($0) / 8 }))
        var text = ""
        try Evaluation(of: problem, by: WeightedSum()).writeCommaSeparated(on: processors) { text += $0 }
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.count == count + 1)
        #expect(
            lines.dropFirst().enumerated().allSatisfy { place, line in
                line.hasPrefix("\(place + 1),o\(count - place),O\(count - place),")
            })
    }
}
