// Reading whole documents.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A document")
struct DocumentReaderTests {
    @Test("in its shortest form is read whole")
    func shortest() throws {
        let reading = read(plant())
        #expect(reading.diagnostics == [])
        let problem = try #require(reading.problem)
        #expect(problem.title == "Where to put the pilot plant")
        #expect(problem.criteria.map(\.id) == ["cost", "jobs"])
        #expect(problem.criteria.map(\.direction) == [.minimize, .maximize])
        #expect(problem.weightSets.map(\.judgement) == [.leaves([60, 40])])
        #expect(problem.options.map(\.name) == ["Gujarat", "Odisha"])
        #expect(problem.performances.cells.map(\.best) == [31, 320, 24, 250])
    }

    @Test("says where its parts stand")
    func places() {
        let places = read(plant()).places
        #expect(places[.criterion("jobs")] == SourcePlace(path: "plant.yaml", line: 5, column: 3, length: 4))
        #expect(
            places[.weight(set: "weights", criterion: "jobs")]
                == SourcePlace(path: "plant.yaml", line: 6, column: 27, length: 2))
        #expect(places[.option("odisha")] == SourcePlace(path: "plant.yaml", line: 7, column: 20, length: 6))
        #expect(
            places[.cell(option: "gujarat", criterion: "jobs")]
                == SourcePlace(path: "plant.yaml", line: 9, column: 29, length: 3))
    }
}
