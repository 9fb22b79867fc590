// Where printed pages begin.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import AssayTestSupport
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

@Suite("A sheet that is wider than a page")
struct WidePaperTests {
    /// A table of options by ranks, and a narrow one below.
    private func sheet(columns: Int) throws -> Sheet {
        let options = (1...columns).map { "o\($0)" }
        let cells = options.enumerated().map { "\($1): {c: [\($0), \($0 + 1), \($0 + 4)]}" }.joined(separator: ", ")
        let problem = try problem(
            text: """
                assay: 1
                title: Many
                criteria: {c: {range: {worst: 0, best: 100}}}
                weights: {c: 1}
                options: [\(options.joined(separator: ", "))]
                performance: {\(cells)}
                """)
        let evaluation = try Evaluation(of: problem)
        let simulation = Simulation(of: evaluation)
        let simulated = Briefing.Simulated(
            robustness: Robustness(try simulation.tally(0..<100), of: problem), story: "100 draws.")
        let report = Report(on: Briefing(evaluation: evaluation, simulated: simulated))
        return try #require(report.sheets.first { $0.name == "Robustness" })
    }

    @Test("repeats the option on every page, and leaves no empty pages beside narrow tables")
    func areas() throws {
        let sheet = try sheet(columns: 40)
        let paper = sheet.paper
        #expect((50...60).contains(paper.scale ?? 0) && !paper.isOnePage && paper.repeatedColumns == 1)
        #expect(paper.columnBreaks.count >= 2 && paper.columnBreaks.allSatisfy { (1..<46).contains($0) })
        let (wide, narrow) = (try #require(paper.areas.first), try #require(paper.areas.last))
        #expect(paper.areas.count == 2 && wide.first.row == 0 && wide.columns == 46)
        #expect(narrow.columns == paper.columnBreaks[0] && narrow.first.row == wide.last.row + 1)
        // Every page but the last holds about as much as the others.
        let ends = [1] + paper.columnBreaks + [46]
        let counts = zip(ends, ends.dropFirst()).map { $1 - $0 }
        #expect(counts.max().map { $0 - (counts.min() ?? 0) } ?? 99 <= 3, "\(counts)")
    }

    @Test("is none with nine options: one page wide, as ever")
    func few() throws {
        let paper = try sheet(columns: 9).paper
        #expect(paper.scale == nil && paper.columnBreaks.isEmpty && paper.repeatedColumns == 0)
        #expect(paper.areas.count == 1 && paper.areas[0].first.row == 0)
    }

    @Test("prints no table's header above the chart of a long ranking")
    func summary() throws {
        let options = (1...26).map { "o\($0)" }
        let report = try report(
            on: problem(
                text: """
                    assay: 1
                    title: Many
                    criteria: {c: {range: {worst: 0, best: 100}}}
                    weights: {c: 1}
                    options: [\(options.joined(separator: ", "))]
                    performance: {\(options.map { "\($0): {c: 5}" }.joined(separator: ", "))}
                    """))
        let summary = try #require(report.sheets.first)
        let chart = try #require(summary.charts.first)
        #expect(try #require(summary.repeatedRows).lowerBound > chart.row)
    }

    @Test("is printed smaller where a sentence runs over its columns, but not so that it cannot be read")
    func sentences() throws {
        func areas(title: String) throws -> Int {
            let text = pilotPlant.replacing("title: Where to put the pilot plant", with: "title: \(title)")
            let sheet = try #require(report(on: problem(text: text)).sheets.first)
            return try #require(sheet.paper.areas.first).columns
        }
        let (short, long) = (try areas(title: "Brief"), try areas(title: String(repeating: "Long ", count: 30)))
        let longer = try areas(title: String(repeating: "Long ", count: 300))
        #expect(short < long && long <= longer && longer < 40)
    }
}
