// Every sheet of a small report, as text.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import Foundation
import Testing

@Suite struct SheetSnapshotTests {
    /// Set ASSAY_RECORD=1 to write the snapshots again, and review the difference.
    private let records = ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1"

    @Test("the sheets of the document with every form are as reviewed")
    func everySheet() throws {
        let report = try report(on: problem(text: everyForm))
        let folder = root.appending(path: "Tests/Fixtures/sheets")
        if records { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        for sheet in report.sheets {
            let file = folder.appending(path: "\(sheet.name).txt")
            if records { try Data(text(of: sheet).utf8).write(to: file) }
            let reviewed = try String(contentsOf: file, encoding: .utf8)
            for (now, then) in zip(lines(text(of: sheet)), lines(reviewed)) where now != then {
                Issue.record("\(sheet.name): \(now) was \(then)")
                break
            }
            #expect(lines(text(of: sheet)).count == lines(reviewed).count, "\(sheet.name)")
        }
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    private func text(of sheet: Sheet) -> String {
        let cells = sheet.cells.map { place, cell in "\(place.plain): \(show(cell))" }
        let charts = sheet.charts.map { "chart: \($0.title) – \($0.alternative)" }
        return (cells + charts).joined(separator: "\n") + "\n"
    }

    private func show(_ cell: Cell) -> String {
        let formula = cell.formula.map { "  =\($0)" } ?? ""
        switch cell.content {
        case .empty: return "·" + formula
        case .text(let text): return "'\(text)'" + formula
        // Ten digits are the same on every machine.
        case .number(let x): return String(format: "%.10g", x) + formula
        }
    }
}
