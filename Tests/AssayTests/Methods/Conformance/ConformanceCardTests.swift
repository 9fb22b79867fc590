// Tests of the conformance card.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Conformance card") struct ConformanceCardTests {
    @Test("finds dominance, permutation and unit to hold for every method", arguments: ScoringMethods.all.map(\.id))
    func basics(_ id: String) throws {
        let method = try #require(ScoringMethods.named(id))
        let line = try #require(ConformanceCard(of: [method], problems: 40).lines.first)
        for property in ["dominance", "permutation", "unit"] {
            let trial = try #require(line[property])
            #expect(trial.holds && trial.tried >= 30, "\(property)")
        }
    }

    @Test("finds every property to hold for values on agreed ranges", arguments: ["additive", "geometric", "spotis"])
    func agreedRanges(_ id: String) throws {
        let method = try #require(ScoringMethods.named(id))
        let line = try #require(ConformanceCard(of: [method], problems: 200).lines.first)
        #expect(line.trials.map(\.failed) == ConformanceProperty.all.map { _ in 0 })
    }

    @Test(
        "finds no withdrawal that matters to a method that says it scores options apart",
        arguments: ScoringMethods.all.filter(\.scoresApart).map(\.id))
    func apart(_ id: String) throws {
        let method = try #require(ScoringMethods.named(id))
        let withdrawal = try #require(ConformanceCard(of: [method], problems: 500).lines.first?["withdrawal"])
        #expect(withdrawal.holds && withdrawal.tried >= 400)
    }

    @Test(
        "finds the flaws that the literature knows",
        arguments: [
            ("topsis", "withdrawal"), ("topsis", "zero"), ("vikor", "withdrawal"), ("promethee-2", "withdrawal"),
            ("copras", "clone"), ("mabac", "withdrawal"), ("weighted-sum", "zero"), ("multimoora", "zero-weight"),
            ("borda", "clone"),
        ])
    func flaws(_ id: String, _ property: String) throws {
        let method = try #require(ScoringMethods.named(id))
        let line = try #require(ConformanceCard(of: [method], problems: 300).lines.first)
        #expect(line[property]?.holds == false)
    }

    @Test("is the same for the same seed and another for another")
    func seeds() {
        func trials(_ seed: UInt64) -> [ConformanceCard.Trial] {
            ConformanceCard(of: [TOPSIS()], problems: 100, seed: seed).lines[0].trials
        }
        #expect(trials(1) == trials(1))
        #expect(trials(1) != trials(2))
    }

    @Test("shows a loser of min–max whose withdrawal changes the leader, by hand")
    func withdrawal() throws {
        // Min–max over all: (0.5, 1), (1, 0.4), (0, 0) → 0.75, 0.7, 0. Without the third the first two are ends of both
        // scales: (0, 1), (1, 0) → a tie.
        let table = smallTable([[5, 10], [10, 4], [0, 0]], parameters: ["normalization": .word("min-max")])
        let withdrawal = try Withdrawal(from: table, under: WeightedSum())
        #expect(withdrawal.losers == [1, 2])
        #expect(withdrawal.decisive == [2])
        #expect(withdrawal.rate == 0.5)
    }
}
