// Lists of a document, and mistakes in them, with the exact words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("Lists")
struct ListsTests {
    /// A document with lists, which a cell counts on.
    private func document(
        _ lists: String = "a: {entries: [tin, REE]}\n  b: {entries: [tin, cerium]}",
        groups: String = "REE: [cerium, yttrium]", overlaps: String = "",
        cell: String = "{list: b, count: entries, of: [tin]}"
    ) -> String {
        """
        assay: 1
        title: Two
        lists:
          \(lists)
        list-groups: {\(groups)}
        \(overlaps.isEmpty ? "" : "overlaps: {\(overlaps)}")
        criteria: {c: {range: {worst: 0, best: 10}}}
        weights: equal
        options: [x, y]
        performance: {x: {c: \(cell)}, y: {c: 1}}
        """
    }

    private func read(_ text: String, _ files: [String: String] = [:]) -> Reading {
        DocumentReader.read(
            Array(text.utf8), path: "document.yaml",
            files: DocumentFiles { name in
                guard let file = files[name] else {
                    return .failure(.unreadable(DocumentError(path: name, reason: .missing)))
                }
                return .success(DocumentFiles.File(path: name, bytes: Array(file.utf8)))
            })
    }

    @Test("a cell counts entries of a list, within bounds, on the sources of the list too")
    func counting() throws {
        let text = document(
            "a: {entries: [tin, REE]}\n  b: {entries: [tin, cerium, yttrium], sources: [s]}",
            cell: "{list: b, count: elements, of: [REE, tin], high: 5, because: Both}"
        ).replacing("lists:\n", with: "sources: {s: A source}\nlists:\n")
        let problem = try #require(read(text).problem, "\(read(text).diagnostics)")
        let cell = problem.performances[option: 0, criterion: 0]
        #expect(cell.estimate == .known(low: 3, best: 3, high: 5))
        #expect(cell.evidence == Evidence(sources: ["s"], because: "Both"))
        #expect(cell.counted?.inWords == "REE (2), tin")
        let places = read(text).places
        #expect(places[.countedEntry(option: "x", criterion: "c", 0)]?.line == 12)
        #expect(places[.listEntry(list: "b", 1)]?.line == 6)
    }

    @Test("a list is read from a file, whose digest is kept and whose entries have places of their own")
    func file() throws {
        let file = "no,entry\n1,tin\n2,\"rare earths\"\n"
        let reading = read(
            document(
                "a: {file: a.csv}\n  b: {both: [a, c]}".replacing("[a, c]", with: "[a, a2]")
                    .replacing("  b:", with: "  a2: {entries: [tin, zinc]}\n  b:")), ["a.csv": file])
        let problem = try #require(reading.problem, "\(reading.diagnostics)")
        #expect(problem.lists.list("a")?.entries == ["tin", "rare earths"])
        #expect(problem.lists.list("a")?.origin == .file(name: "a.csv", digest: SHA256.hex(Array(file.utf8))))
        #expect(problem.lists.list("b")?.entries == ["tin"])
        #expect(reading.sources.map(\.path) == ["document.yaml", "a.csv"])
        #expect(reading.places[.listEntry(list: "a", 1)] == SourcePlace(path: "a.csv", line: 3, column: 4, length: 11))
    }

    @Test("a performance beside lists in files is edited where it stands")
    func edits() throws {
        let table = "option,c\nx,2\ny,3\n"
        let text = document("a: {file: a.csv}").replacing(
            "performance: {x: {c: {list: b, count: entries, of: [tin]}}, y: {c: 1}}", with: "performance: p.csv")
        let reading = read(text, ["a.csv": "entry\ntin\n", "p.csv": table])
        let edit = Edit.performance(option: 1, criterion: 0, .exactly(4))
        let amended = try DocumentEditor.apply([edit], to: reading).get()
        #expect(amended.texts.map(\.path) == ["p.csv"])
        #expect(amended.texts[0].bytes == Array("option,c\nx,2\ny,4\n".utf8))
    }

    @Test("a figure that is a count is not overwritten")
    func noEdit() {
        let outcome = DocumentEditor.apply([.performance(option: 0, criterion: 0, .exactly(4))], to: read(document()))
        #expect(throws: EditRefusals.self) { try outcome.get() }
    }

    @Test("an entry is not on the list, is counted already, or stands twice")
    func entries() {
        expect(
            document(cell: "{list: b, count: entries, of: [1️⃣tim]}"),
            [Expected(1, "unknown-entry", "'tim' is not on the list 'b'", hint: "Did you mean 'tin'?")])
        expect(
            document(cell: "{list: b, count: entries, of: [REE, 1️⃣cerium]}"),
            [
                Expected(
                    1, "entry-counted-twice", "'cerium' is counted by an entry before it, so it adds nothing",
                    hint: "Remove it")
            ])
        expect(
            document("a: {entries: [tin, REE]}\n  b: {entries: [tin, 1️⃣Tin]}"),
            [
                Expected(
                    1, "duplicate-entry", "'Tin' stands twice on the list 'b'",
                    hint: "The first one is on line 5: keep one of them")
            ])
        expect(
            document("b: {entries: [REE, tin, 1️⃣cerium]}"),
            [
                Expected(
                    1, "entry-in-group", "'cerium' stands on the list 'b' by itself and within 'REE'; it counts once")
            ])
    }

    @Test("a group contains itself, or has no members")
    func groups() {
        expect(
            document(groups: "1️⃣REE: [light], light: [cerium, REE]"),
            [
                Expected(
                    1, "circular-group", "'REE' contains itself: REE → light → REE",
                    hint: "Take one of them out of the other")
            ])
        expect(
            document(groups: "REE: 1️⃣[]"), [Expected(1, "empty", "The group 'REE' has no members")])
    }

    @Test("a list has no entries, two kinds of them, a file that is missing or has changed")
    func origins() {
        expect(
            document("1️⃣a: {name: A}\n  b: {entries: [tin]}"),
            [
                Expected(
                    1, "missing-key", "The list 'a' has no entries",
                    hint: "Add 'file: list.csv', 'entries: [a, b]', or 'both: [list, list]'")
            ])
        expect(
            document("a: {file: a.csv, 1️⃣entries: [tin]}\n  b: {entries: [tin]}"),
            [
                Expected(
                    1, "conflicting-keys", "The list 'a' has its entries from two places",
                    hint: "Keep one of 'file', 'entries' and 'both'")
            ])
        expect(
            document("a: {file: 1️⃣gone.csv}\n  b: {entries: [tin]}"),
            [
                Expected(
                    1, "unreadable-file", "There is no file 'gone.csv'",
                    hint: "Give the path of a CSV file, relative to the document")
            ])
        let digest = String(repeating: "0", count: 64)
        let changed = read(
            document("b: {file: b.csv, sha256: \"\(digest)\"}"), ["b.csv": "entry\ntin\n"])
        #expect(changed.errors.map(\.code) == ["changed-list"])
        #expect(changed.errors[0].message.hasSuffix("its digest is \(SHA256.hex(Array("entry\ntin\n".utf8)))"))
        let headless = read(document("b: {file: b.csv}"), ["b.csv": "tin\nzinc\n"])
        #expect(
            headless.errors.map { "\($0.code) \($0.place?.path ?? "") \($0.place?.line ?? 0)" } == [
                "missing-column b.csv 1"
            ])
    }

    @Test("an overlap names unknown lists or groups, one list twice, or states no way to count")
    func overlaps() {
        expect(
            document(overlaps: "o: {lists: [a, 1️⃣bb], conventions: {e: {count: elements}}}"),
            [
                Expected(
                    1, "unknown-list", "'bb' is not a list of this document, or stands below", hint: "Did you mean 'b'?"
                )
            ])
        expect(
            document(overlaps: "o: {1️⃣lists: [a, a], conventions: {e: {count: elements}}}"),
            [Expected(1, "wrong-type", "'lists' takes two lists, not one twice")])
        expect(
            document(overlaps: "o: {lists: [a, b], conventions: {1️⃣e: {}}}"),
            [
                Expected(
                    1, "missing-key", "A convention needs 'count'", hint: "Add 'count:' with 'elements' or 'entries'")
            ])
        expect(
            document(overlaps: "o: {lists: [a, b], conventions: {e: {count: elements, whole: [1️⃣RE]}}}"),
            [Expected(1, "unknown-group", "'RE' is not one of 'list-groups'", hint: "Did you mean 'REE'?")])
    }
}
