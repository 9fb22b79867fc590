// Documents made to hang, crash or fill the memory.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A hostile document")
struct HostileDocumentTests {
    private func codes(_ text: String, path: String = "p.yaml") -> Set<String> {
        Set(read(text, path: path).diagnostics.map(\.code))
    }

    @Test("with an alias bomb is refused without expanding it", .timeLimit(.minutes(1)))
    func bomb() {
        let names = Array("abcdefghijkl")
        let lines = zip(names.dropFirst(), names).map { name, before in
            "\(name): &\(name) [\([String](repeating: "*\(before)", count: 9).joined(separator: ", "))]"
        }
        let found = codes("title: x\na: &a [x, x]\n" + lines.joined(separator: "\n"))
        #expect(found.isSuperset(of: ["anchor", "alias"]))
    }

    @Test("that nests too deep is refused at the level where it is too deep", .timeLimit(.minutes(1)))
    func depth() {
        #expect(codes(String(repeating: "[", count: 100_000)) == ["too-deep"])
        #expect(codes(String(repeating: "{a: ", count: 100_000)) == ["too-deep"])
        #expect(codes(String(repeating: "- ", count: 100_000)) == ["too-deep"])
        #expect(codes(String(repeating: "[", count: 1_000_000), path: "p.json") == ["too-deep"])
        #expect(codes(String(repeating: "{\"a\":", count: 100_000), path: "p.json") == ["too-deep"])
        let place = read("x: " + String(repeating: "[", count: 100)).diagnostics.first?.place
        #expect(place == SourcePlace(path: "plant.yaml", line: 1, column: 4 + 63))
    }

    @Test("with too many values is refused", .timeLimit(.minutes(1)))
    func values() {
        #expect(codes("options: [" + String(repeating: "a,", count: 1_000_001) + "]") == ["too-large"])
    }

    @Test("with a mistake in every line keeps the first ten thousand", .timeLimit(.minutes(1)))
    func manyMistakes() {
        let reading = read(plant() + String(repeating: "title: x\n", count: 20_000))
        #expect(reading.diagnostics.count == 10_000)
        #expect(reading.problem == nil)
    }

    @Test("of one line of megabytes is shown in part", .timeLimit(.minutes(1)))
    func longLine() {
        let reading = read("title: \(String(repeating: "x", count: 4 << 20))\n")
        let text = DiagnosticText(sources: reading.sources)(reading.diagnostics)
        #expect(text.utf8.count < 4000)
    }

    @Test("cut off anywhere, or with any byte changed, is read or refused, and never gives a number that is none")
    func mutations() {
        let bytes: [UInt8] = [0x00, 0x20, 0x22, 0x2C, 0x2D, 0x3A, 0x7B, 0x80, 0xFF]
        for (original, step) in [(Array(plant().utf8), 1), (Array(energy().utf8), 11)] {
            for place in stride(from: 0, to: original.count, by: step) {
                examine(Array(original[..<place]))
                var changed = original
                changed[place] = bytes[place % bytes.count]
                examine(changed)
            }
        }
    }

    @Test("in JSON or CSV, cut off anywhere, is read or refused too")
    func otherForms() {
        let json = Array(
            "{\"assay\": 1, \"title\": \"\\u00e9\\ud83d\\ude00\", \"options\": [\"a\"], \"weights\": {\"c\": -1.5e3}}"
                .utf8)
        for end in json.indices { #expect(DocumentReader.read(Array(json[..<end]), path: "p.json").problem == nil) }
        let table = Array("option;cost;jobs\n\"gujarat\";31;320\nodisha;24;\"2\"\"50\"\n".utf8)
        let rows = "performance:\n  gujarat: {cost: 31, jobs: 320}\n  odisha: {cost: 24, jobs: 250}\n"
        for end in table.indices {
            let files = DocumentFiles { .success(DocumentFiles.File(path: $0, bytes: Array(table[..<end]))) }
            examine(read(plant((rows, "performance: t.csv\n")), files: files))
        }
    }

    private func examine(_ bytes: [UInt8]) { examine(DocumentReader.read(bytes, path: "p.yaml")) }

    private func examine(_ reading: Reading) {
        #expect((reading.problem == nil) == !reading.errors.isEmpty)
        #expect(!DiagnosticText(sources: reading.sources)(reading.diagnostics).contains("\0"))
        guard let problem = reading.problem else { return }
        let weights = problem.weightSets.flatMap { $0.weights(in: problem.tree) }
        let numbers = weights + problem.performances.cells.compactMap(\.best)
        let areFinite = numbers.allSatisfy(\.isFinite)
        #expect(areFinite)
    }
}
