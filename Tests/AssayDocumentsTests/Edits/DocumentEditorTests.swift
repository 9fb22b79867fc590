// Edits in a document: the figure changes, and no byte beside it.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("An edit written into a document")
struct DocumentEditorTests {
    private static let yaml = """
        # Where to put it.
        assay: 1
        title: Pilot plant

        criteria:
          cost: {unit: US$ m, range: {worst: 60, best: 20}}   # agreed in May
          jobs:
            range: {worst: 0, best: 500}
            value: {0: 0, 100: 40, "500": 100}

          speed: {range: {worst: 0, best: 10}, value: {curve: exponential, half-at: 3}}
          trust: {scale: {levels: {low: bad, high: good}}}
        weights:
          team:
            points: {cost: 60, jobs: 40, speed: 5, trust: 5}   # first guess
          all: equal
        options:
          a: {name: "Plant A"}
          b:
          c: Plant C
        performance:
          a: {cost: 31, jobs: [250, 320, 400], speed: 4, trust: low}
          b:
            cost: {low: 20, best: 24, high: 30, because: Quote of May}   # low is firm
            jobs: 250
            speed: unknown
            trust: 1.5
          c: {cost: 40, jobs: 0, speed: 1, trust: high}
        screens:
          - {criterion: cost, at-most: 50}
        scenarios:
          crash:
            weights: {cost: x1.3}
            performance: {a: {cost: "+5", jobs: x0.8}, b: {speed: {to: 2}}}

        """

    private func edited(
        _ edits: [Edit], in text: String = yaml, path: String = "x.yaml", files: DocumentFiles = .none
    ) throws -> AmendedDocument {
        let reading = DocumentReader.read(Array(text.utf8), path: path, files: files)
        return try DocumentEditor.apply(edits, to: reading).get()
    }

    /// Expects one piece of the document to become another, and everything else to stay.
    private func expect(_ edit: Edit, _ old: String, _ new: String) throws {
        let ranges = Self.yaml.ranges(of: old)
        #expect(ranges.count == 1, "'\(old)' must be in the document once")
        let text = String(decoding: try edited([edit]).texts[0].bytes, as: UTF8.self)
        #expect(text == Self.yaml.replacing(old, with: new))
    }

    private func refusal(_ edit: Edit) -> String {
        let reading = DocumentReader.read(Array(Self.yaml.utf8), path: "x.yaml")
        guard case .failure(let refusals) = DocumentEditor.apply([edit], to: reading) else { return "written" }
        return refusals.refusals[0].reason
    }

    @Test("changes points")
    func points() throws { try expect(.points(set: 0, id: "jobs", 45.5), "jobs: 40,", "jobs: 45.5,") }

    @Test("changes a best estimate in each of its forms")
    func performance() throws {
        try expect(.performance(option: 0, criterion: 0, .exactly(33)), "cost: 31", "cost: 33")
        try expect(
            .performance(option: 0, criterion: 1, .known(low: 250, best: 300, high: 400)), "320, 400", "300, 400")
        try expect(
            .performance(option: 1, criterion: 0, .known(low: 20, best: 25, high: 30)), "best: 24", "best: 25")
        try expect(.performance(option: 1, criterion: 2, .exactly(3)), "speed: unknown", "speed: 3")
        try expect(.performance(option: 0, criterion: 2, .unknown), "speed: 4", "speed: unknown")
    }

    @Test("names a level where a level stood, and gives a number between levels")
    func levels() throws {
        try expect(.performance(option: 0, criterion: 3, .exactly(2)), "trust: low", "trust: high")
        try expect(.performance(option: 0, criterion: 3, .exactly(1.2)), "trust: low", "trust: 1.2")
        try expect(.performance(option: 1, criterion: 3, .exactly(2)), "trust: 1.5", "trust: 2")
    }

    @Test("changes names, and keeps quotes where there were some")
    func names() throws {
        try expect(.name(option: 0, "Plant \"A\": new"), "\"Plant A\"", "\"Plant \\\"A\\\": new\"")
        try expect(.name(option: 2, "Plant D"), "c: Plant C", "c: Plant D")
        try expect(.name(option: 2, "yes: no"), "c: Plant C", "c: \"yes: no\"")
    }

    @Test("changes bounds, factors and changes of scenarios, each in its form")
    func scenarios() throws {
        try expect(.bound(screen: 0, 45), "at-most: 50", "at-most: 45")
        try expect(.factor(scenario: 0, criterion: 0, 1.5), "x1.3", "x1.5")
        try expect(.change(scenario: 0, number: 0, -2), "\"+5\"", "\"-2\"")
        try expect(.change(scenario: 0, number: 1, 0.7), "x0.8", "x0.7")
        try expect(.change(scenario: 0, number: 2, 2.5), "{to: 2}", "{to: 2.5}")
    }

    @Test("writes one figure over low, best and high, and three over one, as they count")
    func spreads() throws {
        try expect(.performance(option: 0, criterion: 1, .exactly(300)), "[250, 320, 400]", "300")
        try expect(
            .performance(option: 1, criterion: 0, .exactly(40)), "low: 20, best: 24, high: 30",
            "low: 40, best: 40, high: 40")
        try expect(
            .performance(option: 2, criterion: 2, .known(low: 0, best: 1, high: 3)), "speed: 1,", "speed: [0, 1, 3],")
    }

    @Test("states ignorance in each form of a cell, with the evidence and without bounds")
    func ignorance() throws {
        try expect(.performance(option: 0, criterion: 1, .unknown), "jobs: [250, 320, 400]", "jobs: unknown")
        try expect(.performance(option: 0, criterion: 3, .unknown), "trust: low", "trust: unknown")
        try expect(
            .performance(option: 1, criterion: 0, .unknown), "{low: 20, best: 24, high: 30,", "{best: unknown,")
    }

    /// A document whose only cell is this one, with a remark behind it.
    private func document(_ cell: String) -> String {
        "assay: 1\ntitle: T\ncriteria: {a: {range: {worst: 0, best: 9}}}\nweights: equal\noptions: [x]\n"
            + "performance:\n  x:\n    a: \(cell)\n# The end.\n"
    }

    @Test(
        "takes bounds away and puts them back, whatever the order and the form, with every remark",
        arguments: [
            ("{low: 1, best: 2, high: 3}", "{best: unknown}", "{best: 2, low: 1, high: 3}"),
            ("{best: 2, low: 1, high: 3}", "{best: unknown}", "{best: 2, low: 1, high: 3}"),
            ("{low: 1, high: 3, best: 2, by: A}", "{best: unknown, by: A}", "{best: 2, low: 1, high: 3, by: A}"),
            (
                "{low: 1,   # firm\n        best: 2,\n        high: 3,   # wild\n        by: A}",
                "{   # firm\n        best: unknown,   # wild\n        by: A}",
                "{   # firm\n        best: 2, low: 1, high: 3,   # wild\n        by: A}"
            ),
            (
                "\n      low: 1   # firm\n      best: 2\n      high: 3\n      by: A   # asked",
                "\n      # firm\n      best: unknown\n      by: A   # asked",
                "\n      # firm\n      best: 2\n      low: 1\n      high: 3\n      by: A   # asked"
            ),
            ("[1, 2, 3]   # a list", "unknown   # a list", "[1, 2, 3]   # a list"),
        ])
    func thereAndBack(_ cell: String, _ unknown: String, _ known: String) throws {
        let first = try edited([.performance(option: 0, criterion: 0, .unknown)], in: document(cell)).texts[0].bytes
        #expect(String(decoding: first, as: UTF8.self) == document(unknown))
        let back = Edit.performance(option: 0, criterion: 0, .known(low: 1, best: 2, high: 3))
        let second = try edited([back], in: document(unknown)).texts[0].bytes
        #expect(String(decoding: second, as: UTF8.self) == document(known))
    }

    @Test("states ignorance in JSON and in long tables, and takes it back")
    func ignoranceElsewhere() throws {
        let json = """
            {"assay": 1, "title": "T", "criteria": {"a": {"range": {"worst": 0, "best": 9}}}, "weights": "equal",
             "options": ["x"], "performance": {"x": {"a": CELL}}}
            """
        let unknown = Edit.performance(option: 0, criterion: 0, .unknown)
        let five = Edit.performance(option: 0, criterion: 0, .exactly(5))
        for (cell, edit, expected) in [
            ("4", unknown, #""unknown""#), (#""unknown""#, five, "5"),
            (#"{"low": 1, "best": 2, "high": 3, "by": "A"}"#, unknown, #"{"best": "unknown", "by": "A"}"#),
            (#"{"best": "unknown", "by": "A"}"#, five, #"{"best": 5, "by": "A"}"#),
        ] {
            let text = try edited([edit], in: json.replacing("CELL", with: cell), path: "x.json").texts[0].bytes
            #expect(String(decoding: text, as: UTF8.self) == json.replacing("CELL", with: expected))
        }
        let long = "option,criterion,low,best,high\nx,a,1,2,3\n"
        let document = "assay: 1\ntitle: T\ncriteria: {a: {range: {worst: 0, best: 9}}}\nweights: equal\noptions: [x]\n"
        #expect(
            try table(unknown, document + "performance: t.csv\n", long)
                == "option,criterion,low,best,high\nx,a,,unknown,\n")
    }

    @Test("changes points of curves, ranges and halves")
    func curves() throws {
        let problem = try #require(DocumentReader.read(Array(Self.yaml.utf8), path: "x.yaml").problem)
        let jobs = try #require(problem.criteria[1].range)
        let points = [(0.0, 0.0), (120, 40), (500, 90)].map { ValueFunction.Point(x: $0.0, value: $0.1) }
        let curve = try #require(ValueFunction.points(points, over: jobs))
        try expect(.curve(criterion: 1, curve), "100: 40, \"500\": 100", "120: 40, \"500\": 90")
        let range = try #require(AgreedRange(worst: 70, best: 20))
        try expect(.curve(criterion: 0, .linear(over: range)), "worst: 60", "worst: 70")
        let speed = try #require(problem.criteria[2].range)
        let bent = try #require(ValueFunction.exponential(halfAt: 4, over: speed))
        let text = String(decoding: try edited([.curve(criterion: 2, bent)]).texts[0].bytes, as: UTF8.self)
        #expect(text.contains("half-at: 4") || text.contains("half-at: 3.99999") || text.contains("half-at: 4.00000"))
    }

    @Test("is refused where the document has no figure of its own for it")
    func refused() throws {
        #expect(
            refusal(.points(set: 1, id: "jobs", 2))
                == "the weight set 'all' is not given as points; write points in the document")
        #expect(refusal(.name(option: 1, "Plant B")) == "the document gives 'b' no name; write 'name:' there")
        #expect(
            refusal(.factor(scenario: 0, criterion: 1, 2))
                == "the scenario 'crash' has no factor on 'jobs' alone; write it in the document")
    }

    @Test("is refused if the document would have errors")
    func wouldBeWrong() throws {
        #expect(
            refusal(.points(set: 0, id: "jobs", -1))
                == "the document would have errors: The weight of 'jobs' is -1, below 0")
    }

    @Test("changes JSON as well, line ends and all")
    func json() throws {
        let text =
            "{\"assay\": 1, \"title\": \"T\",\r\n \"criteria\": {\"a\": {\"range\": {\"worst\": 0, \"best\": 1},"
            + " \"value\": {\"0\": 0, \"0.5\": 40, \"1\": 100}}},\r\n \"weights\": {\"a\": 1},\r\n"
            + " \"options\": {\"x\": {\"name\": \"X\"}},\r\n \"performance\": {\"x\": {\"a\": 0.25}}}\r\n"
        let range = try #require(AgreedRange(worst: 0, best: 1))
        let points = [(0.0, 0.0), (0.6, 40), (1, 100)].map { ValueFunction.Point(x: $0.0, value: $0.1) }
        let curve = try #require(ValueFunction.points(points, over: range))
        let edits: [Edit] = [
            .performance(option: 0, criterion: 0, .exactly(0.75)), .name(option: 0, "Yé\t\"1\""),
            .curve(criterion: 0, curve),
        ]
        let new = String(decoding: try edited(edits, in: text, path: "x.json").texts[0].bytes, as: UTF8.self)
        #expect(
            new
                == text.replacing("0.25", with: "0.75").replacing("\"X\"", with: "\"Yé\\u0009\\\"1\\\"\"")
                .replacing("\"0.5\"", with: "\"0.6\""))
    }

    @Test("changes cells of tables, wide and long, with decimal commas")
    func tables() throws {
        let head =
            "assay: 1\ntitle: T\ncriteria: {a: {range: {worst: 0, best: 9}}, b: {range: {worst: 0, best: 9}}}\n"
            + "weights: equal\noptions: [x, y]\n"
        let wide = "option,a,b\nx,1,2\ny, 3 ,\"4\"\n"
        let plain = head + "performance: t.csv\n"
        #expect(
            try table(.performance(option: 1, criterion: 0, .exactly(3.5)), plain, wide)
                == "option,a,b\nx,1,2\ny, 3.5 ,\"4\"\n")
        #expect(
            try table(.performance(option: 1, criterion: 1, .unknown), plain, wide)
                == "option,a,b\nx,1,2\ny, 3 ,\"unknown\"\n")
        let commas = head + "performance: {file: t.csv, decimal-comma: true}\n"
        #expect(
            try table(.performance(option: 0, criterion: 0, .exactly(1.5)), commas, wide)
                == "option,a,b\nx,\"1,5\",2\ny, 3 ,\"4\"\n")
        let long = "option;criterion;low;best;high\nx;a;;1;\nx;b;1;2;3\ny;a;;3;\ny;b;;4;\n"
        #expect(
            try table(.performance(option: 0, criterion: 1, .known(low: 1, best: 2.5, high: 3)), commas, long)
                == long.replacing(";2;", with: ";2,5;"))
        #expect(
            try table(.performance(option: 0, criterion: 1, .exactly(5.5)), commas, long)
                == long.replacing(";1;2;3", with: ";5,5;5,5;5,5"))
        #expect(
            try table(.performance(option: 1, criterion: 0, .known(low: 2, best: 3, high: 4)), commas, long)
                == long.replacing("y;a;;3;", with: "y;a;2;3;4"))
    }

    private func table(_ edit: Edit, _ document: String, _ table: String) throws -> String {
        let files = DocumentFiles { .success(.init(path: "in/" + $0, bytes: Array(table.utf8))) }
        let changed = try edited([edit], in: document, path: "in/x.yaml", files: files).texts
        #expect(changed.map(\.path) == ["in/t.csv"])
        return String(decoding: changed[0].bytes, as: UTF8.self)
    }
}
