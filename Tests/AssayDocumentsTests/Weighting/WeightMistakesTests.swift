// Every mistake in judgements of weights, with its place and its words.
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite("Mistakes in judgements of weights")
struct WeightMistakesTests {
    @Test("a criterion that is not known")
    func unknown() {
        expect(
            mine("method: pairwise\njudgements: [[breadth, 1️⃣covr, 2], [cover, cost, 1]]"),
            [
                .init(
                    1, "unknown-criterion", "'covr' is not a criterion of this document", hint: "Did you mean 'cover'?")
            ])
    }

    @Test("names of the literature: the hint says what to write instead")
    func otherNames() {
        let names = [
            ("AHP", "Write 'pairwise'"), ("bwm", "Write 'best-worst'"),
            ("rank_sum", "Write 'rank' with 'formula: rank-sum'"), ("simos", "Write 'cards'"),
            (
                "entropy",
                "It weighs the spread of these options, not anyone's values: 'assay weights --objective' shows it"
            ),
        ]
        for (name, hint) in names {
            expect(
                mine("method: 1️⃣\(name)\nformula: roc"),
                [.init(1, "unknown-weight-method", "'\(name)' is not a way to find weights", hint: hint)])
        }
    }

    @Test("a random index that is not above 0")
    func randomIndex() {
        let judgements =
            "method: pairwise\njudgements: [[supply, delivery, 2], [cost, supply, 2], [cost, delivery, 3], "
            + "[breadth, cover, 2], [trust, speed, 3]]\n"
        expect(
            mine(judgements + "random-index: 1️⃣0"),
            [.init(1, "out-of-bounds", "'random-index' is 0, not above 0")])
        expect(
            mine(judgements + "random-index: [0.52, 1️⃣-1]"),
            [.init(1, "out-of-bounds", "'random-index' is -1, not above 0")])
    }

    @Test("a ratio that is zero, negative, or no fraction")
    func ratios() {
        expect(
            mine("method: pairwise\njudgements: [[breadth, cover, 1️⃣0], [cover, cost, 2️⃣-2], [trust, cost, 3️⃣1/x]]"),
            [
                .init(
                    1, "invalid-ratio", "A ratio of worth is above 0, not 0",
                    hint: "If the first is worth a third of the second, write 1/3"),
                .init(
                    2, "invalid-ratio", "A ratio of worth is above 0, not -2",
                    hint: "If the first is worth a third of the second, write 1/3"),
                .init(
                    3, "invalid-number", "'1/x' is not a fraction",
                    hint: "Write two numbers and a stroke, such as 1/3"),
            ])
    }

    @Test("a pair that is compared twice, or with itself, or with something missing")
    func pairs() {
        expect(
            mine(
                "method: pairwise\njudgements: [[breadth, cover, 2], 1️⃣[cover, breadth, 1/2], 2️⃣[cost, cost, 1], 3️⃣[cost, 2]]"
            ),
            [
                .init(
                    1, "duplicate-judgement", "'cover' and 'breadth' are compared twice", hint: "Keep one of the two"),
                .init(2, "invalid-judgement", "'cost' is compared with itself"),
                .init(
                    3, "wrong-type", "A judgement names two criteria and a ratio, not a list",
                    hint: "Write [a, b, 3] if a is worth three times b"),
            ])
    }

    @Test("members of different groups that are compared")
    func groups() {
        expect(
            mine("method: pairwise\njudgements: [[supply, delivery, 2], [cover, 1️⃣cost, 2]]"),
            [
                .init(
                    1, "different-groups", "'cover' and 'cost' stand in different groups",
                    hint: "Compare members of one group, or criteria alone")
            ])
    }

    @Test("comparisons that are missing: completed, and said so")
    func missing() {
        expect(
            mine(
                """
                method: pairwise
                1️⃣judgements: [[breadth, cover, 2], [cover, trust, 3], [trust, speed, 2], [speed, cost, 1/2], [breadth, cost, 6]]
                """),
            [
                .init(
                    1, "missing-comparison",
                    "5 of 10 comparisons were not made; the others imply 6 for 'breadth' to 'trust', "
                        + "12 for 'breadth' to 'speed', 6 for 'cover' to 'speed', …",
                    hint: "Judge them as well, so that the judgements can check each other")
            ])
    }

    @Test("comparisons that link not everything")
    func unlinked() {
        expect(
            mine("method: pairwise\n1️⃣judgements: [[breadth, cover, 2], [trust, speed, 2], [speed, cost, 2]]"),
            [
                .init(
                    1, "missing-judgement", "Nothing links 'trust' with 'breadth'",
                    hint: "Judge the one beside the other, or both beside a third")
            ])
    }

    @Test("comparisons that contradict each other, at the one worth another look")
    func inconsistent() {
        // The product of the ratios around the circle is 9 · 3 · 3: each should be smaller by a factor of 81^(1/3) = 4.33,
        // which leaves 1/4.33 times 9 = 2.08 for the first.
        expect(
            mine(
                """
                method: pairwise
                1️⃣judgements: [2️⃣[supply, delivery, 9], [delivery, cost, 3], [cost, supply, 3], [breadth, cover, 4], [trust, speed, 2]]
                """),
            [
                .init(
                    1, "intransitive-judgements",
                    "'supply' is worth more than 'delivery', 'delivery' more than 'cost', and 'cost' more than 'supply'",
                    hint: "One of the three judgements must be turned around"),
                .init(
                    2, "inconsistent-judgements",
                    "The judgements contradict each other: their consistency ratio is 2.21, above 0.10",
                    hint: "Look again at 'supply' against 'delivery': judged 9, while the weights found imply 2.08"),
            ])
    }

    @Test("an order that lacks a criterion or has one twice")
    func order() {
        expect(
            mine("method: rank\n1️⃣order: [breadth, cover, trust, speed]"),
            [
                .init(
                    1, "missing-judgement", "'cost' is missing from the order",
                    hint: "Put it where it belongs; a list within the list holds those that are worth the same")
            ])
        expect(
            mine("method: rank\norder: [breadth, cover, 1️⃣breadth, trust, speed, cost]"),
            [.init(1, "duplicate-judgement", "'breadth' stands twice in the order")])
    }

    @Test("blank cards that lie between nothing, and a ratio below 1")
    func cards() {
        expect(
            mine("method: cards\norder: [breadth, cover, trust, speed, cost, 1️⃣2]\nratio: 3"),
            [
                .init(
                    1, "invalid-order", "The blank cards '2' do not lie between two levels",
                    hint: "Write a number between what is worth more and what is worth less")
            ])
        expect(
            mine("method: cards\norder: [breadth, cover, trust, speed, cost]\nratio: 1️⃣0.5"),
            [
                .init(
                    1, "invalid-ratio", "'ratio' is 0.5, below 1",
                    hint: "It says how many times what is worth least what is worth most is worth")
            ])
    }

    @Test("a ratio to the best below 1, and two lists that differ")
    func bestWorst() {
        let rest = "others-to-worst: {cover: 4, trust: 2, cost: 4, breadth: 2️⃣7}"
        expect(
            mine(
                "method: best-worst\nbest: breadth\nworst: speed\n"
                    + "best-to-others: {cover: 1️⃣1/2, trust: 4, cost: 2, speed: 8}\n\(rest)"),
            [
                .init(
                    1, "invalid-ratio", "'cover' has a ratio of 0.5, below 1",
                    hint: "Nothing is worth more than the best, or less than the worst")
            ])
        expect(
            mine(
                "method: best-worst\nbest: breadth\nworst: speed\nbest-to-others: {cover: 2, trust: 4, cost: 2, speed: 8}\n"
                    + rest),
            [
                .init(
                    2, "contradictory-judgements",
                    "'breadth' is worth 7 times 'speed' here, and 8 times under 'best-to-others'",
                    hint: "Keep one of them")
            ])
    }

    @Test("comparisons with the best and the worst that do not fit, at the one worth another look")
    func bestWorstMisfit() {
        // 6 · 8 = 48 beside 8: (48 − 8) / (64 − 8) = 0.714, above the 0.2958 of five criteria and a span of 8.
        expect(
            mine(
                """
                method: best-worst
                best: breadth
                worst: speed
                best-to-others: {cover: 2, trust: 4, cost: 1️⃣6, speed: 8}
                others-to-worst: {cover: 4, trust: 2, cost: 8}
                """),
            [
                .init(
                    1, "inconsistent-judgements",
                    "The judgements contradict each other: their input-based consistency ratio is 0.71, above 0.30",
                    hint:
                        "Look again at 'breadth' against 'cost': judged 6, while the comparison with the worst implies 1"
                )
            ])
    }

    @Test("a criterion that is compared with the best alone, or with neither")
    func bestWorstMissing() {
        expect(
            mine(
                """
                method: best-worst
                1️⃣best: breadth
                worst: speed
                best-to-others: {cover: 2, trust: 4, speed: 8}
                others-to-worst: {cover: 4}
                """),
            [
                .init(
                    1, "missing-comparison",
                    "'trust' is compared with the best alone; the other comparison is left open",
                    hint: "Judge it as well, so that the judgements can check each other"),
                .init(1, "missing-judgement", "'cost' is compared neither with the best nor with the worst"),
            ])
    }

    @Test("a move that is no improvement, and one without a range")
    func tradeOffs() {
        expect(
            mine("method: trade-off\ntrade-offs: [{cover: 1️⃣[10, 0], cost: [2, 1]}, 2️⃣{cost: [2, 1]}]"),
            [
                .init(
                    1, "invalid-judgement", "From 10 to 0 is no improvement of 'cover'",
                    hint: "Write [from, to], with the better performance second"),
                .init(
                    2, "wrong-type", "A trade-off names a move on each of two criteria, not a map",
                    hint: "Write {cover: [0, 5], cost: [2.5, 1]} if both moves are worth the same"),
            ])
    }

    @Test("categories that no scale keeps, the smallest set of them")
    func categories() {
        expect(
            mine(
                """
                method: categories
                judgements:
                  - [breadth, strong]
                  - 1️⃣[breadth, cover, weak]
                  - [cover, trust, [weak, moderate]]
                  - [trust, breadth, very-weak]
                  - [speed, weak]
                  - [cost, weak]
                """),
            [
                .init(
                    1, "contradictory-judgements",
                    "No weights fulfil these 3 together: 'breadth' over 'cover': weak; 'cover' over 'trust': weak to "
                        + "moderate; 'trust' over 'breadth': very-weak", hint: "Give up or weaken one of them")
            ])
    }

    @Test("statements that contradict each other, and those that are none")
    func statements() {
        expect(
            mine(
                "method: intervals\nintervals: {cost: [10%, 20%]}\n"
                    + "statements: [1️⃣breadth >= 40%, cover > breadth, trust >= 0.3]"),
            [
                .init(
                    1, "contradictory-judgements",
                    "No weights fulfil these 3 together: 'breadth >= 40%'; 'cover > breadth'; 'trust >= 0.3'",
                    hint: "Give up or weaken one of them")
            ])
        expect(
            mine("method: intervals\nstatements: [1️⃣breadth cover, 2️⃣cost >= 40, 3️⃣cost >= 2 (jobs)]"),
            [
                .init(
                    1, "invalid-statement", "'breadth cover' is not a statement about weights: it compares nothing",
                    hint: "Write such as 'cost >= 2 jobs', 'cost > jobs + cover' or 'jobs <= 30%'"),
                .init(
                    2, "invalid-statement",
                    "'cost >= 40' is not a statement about weights: a share of 40 is above 1; write 40%",
                    hint: "Write such as 'cost >= 2 jobs', 'cost > jobs + cover' or 'jobs <= 30%'"),
                .init(
                    3, "invalid-statement",
                    "'cost >= 2 (jobs)' is not a statement about weights: '(' has no place in it",
                    hint: "Write such as 'cost >= 2 jobs', 'cost > jobs + cover' or 'jobs <= 30%'"),
            ])
    }

    @Test("swings without one of 100 points, and keys of another method")
    func swings() {
        expect(
            mine("method: swing\n1️⃣points: {breadth: 90, cover: 60, trust: 50, speed: 10, cost: 80}"),
            [
                .init(
                    1, "swing-without-100", "No swing has 100 points; the greatest has 90",
                    hint: "Give 100 points to the swing that is wanted first, and judge the others beside it")
            ])
        expect(
            mine("method: swing\n1️⃣order: [cost]\npoints: {breadth: 100, cover: 60, trust: 50, speed: 10, cost: 80}"),
            [
                .init(
                    1, "conflicting-keys", "The method 'swing' takes no 'order'",
                    hint: "'order' goes with the method 'rank' or 'cards'")
            ])
    }

    @Test("judgements that are not there at all")
    func nothing() {
        expect(
            mine("method: pairwise").replacing("  w:", with: "  1️⃣w:"),
            [
                .init(
                    1, "missing-key", "The weight set 'w' needs 'judgements'", hint: "Add 'judgements:' with a list")
            ])
    }

    @Test("judgements by which all are worth the same, and those about a single criterion")
    func equal() {
        expect(
            mine("method: rank\n1️⃣order: [[breadth, cover, trust, speed, cost]]"),
            [
                .init(
                    1, "equal-weights", "By these judgements all of the weight set 'w' are worth the same",
                    hint: "If that is meant, 'method: equal' says it in a word")
            ])
        expect(
            plant(
                ("  jobs: {unit: jobs, range: {worst: 0, best: 500}}\n", ""),
                ("{cost: 60, jobs: 40}", "{w: {method: rank, 1️⃣order: [cost]}}"), (", jobs: 320", ""),
                (", jobs: 250", "")),
            [
                .init(1, "lone-criterion", "'cost' is alone and has all the weight, so there is nothing to judge")
            ])
    }

    @Test("judgements within a group that is none, or of something outside it")
    func within() {
        let top = "method: rank\norder: [supply, delivery, cost, trust, speed]\nwithin:\n  "
        expect(
            mine(top + "1️⃣cost: {method: equal}"),
            [.init(1, "criterion-for-group", "'cost' is a criterion, not a group")])
        expect(
            mine(top + "supply: {method: rank, order: [breadth, cover, 1️⃣cost]}"),
            [
                .init(
                    1, "different-groups", "'cost' is not a member of the group 'supply'",
                    hint: "Its members are 'breadth', 'cover'")
            ])
    }

    @Test("a range that has changed since the weights were asked for")
    func stale() {
        expect(
            mine(
                "points: {breadth: 1, cover: 1, trust: 1, speed: 1, cost: 1}\nranges: {cost: 1️⃣{worst: 4, best: 0}}"),
            [
                .init(
                    1, "stale-weights",
                    "The weight set 'w' was asked for 'cost' from 4 to 0 US$ bn; its range now runs from 6 to 0",
                    hint:
                        "Ask again what the new swing is worth, then write the new range here; if each unit is worth what "
                        + "it was, multiply its points by 1.5")
            ])
    }

    @Test("weights of a kind that the method cannot use")
    func kinds() {
        let points = "points: {breadth: 1, cover: 1, trust: 1, speed: 1, cost: 1}"
        expect(
            mine("kind: importance\n\(points)").replacing("  w:", with: "  1️⃣w:"),
            [
                .init(
                    1, "weight-kind",
                    "Additive value cannot use the importance weights of 'w': a weight is what the swing from worst to "
                        + "best is worth, not how much a criterion matters",
                    hint:
                        "Ask what each swing is worth and write 'kind: swing', or choose a method that takes such weights"
                )
            ])
        expect(
            mine("kind: swing\n\(points)").replacing("  w:", with: "  1️⃣w:") + "analysis: {method: borda}\n",
            [
                .init(
                    1, "weight-kind",
                    "Borda count cannot use the swing weights of 'w': each criterion votes, whatever its range, so a weight "
                        + "is its number of votes",
                    hint: "Write 'kind: votes' if they were given as votes, or choose a method that takes swing weights"
                )
            ])
        expect(mine("kind: votes\n\(points)") + "analysis: {method: borda}\n", [])
    }
}
