// YAML: what is read, where it stands, and what is refused.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("YAML")
struct YAMLTreeTests {
    /// Where a title stands that is written in some way, as the text of the place.
    private func marked(_ title: String) throws -> (title: String?, text: String) {
        let reading = read(plant(("title: Where to put the pilot plant", "status: \(title)")))
        let place = try #require(reading.diagnostics.first { $0.code == "unknown-word" }?.place)
        let source = reading.sources[0]
        return (reading.problem?.title, String(decoding: source.bytes[source.byteRange(of: place)], as: UTF8.self))
    }

    @Test(
        "has places that cover the token, however it is written",
        arguments: [
            ("plain text", "plain text"), ("plain text # remark", "plain text"),
            ("'single ''quoted'''", "'single ''quoted'''"),
            ("\"double \\\" quoted\"", "\"double \\\" quoted\""), (">-\n  folded\n  text", ">-"), ("|\n  literal", "|"),
            ("größer als 漢", "größer als 漢"), ("over\n  two lines", "over"),
            ("  \"behind blanks\"  ", "\"behind blanks\""),
        ])
    func places(written: String, covered: String) throws {
        #expect(try marked(written).text == covered)
    }

    @Test("keeps texts as they are written: nothing is a date, a truth or a number by its looks")
    func texts() throws {
        for title in [
            "no", "on", "2026", "1:30", "0x1F", "2026-01-01", "1e3", ".inf", "yes", "true",
            "Norway: no".debugDescription,
        ] {
            let problem = try #require(read(plant(("Where to put the pilot plant", title))).problem)
            #expect(problem.title == title.replacing("\"", with: ""))
        }
    }

    @Test("with CR LF, with CR, with a byte order mark, with remarks and other quotes means the same")
    func same() throws {
        let problem = try #require(read(plant()).problem)
        let variants = [
            plant().replacing("\n", with: "\r\n"), plant().replacing("\n", with: "\r"), "\u{FEFF}" + plant(),
            plant().replacing("\n", with: " # remark\n"),
            plant(("Where to put the pilot plant", "'Where to put the pilot plant'")),
            "---\n" + plant() + "...\n", plant(("{cost: 60, jobs: 40}", "\n    cost: 60\n    jobs: 40")),
        ]
        for variant in variants { #expect(read(variant).problem == problem) }
    }

    @Test("keeps line and column behind a byte order mark and CR LF")
    func placesInVariants() {
        let expected = SourcePlace(path: "plant.yaml", line: 5, column: 3, length: 4)
        #expect(read("\u{FEFF}" + plant().replacing("\n", with: "\r\n")).places[.criterion("jobs")] == expected)
        #expect(read(plant().replacing("\n", with: "\r")).places[.criterion("jobs")] == expected)
        #expect(
            read("\u{FEFF}assay: 2").diagnostics.first?.place == SourcePlace(path: "plant.yaml", line: 1, column: 8))
    }

    @Test("refuses anchors, aliases, tags, merge keys, directives and second documents where they stand")
    func refused() {
        expect(
            plant(("Where to", "1️⃣&name Where to")),
            [
                Expected(
                    1, "anchor", "Anchors such as '&name' are not read", hint: "Write the value out where it is needed")
            ])
        expect(
            plant(("Where to put the pilot plant", "1️⃣*name")),
            [Expected(1, "alias", "References such as '*name' are not read", hint: "Write the value out")])
        expect(
            plant(("Where to", "1️⃣!!str Where to")),
            [Expected(1, "tag", "Tags such as '!name' are not read", hint: "Remove the tag")])
        expect(
            plant(("title", "1️⃣<<: {status: draft}\ntitle")),
            [Expected(1, "merge-key", "The merge key '<<' is not read", hint: "Write the entries out")])
        expect(
            "1️⃣%YAML 1.2\n---\n" + plant(),
            [
                Expected(
                    1, "directive", "Directives such as %YAML have no place in a decision document",
                    hint: "Remove the line")
            ])
        expect(
            plant() + "1️⃣---\ntitle: Another\n",
            [Expected(1, "second-document", "A second document begins here", hint: "Give each document its own file")])
    }

    @Test("reports a key that is given twice at the second place, also in braces and in other quotes")
    func duplicates() {
        func twice(_ key: String, line: Int) -> Expected {
            Expected(
                1, "duplicate-key", "'\(key)' is given twice",
                hint: "The first one is on line \(line): keep one of them")
        }
        expect(plant(("criteria:", "1️⃣title: Again\ncriteria:")), [twice("title", line: 2)])
        expect(plant(("jobs: 320", "jobs: 320, 1️⃣\"cost\": 31")), [twice("cost", line: 9)])
    }

    @Test("reports what is not YAML in an analyst's words")
    func syntax() {
        func syntax(_ message: String, _ hint: String) -> [Expected] {
            [Expected(1, "yaml-syntax", message, hint: hint)]
        }
        expect(
            plant(("title:", "1️⃣\ttitle:")),
            [Expected(1, "tab", "A tab stands where YAML wants spaces", hint: "Indent with spaces")])
        expect(
            plant(("jobs: 320", "jobs: 1️⃣'320")),
            syntax(
                "The quotes that open here are not closed",
                "Close them; within single quotes an apostrophe is written twice"))
        expect(
            plant(("gujarat: {cost: 31, jobs: 320}", "gujarat: 1️⃣{cost: 31, jobs: 320")),
            syntax(
                "The map that opens here is not closed properly",
                "Separate entries by commas and end with '}'; put texts with commas or braces into quotes"))
        expect(
            plant(("options: [gujarat, odisha]", "options: 1️⃣[gujarat, odisha")),
            syntax(
                "The list that opens here is not closed properly",
                "Separate items by commas and end with ']'; put texts with commas or brackets into quotes"))
        expect(
            plant(("Where to put", "Where1️⃣: to put")),
            syntax(
                "A ': ' cannot stand here", "Put a text with a colon into quotes, or check the indentation of this line"
            ))
        expect(plant(("cost: {unit", "cost1️⃣:{unit")), syntax("A space is missing after this colon", "Write ': '"))
        expect(
            plant(("options: [gujarat, odisha]", "options:\n1️⃣– gujarat")),
            syntax("'–' is U+2013 EN DASH, which begins no list item", "Write '- '"))
        expect(plant(("title:", "title1️⃣：")), syntax("'：' is U+FF1A FULLWIDTH COLON", "Write ': '"))
        expect(
            plant(("  odisha: {", "   1️⃣odisha: {")),
            syntax("This line does not fit the lines above it", "Lines of one map or list begin at the same column"))
        expect(
            plant(("title: Where", "title: 1️⃣@Where")),
            syntax("A text cannot begin with '@'", "Put the text into quotes"))
        expect(
            plant(("title: Where", "title: \"1️⃣\\qWhere\"#")).replacing("#", with: ""),
            syntax(
                "In double quotes a backslash begins an escape, and this is none",
                "Write '\\\\' for a backslash, or use single quotes"))
    }

    @Test("calls a merge that was never settled by its name")
    func mergeConflict() {
        expect(
            plant(("title:", "1️⃣<<<<<<< ours\ntitle:")),
            [
                Expected(
                    1, "merge-conflict",
                    "Two versions of this document were merged, and the conflict that begins here was not settled",
                    hint: "Keep the lines of one version and remove the marks")
            ])
    }
}
