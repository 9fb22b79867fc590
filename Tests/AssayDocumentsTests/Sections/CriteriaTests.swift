// Mistakes in criteria, with the exact words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A mistake in criteria")
struct CriteriaTests {
    @Test("is a range without two ends, or none at all, or two measures at once")
    func ranges() {
        expect(
            plant(("best: 20", "best: 1️⃣60")),
            [
                Expected(
                    1, "invalid-range", "Worst and best are both 60",
                    hint: "A range needs two ends; if options do not differ, leave the criterion out")
            ])
        expect(
            plant(("cost: {unit: US$ m, range: {worst: 60, best: 20}}", "1️⃣cost: {unit: US$ m}")),
            [
                Expected(
                    1, "missing-range", "'cost' has neither a range nor a scale",
                    hint: "Add 'range: {worst: …, best: …}' with the agreed worst and best performance")
            ])
        expect(
            energy(("view: {range", "view: {scale: noise, 1️⃣range")),
            [Expected(1, "conflicting-keys", "'view' has 'range' and 'scale'", hint: "Keep one of them")])
        expect(
            plant(("worst: 60, best: 20", "1️⃣wrost: 60, best: 20")),
            [Expected(1, "unknown-key", "'wrost' is not a key of a range", hint: "Did you mean 'worst'?")])
        expect(
            plant(("worst: 60, best: 20", "worst: -1e308, best: 1️⃣1.7e308")),
            [
                Expected(
                    1, "invalid-range", "The range from -1e+308 to 1.7e+308 is too wide to count with",
                    hint: "Choose a larger unit")
            ])
    }

    @Test("is no error but a warning where the spread of the options stands in for a range")
    func direction() {
        expect(
            plant(("range: {worst: 60, best: 20}", "1️⃣direction: minimize")),
            [
                Expected(
                    1, "range-from-data", "'cost' has no agreed range, so the spread of these options stands in",
                    hint:
                        "Agree on a worst and a best performance, or new options will change the meaning of its weight")
            ])
    }

    @Test("is an id that is none, or is given twice in the tree")
    func ids() {
        for (id, better) in [
            ("Cost", "cost"), ("public_cost", "public-cost"), ("Public Cost", "public-cost"), ("cost-", "cost"),
        ] {
            let document = plant(
                ("  cost: {unit", "  1️⃣\(id): {unit"), ("{cost: 60", "{\(id): 60"), ("{cost: 31", "{\(id): 31"),
                ("{cost: 24", "{\(id): 24"))
            expect(
                document,
                [
                    Expected(
                        1, "invalid-id", "'\(id)' is not an id: ids are lower-case words joined by hyphens",
                        hint: "Write '\(better)'")
                ])
        }
        expect(
            energy(("  cost: {unit", "  1️⃣noise: {range: {worst: 0, best: 1}}\n  cost: {unit")),
            [
                Expected(
                    1, "duplicate-id", "'noise' is the id of another criterion or group", hint: "Give each its own id")
            ])
    }

    @Test("is an empty group")
    func empty() {
        expect(
            plant(("criteria:", "criteria:\n  people: {criteria: 1️⃣{}}")),
            [Expected(1, "empty", "'criteria' is empty")])
    }

    @Test("is a compensation beyond additive, or of a criterion")
    func compensation() {
        expect(
            energy(("compensation: 0.5", "compensation: 1️⃣1.5")),
            [
                Expected(
                    1, "invalid-compensation", "'compensation' is 1.5, above 1",
                    hint: "1 lets a good score make up for a bad one in full; there is no more than that")
            ])
        expect(
            energy(("compensation: 0.5", "compensation: 1️⃣worst_only")),
            [
                Expected(
                    1, "invalid-compensation",
                    "'compensation' takes a number up to 1 or 'worst-only', not 'worst_only'",
                    hint: "Did you mean 'worst-only'?")
            ])
        expect(
            plant(("jobs: {unit", "jobs: {1️⃣compensation: 0, unit")),
            [Expected(1, "unknown-key", "'compensation' is not a key of a criterion", hint: "Only groups have it")])
    }

    @Test("is a threshold beside the criterion's own keys, under its name or the letter of the papers")
    func strayThresholds() {
        for (key, name) in [
            ("indifference", "indifference"), ("veto", "veto"), ("q", "indifference"), ("s", "gaussian"),
        ] {
            expect(
                plant(("jobs: {unit", "jobs: {1️⃣\(key): 5, unit")),
                [
                    Expected(
                        1, "unknown-key", "'\(key)' is not a key of a criterion",
                        hint: "Write 'thresholds: {\(name): …}'")
                ])
        }
        expect(
            plant(("jobs: {unit", "jobs: {thresholds: {1️⃣p: 5}, unit")),
            [Expected(1, "unknown-key", "'p' is not a key of thresholds", hint: "Write 'preference'")])
        expect(
            plant(("jobs: {unit", "jobs: {preference: 1️⃣20, unit")),
            [
                Expected(
                    1, "unknown-word",
                    "'preference' takes 'usual', 'u-shape', 'v-shape', 'level', 'linear' or 'gaussian', not '20'",
                    hint: "It names a function; write the threshold as 'thresholds: {preference: 20}'")
            ])
    }

    @Test("is an abbreviated direction")
    func abbreviation() {
        expect(
            plant(("jobs: {unit: jobs, range: {worst: 0, best: 500}}", "jobs: {unit: jobs, direction: 1️⃣max}")),
            [
                Expected(
                    1, "unknown-word", "'direction' takes 'maximize' or 'minimize', not 'max'",
                    hint: "Did you mean 'maximize'?")
            ])
    }

    @Test("is a scale that is not there, or has one level, or levels that do not rise")
    func scales() {
        expect(
            energy(("noise: {scale: noise}", "noise: {scale: 1️⃣niose}")),
            [Expected(1, "unknown-scale", "'niose' is not a scale of this document", hint: "Did you mean 'noise'?")])
        expect(
            energy(("at: 2.5", "at: 1️⃣1")),
            [
                Expected(
                    1, "disordered-levels", "'faint' stands at 1, not above 'loud' at 1",
                    hint: "Write levels from worst to best, with rising numbers")
            ])
        expect(
            plant(("range: {worst: 0, best: 500}", "scale: {levels: {1️⃣some: Some}}")),
            [Expected(1, "too-few-levels", "A scale needs at least two levels")])
    }

    @Test("is thresholds that do not rise")
    func thresholds() {
        expect(
            plant(("jobs: {unit: jobs", "jobs: {unit: jobs, thresholds: {1️⃣indifference: 5, preference: 2}")),
            [
                Expected(
                    1, "disordered-thresholds", "The thresholds do not rise from indifference over preference to veto")
            ])
        expect(
            plant(("jobs: {unit: jobs", "jobs: {unit: jobs, thresholds: {veto: 1️⃣-5}")),
            [Expected(1, "out-of-bounds", "'veto' is -5, below 0")])
    }

    @Test("has thresholds that grow with the performance, each in either form")
    func growingThresholds() throws {
        let text = plant(
            (
                "jobs: {unit: jobs",
                "jobs: {unit: jobs, thresholds: {indifference: {amount: 5, share: 10%}, preference: {share: 0.2}, veto: 90}"
            ))
        let thresholds = try #require(read(text).problem).criteria[1].thresholds
        #expect(
            thresholds
                == Thresholds(
                    indifference: 5, veto: 90, shares: Thresholds.Shares(indifference: 0.1, preference: 0.2)))
        expect(
            plant(
                ("jobs: {unit: jobs", "jobs: {unit: jobs, thresholds: {veto: {1️⃣shar: 10%}, preference: {share: 2️⃣3}}")),
            [
                Expected(1, "unknown-key", "'shar' is not a key of a threshold", hint: "Did you mean 'share'?"),
                Expected(
                    2, "out-of-bounds", "'share' is 3, not between 0 % and 100 %", hint: "Write 25% or 0.25"),
            ])
        expect(
            plant(("jobs: {unit: jobs", "jobs: {unit: jobs, thresholds: {veto: 1️⃣{}}")),
            [Expected(1, "empty", "'veto' is empty")])
    }
}
