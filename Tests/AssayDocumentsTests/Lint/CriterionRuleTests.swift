// Rules that look at criteria, their ranges and their scales.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A rule on criteria") struct CriterionRuleTests {
    @Test("compares a range with what the options span")
    func range() throws {
        try expectFindings(
            of: "range-mismatch",
            "6:30 The range of 'Cost', 100 to 0 US$ m, is 5 times as wide as all that the options span, 40 to 60 US$ m: its weight "
                + "of 60 % was judged for a swing that none of them makes | Ask what the swing between 40 and 60 is worth, and agree "
                + "on a range nearer to it",
            "7:29 The range of 'Jobs', 0 to 500 jobs, is narrower than what the options span, 0 to 650 jobs: differences beyond "
                + "its ends count for nothing | Agree on a range that holds all the options, and ask again what its swing is worth"
        )
    }

    // By hand: magnets 0.7 · 80 + 0.3 · 50 = 71 before batteries 0.7 · 60 + 0.3 · 41.7 = 54.5; by entries 0.7 · 40 + 15 = 43.
    @Test("finds a count that is mostly one entry, and what would lead if entries counted")
    func counts() throws {
        try expectFindings(
            of: "count-trap",
            "16:59 'Breadth' counts elements: of the 4 of 'Magnets', 'REE' alone brings 3; with every entry counted once on the "
                + "same range, 'Batteries' would come first instead of 'Magnets' | Count entries ('count: entries'), and ask "
                + "again what the range should be")
    }

    @Test("finds a criterion under which all options are the same")
    func same() throws {
        try expectFindings(
            of: "no-discrimination",
            "6:3 All 2 options have 3 US$ m under 'Cost', so its weight of 25 % tells none of them apart | Find a measure under "
                + "which they differ, make it a must-have, or leave it out and weigh the others anew")
    }

    @Test("finds two criteria that go together, and what would lead if they counted once")
    func twice() throws {
        try expectFindings(
            of: "double-counting",
            "6:3 'Reach' and 'Visits' may count the same thing twice: over 5 options their values go together (correlation 0.99); "
                + "together they weigh 70 %; counted once, as 'Reach', 'Rourkela' would come first instead of 'Thane' | Keep one "
                + "of them, or write a waiver that says why they are different aims")
    }

    @Test("finds two criteria with like names, one unit and the same sources")
    func alike() throws {
        let cell = { (cost: Int, price: Int) in
            "{public-cost-of-land: {best: \(cost), sources: [q]}, public-cost-of-building-land: {best: \(price), sources: [q]}}"
        }
        let text = """
            assay: 1
            title: Land
            sources: {q: Quotes}
            criteria:
              public-cost-of-land: {unit: US$ m, range: {worst: 10, best: 0}}
              public-cost-of-building-land: {unit: US$ m, range: {worst: 10, best: 0}}
            weights: equal
            options: [a, b]
            performance:
              a: \(cell(1, 5))
              b: \(cell(6, 2))

            """
        #expect(
            try examine(text: text).lines(of: "double-counting")[0].contains(
                "may count the same thing twice: they have like names, the same unit, US$ m, and the same sources"))
        #expect(
            try examine(text: text.replacing("best: 2, sources: [q]", with: "best: 2")).lines(of: "double-counting")
                .isEmpty)
    }

    @Test("finds a name that says the opposite of the range")
    func direction() throws {
        try expectFindings(
            of: "wrong-direction",
            "6:39 More of 'Travel time' counts as better, from 0 (worst) to 90 minutes (best), although the word 'time' sounds like "
                + "something to have less of | Is it {worst: 90, best: 0}?")
    }

    @Test("asks whether levels are evenly spaced, where the leader depends on it")
    func ordinal() throws {
        try expectFindings(
            of: "ordinal-as-number",
            "6:3 The levels of 'Housing' count as evenly spaced: were 'rooms' worth 90 and not 50, 'Hill' would come first instead "
                + "of 'Town' | Ask what each step is worth beside the others, and write it down under 'value'")
    }

    @Test("asks whether one criterion changes what another is worth")
    func dependence() throws {
        try expectFindings(
            of: "preferential-dependence",
            "6:3 'Chance of licence' is added to 'Jobs': an option at the worst of the one, at 0 %, still gets all its points for the "
                + "other. Is a step in 'Jobs' worth the same whatever the chance? | If not, multiply the figures, make it a "
                + "must-have, or give the group a compensation below 1",
            "8:3 The definition of 'Roads' speaks of 'Jobs', which is a criterion too: is a step in it worth the same whatever that "
                + "one is? | If not, define it without the other, or give their group a compensation below 1")
    }

    @Test("asks whether a cost counts in the score and in budgets")
    func cost() throws {
        try expectFindings(
            of: "cost-inside-and-outside",
            "6:3 'Public cost' weighs 30 % in the score, and the budgets of 2 options repeat its figures: does it count twice where "
                + "options are chosen under a budget? | Choose packages by a weight set without 'public-cost', or say in a waiver "
                + "that budgets are not used")
    }

    @Test("asks whether a cost counts by itself and within a ratio")
    func ratio() throws {
        let text = plant(
            ("  jobs: {unit: jobs,", "  jobs: {name: Cost-effectiveness, unit: jobs,"),
            ("unit: US$ m,", "unit: US$ m, role: cost,"))
        #expect(
            try examine(text: text).lines(of: "cost-inside-and-outside") == [
                "5:3 'Cost-effectiveness' already holds what 'Cost' measures: does the cost count twice, with 60 % by itself and "
                    + "within the ratio? | Keep the cost and measure the benefit alone beside it"
            ])
    }

    @Test("counts criteria, and says what the smallest decide")
    func many() throws {
        try expectFindings(
            of: "too-many-criteria",
            "5:1 The document has 21 criteria, of which the 5 smallest weigh 5 % together; without these, the ranking stays the "
                + "same: nobody can weigh so many swings against each other | Merge criteria that serve one aim, and leave out "
                + "those under which the options hardly differ")
    }

    @Test("finds a criterion that makes the ranking alone")
    func alone() throws {
        try expectFindings(
            of: "one-criterion-decides",
            "6:3 'Cost' alone makes the ranking: it holds 75 % of what tells the options apart, and by it alone they rank in the same "
                + "order | Say so in the result, or ask again what its swing is worth beside the others together")
    }
}
