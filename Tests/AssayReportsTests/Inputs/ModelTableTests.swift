// The model on the sheet Record says everything that is needed to compute the workbook again.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("The model on the sheet Record")
struct ModelTableTests {
    @Test(
        "gives the same report again",
        arguments: ["india-us-critical-minerals.yaml", "annual-workshop.yaml", "rural-clinic-sites.json"])
    func sameReport(_ name: String) throws { try expectSame(problem(of: name)) }

    @Test("gives the same report of every form of the document, with any choice")
    func everyChoice() throws { try expectSame(problem(text: everyForm), weightSet: 1, scenario: 0) }

    @Test("gives the same inputs, and the same structure")
    func sameProblem() throws {
        let original = try problem(text: everyForm)
        let again = try briefing(of: BookCells(of: report(on: original))).problem
        #expect(original.edits(to: again) == [])
        #expect(again.tree.groups.map(\.compensation) == original.tree.groups.map(\.compensation))
        #expect(again.analysis == original.analysis)
    }

    private func expectSame(_ original: DecisionProblem, weightSet: Int = 0, scenario: Int? = nil) throws {
        let report = try report(on: original, weightSet: weightSet, scenario: scenario)
        let found = try verification(of: report)
        #expect(found.objections == [])
        #expect(found.findings.map(\.sentence) == [])
        #expect(found.edits.changes == [])
        #expect(found.stale == [])
        #expect(found.checked == report.sheets.flatMap(\.cells).filter { $0.cell.formula != nil }.count)
    }
}
