// Lines and places in a text.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A source text")
struct SourceTextTests {
    private let text = SourceText(path: "t", bytes: Array("\u{FEFF}één\r\n\rtwo 漢字\n".utf8))

    @Test("has lines that end with LF, CR or CR LF")
    func lines() {
        #expect(text.lineCount == 4)
        #expect((1...5).map { text.line($0) } == ["één", "", "two 漢字", "", ""])
    }

    @Test("turns bytes into places and back, in characters")
    func places() {
        #expect(text.place(of: 3..<5) == SourcePlace(path: "t", line: 1, column: 1, length: 1))
        #expect(text.place(of: 5..<8) == SourcePlace(path: "t", line: 1, column: 2, length: 2))
        #expect(text.place(of: 15..<21) == SourcePlace(path: "t", line: 3, column: 5, length: 2))
        #expect(text.place(of: 12..<100).length == 5, "a place ends with its line")
        for range in [3..<5, 5..<8, 15..<21] { #expect(text.byteRange(of: text.place(of: range)) == range) }
    }

    @Test("of one very long line has places that are found without a walk along it")
    func longLine() {
        let long = SourceText(path: "t", bytes: Array(String(repeating: "é", count: 100_000).utf8))
        #expect(long.place(of: 150_000..<150_002) == SourcePlace(path: "t", line: 1, column: 75_001, length: 1))
    }
}
