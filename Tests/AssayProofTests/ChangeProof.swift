// Inputs are changed at random in the workbook; what follows is what the engine computes from the same changes.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A workbook whose inputs are changed at random", .serialized)
struct ChangeProof {
    private let folder = Folder()

    @Test("prints what the engine computes from the same changes, in 25 rounds")
    func changed() throws {
        try #require(Recalculation.gnumeric.isInstalled, "apt-get install gnumeric")
        for round in 0..<25 {
            let problem = try RandomDocument(seed: 100 + round).problem()
            var changes = RandomChanges(seed: round, to: try report(on: problem), of: problem)
            changes.make(count: 1 + round % 6)
            let path = folder["round-\(round).xlsx"]
            _ = try changes.report.entering(changes.entries).write(to: path)
            Recalculation.gnumeric.save(path, into: folder["."])
            try compare(path, changes, problem)
        }
    }

    private func compare(_ path: String, _ changes: RandomChanges, _ problem: DecisionProblem) throws {
        let found = try verification(of: path)
        let words = "\(path): \(changes.entries)"
        #expect(found.objections.map(\.description) == [], "\(words)")
        #expect(found.findings.map(\.sentence) == [], "\(words)")
        let paths = found.edits.edits.map { $0.path(in: problem) }
        #expect(Set(paths) == Set(changes.edits.map { $0.path(in: problem) }), "\(words)")
        let now = try problem.applying(changes.edits)
        let evaluation = try Evaluation(of: now, weightSet: changes.weightSet, scenario: changes.scenario)
        let cells = BookCells(try WorkbookContents(path: path))
        #expect(printed(cells, problem) == expected(evaluation), "\(words)")
    }

    /// The ranked table of the sheet Summary: rank and name, row by row.
    private func printed(_ cells: BookCells, _ problem: DecisionProblem) -> [String] {
        let top = (0..<40).first { cells[.init(sheet: "Summary", row: $0, column: 0)].value == .text("Rank") } ?? 0
        return problem.options.indices.map { place in
            let rank = cells[CellReference(sheet: "Summary", row: top + 1 + place, column: 0)].value
            let name = cells[CellReference(sheet: "Summary", row: top + 1 + place, column: 1)].value
            return "\(rank) \(name)"
        }
    }

    private func expected(_ evaluation: Evaluation) -> [String] {
        evaluation.order.map { i in
            let rank = evaluation.ranks[i].map { BookCells.Value.number(Double($0)) } ?? .text("out")
            return "\(rank) \(BookCells.Value.text(evaluation.problem.options[i].name))"
        }
    }
}
