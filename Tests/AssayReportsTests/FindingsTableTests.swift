// What the lint says, on the sheet of checks.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import AssayTestSupport
import Foundation
import Testing

@Suite("The findings on the sheet Checks") struct FindingsTableTests {
    private func sheet(of text: String) throws -> Sheet {
        let problem = try problem(text: text)
        let briefing = Briefing(
            evaluation: try Evaluation(of: problem), examination: try Examination(of: problem), version: "test")
        return try #require(Report(on: briefing).sheets.first { $0.name == "Checks" })
    }

    private func text(_ cell: Cell?) -> String {
        if case .text(let text) = cell?.content { text } else { "" }
    }

    private let document =
        plantsOfOneCost
        + "waivers: [{rule: missing-baseline, because: Delhi is the baseline by law, by: Team}]\n"

    @Test("stand below the integrity checks, with severity, a link to the place, and what to do")
    func findings() throws {
        let sheet = try sheet(of: document)
        let cells = Dictionary(sheet.cells.map { ($0.place, $0.cell) }) { $1 }
        let row = try #require(sheet.cells.first { text($0.cell).hasPrefix("no-discrimination: ") }).place.row
        #expect(
            text(cells[sheet.at(row, 0)])
                == "no-discrimination: All 2 options have 3 US$ m under 'Cost', so its weight of 25 % tells none of them apart."
        )
        #expect(text(cells[sheet.at(row, 1)]) == "warning")
        #expect(cells[sheet.at(row, 2)]?.link == .cell(CellReference(sheet: "Weights", row: 9, column: 0)))
        #expect(text(cells[sheet.at(row, 3)]).hasSuffix("or leave it out and weigh the others anew."))
        #expect(text(cells[CellReference(sheet: "Checks", row: 2, column: 0)]).hasPrefix("Checks: all "))
    }

    @Test("leave out what the authors accept, which stands below with the reason")
    func accepted() throws {
        let sheet = try sheet(of: document)
        let texts = sheet.cells.map { text($0.cell) }
        let place = try #require(texts.firstIndex { $0.hasPrefix("missing-baseline: None of the 2 options") })
        #expect(
            Array(texts[(place + 1)...(place + 3)]).filter { $0 == "Team" || $0 == "Delhi is the baseline by law" }
                .count == 2)
        #expect(texts.count { $0.hasPrefix("missing-baseline") } == 1)
    }

    @Test("say so where nothing was found")
    func none() throws {
        let clean = plantsOfOneCost.replacing("gujarat: {cost: 3,", with: "gujarat: {cost: 8,") + "baseline: delhi\n"
        #expect(try sheet(of: clean).cells.contains { text($0.cell) == "Nothing was found at the run." })
    }
}

extension Sheet {
    fileprivate func at(_ row: Int, _ column: Int) -> CellReference {
        CellReference(sheet: name, row: row, column: column)
    }
}
