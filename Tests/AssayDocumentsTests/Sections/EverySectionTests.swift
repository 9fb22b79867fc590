// A document with every section, part by part.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A document with every section")
struct EverySectionTests {
    private let problem: DecisionProblem

    init() throws {
        let reading = read(energy())
        #expect(reading.diagnostics == [])
        problem = try #require(reading.problem)
    }

    @Test("says what it is about")
    func head() {
        #expect(problem.question == "Which plant should be built?")
        #expect(problem.asOf == CalendarDate(year: 2026, month: 11, day: 23))
        #expect(problem.status == .illustrative)
        #expect(problem.baseline == 0)
        #expect(problem.sources.map(\.title) == ["Survey of roofs", "Letter of the grid operator"])
        #expect(problem.sources[0].grade == .b)
        #expect(problem.sources[0].year == 2025)
        #expect(problem.sources[0].expires == CalendarDate("2027-02-01"))
    }

    @Test("has a tree of criteria")
    func tree() throws {
        #expect(problem.criteria.map(\.id) == ["noise", "view", "cost"])
        let people = try #require(problem.tree.group("people"))
        #expect(people.name == "What people notice")
        #expect(people.compensation == Compensation(0.5))
        #expect(people.leaves == 0..<2)
        #expect(problem.criteria[0].scale?.levels.map(\.at) == [1, 2.5, 3])
        #expect(problem.criteria[0].scale?.levels.map(\.means) == ["Heard indoors", "", "Not heard at all"])
        #expect(problem.criteria[2].role == .cost)
        #expect(problem.criteria[2].direction == .minimize)
        #expect(problem.criteria[1].valueFunction?(5) == 80)
        let half = try #require(problem.criteria[2].valueFunction?(30))
        #expect(abs(half - 50) < 1e-9)
    }

    @Test("has weight sets over leaves, over members, and equal")
    func weights() {
        #expect(
            problem.weightSets.map(\.judgement) == [
                .leaves([20, 30, 50]), .members(["": [1, 3], "people": [1, 1]]), .equal,
            ])
        #expect(problem.weightSets.map(\.id) == ["town", "members", "flat"])
        #expect(problem.weightSets[0].because == "Agreed in council")
    }

    @Test("has options")
    func options() {
        #expect(problem.options.map(\.name) == ["Keep gas", "Pumps", "Grid"])
        #expect(problem.options[1].needs == ["grid"])
        #expect(problem.options.map(\.budget) == [0, 12.5, nil])
    }

    @Test("has cells in all their forms")
    func cells() {
        let cells = problem.performances
        #expect(cells[option: 0, criterion: 0].estimate == .exactly(3))
        #expect(cells[option: 0, criterion: 2].estimate == .unknown)
        let noise = cells[option: 1, criterion: 0]
        #expect(noise.estimate == .known(low: 1, best: 2.5, high: 3))
        #expect(
            noise.evidence == Evidence(sources: ["survey", "letter"], because: "Measured", grade: .b, by: "Engineer"))
        #expect(cells[option: 1, criterion: 1].estimate == .known(low: 2, best: 4, high: 6))
        #expect(cells[option: 1, criterion: 2] == Performance(.unknown, evidence: Evidence(because: "No offers yet")))
    }

    @Test("has screens, scenarios, an analysis and waivers")
    func rest() {
        #expect(problem.screens.map(\.bound) == [.atLeast(2.5), .atMost(55)])
        #expect(problem.scenarios.map(\.id) == ["cold", "calm"])
        #expect(problem.scenarios[0].factors == [1, 0.5, 1.5])
        #expect(problem.scenarios[0].likelihood == 0.25)
        #expect(problem.scenarios[0].changes.map(\.change) == [.add(-1), .times(1.2), .to(1), .add(0.5), .to(40)])
        #expect(problem.scenarios[1].factors == [1, 1, 1])
        #expect(problem.analysis.method == "topsis")
        #expect(problem.analysis.parameters == ["normalization": .word("vector")])
        #expect(problem.analysis.crossChecks == ["geometric"])
        #expect(problem.analysis.draws == 5000)
        #expect(problem.analysis.seed == 7)
        #expect(problem.analysis.unknown == .middle)
        #expect(problem.analysis.weightsWithin == 0.25)
        #expect(problem.analysis.correlations == Correlations(criteria: ["cost": 0.6], options: ["grid": 0.4]))
        #expect(problem.analysis.evidenceAge == EvidenceAge(months: 18))
        #expect(problem.waivers.map(\.of) == [["noise", "view"]])
    }
}
