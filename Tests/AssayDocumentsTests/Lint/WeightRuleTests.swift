// Rules that look at weights.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A rule on weights") struct WeightRuleTests {
    @Test("asks about weights that follow the number of criteria in each group")
    func splitting() throws {
        try expectFindings(
            of: "splitting-bias",
            "16:1 The weights of 'Weights' follow the number of criteria in each group: 'Land' has 3 criteria and 50 %, 'Cost' "
                + "1 and 16 %. Is that what the groups are worth? | Compare the groups as wholes first, then the criteria within "
                + "each; say 'method: equal' if equal is meant")
    }

    @Test("asks about weights that are all nearly equal, unless they say so")
    func alike() throws {
        let text = plant(
            ("  jobs: {unit: jobs, range: {worst: 0, best: 500}}\n", three),
            ("weights: {cost: 60, jobs: 40}", "weights: POINTS"),
            ("{cost: 31, jobs: 320}", "{cost: 31, jobs: 320, roads: 4}"),
            ("{cost: 24, jobs: 250}", "{cost: 24, jobs: 250, roads: 6}"))
        func said(_ points: String) throws -> [String] {
            try examine(text: text.replacing("POINTS", with: points)).lines(of: "splitting-bias")
        }
        #expect(
            try said("{cost: 35, jobs: 34, roads: 31}") == [
                "7:1 All 3 weights of 'Weights' lie between 31 % and 35 %: has anybody compared what the swings are worth? | Compare "
                    + "the groups as wholes first, then the criteria within each; say 'method: equal' if equal is meant"
            ])
        #expect(try said("{cost: 40, jobs: 30, roads: 30}").isEmpty)
        #expect(try said("equal").isEmpty)
    }

    @Test("finds weights that were computed from the options")
    func objective() throws {
        try expectFindings(
            of: "objective-weights",
            "9:1 The weights of 'Weights' are those that the method Std. deviation computes from these performances: they measure "
                + "how far these options lie apart, and nobody's judgement of what a swing is worth | Ask somebody what the swings "
                + "are worth; 'assay weights' shows computed weights beside them")
    }

    @Test("finds weights that were changed after a ranking had been seen")
    func afterRanks() throws {
        let first = PastRun(
            recorded: "2026-11-02", ranking: ["gujarat", "delhi"],
            weights: ["weights": ["cost": 0.5, "jobs": 0.5]])
        let second = PastRun(
            recorded: "2026-11-03", ranking: ["delhi", "gujarat"], weights: ["weights": ["cost": 0.25, "jobs": 0.75]])
        func said(_ runs: [PastRun]) throws -> [String] {
            try examine(fixture: "no-discrimination-near", runs: runs).lines(of: "weights-after-ranks")
        }
        #expect(
            try said([first, second]) == [
                "8:1 The weights of 'Weights' were changed after a ranking had been seen on 2026-11-02: 'Cost' from 50 % to 25 %; "
                    + "'Gujarat' came first then and does now | Write down why under 'because', and in a waiver if it was meant"
            ])
        #expect(try said([second, first]).isEmpty)
        let other = PastRun(recorded: "2026-11-01", ranking: ["delhi"], weights: ["weights": ["cost": 1]])
        #expect(try said([other, second]).isEmpty, "a run over other criteria had other weights by necessity")
        let turned = PastRun(recorded: "2026-11-01", ranking: ["delhi"], weights: first.weights)
        #expect(try said([turned])[0].contains("; 'Delhi' came first then, and 'Gujarat' now"))
    }

    @Test("asks about a weight that can change no rank")
    func tiny() throws {
        try expectFindings(
            of: "tiny-weight",
            "8:3 'Noise' weighs 1 %, and without it every rank stays the same: is it worth its figures? | Leave it out, or count "
                + "it within a criterion that is near to it")
    }

    private let three =
        "  jobs: {unit: jobs, range: {worst: 0, best: 500}}\n  roads: {unit: km, range: {worst: 0, best: 9}}\n"
}
