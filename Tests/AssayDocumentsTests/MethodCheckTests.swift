// Methods and parameters that do not exist, or cannot score the document.
// SPDX-License-Identifier: Apache-2.0

import AssayDocuments
import Testing

@Suite struct MethodCheckTests {
    private func said(_ analysis: String, cost: String = "5") -> String {
        let text = """
            assay: 1
            title: Methods
            criteria:
              cost: {direction: minimize}
              jobs: {direction: maximize}
            weights: {cost: 1, jobs: 1}
            options: [a, b]
            performance: {a: {cost: \(cost), jobs: 2}, b: {cost: 3, jobs: 1}}
            analysis: \(analysis)

            """
        let reading = DocumentReader.read(Array(text.utf8), path: "d.yaml")
        return DiagnosticText(sources: reading.sources)(reading.errors)
    }

    @Test("a method that does not exist")
    func unknownMethod() {
        #expect(
            said("{method: topsi}") == """
                error[unknown-method]: 'topsi' is not a method
                --> d.yaml:9:20
                  |
                9 | analysis: {method: topsi}
                  |                    ^^^^^
                  = hint: Did you mean 'topsis'?


                """)
    }

    @Test("a method that does not exist beside other mistakes, in the same breath")
    func everyMistake() {
        let text = said("{method: topsi, cross-checks: [vikr], draws: many}", cost: "dear")
        for mistake in ["'topsi' is not a method", "'vikr' is not a method", "not many", "dear"] {
            #expect(text.contains(mistake), "\(mistake)")
        }
    }

    @Test(
        "a method by a name that it has elsewhere, or with its number as the papers write it",
        arguments: [
            ("saw", "weighted-sum"), ("WSM", "weighted-sum"), ("electre-iii", "electre-3"), ("ELECTRE II", "electre-2"),
            ("promethee_ii", "promethee-2"), ("kemeny-young", "kemeny"), ("copra", "copras"),
        ])
    func otherNames(_ name: String, _ id: String) {
        #expect(said("{method: \(name)}").contains("= hint: Did you mean '\(id)'?"))
    }

    @Test("a word that a parameter does not take, with the nearest one that it does")
    func words() {
        for word in ["minmax", "min_max", "Min-Max"] {
            let text = said("{method: topsis, parameters: {normalization: \(word)}}")
            #expect(text.contains("not '\(word)'") && text.contains("= hint: Did you mean 'min-max'?"))
        }
        #expect(said("{method: vikor, parameters: {v: half}}").contains("'v' is a number from 0 to 1, not 'half'"))
    }

    @Test("a parameter that the method does not have, and one that is out of its range")
    func parameters() {
        #expect(said("{method: vikor, parameters: {w: 1}}").contains("'w' is not a parameter of the method 'vikor'"))
        #expect(
            said("{method: vikor, parameters: {v: 2}}").contains(
                "error[invalid-parameter]: 'v' is a number from 0 to 1, not '2'"))
        #expect(said("{method: vikor, parameters: {v: 0.5}}").isEmpty)
        #expect(said("{method: vikor, parameters: {}}").isEmpty)
    }

    @Test("a method that is not defined for the figures")
    func undefined() {
        #expect(said("{method: copras}", cost: "-5").contains("error[method-undefined]: "))
    }

    @Test("parameters that do not go together, or do not fit the criteria, at the parameter")
    func parametersTogether() {
        #expect(
            said("{method: electre-3, parameters: {alpha: 0.1, beta: -0.5}}") == """
                error[method-undefined]: ELECTRE III cannot score this document: 'alpha' 0.1 and 'beta' -0.5 sum to less than 0, so that two options could beat each other at one cut
                --> d.yaml:9:62
                  |
                9 | analysis: {method: electre-3, parameters: {alpha: 0.1, beta: -0.5}}
                  |                                                              ^^^^
                  = hint: Take 'beta' no lower than -0.1; Roy's own are 0.3 and -0.15


                """)
        let short = said("{method: mr-sort, parameters: {profiles: [[1, 2], [3]]}}")
        #expect(
            short.contains("'profiles' does not fit the 2 criteria: one line has 1") && short.contains("d.yaml:9:52"))
        let falling = said("{method: mr-sort, parameters: {profiles: [[1, 2], [3, 1]]}}")
        #expect(falling.contains("under 'Cost' 3 follows 1") && falling.contains("d.yaml:9:52"))
        let stray = said("{method: spotis, parameters: {bounds: {cost: [1, 9], job: [0, 5]}}}")
        #expect(stray.contains("'job' is none of them") && stray.contains("It gives the lower and upper bound"))
        #expect(said("{method: mr-sort}").contains("d.yaml:9:20"))
    }
}
