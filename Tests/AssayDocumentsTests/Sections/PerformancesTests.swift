// Mistakes in performances, screens and scenarios, with the exact words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A mistake in performances")
struct PerformancesTests {
    private let orUnknown = "Write a number, or 'unknown' if nobody knows"

    @Test("is a cell or a whole option that is left out")
    func missing() {
        expect(
            plant(("gujarat: {cost: 31, jobs: 320}", "1️⃣gujarat: {cost: 31}")),
            [Expected(1, "missing-performance", "'gujarat' has no performance for 'jobs'", hint: orUnknown)])
        expect(
            plant(("jobs: 320", "1️⃣jobs: ")),
            [Expected(1, "missing-performance", "'jobs' has no figure", hint: orUnknown)])
        expect(
            plant(("performance:", "1️⃣performance:"), ("  odisha: {cost: 24, jobs: 250}\n", "")),
            [
                Expected(
                    1, "missing-performance", "'odisha' has no performances",
                    hint: "Give it a figure for every criterion, or 'unknown' where nobody knows")
            ])
    }

    @Test("is an option or a criterion that is not there, told once")
    func unknown() {
        expect(
            plant(("odisha: {cost", "1️⃣odissa: {cost")),
            [
                Expected(
                    1, "unknown-option", "'odissa' is not an option of this document", hint: "Did you mean 'odisha'?")
            ])
        expect(
            plant(("{cost: 24", "{1️⃣costs: 24")),
            [
                Expected(
                    1, "unknown-criterion", "'costs' is not a criterion of this document", hint: "Did you mean 'cost'?")
            ])
        expect(
            energy(("grid: {noise: 3,", "grid: {1️⃣people: 3, noise: 3,")),
            [
                Expected(
                    1, "group-for-criterion", "'people' is a group of criteria, not a criterion",
                    hint: "Its criteria are 'noise', 'view'")
            ])
        expect(
            energy(("[survey, letter]", "[survey, 1️⃣leter]")),
            [Expected(1, "unknown-source", "'leter' is not a source of this document", hint: "Did you mean 'letter'?")])
    }

    @Test("is a level that the scale does not have, or a word where no scale is")
    func levels() {
        expect(
            energy(("noise: silent,", "noise: 1️⃣quiet,")),
            [
                Expected(
                    1, "unknown-level", "'quiet' is not a level of 'noise'",
                    hint: "The levels are 'loud', 'faint', 'silent'")
            ])
        expect(
            energy(("noise: silent,", "noise: 1️⃣Silent,")),
            [Expected(1, "unknown-level", "'Silent' is not a level of 'noise'", hint: "Did you mean 'silent'?")])
        expect(
            plant(("jobs: 320", "jobs: 1️⃣unkown")),
            [Expected(1, "invalid-number", "'unkown' is not a number", hint: "Did you mean 'unknown'?")])
    }

    @Test("is an estimate that is not in order")
    func disordered() {
        let hint = "Low is the smaller number, whichever direction is better"
        expect(
            plant(("jobs: 320", "jobs: [1️⃣400, 320, 500]")),
            [Expected(1, "disordered-estimate", "Low is 400, above the best estimate 320", hint: hint)])
        expect(
            plant(("cost: 31,", "cost: {best: 31, high: 1️⃣20},")),
            [Expected(1, "disordered-estimate", "High is 20, below the best estimate 31", hint: hint)])
        expect(
            energy(("{best: unknown, because", "{best: unknown, low: 1️⃣2, because")),
            [
                Expected(
                    1, "conflicting-keys", "What is unknown has no bounds",
                    hint: "Write a best estimate, or remove low and high")
            ])
    }

    @Test("outside the range is a warning with the value it counts with")
    func outside() {
        expect(
            plant(("jobs: 320", "jobs: 1️⃣900")),
            [
                Expected(
                    1, "outside-range", "900 is outside the range of 'jobs', 0 to 500",
                    hint: "Its value is 100; agree on a wider range if such figures are real")
            ])
        #expect(
            read(
                plant(
                    ("jobs: {unit: jobs,", "jobs: {unit: jobs, value: {curve: target, worst-again-at: 990},"),
                    ("jobs: 320", "jobs: 900"))
            )
            .diagnostics == [])
    }
}

@Suite("A mistake in screens")
struct ScreensTests {
    @Test("is a bound that is missing, or one too many, or on no criterion")
    func bounds() {
        expect(
            energy(("{criterion: noise, at-least: faint, because: Law}", "{1️⃣criterion: noise, because: Law}")),
            [Expected(1, "missing-key", "A screen needs 'at-least' or 'at-most'", hint: "Add the bound that must hold")]
        )
        expect(
            energy(("{criterion: cost, at-most: 55}", "{criterion: cost, at-least: 30, 1️⃣at-most: 55}")),
            [
                Expected(
                    1, "conflicting-keys", "A screen has one bound", hint: "Write a second screen for the other bound")
            ])
        expect(
            energy(("{criterion: cost, at-most: 55}", "{criterion: 1️⃣coast, at-most: 55}")),
            [
                Expected(
                    1, "unknown-criterion", "'coast' is not a criterion of this document", hint: "Did you mean 'cost'?")
            ])
    }
}

@Suite("A mistake in scenarios")
struct ScenariosTests {
    @Test("is a number that might be added or might replace")
    func ambiguous() {
        expect(
            energy(("view: \"-1\"", "view: 1️⃣-1")),
            [
                Expected(
                    1, "ambiguous-change", "'-1' might be added or might replace the figure",
                    hint: "Write \"-1\" in quotes to add it, or {to: -1} to replace")
            ])
        expect(
            energy(("view: \"-1\"", "view: 1️⃣+0.5")),
            [
                Expected(
                    1, "ambiguous-change", "'+0.5' might be added or might replace the figure",
                    hint: "Write \"+0.5\" in quotes to add it, or {to: 0.5} to replace")
            ])
        expect(
            energy(("view: \"-1\"", "view: 1️⃣\"2\"")),
            [
                Expected(
                    1, "ambiguous-change", "'2' might be added or might replace the figure",
                    hint: "Write \"+2\" in quotes to add it, or {to: 2} to replace")
            ])
        expect(
            energy(("noise: x2", "noise: 1️⃣2")),
            [
                Expected(
                    1, "ambiguous-change", "A scenario multiplies weights, and '2' might be points",
                    hint: "Write x2 to multiply the weight by 2")
            ])
    }

    @Test("is a factor that takes all weights away, or turns one below 0")
    func factors() {
        expect(
            energy(("weights: {people: x0.5, noise: x2, cost: {times: 1.5}}", "1️⃣weights: {people: x0, cost: x0}")),
            ["town", "members", "flat"].map {
                Expected(1, "zero-weights", "These factors leave the weight set '\($0)' without any weight")
            })
        expect(
            energy(("noise: x2", "noise: 1️⃣x-2")),
            [Expected(1, "negative-weight", "The factor -2 would make a weight negative")])
        expect(
            energy(("noise: x2", "noise: 1️⃣x1,5")),
            [Expected(1, "invalid-number", "'1,5' is not a number: it has a decimal comma", hint: "Write 1.5")])
    }

    @Test("is a change of two kinds, or of none, or to a level that is not there")
    func changes() {
        expect(
            energy(("{add: 0.5}", "{add: 0.5, 1️⃣times: 2}")),
            [Expected(1, "conflicting-keys", "A change is one of 'add', 'times' and 'to'", hint: "Keep one of them")])
        expect(
            energy(("noise: loud, view: {add", "noise: 1️⃣lout, view: {add")),
            [Expected(1, "unknown-level", "'lout' is not a level of 'noise'", hint: "Did you mean 'loud'?")])
        expect(
            energy(("likelihood: 0.25", "likelihood: 1️⃣25")),
            [Expected(1, "out-of-bounds", "'likelihood' is 25, not between 0 and 1")])
    }
}
