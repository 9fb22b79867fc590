// Mistakes in options, sources and waivers, with the exact words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A mistake in options")
struct OptionsTests {
    @Test("is an option that is listed twice, or none at all")
    func list() {
        expect(
            plant(("[gujarat, odisha]", "[gujarat, odisha, 1️⃣gujarat]")),
            [Expected(1, "duplicate-id", "The option 'gujarat' is listed twice", hint: "Keep one of them")])
        expect(
            plant(("[gujarat, odisha]", "1️⃣[]")),
            [Expected(1, "empty", "'options' is empty", hint: "List the options by id")])
    }

    @Test("is a circle of needs, told once")
    func cycle() {
        expect(
            energy(("  grid:\nperf", "  grid: {needs: [1️⃣pumps]}\nperf")),
            [Expected(1, "cycle", "'pumps' needs 'grid', which needs 'pumps'", hint: "Remove one of these needs")])
        expect(
            energy(("needs: [grid]", "needs: [1️⃣pumps]")),
            [Expected(1, "cycle", "'pumps' needs itself", hint: "Remove one of these needs")])
    }

    @Test("is a need that is no option, or stands alone")
    func needs() {
        expect(
            energy(("helps: [gas]", "helps: [1️⃣gaz]")),
            [Expected(1, "unknown-option", "'gaz' is not an option of this document", hint: "Did you mean 'gas'?")])
        expect(
            energy(("helps: [gas]", "helps: 1️⃣gas")),
            [Expected(1, "wrong-type", "'helps' takes a list of ids, not 'gas'", hint: "Write [gas]")])
    }
}

@Suite("A mistake in sources, the analysis or waivers")
struct SurroundingsTests {
    @Test("is a source without a title, a grade that is none, a year that is no number")
    func sources() {
        expect(
            energy(("survey: {title: Survey of roofs, ", "1️⃣survey: {")),
            [Expected(1, "missing-key", "A source needs 'title'", hint: "Add 'title:' with a text")])
        expect(
            energy(("year: 2025, grade: B", "year: 2025, grade: 1️⃣b")),
            [Expected(1, "unknown-word", "'grade' takes 'A', 'B', 'C', 'D' or 'E', not 'b'", hint: "Did you mean 'B'?")]
        )
        expect(
            energy(("year: 2025", "year: 1️⃣20255")),
            [Expected(1, "out-of-bounds", "'year' takes a whole number from 1 to 9999, not 20255")])
    }

    @Test("is draws, a seed or a deviation out of bounds")
    func analysis() {
        for draws in ["0", "-1", "1.5", "10000001"] {
            expect(
                energy(("draws: 5000", "draws: 1️⃣\(draws)")),
                [Expected(1, "out-of-bounds", "'draws' takes a whole number from 1 to 10000000, not \(draws)")])
        }
        expect(
            energy(("draws: 5000", "draws: 1️⃣1e5")),
            [
                Expected(
                    1, "out-of-bounds", "'draws' takes a whole number from 1 to 10000000, not 1e5", hint: "Write 100000"
                )
            ])
        expect(
            energy(("seed: 7", "seed: 1️⃣18446744073709551616")),
            [
                Expected(
                    1, "out-of-bounds",
                    "'seed' takes a whole number from 0 to 18446744073709551615, not 18446744073709551616")
            ])
        expect(
            energy(("within: 25%", "within: 1️⃣25")),
            [Expected(1, "out-of-bounds", "'within' is 25, not between 0 % and 100 %", hint: "Write 25% or 0.25")])
        #expect(read(energy(("seed: 7", "seed: 18446744073709551615"))).problem?.analysis.seed == .max)
    }

    @Test("is a parameter that looks like a number and is none")
    func parameters() {
        expect(
            energy(("{normalization: vector}", "{strength: 1️⃣.inf}")),
            [
                Expected(
                    1, "invalid-number", "'.inf' is not a number: only finite numbers can be compared",
                    hint: "Write a number, or 'unknown' if nobody knows")
            ])
    }

    @Test("is no parameter with lists and maps in it")
    func nestedParameters() {
        let bounds = "{bounds: {noise: [1, 3], view: [0, 10], cost: [20, 60]}}"
        let document = energy(("method: topsis", "method: spotis"), ("{normalization: vector}", bounds))
        let pairs: [String: ParameterValue] = [
            "noise": .list([.number(1), .number(3)]), "view": .list([.number(0), .number(10)]),
            "cost": .list([.number(20), .number(60)]),
        ]
        #expect(read(document).problem?.analysis.parameters == ["bounds": .map(pairs)])
    }

    @Test("is no parameter of the additive method, whose top level it sets")
    func compensation() {
        let document = energy(
            ("method: topsis", "method: additive"), ("{normalization: vector}", "{compensation: worst-only}"))
        #expect(read(document).problem?.tree.root.compensation == .worstOnly)
    }

    @Test("is a waiver without a rule or a reason, or about nothing")
    func waivers() {
        expect(
            energy(("{rule: double-counting, of", "{1️⃣of")),
            [Expected(1, "missing-key", "A waiver needs 'rule'", hint: "Add 'rule:' with an id")])
        expect(
            energy(("of: [noise, view]", "of: [noise, 1️⃣veiw]")),
            [Expected(1, "unknown-id", "'veiw' is nothing that this document defines", hint: "Did you mean 'view'?")])
    }
}
