// Tests of ELECTRE I.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ELECTRE I") struct ELECTRE1Tests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("electre1"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ELECTRE1(), example) }

    @Test("merges options that outrank each other in a circle")
    func circle() throws {
        // Each of the first three outranks the next with two of three criteria; the last is outranked by all.
        let table = smallTable(
            [[3, 2, 1], [2, 1, 3], [1, 3, 2], [0, 0, 0]], parameters: ["c-hat": .number(0.6), "d-hat": .number(1)])
        let verdict = try ELECTRE1().verdict(on: table)
        #expect(verdict.groups == [OptionSubset("kernel", [0, 1, 2])])
        #expect(verdict.scores == [1, 1, 1, 0])
    }

    @Test("lets no majority make up for a veto")
    func veto() throws {
        let rows: [[Double]] = [[9, 1], [1, 5]]
        let parameters: [String: ParameterValue] = ["c-hat": .number(0.7), "d-hat": .number(1)]
        let free = try ELECTRE1().verdict(on: smallTable(rows, weights: [8, 2], parameters: parameters))
        #expect(free.groups == [OptionSubset("kernel", [0])])
        let vetoed = try ELECTRE1().verdict(
            on: smallTable(
                rows, weights: [8, 2], thresholds: [Thresholds(), Thresholds(veto: 3)], parameters: parameters))
        #expect(vetoed.groups == [OptionSubset("kernel", [0, 1])])
    }
}
