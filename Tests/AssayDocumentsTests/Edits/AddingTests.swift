// New parts of a document: they go to the end of their section, and no byte beside them changes.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A part added to a document")
struct AddingTests {
    private static let head = """
        assay: 1
        title: Pilot plant
        criteria:
          cost: {range: {worst: 60, best: 20}}
          jobs: {range: {worst: 0, best: 500}}

        """
    private static let tail = """
        options: [a, b]
        performance:
          a: {cost: 31, jobs: 320}
          b: {cost: 24, jobs: 250}

        """

    private func reading(_ text: String, _ path: String = "x.yaml") -> Reading {
        DocumentReader.read(Array(text.utf8), path: path)
    }

    private func add(_ set: WeightSet, to reading: Reading) throws -> Result<AmendedDocument, EditRefusals> {
        DocumentEditor.add(NewWeightSet(set, in: try #require(reading.problem).tree), to: reading)
    }

    private let set = WeightSet(id: "new", name: "A: \"new\" one", judgement: .leaves([1, 2.5]), by: "Ann")

    private func expect(_ weights: String, _ expected: String) throws {
        let reading = reading(Self.head + weights + Self.tail)
        let amended = try add(set, to: reading).get()
        let text = String(decoding: amended.texts[0].bytes, as: UTF8.self)
        #expect(text == Self.head + expected + Self.tail)
        #expect(amended.problem.weightSets.last == set)
    }

    private static let lines = """
          new:
            name: "A: \\"new\\" one"
            points: {cost: 1, jobs: 2.5}
            by: Ann

        """

    @Test("follows the last of named weight sets, and the remark on its line")
    func named() throws {
        let weights = """
            weights:
              # The first.
              team:
                points: {cost: 60, jobs: 40}   # agreed

            # The options follow.

            """
        let expected = weights.replacing("# agreed\n", with: "# agreed\n" + Self.lines)
        try expect(weights, expected)
    }

    @Test("breaks lines as the canonical form does, in the steps of the document")
    func longLines() throws {
        let ids = (1...12).map { "criterion-\($0)" }
        let criteria = ids.map { "    \($0): {range: {worst: 0, best: 1}}\n" }.joined()
        let cells = ids.map { "\($0): 1" }.joined(separator: ", ")
        func document(_ step: String, _ added: String) -> String {
            "assay: 1\ntitle: Long\n\ncriteria:\n\(criteria)\nweights:\n\(step)team:\n\(step)\(step)method: equal\n\(added)\n"
                + "options: [a]\nperformance: {a: {\(cells)}}\n"
        }
        let set = WeightSet(id: "new", name: "", judgement: .leaves((1...12).map(Double.init)))
        for step in ["  ", "    "] {
            let found = try add(set, to: reading(document(step, ""))).get().texts[0]
            let added = """
                \(step)new:
                \(step)\(step)points: {criterion-1: 1, criterion-2: 2, criterion-3: 3, criterion-4: 4, criterion-5: 5, \
                criterion-6: 6,
                \(step)\(step)\(step)criterion-7: 7, criterion-8: 8, criterion-9: 9, criterion-10: 10, criterion-11: 11, criterion-12: 12}

                """
            #expect(String(decoding: found.bytes, as: UTF8.self) == document(step, added))
        }
    }

    @Test("a document in canonical form stays in it, in YAML and in JSON")
    func canonical() throws {
        let weights = "weights: {team: {points: {cost: 60, jobs: 40}}}\n"
        let yaml = reading(Self.head + weights + Self.tail)
        let json = reading(
            """
            {"assay": 1, "title": "Two", "criteria": {"a": {"range": {"worst": 0, "best": 1}}, "b": {"range": {"worst": 1, "best": 0}}},
             "weights": {"t": {"points": {"a": 60, "b": 40}}}, "options": ["x"], "performance": {"x": {"a": 0.5, "b": 0.5}}}
            """, "x.json")
        for found in [yaml, json] {
            let canonical = try DocumentFormatter.format(found).get()
            let path = found.sources[0].path
            let text = try add(set, to: DocumentReader.read(canonical.bytes, path: path)).get().texts[0]
            #expect(try DocumentFormatter.format(DocumentReader.read(text.bytes, path: path)).get() == text)
        }
    }

    @Test("follows the last of weight sets in braces")
    func inBraces() throws {
        try expect(
            "weights: {team: {points: {cost: 60, jobs: 40}}, all: equal}   # two\n",
            "weights: {team: {points: {cost: 60, jobs: 40}}, all: equal, \"new\": {\"name\": \"A: \\\"new\\\" one\", "
                + "\"points\": {\"cost\": 1, \"jobs\": 2.5}, \"by\": \"Ann\"}}   # two\n")
    }

    @Test("gives a lone weight set the name that it always had")
    func lone() throws {
        try expect(
            "weights:\n  cost: 60   # agreed\n  jobs: 40\n",
            "weights:\n  weights:\n    points:\n      cost: 60   # agreed\n      jobs: 40\n" + Self.lines)
        try expect(
            "weights: {cost: 60, jobs: 40}\n",
            "weights: {\"weights\": {\"points\": {cost: 60, jobs: 40}}, \"new\": {\"name\": \"A: \\\"new\\\" one\", "
                + "\"points\": {\"cost\": 1, \"jobs\": 2.5}, \"by\": \"Ann\"}}\n")
        let equal = try add(set, to: reading(Self.head + "weights: equal\n" + Self.tail)).get()
        #expect(equal.problem.weightSets.map(\.id) == ["equal", "new"])
    }

    @Test("keeps line ends as they are elsewhere in the document")
    func lineEnds() throws {
        let text = (Self.head + "weights:\n  team:\n    points: {cost: 60, jobs: 40}\n" + Self.tail)
            .replacing("\n", with: "\r\n")
        let amended = try add(set, to: reading(text)).get()
        #expect(amended.problem.weightSets.map(\.id) == ["team", "new"])
    }

    @Test("is written into JSON as JSON")
    func json() throws {
        let text = """
            {
              "assay": 1, "title": "Pilot plant",
              "criteria": {"cost": {"range": {"worst": 60, "best": 20}}, "jobs": {"range": {"worst": 0, "best": 500}}},
              "weights": {
                "team": {"points": {"cost": 60, "jobs": 40}}
              },
              "options": ["a", "b"],
              "performance": {"a": {"cost": 31, "jobs": 320}, "b": {"cost": 24, "jobs": 250}}
            }

            """
        let amended = try add(set, to: reading(text, "x.json")).get()
        #expect(amended.problem.weightSets.last == set)
        let old = "    \"team\": {\"points\": {\"cost\": 60, \"jobs\": 40}}"
        let written = String(decoding: amended.texts[0].bytes, as: UTF8.self)
        #expect(written.contains(old + ",\n    \"new\": {\"name\": "))
    }

    @Test("is a scenario too: behind the others, in a section of its own, and in JSON")
    func scenario() throws {
        let scenario = Scenario(
            id: "crash", name: "A crash", factors: [2, 1], changes: [.init(option: 0, criterion: 1, change: .add(-50))])
        let text = Self.head + "weights: {cost: 60, jobs: 40}\n" + Self.tail
        let lines = """
              crash:
                name: "A crash"
                weights: {cost: x2}
                performance:
                  a: {jobs: {add: -50}}

            """
        let own = try DocumentEditor.add(scenario, to: reading(text)).get()
        #expect(String(decoding: own.texts[0].bytes, as: UTF8.self) == text + "\nscenarios:\n" + lines)
        let others = text + "scenarios:\n  boom:\n    weights: {jobs: x2}   # guessed\n"
        let behind = try DocumentEditor.add(scenario, to: reading(others)).get()
        #expect(String(decoding: behind.texts[0].bytes, as: UTF8.self) == others + lines)
        let flow = text + "scenarios: {boom: {weights: {jobs: x2}}}\n"
        let inBraces = try DocumentEditor.add(scenario, to: reading(flow)).get()
        let written = String(decoding: inBraces.texts[0].bytes, as: UTF8.self)
        #expect(
            written.hasSuffix(
                #", "crash": {"name": "A crash", "weights": {"cost": "x2"}, "performance": {"a": {"jobs": {"add": -50}}}}}"#
                    + "\n"))
    }

    @Test("is refused in a sentence where it cannot be", arguments: ["team", "New", "", "a--b", "a: b"])
    func refused(_ id: String) throws {
        let text = Self.head + "weights:\n  team:\n    points: {cost: 60, jobs: 40}\n" + Self.tail
        let set = WeightSet(id: id, judgement: .leaves([1, 2]))
        guard case .failure(let refusals) = try add(set, to: reading(text)) else {
            Issue.record("it was not refused")
            return
        }
        let reason = refusals.refusals[0].reason
        #expect(reason == "there is a weight set 'team' already" || reason.hasPrefix("'\(id)' is no id: small letters"))
    }
}
