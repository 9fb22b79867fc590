// Where printed pages begin.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Testing

@Suite("A printed sheet")
struct PrintedSheetTests {
    private func scenarios(_ counts: [Int]) throws -> Sheet {
        let options = (1...40).map { "o\($0)" }
        let overlays = counts.enumerated().map { number, count in
            let cells = options.prefix(count).map { "\($0): {c: \"+1\"}" }.joined(separator: ", ")
            return "s\(number + 1): {performance: {\(cells)}}"
        }
        let document = """
            assay: 1
            title: Long
            criteria: {c: {range: {worst: 0, best: 100}}}
            weights: {c: 1}
            options: [\(options.joined(separator: ", "))]
            performance: {\(options.map { "\($0): {c: 5}" }.joined(separator: ", "))}
            scenarios: {\(overlays.joined(separator: ", "))}
            """
        return try #require(report(on: problem(text: document)).sheets.first { $0.name == "Scenarios" })
    }

    @Test("breaks a long table between its groups, not within one")
    func groups() throws {
        let sheet = try scenarios([Int](repeating: 6, count: 10))
        let table = try #require(
            sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }.last)
        let first = table.row + 1
        let inside = sheet.paper.rowBreaks.filter { $0 >= first }
        #expect(!inside.isEmpty)
        #expect(Set(inside).isSubset(of: (1...9).map { first + 6 * $0 }))
    }

    @Test("has room for every column that its tables use")
    func columns() throws {
        for name in ["india-us-critical-minerals.yaml", "annual-workshop.yaml", "rural-clinic-sites.json"] {
            for sheet in try report(on: problem(of: name)).sheets {
                let last =
                    sheet.blocks.compactMap { block -> Int? in
                        guard case .table(let table) = block else { return nil }
                        return (table.header + table.body).map(\.count).max().map { table.column + $0 }
                    }.max() ?? 0
                #expect(sheet.columnWidths.count >= last, "\(sheet.name) of \(name)")
            }
        }
        let few = try scenarios([2])
        #expect(few.columnWidths.count >= 5)
    }

    @Test("leaves no gap where the scores of groups would stand")
    func numbering() throws {
        let sheet = try #require(report(on: problem(text: pilotPlant)).sheets.first { $0.name == "Calculation" })
        let titles = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(titles.map { $0.title.prefix(1) } == ["1", "2", "3", "4", "5", "6"])
        #expect(zip(titles, titles.dropFirst()).allSatisfy { $1.row - $0.end <= 3 })
    }
}
