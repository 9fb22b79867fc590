// Rules that look at options and their ranks.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A rule on options") struct OptionRuleTests {
    @Test("asks for the baseline, and offers the option that sounds like one")
    func missing() throws {
        try expectFindings(
            of: "missing-baseline",
            "7:1 No option is named as the baseline: is 'Go on without a plant' what happens if nothing is decided? | Write "
                + "'baseline: no-plant'")
    }

    @Test("finds an option that is worse than the baseline")
    func worse() throws {
        try expectFindings(
            of: "baseline-above-option",
            "9:21 'Gujarat' ranks 3, below the baseline 'As today' (2), by 35.0 to 65.0: these figures say that it is worse than "
                + "doing nothing new | Leave it out, or look for what speaks for it and has no criterion yet")
    }

    @Test("finds an unknown figure on which a rank depends")
    func unknown() throws {
        try expectFindings(
            of: "unknown-treated-silently",
            "13:16 'Cost' of 'Mill' is unknown and counts as the worst: the option ranks 3, and would rank 1 with the best figure "
                + "and 3 with the worst | Find out before the ranking is used, or give low, best and high as far as it is known"
        )
    }

    @Test("finds a lead within the noise of the scores, with shares near those of the distribution")
    func precision() throws {
        // The leader keeps the first place with a chance of 60.5 %; 2,000 draws have a standard error of 1.1 %.
        let found = try examine(fixture: "false-precision").lines(of: "false-precision")
        let share = [57, 58, 59, 60, 61, 62, 63, 64].first { found[0].contains("in \($0) % of 2,000 draws") }
        let kept = try #require(share)
        try expectFindings(
            of: "false-precision",
            "8:11 'A' leads 'B' by 50.0 to 49.0, which is within the noise of the scores: it keeps the first place in \(kept) % of "
                + "2,000 draws, and 'B' takes it in \(100 - kept) % (the weights of the set) | Say that they cannot be told apart, "
                + "or narrow the estimates that matter: 'assay robustness' and 'assay sensitivity' show which")
    }

    @Test("finds an option above another that is at least as good throughout")
    func dominated() throws {
        try expectFindings(
            of: "dominated-above-dominator",
            "14:20 TOPSIS ranks 'Old fan' (1) above 'Cooler' (2), although 'Cooler' is as good or better under every criterion: 20 "
                + "degrees against 35 under 'Warmth' | Rank by a method that cannot do this, such as 'additive', or look again at "
                + "its parameters")
    }

    @Test("finds a first place that depends on an option that loses")
    func reversal() throws {
        try expectFindings(
            of: "rank-reversal",
            "14:20 Under TOPSIS 'Delhi' comes first, but if 'Chennai' (rank 3) withdrew, 'Gujarat' would; 1 of 2 such withdrawals "
                + "change the first place | Agree on ranges and rank by a method that cannot do this, such as 'additive'"
        )
    }

    @Test("finds methods that are one under several names")
    func agreement() throws {
        try expectFindings(
            of: "pseudo-agreement",
            "13:27 'MABAC' and 'MAIRCA' always rank this table alike (Min–max weighted sum): 4 methods are 3 opinions | Keep one of "
                + "them, or add a method of another family; 'assay methods --card' compares them")
    }

    @Test("finds every input that can change nothing")
    func dead() throws {
        try expectFindings(
            of: "dead-knob",
            "6:3 The thresholds of 'Cost' change no score: 'Additive value' uses none | Add a cross-check that uses them, such as "
                + "'promethee-2', or leave them out",
            "9:12 The levels 'rooms' and 'house' of 'Housing' are both worth 100, so the step between them changes nothing | Give "
                + "them different values, or make one level of the two",
            "13:3 The weight set 'Again' gives the same weights as 'Team', so it is no view of its own | Leave one of them out",
            "14:27 'Surat' has the figures of 'Gujarat' under every criterion, so one of the two changes nothing | Say in the "
                + "figures what sets them apart, or leave one out",
            "20:5 The must-have on 'Cost', at most 120, can never be failed: its range runs from 0 to 100 US$ m | Set a bound within "
                + "the range, or leave the must-have out",
            "23:21 The scenario 'Prices rise' multiplies the weight of 'Jobs' by 2, but that is 0 in every weight set | Leave the "
                + "factor out, or give the criterion weight",
            "24:33 The scenario 'Prices rise' changes nothing in 'Cost' of 'Delhi': it is 0 US$ m before and after multiplying by "
                + "1.2 | Give an amount or a figure that makes a difference, or leave the change out")
    }

    @Test("finds weights and value functions that a method does not use")
    func unused() throws {
        let worst = plant(
            (
                "  cost: {unit: US$ m, range: {worst: 60, best: 20}}\n  jobs: {unit: jobs, range: {worst: 0, best: 500}}",
                grouped
            ))
        #expect(
            try examine(text: worst).lines(of: "dead-knob").map { String($0.prefix(55)) } == [
                "9:17 The weight of 'Cost', 60 %, changes no score, were",
                "9:27 The weight of 'Jobs', 40 %, changes no score, were",
            ])
        let curved = plant(
            ("{worst: 0, best: 500}}", "{worst: 0, best: 500}, value: {0: 0, 100: 70, 500: 100}}"),
            ("title: Where", "analysis: {method: topsis}\ntitle: Where"))
        #expect(
            try examine(text: curved).lines(of: "dead-knob") == [
                "6:59 The value function of 'Jobs' changes no score: TOPSIS takes performances as they are | Rank by a method that "
                    + "uses value functions, such as 'additive', or leave them out"
            ])
    }

    private let grouped = """
          site:
            compensation: worst-only
            criteria:
              cost: {unit: US$ m, range: {worst: 60, best: 20}}
              jobs: {unit: jobs, range: {worst: 0, best: 500}}
        """
}
