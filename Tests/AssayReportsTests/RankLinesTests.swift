// The chart of ranks by weight set.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import AssayTestSupport
import Testing

@Suite("The chart of ranks by weight set")
struct RankLinesTests {
    /// Under the first set A, B and C rank 1, 2, 2; under the second 3, 1, 1.
    private static let tied = """
        assay: 1
        title: Ties
        criteria:
          p: {range: {worst: 0, best: 100}}
          q: {range: {worst: 0, best: 100}}
        weights: {first: {points: {p: 1, q: 0}}, second: {points: {p: 0, q: 1}}}
        options: [a, b, c]
        performance:
          a: {p: 90, q: 10}
          b: {p: 50, q: 60}
          c: {p: 50, q: 60}
        """

    private func drawn(_ document: String) throws -> (chart: Chart, numbers: [[Double?]], sheets: [Sheet]) {
        let report = try report(on: problem(text: document))
        let sheet = try #require(report.sheets.first { $0.name == "Perspectives" })
        let chart = try #require(sheet.charts.first { $0.kind == .slopes })
        let contents = CellContents(of: report)
        let numbers = chart.series.map { series in
            series.values.cells.map { cell -> Double? in if case .number(let x) = contents[cell] { x } else { nil } }
        }
        return (chart, numbers, report.sheets)
    }

    @Test("draws shared ranks one below the other, so that no line hides another one")
    func ties() throws {
        let (chart, numbers, _) = try drawn(Self.tied)
        #expect(numbers == [[1, 3], [2, 1], [2.45, 1.45]])
        #expect(chart.vertical.reversed && chart.vertical.written == 1...3)
    }

    @Test("is only where there are ranks to compare")
    func needed() throws {
        let one = try report(on: problem(text: pilotPlant))
        #expect(one.sheets.flatMap(\.charts).allSatisfy { $0.kind != .slopes })
    }

    @Test("draws at most ten options, and says so")
    func many() throws {
        let options = (1...12).map { "o\($0)" }
        let document = """
            assay: 1
            title: Many
            criteria:
              p: {range: {worst: 0, best: 100}}
              q: {range: {worst: 0, best: 100}}
            weights: {first: {points: {p: 1, q: 0}}, second: {points: {p: 0, q: 1}}}
            options: [\(options.joined(separator: ", "))]
            performance:
            \(options.enumerated().map { "  \($1): {p: \($0), q: \(50 - $0)}" }.joined(separator: "\n"))
            """
        let (chart, numbers, sheets) = try drawn(document)
        #expect(numbers.count == 10 && chart.alternative.contains("first 10 options"))
        // The first under p is the last under q, of twelve.
        #expect(numbers[0].prefix(2) == [1, 12])
        #expect(Set(chart.series.map { [$0.color?.rgb ?? 0, $0.dashed ? 1 : 0] }).count == 10)
        let remarks = sheets.flatMap(\.cells).map(\.cell.content)
        #expect(remarks.contains(.text("The chart shows the first 10 of 12 options.")))
    }

    @Test("is named by where its figures stand, for readers who cannot see it")
    func place() throws {
        let (chart, _, sheets) = try drawn(Self.tied)
        #expect(chart.place.hasPrefix("Workings!B") && chart.alternative.hasPrefix("A line for each option"))
        let bars = try #require(sheets[0].charts.first)
        #expect(bars.place == "Summary!D13:E15")
    }
}
