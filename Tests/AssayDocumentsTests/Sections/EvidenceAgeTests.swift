// Mistakes in the age of evidence, with the exact words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A mistake in the age of evidence")
struct EvidenceAgeTests {
    @Test("is anything but a whole number of years or months", arguments: ["5", "five years", "0 years", "2 decades"])
    func words(_ text: String) {
        expect(
            energy(("evidence-age: 18 months", "evidence-age: 1️⃣\(text)")),
            [
                Expected(
                    1, "invalid-age", "'evidence-age' takes an age, not '\(text)'",
                    hint: "Write a whole number of years or months, such as '5 years' or '18 months'")
            ])
    }
}
