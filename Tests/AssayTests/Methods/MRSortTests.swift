// Tests of MR-Sort.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MR-Sort") struct MRSortTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("mr_sort"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MRSort(), example) }

    private let profiles = ParameterValue.list([
        .map(["c1": .number(10), "c2": .number(10), "c3": .number(20)]),
        .map(["c1": .number(15), "c2": .number(15), "c3": .number(10)]),
    ])

    @Test("sorts by majority, by hand")
    func majority() throws {
        // At two of three criteria: the first reaches the upper boundary under c1 and c3 (less is better), the second the
        // lower one under c1 and c2, the third none.
        let table = smallTable(
            [[15, 9, 10], [10, 10, 25], [16, 2, 21]], minimized: [2],
            parameters: ["profiles": profiles, "lambda": .number(2.0 / 3)])
        let verdict = try MRSort().verdict(on: table)
        #expect(verdict.scores == [3, 2, 1])
        #expect(
            verdict.groups == [
                OptionSubset("category 3", [0]), OptionSubset("category 2", [1]), OptionSubset("category 1", [2]),
            ])
    }

    @Test("lets no majority make up for a veto")
    func veto() throws {
        let table = smallTable(
            [[15, 9, 10]], minimized: [2], thresholds: [Thresholds(), Thresholds(veto: 6)],
            parameters: ["profiles": profiles])
        #expect(try MRSort().verdict(on: table).scores == [2])
    }

    @Test("refuses vetoes that fit neither the boundaries nor the criteria")
    func misfits() {
        let rows: [[Double]] = [[15, 9, 10]]
        for vetoes in [[ParameterValue.map([:])], [.map(["c9": .number(1)]), .map([:])], [.map([:]), .list([])]] {
            let table = smallTable(rows, parameters: ["profiles": profiles, "vetoes": .list(vetoes)])
            #expect(throws: MethodError.self) { try MRSort().verdict(on: table) }
        }
    }

    @Test("a boundary without a veto of its own keeps the threshold of the criterion")
    func thresholds() throws {
        // 9 is 6 below 15, and so vetoed by the threshold; where the boundary says 8, it is not.
        for (own, category) in [([:], 2.0), (["c2": ParameterValue.number(8)], 3)] {
            let table = smallTable(
                [[15, 9, 10]], minimized: [2], thresholds: [Thresholds(), Thresholds(veto: 6)],
                parameters: ["profiles": profiles, "vetoes": .list([.map([:]), .map(own)])])
            #expect(try MRSort().verdict(on: table).scores == [category])
        }
    }

    @Test("takes a performance for equal to a boundary from which only rounding parts it")
    func rounding() throws {
        let boundary = 0.1 + 0.2
        let profile = ParameterValue.list([.list([.number(boundary)])])
        #expect(boundary > 0.3)
        #expect(
            try MRSort().verdict(on: smallTable([[0.3], [0.29]], parameters: ["profiles": profile])).scores == [2, 1])
    }
}
