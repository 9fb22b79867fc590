// Workbooks that go out to another application and come back.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

/// One of the project's own documents.
func projectDocument(_ name: String) throws -> DecisionProblem {
    let project = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let reading = try DocumentReader.read(contentsOf: "/\(project)/Criteria/\(name)")
    return try #require(reading.problem, "\(reading.errors)")
}

/// The report on a problem, with any choice of weight set and scenario.
func report(on problem: DecisionProblem, weightSet: Int = 0, scenario: Int? = nil) throws -> Report {
    let evaluation = try Evaluation(of: problem, weightSet: weightSet, scenario: scenario)
    return Report(
        on: Briefing(
            evaluation: evaluation, inputs: [.init(name: "random.yaml", digest: "0")], version: Version.current,
            command: "assay report random.yaml"))
}

extension Report {
    /// The report with the content of some cells changed, and everything else, cached values included, as it was.
    func entering(_ entries: [CellReference: Cell.Content]) -> Report {
        var report = self
        for s in report.sheets.indices {
            for b in report.sheets[s].blocks.indices {
                report.sheets[s].blocks[b] = report.sheets[s].blocks[b].entering(entries, on: report.sheets[s].name)
            }
        }
        return report
    }

    /// The content of every cell, by place.
    var contents: [CellReference: Cell.Content] {
        sheets.flatMap(\.cells).reduce(into: [:]) { $0[$1.place] = $1.cell.content }
    }
}

extension Block {
    fileprivate func entering(_ entries: [CellReference: Cell.Content], on sheet: String) -> Block {
        switch self {
        case .chart: return self
        case .line(let row, let column, var cell):
            cell.content = entries[CellReference(sheet: sheet, row: row, column: column)] ?? cell.content
            return .line(row: row, column: column, cell)
        case .table(var table):
            for r in table.body.indices {
                for c in table.body[r].indices {
                    let place = CellReference(
                        sheet: sheet, row: table.row + table.header.count + r, column: table.column + c)
                    table.body[r][c].content = entries[place] ?? table.body[r][c].content
                }
            }
            return .table(table)
        }
    }
}

/// The verification of a file.
func verification(of path: String) throws -> Verification {
    let cells = BookCells(try WorkbookContents(path: path))
    let record = try BookRecord(of: cells)
    let reading = DocumentReader.read(Array(record.document.utf8), path: "model.json")
    return Verification(of: cells, madeFrom: try record.briefing(on: try #require(reading.problem)))
}
