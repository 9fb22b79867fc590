// Weights and mistakes in them.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("Weights")
struct WeightsTests {
    private func weights(_ text: String) -> String { plant(("{cost: 60, jobs: 40}", text)) }

    @Test("are one set of points, equal, or several named sets")
    func forms() {
        #expect(read(weights("equal")).problem?.weightSets.map(\.judgement) == [.equal])
        #expect(
            read(weights("{a: {points: {cost: 1, jobs: 0}}, b: equal}")).problem?.weightSets.map(\.id) == ["a", "b"])
        #expect(read(weights("{a: {method: equal, by: Nobody}}")).problem?.weightSets.map(\.by) == ["Nobody"])
    }

    @Test("below 0 or all 0 are refused")
    func bounds() {
        expect(
            weights("{cost: 60, jobs: 1️⃣-40}"),
            [
                Expected(
                    1, "negative-weight", "The weight of 'jobs' is -40, below 0",
                    hint: "If less is better, turn the range around: a worst greater than best")
            ])
        expect(
            plant(("weights: {cost: 60, jobs: 40}", "1️⃣weights: {cost: 0, jobs: 0}")),
            [
                Expected(
                    1, "zero-weights", "All points of the weight set 'weights' are 0",
                    hint: "Give at least one of them points")
            ])
        expect(
            energy(
                (
                    "{points: {people: 1, cost: 3, noise: 1, view: 1}}",
                    "{1️⃣points: {people: 1, cost: 3, noise: 0, view: 0}}"
                )),
            [
                Expected(
                    1, "zero-weights", "All points of the group 'people' are 0",
                    hint: "Give at least one of them points")
            ])
    }

    @Test("are missing where a leaf, or a member of a group, has no points")
    func missing() {
        expect(
            plant(("weights: {cost: 60, jobs: 40}", "1️⃣weights: {cost: 60}")),
            [
                Expected(
                    1, "missing-weight", "'jobs' has no points in the weight set 'weights'",
                    hint: "Write 0 if it does not count")
            ])
        expect(
            energy(("{points: {people: 1, cost: 3, noise", "{1️⃣points: {people: 1, noise")),
            [
                Expected(
                    1, "missing-weight", "'cost' has no points in the weight set 'members'",
                    hint: "Write 0 if it does not count")
            ])
    }

    @Test("of a criterion that is not there are one mistake, not two")
    func unknown() {
        expect(
            weights("{cost: 60, 1️⃣jobbs: 40}"),
            [
                Expected(
                    1, "unknown-criterion", "'jobbs' is not a criterion of this document", hint: "Did you mean 'jobs'?")
            ])
        expect(
            weights("{cost: 60, 1️⃣jobs:40}"),
            [
                Expected(
                    1, "unknown-criterion", "'jobs:40' is not a criterion of this document",
                    hint: "Put a space after the colon")
            ])
    }

    @Test("by a method that is not known, without points, or with points in the wrong place are refused")
    func sets() {
        expect(
            weights("{a: {method: 1️⃣horoscope, points: {cost: 1, jobs: 1}}}"),
            [
                Expected(
                    1, "unknown-weight-method", "'horoscope' is not a way to find weights",
                    hint:
                        "There are 'direct', 'equal', 'swing', 'smart', 'rank', 'pairwise', 'best-worst', 'trade-off', "
                        + "'cards', 'categories' and 'intervals'")
            ])
        expect(
            weights("{1️⃣a: {by: Us}}"),
            [
                Expected(
                    1, "missing-key", "The weight set 'a' needs 'points'",
                    hint: "Add 'points: {…}' with a number for every criterion")
            ])
        expect(
            weights("{1️⃣a: {2️⃣cost: 1, 3️⃣jobs: 1}}"),
            [
                Expected(
                    1, "missing-key", "The weight set 'a' needs 'points'",
                    hint: "Add 'points: {…}' with a number for every criterion"),
                Expected(
                    2, "unknown-key", "'cost' is not a key of a weight set",
                    hint: "Put the points of criteria under 'points:'"),
                Expected(
                    3, "unknown-key", "'jobs' is not a key of a weight set",
                    hint: "Put the points of criteria under 'points:'"),
            ])
        expect(
            weights("{a: {method: equal, 1️⃣points: {cost: 1, jobs: 1}}}"),
            [
                Expected(
                    1, "conflicting-keys", "Equal weights have no points",
                    hint: "Remove the points, or write 'method: direct'")
            ])
        expect(weights("1️⃣{}"), [Expected(1, "empty", "'weights' is empty")])
        expect(
            weights("1️⃣equals"),
            [Expected(1, "unknown-word", "'weights' takes 'equal', not 'equals'", hint: "Did you mean 'equal'?")])
    }
}
