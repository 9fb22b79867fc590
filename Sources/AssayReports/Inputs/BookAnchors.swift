// Whether the tables of a workbook still stand where they were made.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The headers of the tables that hold inputs, each at its place.
///
/// Inputs are read by place, because formulas take them by place. A header elsewhere means that somebody has moved or
/// inserted rows or columns; nothing is guessed then.
struct BookAnchors {
    private let headers: [(place: CellReference, text: String)]

    init(_ plan: BookPlan) {
        let problem = plan.problem
        let sets = problem.weightSets.indices.map { (plan.setName($0), problem.weightSets[$0].name) }
        let nodes = plan.nodes.indices.map { (plan.nodeName($0), plan.nodes[$0].name) }
        let columns = plan.criteria.map { j in
            (plan.score(0, j).offset(rows: -3), problem.criteria[j].name)
        }
        let curves = plan.criteria.map { j in
            (CellReference(sheet: SheetName.curves, row: plan.curves[j].row, column: 0), problem.criteria[j].name)
        }
        let scenarios =
            problem.scenarios.isEmpty
            ? [] : (0...problem.scenarios.count).map { (plan.scenarioName($0), plan.name(ofScenario: $0)) }
        let screens = problem.screens.indices.map { k in
            (plan.screenBound(k).offset(columns: -2), problem.criteria[problem.screens[k].criterion].name)
        }
        headers = sets + nodes + columns + curves + scenarios + screens
    }

    /// The first header of each sheet that is not where it was.
    func objections(in cells: BookCells) -> [BookObjection] {
        var sheets: Set<String> = []
        return headers.compactMap { place, text in
            let sheet = cells.place(of: place).sheet
            guard cells.sheets.contains(sheet) else {
                return sheets.insert(sheet).inserted ? BookObjection("the sheet \(sheet) is missing") : nil
            }
            let entry = cells[place]
            // A header that follows another cell has no text until an application has computed it.
            if entry.isNotComputed { return nil }
            let found = cells.text(place) ?? ""
            guard !text.isEmpty, found != text, sheets.insert(sheet).inserted else { return nil }
            return BookObjection(
                "it should be headed '\(text.shortened)' and holds '\(found.shortened)'; rows or columns were moved, "
                    + "and nothing can be read from this sheet", at: place)
        }
    }
}
