// Pairwise win shares over many draws.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct WinShareTests {
    @Test("an option that always wins wins every draw, however many there are", arguments: [255, 256, 4_080, 20_000])
    func certain(draws: Int) throws {
        let ranges = [(0.0, 100.0), (0.0, 100.0), (0.0, 100.0)]
        let problem = try sample(ranges: ranges, points: [1, 1, 1], [[10, 20, 30], [90, 80, 70], [40, 50, 60]])
        let evaluation = try Evaluation(of: problem)
        for sampling in [WeightSampling.free, .within(0.5)] {
            let simulation = Simulation(of: evaluation, weights: sampling, seed: 7)
            let robustness = Robustness(try simulation.tally(0..<draws), of: problem)
            #expect(robustness.winShare(of: 1, over: 0) == 1)
            #expect(robustness.winShare(of: 0, over: 1) == 0)
            #expect(robustness.winShare(of: 2, over: 0) == 1)
            #expect(robustness.acceptability(of: 0) == [0, 0, 1])
        }
    }
}
