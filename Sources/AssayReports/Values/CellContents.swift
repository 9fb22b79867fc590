// What cells hold, by their places.
// SPDX-License-Identifier: Apache-2.0

/// What the cells of a report hold, by their places: for charts, whose series are ranges of cells.
public struct CellContents: Sendable {
    private var contents: [CellReference: Cell.Content] = [:]

    /// What all cells of a report hold.
    public init(of report: Report) {
        for sheet in report.sheets { sheet.visitCells { contents[$0] = $1.content } }
    }

    /// What the cells hold that a report's charts refer to.
    public init(ofChartsIn report: Report) {
        var wanted: Set<CellReference> = []
        for chart in report.sheets.flatMap(\.charts) {
            if let title = chart.titleCell { wanted.insert(title) }
            for series in chart.series {
                wanted.insert(series.name)
                wanted.formUnion(series.categories.cells)
                wanted.formUnion(series.values.cells)
            }
        }
        let names = Set(wanted.map(\.sheet))
        for sheet in report.sheets where names.contains(sheet.name) {
            sheet.visitCells { place, cell in if wanted.contains(place) { contents[place] = cell.content } }
        }
    }

    /// What a cell holds; a cell that nobody has written is empty.
    public subscript(_ place: CellReference) -> Cell.Content { contents[place] ?? .empty }

    /// What a cell shows as text, for a name.
    public func text(at place: CellReference) -> String {
        switch self[place] {
        case .empty: ""
        case .text(let text): text
        case .number(let x): x.description
        }
    }

    /// The numbers in a range; other cells count as 0.
    public func numbers(in range: CellRange) -> [Double] {
        range.cells.map { if case .number(let x) = self[$0] { x } else { 0 } }
    }
}
