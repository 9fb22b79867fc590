// Tests of PlainTable: great tables are read as small ones are.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation
import Testing

@Suite("A bare table that is read for its ranking") struct PlainTableTests {
    /// Both readings of a table, and whether the text of the quick one was kept.
    private func readings(_ text: String, decimalComma: Bool = false) throws -> (slow: Reading, quick: Reading) {
        let path = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString).csv").path()
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return (
            try DocumentReader.read(contentsOf: path, decimalComma: decimalComma),
            try DocumentReader.readTable(contentsOf: path, decimalComma: decimalComma)
        )
    }

    @Test(
        "is the same decision where it is nothing but names and figures, and its text is not kept",
        arguments: [
            "option,cost,jobs\nGujarat,31,320\nOdisha,24,250\n", "option,cost,jobs\ngujarat,31,-320\nodisha,2.4e3,0.25",
            "car;Cost (US$ m);jobs\r\nA 1;31;320\r\nA 2;24;250\r\n", "id\tc1\tc2\n17\t1\t2\n18\t3\t4\n",
            "x,c\nZürich-1,1\nGenève 2,2\n", "x,c\na,1234567890123456789\nb,0.1234567890123456789\nc,1e22\n",
        ])
    func plain(text: String) throws {
        let (slow, quick) = try readings(text)
        #expect(slow.problem != nil)
        #expect(quick.problem == slow.problem)
        #expect(quick.problem?.options.map(\.name) == slow.problem?.options.map(\.name))
        #expect(quick.sources.isEmpty)
    }

    @Test(
        "is read with all remarks where it is anything else",
        arguments: [
            "x,c\n\"a\",1\nb,2\n", "x,c\na,1\n\nb,2\n", "x,c\na, 1\nb,2\n", "x,c\na,unknown\nb,2\n", "x,c\na,1\na,2\n",
            "x,c\nA 1,1\na-1,2\n", "x,c\na,1\nb,2,3\n", "x,c\na,1\nb\n", "x,c\na,01\nb,2\n", "x,c\na,1e999\nb,2\n",
            "x,1\na,1\nb,2\n", "x,c\n1,1\n2,2\n", "x,c\n", "", "x,c\na,1\n,2\n", "x,c\na,1\u{7}\n", "x,c\na,1\rb,2\r",
            "x,c\na,1.\nb,2\n",
        ])
    func other(text: String) throws {
        let (slow, quick) = try readings(text)
        #expect(quick.problem == slow.problem)
        #expect(quick.diagnostics == slow.diagnostics.map { $0 })
        #expect(!quick.sources.isEmpty)
    }

    @Test("has decimal commas if that is said")
    func decimalCommas() throws {
        let (slow, quick) = try readings("x;c\na;1,5\nb;2\n", decimalComma: true)
        #expect(quick.problem == slow.problem)
        #expect(quick.problem?.performances.figures == [1.5, 2])
    }

    @Test("is the same from two halves, whatever pieces the file is read in")
    func halves() throws {
        let rows = (0..<90_000).map { "o\($0),\(Double($0) / 8),\($0 % 977)" }
        let (slow, quick) = try readings("option,a,b\n" + rows.joined(separator: "\n") + "\n")
        #expect(quick.sources.isEmpty)
        #expect(quick.problem == slow.problem)
        #expect(quick.problem?.options.count == 90_000)
    }
}
