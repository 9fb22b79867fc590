// Documents in canonical form.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation
import Testing

@Suite("A document in canonical form")
struct DocumentFormatterTests {
    private func formatted(_ text: String, path: String = "plant.yaml") throws -> String {
        String(decoding: try DocumentFormatter.format(read(text, path: path)).get().bytes, as: UTF8.self)
    }

    @Test("says the same, has the same comments, and stays as it is when it is formatted again")
    func property() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Criteria")
        for name in ["india-us-critical-minerals.yaml", "annual-workshop.yaml", "rural-clinic-sites.json"] {
            let reading = try DocumentReader.read(contentsOf: root.appending(path: name).path())
            expectCanonicalForm(of: reading)
            #expect(
                try DocumentFormatter.format(reading).get() == reading.sources[0], "\(name) is not in canonical form")
        }
        let starter = Starter.document(named: "pilot-plant")
        #expect(try formatted(starter) == starter)
        expectCanonicalForm(of: read(energy()))
    }

    @Test("has keys in the order of the format, and ids in the order of the file")
    func order() throws {
        let text = """
            performance:
              odisha: {jobs: 250, cost: {because: Offer, best: 24}}
              gujarat: {cost: 31, jobs: 320}
            options: [odisha, gujarat]
            weights: {jobs: 40, cost: 60}
            criteria:
              jobs: {range: {best: 500, worst: 0}, unit: jobs}
              cost: {range: {worst: 60, best: 20}, unit: US$ m}
            title: Where to put the pilot plant
            assay: 1
            """
        let expected = """
            assay: 1
            title: Where to put the pilot plant

            criteria:
              jobs: {unit: jobs, range: {worst: 0, best: 500}}
              cost: {unit: US$ m, range: {worst: 60, best: 20}}

            weights: {jobs: 40, cost: 60}
            options: [odisha, gujarat]

            performance:
              odisha: {jobs: 250, cost: {best: 24, because: Offer}}
              gujarat: {cost: 31, jobs: 320}

            """
        #expect(try formatted(text) == expected)
    }

    @Test("keeps every comment with what it belongs to")
    func comments() throws {
        let text = """
            # what the file is about

            title: 'a: b'   # beside the title
            assay: 1
            # about criteria
            criteria: # beside criteria
            # about cost
              cost: {unit: "euros", # beside the unit
                # about the range
                range: {worst: 60, best: 20}
                # behind the range
              }
              jobs:
                range:
                  best: 500
                  worst: 0 # beside worst
                  # behind worst


                # behind the range of jobs
              # behind criteria
            weights: equal
            options:
            - gujarat   # beside gujarat
            # about odisha
            - odisha
            performance: {gujarat: {cost: 31, jobs: 320}, odisha: {cost: 24, jobs: 250}}
            screens:
            -  # beside the dash
              because: x # beside because
              criterion: cost
              at-most: 70
            # behind everything
            """
        let expected = """
            # what the file is about

            assay: 1
            title: "a: b"   # beside the title

            # about criteria
            criteria:  # beside criteria
              # about cost
              cost:
                unit: euros         # beside the unit
                # about the range
                range: {worst: 60, best: 20}
                # behind the range
              jobs:
                range:
                  worst: 0  # beside worst
                  # behind worst
                  best: 500

                # behind the range of jobs
              # behind criteria

            weights: equal

            options:
              - gujarat  # beside gujarat
              # about odisha
              - odisha

            performance: {gujarat: {cost: 31, jobs: 320}, odisha: {cost: 24, jobs: 250}}

            screens:
              # beside the dash
              - criterion: cost
                at-most: 70
                because: x  # beside because

            # behind everything

            """
        #expect(try formatted(text) == expected)
    }

    @Test("fills rows of simple things, and spreads out what holds maps")
    func breaks() throws {
        let long = "the lowest of three written offers, which hold until the end of the next year"
        let text = plant(
            ("  gujarat: {cost: 31, jobs: 320}", "  gujarat: {cost: {best: 31, because: \"\(long)\"}, jobs: 320}"),
            ("{unit: jobs,", "{unit: jobs, definition: \"\(long)\","),
            ("odisha: {cost: 24,", "odisha: {cost: {low: 20, best: 24, high: 30, because: \"\(long)\"},"))
        let expected = """
              jobs:
                definition: "\(long)"
                unit: jobs
                range: {worst: 0, best: 500}

            weights: {cost: 60, jobs: 40}
            options: [gujarat, odisha]

            performance:
              gujarat:
                cost: {best: 31, because: "\(long)"}
                jobs: 320
              odisha:
                cost: {low: 20, best: 24, high: 30,
                  because: "\(long)"}
                jobs: 250

            """
        #expect(try formatted(text).hasSuffix(expected))
    }

    @Test("has quotes where the author gave them to texts, and none around ids, words and dates")
    func quotes() throws {
        let text = plant(
            (
                "title: Where",
                "\"title\": 'It''s where'\nstatus: \"draft\"\nas-of: '2026-11-23'\nquestion: 'He said \"no\"'\n#"
            ),
            ("[gujarat, odisha]", "['gujarat', \"odisha\"]"), ("odisha: {cost: 24", "'odisha': {\"cost\": 24"))
        let lines = try formatted(text).split(separator: "\n").map(String.init)
        #expect(
            lines[1...4] == [
                "title: \"It's where\"", "question: 'He said \"no\"'", "as-of: 2026-11-23", "status: draft",
            ])
        #expect(lines.contains("options: [gujarat, odisha]"))
        #expect(lines.last == "  odisha: {cost: 24, jobs: 250}")
    }

    @Test("keeps blocks of lines, joins what fits on a line, and fills what does not")
    func texts() throws {
        let word = "considerations"
        let sentence = Array(repeating: word, count: 12).joined(separator: "\n      ")
        let text = plant(
            (
                "title: Where",
                "question: One\n  line\nsummary: |\n     First\n       and more\n\n     last\ntitle: Where"
            ),
            (
                "cost: {unit: US$ m, range: {worst: 60, best: 20}}",
                "cost:\n    definition: \(sentence)\n    range: {worst: 60, best: 20}"
            ))
        let result = try formatted(text)
        #expect(result.contains("question: One line\nsummary: |\n  First\n    and more\n\n  last\n\ncriteria:"))
        let first = "    definition: " + Array(repeating: word, count: 7).joined(separator: " ")
        let second = "      " + Array(repeating: word, count: 5).joined(separator: " ")
        #expect(result.contains(first + "\n" + second + "\n"))
    }

    @Test("has line feeds and no byte order mark, whatever came in")
    func endings() throws {
        let windows = "\u{FEFF}" + plant().replacing("\n", with: "\r\n")
        #expect(try formatted(windows) == formatted(plant()))
    }

    @Test("in JSON has the same order, and short members on one line")
    func json() throws {
        let text = """
            {"title": "Plant", "assay": 1, "weights": "equal", "options": ["b", "a"],
            "criteria": {
              "cost": {"range": {"best": 0, "worst": 9}}}, "performance": {"b": {"cost": 1e0}, "a": {"cost": 2.50}}}
            """
        let expected = """
            {
              "assay": 1,
              "title": "Plant",
              "criteria": {
                "cost": {"range": {"worst": 9, "best": 0}}
              },
              "weights": "equal",
              "options": ["b", "a"],
              "performance": {"b": {"cost": 1e0}, "a": {"cost": 2.50}}
            }

            """
        #expect(try formatted(text, path: "plant.json") == expected)
    }

    @Test("is not made of a document with errors, nor of a table")
    func refusals() {
        #expect(DocumentFormatter.format(read(plant(("cost: 31", "cost: ten")))) == .failure(.hasErrors))
        #expect(DocumentFormatter.format(read("car,price\na,1\nb,2\n", path: "cars.csv")) == .failure(.hasErrors))
    }
}
