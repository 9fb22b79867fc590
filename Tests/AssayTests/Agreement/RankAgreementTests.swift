// Tests of rank agreement.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Rank agreement") struct RankAgreementTests {
    @Test("agrees with cross-checked correlations", arguments: PublishedCase.of("rank_correlation"))
    func correlations(_ example: PublishedCase) throws {
        let (x, y) = (example.parameters["x"]?.numbers ?? [], example.parameters["y"]?.numbers ?? [])
        let agreement = RankAgreement(x, y)
        let found = [
            "spearman": agreement.spearman, "kendall_tau_b": agreement.kendall, "kendall_tau_a": agreement.kendall,
            "ws": agreement.ws, "weighted_spearman": agreement.weightedSpearman,
        ]
        for (key, expected) in example.expected {
            let value = try #require(found[key] ?? nil)
            #expect(abs(value - expected.number!) <= example.tolerance(key), "\(key)")
        }
    }

    @Test("corrects for ties, by hand: three pairs agree of √(5 · 6)")
    func ties() throws {
        // Pairs of (1, 1, 3, 4) with (1, 2, 4, 3): one tied in the reference, four in the same order, one in the opposite.
        let agreement = RankAgreement([1, 1, 3, 4], [1, 2, 4, 3])
        let tau = try #require(agreement.kendall)
        #expect(abs(tau - 3 / 30.0.squareRoot()) < 1e-15)
        let rho = try #require(agreement.spearman)
        // Ranks (1.5, 1.5, 3, 4): products sum to 3.5, squares to 4.5 and 5.
        #expect(abs(rho - 3.5 / 22.5.squareRoot()) < 1e-15)
    }

    @Test("is 1 for the same ranking and −1 for the reverse")
    func extremes() {
        let same = RankAgreement([1, 2, 3, 4], [1, 2, 3, 4])
        #expect([same.spearman, same.kendall, same.weightedSpearman, same.ws] == [1, 1, 1, 1])
        let reverse = RankAgreement([1, 2, 3, 4], [4, 3, 2, 1])
        #expect([reverse.spearman, reverse.kendall, reverse.weightedSpearman] == [-1, -1, -1])
    }

    @Test("says nothing about a ranking that is one tie")
    func undefined() {
        let tie = RankAgreement([1, 1, 1], [1, 2, 3])
        #expect(tie.spearman == nil)
        #expect(tie.kendall == nil)
        #expect(RankAgreement([1], [1]).ws == nil)
    }

    @Test("agrees with published coefficients of concordance", arguments: PublishedCase.of("kendall_w"))
    func concordance(_ example: PublishedCase) throws {
        let rankings = try #require(example.parameters["rankings"]?.list).map { $0.numbers! }
        let w = try #require(kendallConcordance(of: rankings))
        #expect(abs(w - example.expected["w"]!.number!) <= example.tolerance("w"))
    }

    @Test("corrects concordance for ties: full agreement with a tie is 1")
    func concordanceWithTies() throws {
        let w = try #require(kendallConcordance(of: [[1, 2, 2, 4], [1, 2, 2, 4], [1, 2, 2, 4]]))
        #expect(abs(w - 1) < 1e-15)
        #expect(kendallConcordance(of: [[1, 1], [1, 1]]) == nil)
    }
}
