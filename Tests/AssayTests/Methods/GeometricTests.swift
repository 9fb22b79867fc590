// Tests of the geometric value.
// SPDX-License-Identifier: Apache-2.0

import Assay
import RealModule
import Testing

@Suite("Geometric value") struct GeometricTests {
    /// The Human Development Index: life, schooling (two means, added) and the logarithm of income, multiplied.
    private func index(_ parameters: [String: ParameterValue] = [:]) throws -> (table: ScoringTable, printed: [Double])
    {
        let example = try #require(PublishedCase.of("mavt_tree").first)
        func goalpost(_ id: String, _ worst: Double, _ best: Double) -> CriteriaTree.Branch {
            .criterion(Criterion(id: id, measure: .range(AgreedRange(worst: worst, best: best)!)))
        }
        let tree = CriteriaTree([
            goalpost("life", 20, 85),
            .group(id: "education", members: [goalpost("expected", 0, 18), goalpost("mean", 0, 15)]),
            goalpost("income", Double.log(100), Double.log(75000)),
        ])!
        let rows = example.performances.map { [$0[0], $0[1], $0[2], Double.log($0[3])] }
        let table = ScoringTable(
            tree: tree, performances: Matrix(options: rows.count, criteria: 4, elements: rows.flatMap { $0 }),
            weights: [1 / 3.0, 1 / 6.0, 1 / 6.0, 1 / 3.0], parameters: parameters)
        return (table, example.expected["scores"]!.numbers!)
    }

    @Test("agrees with the Human Development Index of 2021")
    func humanDevelopment() throws {
        let (table, printed) = try index()
        let scores = try Geometric().verdict(on: table).scores
        #expect(agree(scores.map { $0 / 100 }, printed, within: 0.00051))
    }

    @Test("multiplies within groups too on request, which never gains")
    func groups() throws {
        let own = try Geometric().verdict(on: index().table).scores
        let flat = try Geometric().verdict(on: index(["groups": .word("geometric")]).table).scores
        #expect(zip(flat, own).allSatisfy { $0 <= $1 + 1e-12 })
        #expect(flat != own)
    }

    @Test("makes 0 of a value of 0")
    func zero() throws {
        let ranges = [AgreedRange(worst: 0, best: 10)!, AgreedRange(worst: 0, best: 10)!]
        #expect(try Geometric().verdict(on: smallTable([[0, 10], [4, 9]], ranges: ranges)).scores[0] == 0)
        #expect(agree(try Geometric().verdict(on: smallTable([[0, 10], [4, 9]], ranges: ranges)).scores, [0, 60]))
    }
}
