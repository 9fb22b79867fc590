// Tests of the printed conformance card.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("Conformance card as text") struct ConformanceTextTests {
    private let card = ConformanceCard(of: [Additive(), EDAS()], problems: 60, seed: 1)

    @Test("prints a dot where a property never failed, and a share where it did")
    func lines() throws {
        let lines = card.lines(colored: false)
        #expect(lines[0] == "How often a property fails, on 60 random problems (seed 1); '·' means never")
        let additive = try #require(lines.first { $0.contains("additive") })
        #expect(additive.split(separator: " ") == ["additive"] + ConformanceProperty.all.map { _ in "·" })
        let edas = try #require(lines.first { $0.contains("edas ") })
        #expect(edas.contains(" %"))
        #expect(lines.last == "  edas: " + EDAS().examples.joined(separator: "; "))
    }

    @Test("gives programs every trial")
    func commaSeparated() {
        let lines = card.commaSeparated.split(whereSeparator: \.isNewline)
        #expect(lines.first == "method,property,tried,failed,rate")
        #expect(lines.count == 1 + 2 * ConformanceProperty.all.count)
        #expect(lines[1] == "additive,dominance,60,0,0")
    }
}
