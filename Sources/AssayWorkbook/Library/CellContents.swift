// What the cells under charts hold, for the pictures of viewers that do not recalculate.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// What the cells hold that charts refer to.
struct CellContents {
    private var contents: [CellReference: Cell.Content] = [:]

    init(of report: Report) {
        var wanted: Set<CellReference> = []
        for chart in report.sheets.flatMap(\.charts) {
            if let title = chart.titleCell { wanted.insert(title) }
            for series in chart.series {
                wanted.insert(series.name)
                wanted.formUnion(series.categories.cells)
                wanted.formUnion(series.values.cells)
            }
        }
        guard !wanted.isEmpty else { return }
        for (place, cell) in report.sheets.lazy.flatMap(\.cells) where wanted.contains(place) {
            contents[place] = cell.content
        }
    }

    /// What a cell holds; a cell that nobody has written is empty.
    subscript(_ place: CellReference) -> Cell.Content { contents[place] ?? .empty }

    /// What a cell shows as text, for a name.
    func text(at place: CellReference) -> String {
        switch self[place] {
        case .empty: ""
        case .text(let text): text
        case .number(let x): x.description
        }
    }

    /// The numbers in a range; other cells count as 0.
    func numbers(in range: CellRange) -> [Double] {
        range.cells.map { if case .number(let x) = self[$0] { x } else { 0 } }
    }
}
