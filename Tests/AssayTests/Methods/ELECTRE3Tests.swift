// Tests of ELECTRE III.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ELECTRE III") struct ELECTRE3Tests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("electre3"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ELECTRE3(), example) }

    @Test("puts options that are the same into one class")
    func same() throws {
        let verdict = try ELECTRE3().verdict(on: smallTable([[1, 2], [1, 2], [0, 1]]))
        #expect(verdict.figure("descending") == [1, 1, 2])
        #expect(verdict.figure("ascending") == [1, 1, 2])
        #expect(verdict.scores == [1, 1, -2])
    }

    @Test("refuses thresholds that fall, naming them")
    func thresholds() {
        let table = smallTable([[1], [2]], thresholds: [Thresholds(indifference: 3, preference: 2)])
        #expect(
            throws: MethodError(
                "the thresholds of 'C1' must not fall from indifference over preference to veto; "
                    + "at 1 they are 3, 2 and none", criterion: "c1")
        ) { try ELECTRE3().verdict(on: table) }
    }

    @Test("weighs discordance against concordance, by hand")
    func discordance() throws {
        // a is better under c1 (weight 0.6) and 8 worse under c2, with p = 4 and v = 12: d = 0.5 < C = 0.6 leaves σ at C.
        // With v = 9: d = 0.8 > 0.6, so that σ = 0.6 · 0.2 / 0.4 = 0.3.
        for (veto, sigma) in [(12.0, 0.6), (9, 0.3)] {
            let table = smallTable(
                [[5, 2], [1, 10]], weights: [6, 4],
                thresholds: [Thresholds(), Thresholds(preference: 4, veto: veto)])
            let steps = try ELECTRE3().verdict(on: table).steps
            let credibility = try #require(steps.first { $0.title == "Credibility" })
            #expect(abs(credibility.numbers[0][1] - sigma) < 1e-12)
        }
    }

    @Test("lets nothing oppose full concordance, however its weights round", arguments: [5, 6, 10])
    func fullConcordance(_ equals: Int) throws {
        // Six or ten equal weights sum to just below 1. The second option is better under all but the last criterion, which
        // weighs nothing and vetoes: d = 1 does not exceed C = 1. Without the first criterion's support d = 1 exceeds C.
        let last = Thresholds(preference: 1, veto: 2)
        let weights = [Double](repeating: 1, count: equals) + [0]
        let thresholds = [Thresholds](repeating: Thresholds(), count: equals) + [last]
        for (first, sigma) in [(2.0, 1.0), (0, 0)] {
            let better = [first] + [Double](repeating: 2, count: equals - 1) + [0]
            let worse = [Double](repeating: 1, count: equals) + [9]
            let profile = ParameterValue.list(worse.map { .number($0) })
            let table = smallTable(
                [worse, better], weights: weights, thresholds: thresholds, parameters: ["profiles": .list([profile])])
            #expect(try ELECTRE3.credibility(on: table)[2] == sigma)
            let steps = try ELECTRETRIB().verdict(on: table).steps
            let slow = try #require(steps.first { $0.title == "Credibility of options over boundaries" })
            #expect(slow.numbers[1][0] == sigma)
        }
    }

    @Test("agrees with credibilities taken one pair at a time")
    func pairs() throws {
        // ELECTRE TRI compares options with boundaries one by one: an option as the boundary gives the same figures.
        let rows = scatteredRows(13, 3).map { row in row.map { $0 / 4 } }
        let thresholds = [
            Thresholds(indifference: 1, preference: 4, veto: 7), Thresholds(indifference: 2, preference: 2, veto: 9),
            Thresholds(shares: Thresholds.Shares(indifference: 0.1, preference: 0.3)),
        ]
        func numbers(_ method: any ScoringMethod, _ title: String, boundary: [Double]) throws -> [[Double]] {
            let profile = ParameterValue.list(boundary.map { .number($0) })
            let table = smallTable(
                rows, weights: [3, 2, 1], thresholds: thresholds, parameters: ["profiles": .list([profile])])
            return try #require(try method.verdict(on: table).steps.first { $0.title == title }).numbers
        }
        let fast = try numbers(ELECTRE3(), "Credibility", boundary: rows[0])
        for b in rows.indices {
            let slow = try numbers(ELECTRETRIB(), "Credibility of options over boundaries", boundary: rows[b])
            #expect(agree(fast.map { $0[b] }, slow.map { $0[0] }))
        }
        #expect(Set(fast.joined().map { $0.rounded() == $0 }) == [true, false])
    }
}
