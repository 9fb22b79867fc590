// Tests of MULTIMOORA.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("MULTIMOORA") struct MULTIMOORATests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("multimoora"))
    func published(_ example: PublishedCase) throws { try expectAgreement(MULTIMOORA(), example) }

    @Test("ranks products that no number holds", arguments: [1e200, 1e-200])
    func extreme(_ size: Double) throws {
        let rows = [[size, size, 2], [size, size, 3], [size, size, 1]]
        let verdict = try MULTIMOORA().verdict(on: smallTable(rows))
        #expect(verdict.figure("rank-multiplicative") == [2, 1, 3])
        let logarithm = try #require(verdict.figure("multiplicative-log10"))
        #expect(abs(logarithm[2] - 2 * (size > 1 ? 200 : -200)) < 1e-9)
    }

    @Test("ranks a product of 0 below one that is too small for a number")
    func zero() throws {
        #expect(throws: MethodError("the product of the performances is too great or too small for a number")) {
            try MULTIMOORA().verdict(on: smallTable([[1e-200, 1e-200], [0, 1]]))
        }
        let verdict = try MULTIMOORA().verdict(on: smallTable([[1e-100, 1e-100], [0, 1], [1, 1]]))
        #expect(verdict.figure("rank-multiplicative") == [2, 3, 1])
    }

    @Test("ranks small products as well as great ones")
    func small() throws {
        let verdict = try MULTIMOORA().verdict(on: smallTable([[1e-9, 1e-9], [2e-9, 3e-9]]))
        #expect(verdict.figure("rank-multiplicative") == [2, 1])
    }
}
