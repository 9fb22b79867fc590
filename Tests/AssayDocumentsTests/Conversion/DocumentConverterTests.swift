// Documents in another language, and performances in another place.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayTestSupport
import Testing

@Suite("A converted document")
struct DocumentConverterTests {
    private func conversion(
        of text: String, path: String = "plant.yaml", files: DocumentFiles = .none,
        to language: DocumentConverter.Language,
        _ performances: DocumentConverter.Performances = .asTheyAre
    ) throws -> DocumentConverter.Conversion {
        let converter = try #require(DocumentConverter(read(text, path: path, files: files)))
        return try #require(converter.conversion(to: language, performances: performances))
    }

    @Test("in JSON has numbers as numbers, texts in quotes, and no comments, which is said")
    func json() throws {
        let text = plant(
            ("title: Where", "# a\nas-of: 2026-11-23\nsummary: |\n  Two\n  lines\nquestion: no  # b\ntitle: Where"))
        let result = try conversion(of: text, to: .json)
        let expected = pilotPlantInJSON.replacing(
            "plant\",\n",
            with:
                "plant\",\n  \"question\": \"no\",\n  \"summary\": \"Two\\nlines\\n\",\n  \"as-of\": \"2026-11-23\",\n")
        #expect(result.text == expected)
        #expect(result.losses == ["2 comments"])
    }

    @Test("in YAML has quotes only where a text needs them")
    func yaml() throws {
        let text = """
            {"assay": 1, "title": "Plant", "question": "Which: one?", "summary": "2026", "as-of": "2026-11-23",
              "criteria": {"cost": {"unit": "US$ m", "range": {"worst": 9, "best": 0}, "value": {"9": 0, "0": 100}}},
              "weights": "equal", "options": {"a": "No", "b": "Two, or three"}, "performance": {"a": {"cost": 1.50}, "b": {"cost": "unknown"}}}
            """
        let expected = """
            assay: 1
            title: Plant
            question: "Which: one?"
            summary: "2026"
            as-of: 2026-11-23
            criteria: {cost: {unit: US$ m, range: {worst: 9, best: 0}, value: {9: 0, 0: 100}}}
            weights: equal
            options: {a: "No", b: "Two, or three"}
            performance: {a: {cost: 1.50}, b: {cost: unknown}}

            """
        #expect(try conversion(of: text, path: "plant.json", to: .yaml).text == expected)
    }

    @Test("has its performances in a wide table where that has a place for all of them, and gets them back")
    func wideTable() throws {
        let result = try conversion(of: plant(("24", "unknown")), to: .yaml, .table("figures.csv", nil))
        #expect(result.table == "option,cost,jobs\r\ngujarat,31,320\r\nodisha,unknown,250\r\n")
        #expect(result.losses.isEmpty)
        #expect(result.text.hasSuffix("performance: figures.csv\n"))
        let table = DocumentFiles.File(path: "figures.csv", bytes: Array(try #require(result.table).utf8))
        let back = try conversion(of: result.text, files: DocumentFiles { _ in .success(table) }, to: .yaml, .inside)
        #expect(back.text.hasSuffix("  gujarat: {cost: 31, jobs: 320}\n  odisha: {cost: unknown, jobs: 250}\n"))
    }

    @Test("has estimates and evidence in a long table, and none of them in a wide one, which is said")
    func longTable() throws {
        let text = energy()
        let problem = try #require(read(text).problem)
        let long = try conversion(of: text, to: .yaml, .table("t.csv", nil))
        #expect(long.losses.isEmpty)
        let table = DocumentFiles.File(path: "t.csv", bytes: Array(try #require(long.table).utf8))
        let files = DocumentFiles { _ in .success(table) }
        #expect(read(long.text, files: files).problem == problem)
        #expect(
            read(try conversion(of: long.text, files: files, to: .json, .inside).text, path: "t.json").problem
                == problem)
        let wide = try conversion(of: text, to: .yaml, .table("t.csv", .wide))
        #expect(wide.losses.count == 2)
    }
}
