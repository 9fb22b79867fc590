// Tests of PerformanceTable, and of ids as words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("PerformanceTable") struct PerformanceTableTests {
    @Test("holds the same cells from figures as from rows")
    func figures() {
        let table = PerformanceTable(criteria: 2, figures: [1, 2, 3, 4])
        let rows = PerformanceTable(rows: [[1, 2], [3, 4]].map { $0.map { Performance(.exactly($0)) } })
        #expect(table == rows)
        #expect(table.hashValue == rows.hashValue)
        #expect(table.options == 2)
        #expect(table[option: 1, criterion: 0].best == 3)
        #expect(table.figures == [1, 2, 3, 4] && rows.figures == nil)
    }

    @Test("keeps the other cells where one is replaced")
    func replaced() {
        var table = PerformanceTable(criteria: 2, figures: [1, 2, 3, 4])
        table[option: 0, criterion: 1] = Performance(.unknown)
        #expect(table.cells.map(\.best) == [1, nil, 3, 4])
        #expect(table.figures == nil)
    }

    @Test(
        "ids become words, whatever they are made of",
        arguments: [
            ("joint-processing", "Joint processing"), ("a", "A"), ("", ""), ("-a--b-", "A b"), ("7-up", "7 up"),
            ("élan-vital", "Élan vital"), ("ßa", "SSa"),
        ])
    func words(id: String, words: String) { #expect(id.inWords == words) }

    @Test("a decision takes no option twice")
    func distinct() throws {
        let error = #expect(throws: InvalidProblem.self) {
            try DecisionProblem(
                title: "Twice",
                tree: #require(CriteriaTree([.criterion(Criterion(id: "c", measure: .direction(.maximize)))])),
                weightSets: [WeightSet(id: "w", judgement: .equal)],
                options: ["a", "b", "a"].map { PolicyOption(id: $0) },
                performances: PerformanceTable(criteria: 1, figures: [1, 2, 3]))
        }
        #expect(error?.reasons == ["an option is given twice"])
    }
}
