// Tests of the lexicographic order.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Lexicographic order") struct LexicographicTests {
    @Test("lets the heaviest criterion decide and the next break ties")
    func order() throws {
        let table = smallTable([[9, 1], [1, 5], [2, 5], [2, 5]], weights: [1, 3])
        #expect(try Lexicographic().verdict(on: table).scores == [0, 1, 2.5, 2.5])
    }

    @Test("takes the order of the document on request, and less where less is better")
    func document() throws {
        let table = smallTable(
            [[9, 1], [1, 5], [2, 5]], weights: [1, 3], minimized: [0], parameters: ["order": .word("document")])
        #expect(try Lexicographic().verdict(on: table).scores == [0, 2, 1])
    }
}
