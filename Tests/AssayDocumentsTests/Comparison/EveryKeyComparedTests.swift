// No difference between two states of a document stays silent.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite struct EveryKeyComparedTests {
    /// Keys that no edit below touches, since what they say is no part of the decision, or is read under other keys.
    private let exempt: Set = [
        // Where editors find the schema; the version; a seal on a file whose text is compared.
        "a document.$schema", "a document.assay", "a list.sha256",
        // How a file writes its numbers: the numbers are compared.
        "a table.decimal-comma",
    ]

    @Test("an edit under every key of the format is told by a comparison")
    func everyKey() throws {
        var edited: Set<String> = []
        for (document, edits) in everyEdit {
            let before = try problem(document)
            for edit in edits {
                #expect(document.ranges(of: edit.old).count == 1, "'\(edit.old)' must stand once")
                guard let after = tried(document.replacing(edit.old, with: edit.new), edit.key) else { continue }
                #expect(before != after, "\(edit.key) is read")
                #expect(!Change.all(from: before, to: after).isEmpty, "\(edit.key) is compared: \(edit.new)")
                edited.insert(edit.key)
            }
        }
        let declared = DocumentFormat.sections.filter { $0.name != "the parameters" }
            .flatMap { section in section.fields.map { "\(section.name).\($0.name)" } }
        #expect(declared.filter { !edited.contains($0) && !exempt.contains($0) } == [])
        #expect(edited.filter { !declared.contains($0) }.sorted() == [])
    }

    @Test(
        "an edit of a list or table in a file is told",
        arguments: [("tin\n", "zinc\n"), ("tin\n", "tin\niron\n"), ("gas,3", "gas,4")])
    func files(old: String, new: String) throws {
        let document = everyEdit[old.hasPrefix("gas") ? 1 : 0].document
        let before = try problem(document)
        let after = try problem(document, replacing: old, with: new)
        #expect(!Change.all(from: before, to: after).isEmpty)
    }

    @Test("another order of options, criteria, weight sets and groups of lists is told, once")
    func orders() throws {
        let document = everyEdit[0].document
        let before = try problem(document)
        for (line, section, path) in [
            ("  flat: equal\n", "weights:\n", "weights"), ("  wood: A stove\n", "options:\n", "options"),
            ("  smell: {direction: minimize}\n", "criteria:\n", "criteria"),
        ] {
            let moved = document.replacing(line, with: "").replacing("\n" + section, with: "\n" + section + line)
            let after = try problem(moved)
            let changes = Change.all(from: before, to: after)
            #expect(changes.map(\.path) == ["\(path) in order"], "\(changes)")
        }
    }

    @Test("two states are the same where only comments, the order of keys and quotes differ")
    func same() throws {
        let (document, _) = everyEdit[0]
        let before = try problem(document)
        let after = try problem(
            document.replacing("title: Heat for the town", with: "# later\ntitle: \"Heat for the town\""))
        #expect(Change.all(from: before, to: after).isEmpty)
    }

    /// The decision after an edit; nil after recording why there is none.
    private func tried(_ text: String, _ key: String) -> DecisionProblem? {
        do {
            return try problem(text)
        } catch {
            Issue.record("\(key): \(error)")
            return nil
        }
    }

    private func problem(_ text: String, replacing old: String = "", with new: String = "") throws -> DecisionProblem {
        let files = ["theirs.csv": "entry\ntin\nplatinum\n", "table.csv": "option,ash\ngas,3\nwood,6\n"]
        let reading = DocumentReader.read(
            Array(text.utf8), path: "d.yaml",
            files: DocumentFiles { name in
                guard let file = files[name] else {
                    return .failure(.unreadable(DocumentError(path: name, reason: .missing)))
                }
                let bytes = old.isEmpty ? file : file.replacing(old, with: new)
                return .success(DocumentFiles.File(path: name, bytes: Array(bytes.utf8)))
            })
        guard let problem = reading.problem else { throw Refused(remarks: reading.errors.map(\.message)) }
        return problem
    }
}

/// Why an edited document is none any more.
private struct Refused: Error {
    let remarks: [String]
}
