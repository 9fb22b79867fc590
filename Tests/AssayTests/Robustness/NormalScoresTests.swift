// One normal number for each option.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Scores that are normal")
struct NormalScoresTests {
    /// Two uncertain options far from the ends of the ranges, and one that is certain.
    private func problem() throws -> DecisionProblem {
        let up = try #require(AgreedRange(worst: 0, best: 1000))
        let down = try #require(AgreedRange(worst: 1000, best: 0))
        let leaves = [up, down].enumerated().map {
            CriteriaTree.Branch.criterion(Criterion(id: "c\($0.offset)", measure: .range($0.element)))
        }
        func cell(_ best: Double, _ half: Double) -> Performance {
            Performance(.known(low: best - half, best: best, high: best + half))
        }
        return try DecisionProblem(
            title: "", tree: try #require(CriteriaTree(leaves)),
            weightSets: [WeightSet(id: "w", judgement: .leaves([3, 1]))],
            options: ["a", "b", "c"].map { PolicyOption(id: $0) },
            performances: PerformanceTable(rows: [
                [cell(500, 80), cell(480, 120)], [cell(490, 120), cell(470, 40)],
                [Performance(.exactly(495)), Performance(.exactly(450))],
            ]))
    }

    @Test("win as often as the normal distribution says")
    func shares() throws {
        let evaluation = try Evaluation(of: problem())
        let simulation = Simulation(of: evaluation, weights: .fixed, performances: .normal)
        let robustness = Robustness(try simulation.tally(0..<20_000), of: evaluation.problem)
        // Spreads are a quarter of low to high: 40 and 60 under a, 60 and 20 under b; a tenth of them in value. With the
        // weights ¾ and ¼ the scores are 50.5 ± √(3² + 1.5²), 50 ± √(4.5² + 0.5²) and 50.875. So a beats b by
        // Φ(0.5 / √31.75) = Φ(0.08874), and c by Φ(−0.375 / √11.25) = Φ(−0.11180); b beats c by Φ(−0.875 / √20.5).
        for (i, k, share) in [(0, 1, 0.5354), (0, 2, 0.4555), (1, 2, 0.4234)] {
            #expect(abs(robustness.winShare(of: i, over: k) - share) < 4 * robustness.standardError(of: share))
        }
    }

    @Test("agree with cells drawn one by one, under weights that are drawn too", arguments: [true, false])
    func cells(areFree: Bool) throws {
        let evaluation = try Evaluation(of: problem())
        func robustness(inFull: Bool) throws -> Robustness {
            let simulation = Simulation(
                of: evaluation, weights: areFree ? .free : .within(0.5), performances: .normal, inFull: inFull)
            return Robustness(try simulation.tally(0..<6000), of: evaluation.problem)
        }
        let (quick, full) = (try robustness(inFull: false), try robustness(inFull: true))
        for i in 0..<3 {
            for (share, other) in zip(quick.acceptability(of: i), full.acceptability(of: i)) {
                #expect(abs(share - other) < 4 * 2.0.squareRoot() * full.standardError(of: other) + 1e-12)
            }
            let (central, other) = (quick.centralWeights(of: i), full.centralWeights(of: i))
            #expect(abs((central?[0] ?? 0) - (other?[0] ?? 0)) < 4 * 0.29 / 1000.0.squareRoot())
        }
    }

    @Test("are the same bits in any slices")
    func slices() throws {
        let simulation = Simulation(of: try Evaluation(of: problem()), weights: .free, performances: .normal)
        var merged = try simulation.tally(77..<5000)
        merged.merge(try simulation.tally(0..<77))
        #expect(try merged == simulation.tally(0..<5000))
    }
}
