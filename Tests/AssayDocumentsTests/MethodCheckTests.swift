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
}
