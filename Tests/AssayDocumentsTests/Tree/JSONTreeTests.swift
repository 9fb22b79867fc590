// JSON: the same meaning as YAML, and RFC 8259 to the letter.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayTestSupport
import Testing

@Suite("JSON")
struct JSONTreeTests {
    private func json(_ old: String, _ new: String) -> String { pilotPlantInJSON.replacing(old, with: new) }

    @Test("means the same as YAML")
    func same() throws {
        let problem = try #require(read(plant()).problem)
        #expect(read(pilotPlantInJSON, path: "plant.json").problem == problem)
        #expect(read(pilotPlantInJSON, path: "plant.yaml").problem == problem, "YAML reads JSON too")
        #expect(read(pilotPlantInJSON, path: "-").problem == problem, "a brace at the start means JSON")
        #expect(read("\u{FEFF}" + pilotPlantInJSON, path: "plant.json").problem == problem)
    }

    @Test("has the place of every value")
    func places() {
        let places = read(pilotPlantInJSON, path: "plant.json").places
        #expect(places[.criterion("jobs")] == SourcePlace(path: "plant.json", line: 6, column: 5, length: 6))
        let cell = places[.cell(option: "odisha", criterion: "jobs")]
        #expect(cell == SourcePlace(path: "plant.json", line: 12, column: 36, length: 3))
    }

    @Test("unescapes texts, pairs of surrogates included")
    func escapes() {
        let text = #"\"\\\/\n\t\u00e9\ud83d\ude00"#
        #expect(read(json("Where to put", text), path: "p.json").problem?.title == "\"\\/\n\té😀 the pilot plant")
    }

    @Test(
        "is refused where it is not JSON",
        arguments: [
            ("\"odisha\"]", "\"odisha\"1️⃣,]", "A value is missing here"),
            ("\"jobs\": 40}", "\"jobs\": 40, 1️⃣}", "A key in double quotes belongs here"),
            ("{\"cost\": 60", "{1️⃣'cost': 60", "A key in double quotes belongs here"),
            ("{\"cost\": 60", "{1️⃣cost: 60", "A key in double quotes belongs here"),
            ("\"assay\": 1,", "\"assay\": 1, 1️⃣// remark", "A key in double quotes belongs here"),
            ("\"assay\": 1,", "\"assay\": 1 1️⃣/* remark */,", "A comma or '}' belongs here"),
            ("\"cost\": 60, ", "\"cost\": 60 1️⃣", "A comma or '}' belongs here"),
            ("\"assay\": 1", "\"assay\" 1️⃣= 1", "A colon belongs between a key and its value"),
            ("\"Where", "1️⃣\"Where\nnow", "The text that opens here is not closed on its line"),
            ("Where", "1️⃣\\qWhere", "A backslash begins an escape, and this is none"),
            ("Where", "1️⃣\\ud83dWhere", "This escape stands for no character"),
            ("Where", "1️⃣\\uZZZZ", "This escape stands for no character"),
            ("\"cost\": 60", "\"cost\": 1️⃣sixty", "'sixty' is not JSON"),
        ])
    func syntax(old: String, new: String, message: String) throws {
        let new = new.replacing("\"odisha\"1️⃣,]", with: "\"odisha\", 1️⃣]")
        let document = MarkedDocument(json(old, new))
        let remark = try #require(read(document.text, path: "p.json").diagnostics.first)
        #expect(remark.code == "json-syntax")
        #expect(remark.message == message)
        #expect(remark.place?.line == document.places[1]?.line)
        #expect(remark.place?.column == document.places[1]?.column)
    }

    @Test("takes only the numbers of RFC 8259")
    func numbers() {
        for number in ["NaN", "Infinity", "-Infinity", "+1", "01", ".5", "1.", "0x10", "1e400", "1_000"] {
            let reading = read(json("\"cost\": 31", "\"cost\": \(number)"), path: "p.json")
            #expect(reading.diagnostics.map(\.code) == ["invalid-number"], "\(number)")
        }
        for (number, value) in [("0e1", 0), ("-0", 0), ("3.1E+1", 31), ("310e-1", 31)] as [(String, Double)] {
            let reading = read(json("\"cost\": 31", "\"cost\": \(number)"), path: "p.json")
            #expect(reading.problem?.performances[option: 0, criterion: 0].best == value, "\(number)")
        }
    }

    @Test("reports a key that is given twice, also when it is escaped")
    func duplicates() throws {
        let document = MarkedDocument(json("\"jobs\": 40", "\"jobs\": 40, 1️⃣\"\\u0063ost\": 60"))
        let reading = read(document.text, path: "p.json")
        #expect(reading.diagnostics.map(\.code) == ["duplicate-key"])
        #expect(reading.diagnostics.first?.place?.column == document.places[1]?.column)
    }

    @Test("that is cut off says which bracket is open")
    func cut() throws {
        let remark = try #require(read("{\"a\": [1, 2", path: "p.json").diagnostics.first)
        #expect(remark.message == "The bracket that opens here is not closed")
        #expect(remark.place == SourcePlace(path: "p.json", line: 1, column: 7))
    }
}
