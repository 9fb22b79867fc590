// Value functions and mistakes in them.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A value function")
struct ValueFunctionTests {
    private func function(_ text: String) -> ValueFunction? {
        read(plant(("jobs: {unit: jobs", "jobs: {unit: jobs, value: \(text)"))).problem?.criteria[1].valueFunction
    }

    @Test("is read in every form")
    func forms() throws {
        let range = try #require(AgreedRange(worst: 0, best: 500))
        #expect(function("linear") == .linear(over: range))
        let points = [ValueFunction.Point(x: 0, value: 0), .init(x: 100, value: 60), .init(x: 500, value: 100)]
        #expect(function("{0: 0, 100: 60, 500: 100}") == .points(points, over: range))
        #expect(function("{curve: points, points: {0: 0, 100: 60, 500: 100}}") == .points(points, over: range))
        #expect(function("{curve: exponential, half-at: 100}") == .exponential(halfAt: 100, over: range))
        #expect(function("{curve: s}") == .sShaped(over: range))
        #expect(function("{curve: s, half-at: 200, steepness: 8}") == .sShaped(halfAt: 200, steepness: 8, over: range))
        #expect(function("{curve: step, steps: {0: 0, 100: 60}}") == .step(Array(points.dropLast()), over: range))
        #expect(function("{curve: target, worst-again-at: 900}") == .target(worstAgainAt: 900, over: range))
    }

    @Test(
        "with a mistake says which",
        arguments: [
            (
                "{0: 0, 500: 1️⃣120}", "invalid-value-function", "The value 120 is not between 0 and 100",
                "0 is the worst of the range, 100 the best"
            ),
            ("{0: 0, 1️⃣0.0: 10}", "invalid-value-function", "The performance 0 is given twice", "Keep one of them"),
            (
                "{curve: 1️⃣exponental, half-at: 2}", "unknown-word",
                "'curve' takes 'linear', 'points', 'exponential', 's', 'step' or 'target', not 'exponental'",
                "Did you mean 'exponential'?"
            ),
            (
                "{curve: exponential, half-at: 1️⃣900}", "invalid-value-function",
                "No such curve has the value 50 at 900",
                "Choose a performance well between worst (0) and best (500)"
            ),
            (
                "{curve: target, worst-again-at: 1️⃣400}", "invalid-value-function",
                "'worst-again-at' is 400, not beyond best (500)",
                "Seen from worst (0) it lies on the other side of best"
            ),
            (
                "{curve: s, steepness: 1️⃣0}", "invalid-value-function", "'steepness' is 0, not between 0 and 100",
                "10 is moderate"
            ),
            (
                "{curve: linear, 1️⃣half-at: 3}", "invalid-value-function", "The curve 'linear' has no 'half-at'",
                "Remove it, or choose another curve"
            ),
            (
                "{curve: step, steps: {1️⃣0: 0}}", "invalid-value-function", "A staircase needs at least two steps",
                "Add the performance at which the next value begins"
            ),
            (
                "1️⃣lineal", "wrong-type", "'value' takes 'linear', a map or a value function, not 'lineal'",
                "Did you mean 'linear'?"
            ),
        ])
    func mistakes(text: String, code: String, message: String, hint: String) {
        expect(
            plant(("jobs: {unit: jobs", "jobs: {unit: jobs, value: \(text)")), [Expected(1, code, message, hint: hint)])
    }

    @Test("needs an agreed range, and what its curve needs")
    func needs() {
        expect(
            plant(("range: {worst: 0, best: 500}", "2️⃣direction: maximize, 1️⃣value: linear")),
            [
                Expected(
                    2, "range-from-data", "'jobs' has no agreed range, so the spread of these options stands in",
                    hint:
                        "Agree on a worst and a best performance, or new options will change the meaning of its weight"),
                Expected(
                    1, "invalid-value-function", "A value function needs an agreed range",
                    hint: "Write 'range' instead of 'direction'"),
            ])
        expect(
            plant(("jobs: {unit: jobs", "jobs: {unit: jobs, 1️⃣value: {curve: exponential}")),
            [
                Expected(
                    1, "missing-key", "The curve 'exponential' needs 'half-at'", hint: "Add 'half-at:' with a number")
            ])
    }
}
