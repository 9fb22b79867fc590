// Bytes that are no text, or the text of something else.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("Bytes")
struct TextCheckTests {
    private func remark(_ bytes: [UInt8], path: String = "p.yaml") -> Diagnostic? {
        let diagnostics = DocumentReader.read(bytes, path: path).diagnostics
        return diagnostics.count == 1 ? diagnostics[0] : nil
    }

    @Test(
        "that are not UTF-8 are named with their place",
        arguments: [
            ([0xFC], "0xFC"), ([0xC0, 0xAF], "0xC0"), ([0xED, 0xA0, 0x80], "0xED"), ([0xF5, 0x80, 0x80, 0x80], "0xF5"),
            ([0xE2, 0x82], "0xE2"), ([0x80], "0x80"), ([0xF4, 0x90, 0x80, 0x80], "0xF4"),
        ] as [([UInt8], String)])
    func notUTF8(bytes: [UInt8], name: String) {
        let found = remark(Array("assay: 1\ntitle: ü".utf8) + bytes)
        #expect(found?.code == "not-utf-8")
        #expect(found?.message == "Byte \(name) at offset 18 is not UTF-8 text")
        #expect(found?.place?.line == 2)
        #expect(found?.place?.column == 9)
    }

    @Test("that are characters without a place in a text are named")
    func controls() {
        let message = { (code: String) in "The character \(code) at offset 8 cannot stand in a document" }
        #expect(remark(Array("title: a\0".utf8))?.message == message("U+0000"))
        #expect(remark(Array("title: a\u{1B}".utf8))?.message == message("U+001B"))
        #expect(remark(Array("title: a\u{7F}".utf8))?.message == message("U+007F"))
        #expect(remark(Array("title: a\u{2028}b".utf8))?.message == message("U+2028 LINE SEPARATOR"))
        #expect(remark(Array("title: a\u{85}b".utf8))?.message.hasPrefix("The character U+0085") == true)
        #expect(remark([UInt8](repeating: 0, count: 100))?.code == "control-character")
    }

    @Test("within escapes are held to the same")
    func escaped() {
        expect(
            plant(("Where to put the pilot plant", "1️⃣\"a\\0b\"")),
            [
                Expected(
                    1, "control-character", "'title' has the character U+0000 in it", hint: "Remove the character")
            ])
        let title = read(plant(("Where to put the pilot plant", "\"\\u2028 \\U0001F600 \\u202E\""))).problem?.title
        #expect(title == "\u{2028} 😀 \u{202E}")
    }

    @Test(
        "of another kind of file are called by its name",
        arguments: [
            ("PK\u{3}\u{4}rest", "a zip archive, such as an Excel workbook"), ("%PDF-1.7", "a PDF file"),
            ("<!DOCTYPE html><html>", "a web page"), ("\n <HTML>", "a web page"),
            ("<?xml version='1.0'?>", "an XML file"),
            ("version https://git-lfs.github.com/spec/v1\n", "a pointer of Git LFS"),
            ("diff --git a/x b/x\n", "the output of a diff"),
            ("SQLite format 3\0", "an SQLite database"), ("{\\rtf1", "a rich text file"),
        ])
    func foreign(text: String, kind: String) {
        for path in ["p.yaml", "p.json"] {
            let found = remark(Array(text.utf8), path: path)
            #expect(found?.code == "foreign-file")
            #expect(found?.message == "This is \(kind), not a decision document")
        }
    }

    @Test("in UTF-16 or UTF-32 are told from damage")
    func wide() {
        let little = "assay: 1\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = "assay: 1\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
            #expect(remark(bytes)?.message == "This is text in UTF-16, not a decision document")
        }
        #expect(remark([0xFF, 0xFE, 0, 0] + little)?.message == "This is text in UTF-32, not a decision document")
    }
}
