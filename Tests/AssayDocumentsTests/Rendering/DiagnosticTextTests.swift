// The form of diagnostics, to the letter.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A diagnostic as text")
struct DiagnosticTextTests {
    private func text(_ document: String, path: String = "Criteria/plant.yaml", color: Bool = false) -> String {
        let reading = read(document, path: path)
        return DiagnosticText(sources: reading.sources, color: color)(reading.diagnostics)
    }

    @Test("names file, line and column, shows the line with a caret, and hints")
    func form() {
        #expect(
            text(plant(("odisha: {cost: 24", "odisha: {csot: 24"))) == """
                error[unknown-criterion]: 'csot' is not a criterion of this document
                 --> Criteria/plant.yaml:10:12
                   |
                10 |   odisha: {csot: 24, jobs: 250}
                   |            ^^^^
                   = hint: Did you mean 'cost'?


                """)
    }

    @Test("comes with all others, from top to bottom")
    func several() {
        let document = plant(("title:", "tilte:"), ("cost: 60", "cost: -60"), ("jobs: 320", "jobs: .nan"))
        #expect(
            text(document, path: "p.yaml") == """
                error[unknown-key]: 'tilte' is not a key of a document
                --> p.yaml:2:1
                  |
                2 | tilte: Where to put the pilot plant
                  | ^^^^^
                  = hint: Did you mean 'title'?

                error[negative-weight]: The weight of 'cost' is -60, below 0
                --> p.yaml:6:17
                  |
                6 | weights: {cost: -60, jobs: 40}
                  |                 ^^^
                  = hint: If less is better, turn the range around: a worst greater than best

                error[invalid-number]: '.nan' is not a number: only finite numbers can be compared
                --> p.yaml:9:29
                  |
                9 |   gujarat: {cost: 31, jobs: .nan}
                  |                             ^^^^
                  = hint: Write a number, or 'unknown' if nobody knows


                """)
    }

    @Test("shows a tab as four blanks, a wide letter as two and a mark as none, so that carets stand right")
    func widths() {
        let document = "title: \"漢e\u{301}\t\" #\nassay: 1\nnmae: 漢"
        let lines = text("x: \"漢e\u{301}\t\"; \ntitle: 1", path: "p.yaml").split(separator: "\n")
        #expect(lines[3] == "1 | x: \"漢e\u{301}    \"; ")
        #expect(text(document).contains("nmae: 漢\n  | ^^^^\n"))
    }

    @Test("escapes what would disturb the terminal")
    func controls() {
        let lines = text("title: a\u{1B}[31mb", path: "p\n.yaml").split(separator: "\n")
        #expect(lines[1] == "--> p\\n.yaml:1:9")
        #expect(lines[3] == "1 | title: a\\u{1B}[31mb")
        #expect(lines[4] == "  |         ^^^^^^")
    }

    @Test("shows a part of a long line")
    func window() {
        let document = plant(("US$ m", String(repeating: "m", count: 300)), ("best: 20", "best: 60"))
        let lines = text(document).split(separator: "\n")
        #expect(lines[3].hasPrefix("4 | …mmmm"))
        #expect(lines[3].hasSuffix("worst: 60, best: 60}}"))
        let caret = lines[4].firstIndex(of: "^").map { lines[4].distance(from: lines[4].startIndex, to: $0) }
        #expect(caret == 4 + 1 + 40)
        #expect(lines[4].hasSuffix(" ^^"))
    }

    @Test("is colored when asked")
    func color() {
        let plain = text(plant(("jobs: 320", "jobs: 900")))
        let colored = text(plant(("jobs: 320", "jobs: 900")), color: true)
        #expect(colored.hasPrefix("\u{1B}[1;33mwarning[outside-range]\u{1B}[0m"))
        #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
    }

    @Test("is one of twenty at most, errors before warnings")
    func limit() {
        let place = SourcePlace(path: "p.yaml", line: 1, column: 1)
        let warnings = (0..<20).map { Diagnostic("w", .warning, "\($0)", at: place) }
        let errors = (0..<3).map { Diagnostic("e", .error, "\($0)", at: place) }
        let text = DiagnosticText(sources: [])(warnings + errors)
        #expect(text.matches(of: #/error\[e\]/#).count == 3)
        #expect(text.matches(of: #/warning\[w\]/#).count == 17)
        #expect(text.hasSuffix("\nand 3 more\n"))
    }

    @Test("without a place is its sentence and its hint")
    func noPlace() {
        let remark = Diagnostic("empty", .error, "Nothing is here", hint: "Write something")
        #expect(DiagnosticText(sources: [])(remark) == "error[empty]: Nothing is here\n = hint: Write something\n")
    }
}
