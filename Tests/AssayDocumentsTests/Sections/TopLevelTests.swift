// Mistakes in the top level, with the exact words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A mistake in the top level")
struct TopLevelTests {
    @Test("is a misspelt key, with the nearest known one")
    func keys() {
        for key in ["wieghts", "weight", "Weights", "WEIGHTS", "wheights"] {
            expect(
                plant(("weights:", "1️⃣\(key):")),
                [Expected(1, "unknown-key", "'\(key)' is not a key of a document", hint: "Did you mean 'weights'?")])
        }
        expect(
            energy(("as-of:", "1️⃣as_of:")),
            [Expected(1, "unknown-key", "'as_of' is not a key of a document", hint: "Did you mean 'as-of'?")])
        expect(
            plant(("weights:", "1️⃣wеights:")),
            [
                Expected(
                    1, "unknown-key", "'wеights' is not a key of a document",
                    hint: "Did you mean 'weights'? Here 'е' is U+0435 CYRILLIC SMALL LETTER IE")
            ])
        expect(
            plant(("title:", "1️⃣remarks: none\ntitle:")),
            [Expected(1, "unknown-key", "'remarks' is not a key of a document")])
    }

    @Test("is a key of the analysis that stands beside it, or a parameter beside the parameters")
    func analysisKeys() {
        expect(
            plant(("title:", "1️⃣method: topsis\ntitle:")),
            [
                Expected(
                    1, "unknown-key", "'method' is not a key of a document",
                    hint: "'method' stands under 'analysis'")
            ])
        expect(
            plant(("title:", "analysis: {method: vikor, 1️⃣v: 0.5}\ntitle:")),
            [
                Expected(
                    1, "unknown-key", "'v' is not a key of the analysis", hint: "Parameters stand under 'parameters'")
            ])
    }

    @Test("is a key that is missing, or has no value, or a value of another kind")
    func values() {
        expect(
            plant(("assay: 1\ntitle", "1️⃣title")),
            [Expected(1, "missing-key", "A document needs 'assay'", hint: "Add 'assay:' with '1'")])
        expect(
            plant(("title: Where to put the pilot plant", "1️⃣title:")),
            [Expected(1, "missing-value", "'title' has no value", hint: "Write a text, or remove the key")])
        expect(
            plant(("Where to put the pilot plant", "1️⃣[a, b]")),
            [Expected(1, "wrong-type", "'title' takes a text, not a list")])
        expect(
            plant(("Where to put the pilot plant", "1️⃣\"\"")),
            [Expected(1, "empty", "The title is empty", hint: "Say what is decided")])
    }

    @Test("is a version that is not known, and nothing else is said")
    func version() {
        expect(
            plant(("assay: 1", "assay: 1️⃣2"), ("title:", "subject:")),
            [
                Expected(
                    1, "unsupported-version", "The document is of version 2 of the format",
                    hint: "This Assay reads version 1; a later one may read this document")
            ])
        expect(
            plant(("assay: 1", "assay: 1️⃣1.0")),
            [
                Expected(
                    1, "wrong-type", "'assay' takes the version of the format, not '1.0'", hint: "Write 'assay: 1'")
            ])
    }

    @Test("is a day that no calendar has, a word that is not one of a few, an option that is not there")
    func words() {
        expect(
            energy(("as-of: 2026-11-23", "as-of: 1️⃣2026-02-30")),
            [
                Expected(
                    1, "invalid-date", "'2026-02-30' is not a day of the calendar",
                    hint: "Write year, month and day, such as 2026-11-23")
            ])
        expect(
            energy(("status: illustrative", "status: 1️⃣no")),
            [Expected(1, "unknown-word", "'status' takes 'draft', 'illustrative' or 'agreed', not 'no'")])
        expect(
            energy(("baseline: gas", "baseline: 1️⃣gaz")),
            [Expected(1, "unknown-option", "'gaz' is not an option of this document", hint: "Did you mean 'gas'?")])
    }

    @Test("is a document that is none")
    func none() {
        let hint = "Start from 'assay new', which writes a commented document"
        expect("1️⃣", [Expected(1, "empty", "The document is empty", hint: hint)])
        expect("1️⃣# only a remark\n", [Expected(1, "empty", "The document is empty", hint: hint)])
        expect(
            "1️⃣- a\n",
            [
                Expected(
                    1, "wrong-type", "A decision document is a map of keys such as 'title' and 'criteria', not a list",
                    hint: hint)
            ])
    }
}
