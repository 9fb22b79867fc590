// Mistakes in correlations, with the exact words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A mistake in correlations")
struct CorrelationsTests {
    private let stated = "[{criterion: cost, value: 0.6}, {option: grid, value: 0.4}]"

    @Test("is one of nothing, of two things, of an unknown thing, or without a value")
    func subjects() {
        let hint = "Write {criterion: id, value: 0.5} or {option: id, value: 0.5}"
        expect(
            energy((stated, "[{1️⃣value: 0.6}]")),
            [Expected(1, "missing-key", "A correlation is of one 'criterion' or of one 'option'", hint: hint)])
        expect(
            energy((stated, "[{1️⃣criterion: cost, option: grid, value: 0.6}]")),
            [Expected(1, "conflicting-keys", "A correlation is of one 'criterion' or of one 'option'", hint: hint)])
        expect(
            energy((stated, "[{option: 1️⃣gird, value: 0.6}]")),
            [
                Expected(
                    1, "unknown-option", "'gird' is not an option of this document", hint: "Did you mean 'grid'?")
            ])
        expect(
            energy((stated, "[{1️⃣option: grid}]")),
            [Expected(1, "missing-key", "A correlation needs 'value'", hint: "Add 'value:' with a number")])
    }

    @Test("is a value that cannot be, alone or with the others")
    func values() {
        expect(
            energy((stated, "[{criterion: cost, value: 1️⃣-0.2}]")),
            [Expected(1, "out-of-bounds", "'value' is -0.2, not between 0 and 1")])
        expect(
            energy((stated, "[{criterion: cost, value: 0.5}, 1️⃣{criterion: cost, value: 0.25}]")),
            [Expected(1, "duplicate-id", "The correlation of 'cost' is stated twice", hint: "Keep one of them")])
        expect(
            energy((stated, "[{criterion: cost, value: 0.75}, 1️⃣{option: grid, value: 0.5}]")),
            [
                Expected(
                    1, "out-of-bounds", "The correlations of a criterion and of an option sum to 1.25, above 1",
                    hint: "Both act on the cell where they meet, and leave it no room of its own: lower one of them")
            ])
    }
}
