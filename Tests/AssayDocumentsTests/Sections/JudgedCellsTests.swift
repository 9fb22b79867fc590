// Cells that compare an option with the others: what follows, and mistakes with the exact words.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

/// Who should lead a company: the worked example of the article "Analytic hierarchy process – leader example" in Wikipedia.
private func leader(_ changes: (String, String)...) -> String {
    changes.reduce(
        """
        assay: 1
        title: Choosing a leader
        criteria:
          experience: {range: {worst: 0, best: 1}}
          education: {range: {worst: 0, best: 1}}
          charisma: {range: {worst: 0, best: 1}}
          age: {range: {worst: 0, best: 1}}
        weights:
          board:
            method: pairwise
            judgements:
              - [experience, education, 4]
              - [experience, charisma, 3]
              - [experience, age, 7]
              - [education, charisma, 1/3]
              - [education, age, 3]
              - [charisma, age, 5]
        options: [tom, dick, harry]
        performance:
          tom:
            experience: {times: {dick: 1/4, harry: 4}, because: Years in office}
            education: {times: {dick: 3, harry: 1/5}}
            charisma: {times: {dick: 5, harry: 9}}
            age: {times: {dick: 1/3, harry: 5}}
          dick:
            experience: {times: {harry: 9, tom: 4}}
            education: {times: {harry: 1/7}}
            charisma: {times: {harry: 4}}
            age: {times: {harry: 9}}
        analysis: {method: ahp, parameters: {mode: distributive}}

        """
    ) { text, change in text.replacing(change.0, with: change.1) }
}

@Suite("Cells that compare options")
struct JudgedCellsTests {
    @Test("give the priorities and the synthesis that Wikipedia prints")
    func priorities() throws {
        let problem = try #require(read(leader()).problem)
        let printed = [[0.217, 0.717, 0.066], [0.188, 0.081, 0.731], [0.743, 0.194, 0.063], [0.265, 0.672, 0.063]]
        for (j, column) in printed.enumerated() {
            for (i, share) in column.enumerated() {
                let found = try #require(problem.performances[option: i, criterion: j].best)
                #expect(abs(found - share) < 0.0006, "\(i), \(j)")
            }
        }
        let scores = try Evaluation(of: problem).scores
        for (score, share) in zip(scores, [0.358, 0.493, 0.149]) { #expect(abs(score - share) < 0.0006) }
    }

    @Test("tell how consistent they are, unless there is a better reason")
    func evidence() throws {
        let problem = try #require(read(leader()).problem)
        let reasons = [(0, 0), (1, 0), (2, 3)].map {
            problem.performances[option: $0.0, criterion: $0.1].evidence.because
        }
        // By hand for the ages: λ = 3.029, so that the ratio is 0.0145 / 0.58.
        #expect(
            reasons == [
                "Years in office", "Compared with the other options; consistency ratio 0.032",
                "Compared with the other options; consistency ratio 0.025",
            ])
    }

    @Test("are pointed at where they contradict each other")
    func contradictions() {
        expect(
            leader(
                ("dick: 1/3, harry: 5", "dick: 1️⃣1/3, harry: 5"),
                ("age: {times: {harry: 9}}", "age: {times: {harry: 1/9}}")),
            [
                .init(
                    1, "inconsistent-judgements",
                    "The comparisons under 'age' contradict each other: their consistency ratio is 2.87, above 0.10",
                    hint: "Judged 0.333, while the shares found imply 1.71")
            ])
        expect(
            leader(("harry: 9, tom: 4", "harry: 9, tom: 1️⃣3")),
            [
                .init(
                    1, "duplicate-judgement", "'dick' and 'tom' are compared twice, and not alike",
                    hint: "The other one says 4; keep one of the two")
            ])
    }

    @Test("say how good options are, so that less cannot be better")
    func direction() {
        expect(
            leader(
                ("age: {range: {worst: 0, best: 1}}", "age: {range: {worst: 1, best: 0}}"),
                ("age: {times: {dick", "age: 1️⃣{times: {dick")),
            [
                .init(
                    1, "conflicting-keys", "Comparisons say how good options are, but less is better under 'age'",
                    hint: "Write 'direction: maximize', or a range whose best is the greater number")
            ])
    }

    @Test("stand beside no figure, name options, and leave none out")
    func mistakes() {
        expect(
            leader(
                ("education: {times: {dick: 3", "education: 1️⃣{times: {dick: 3"),
                ("education: {times: {harry: 1/7}}", "education: 0.3")),
            [
                .init(
                    1, "conflicting-keys", "'dick' has a figure under 'education', where other options are compared",
                    hint: "Compare all options, or give all of them a figure")
            ])
        expect(
            leader(("charisma: {times: {harry: 4}}", "charisma: {times: {1️⃣hary: 4}}")),
            [
                .init(
                    1, "unknown-option", "'hary' is not an option of this document", hint: "Did you mean 'harry'?")
            ])
        expect(
            leader(("charisma: {times: {harry: 4}}", "charisma: {times: {dick: 1️⃣4}}")),
            [.init(1, "invalid-judgement", "'dick' is compared with itself")])
        expect(
            leader(
                ("performance:", "1️⃣performance:"), ("{dick: 1/3, harry: 5}", "{dick: 1/3}"),
                ("age: {times: {harry: 9}}", "age: {times: {tom: 3}}")),
            [
                .init(
                    1, "missing-performance", "'harry' has no performances",
                    hint: "Give it a figure for every criterion, or 'unknown' where nobody knows")
            ])
    }
}
