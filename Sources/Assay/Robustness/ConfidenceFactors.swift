// How sure an option leads under its own weights.
// SPDX-License-Identifier: Apache-2.0

extension Simulation {
    /// The confidence factor of each option: how often it leads if the weights are its central weights and only the
    /// performances are drawn.
    ///
    /// A low factor says that even somebody with the very weights that favor the option cannot be sure of it.
    ///
    /// > Lahdelma, R. & Salminen, P. (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision
    /// making. *Operations Research* 49, 444–454. doi:[10.1287/opre.49.3.444.11220](https://doi.org/10.1287/opre.49.3.444.11220)
    ///
    /// - Parameters:
    ///   - robustness: What this simulation counted.
    ///   - draws: How many draws each option gets; one is enough where no performance is uncertain.
    /// - Returns: Nil for an option that never led.
    /// - Throws: `MethodError` if the method is not defined for some draw.
    public func confidenceFactors(of robustness: Robustness, draws: Int) throws(MethodError) -> [Double?] {
        var factors: [Double?] = []
        for i in evaluation.problem.options.indices {
            guard let weights = robustness.centralWeights(of: i) else {
                factors.append(nil)
                continue
            }
            let simulation = Simulation(
                of: evaluation, weights: .sets([weights]), performances: performances, seed: seed)
            let tally = try simulation.tally(0..<(scorer.uncertain.isEmpty ? 1 : draws))
            factors.append(Robustness(tally, of: evaluation.problem).firstShares[i])
        }
        return factors
    }
}
