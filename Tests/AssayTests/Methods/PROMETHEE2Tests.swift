// Tests of PROMETHEE II.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("PROMETHEE II") struct PROMETHEE2Tests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("promethee"))
    func published(_ example: PublishedCase) throws {
        try expectAgreement(PROMETHEE2(), example, except: ["relation"])
    }

    @Test("agrees with the sum over all pairs, for every preference function")
    func pairs() throws {
        let functions: [Thresholds] = [
            Thresholds(function: .usual), Thresholds(indifference: 3, function: .uShape),
            Thresholds(preference: 12, function: .vShape),
            Thresholds(indifference: 2, preference: 9, function: .level),
            Thresholds(indifference: 2, preference: 9, function: .linear), Thresholds(gaussian: 6, function: .gaussian),
        ]
        // With at most sixty options the indices of all pairs are shown, which are computed one by one.
        let table = smallTable(
            scatteredRows(60, 6), weights: [3, 1, 4, 1, 5, 9], minimized: [1, 4], thresholds: functions)
        let verdict = try PROMETHEE2().verdict(on: table)
        let indices = try #require(verdict.steps.first { $0.title == "Preference indices" }).numbers
        let leaving = indices.map { $0.reduce(0, +) / 59 }
        let entering = indices.indices.map { b in indices.reduce(0) { $0 + $1[b] } / 59 }
        #expect(agree(verdict.figure("phi-plus")!, leaving))
        #expect(agree(verdict.figure("phi-minus")!, entering))
    }

    @Test("names the threshold that a preference function lacks")
    func missing() {
        let table = smallTable([[1], [2]], thresholds: [Thresholds(indifference: 1, function: .linear)])
        #expect(
            throws: MethodError(
                "the preference function of 'C1' needs the threshold 'preference', not below 0", criterion: "c1")
        ) { try PROMETHEE2().verdict(on: table) }
    }

    @Test("does not let rounding push a difference over a threshold")
    func rounding() throws {
        // 0.8 − 0.6 exceeds 0.2 in binary.
        let table = smallTable([[0.8], [0.6]], thresholds: [Thresholds(indifference: 0.2, function: .uShape)])
        #expect(try PROMETHEE2().verdict(on: table).scores == [0, 0])
    }

    @Test("gives a single option net flow 0")
    func single() throws {
        #expect(try PROMETHEE2().verdict(on: smallTable([[1, 2]])).scores == [0])
    }
}
