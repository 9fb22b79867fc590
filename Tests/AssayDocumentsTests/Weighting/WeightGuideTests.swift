// The examples of the guide are documents in order.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation
import Testing

@Suite("The guide to weights")
struct WeightGuideTests {
    /// The blocks of the guide that begin with a method.
    private static let examples: [String] = {
        let guide = URL(filePath: #filePath).appending(path: "../../../../Criteria/README.md").standardizedFileURL
        let text = (try? String(contentsOf: guide, encoding: .utf8)) ?? ""
        let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
        return blocks.compactMap { $0.components(separatedBy: "```").first }.filter { $0.hasPrefix("method:") }
    }()

    @Test("has an example of every way but the plainest") func ways() {
        let shown = WeightGuideTests.examples.compactMap { $0.split(separator: "\n").first?.dropFirst(8) }
        let ways = Set(WeightingMethod.allCases.map(\.rawValue)).subtracting(["direct", "equal", "smart"])
        #expect(Set(shown.map(String.init)) == ways)
    }

    @Test("gives examples without a mistake or a remark", arguments: examples)
    func example(_ lines: String) throws {
        let document = """
            assay: 1
            title: Minerals
            scales:
              durability: {levels: {discretion: {at: 1}, executive: {at: 2}, treaty: {at: 5}}}
            criteria:
              supply:
                criteria:
                  diversification: {unit: percentage points, range: {worst: 0, best: 20}}
                  cover: {unit: weeks, range: {worst: 0, best: 30}}
              durability: {scale: durability}
              cost: {unit: US$ bn, range: {worst: 6, best: 0}}
            weights:
              ministry:
            \(lines.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            options: [joint, third]
            performance:
              joint: {diversification: 10, cover: 20, durability: executive, cost: 3}
              third: {diversification: 5, cover: 12, durability: treaty, cost: 2}

            """
        let reading = read(document)
        #expect(reading.diagnostics == [])
        let problem = try #require(reading.problem)
        #expect(abs(problem.weightSets[0].weights(in: problem.tree).reduce(0, +) - 1) < 1e-12)
    }
}
