// What it would be worth to know.
// SPDX-License-Identifier: Apache-2.0

/// How much of the chance of picking another than the best option goes away if one cell or one weight were known.
///
///     risk now       1 − greatest first-rank share
///     risk knowing   1 − mean, over what might become known, of the greatest first-rank share given it
///     relief         (risk now − risk knowing) / risk now          in 0...1
///
/// What might become known is cut into eight equally likely parts. The option to pick in each part is chosen by one half
/// of the draws and judged by the other, and the other way round, so that luck does not look like knowledge.
///
/// Edge cases: where there is no risk now there is nothing to relieve, and every relief is 0.
///
/// > Felli, J. C. & Hazen, G. B. (1998). Sensitivity analysis and the expected value of perfect information. *Medical
/// Decision Making* 18, 95–109. doi:[10.1177/0272989X9801800117](https://doi.org/10.1177/0272989X9801800117)
public struct InformationValue: Hashable, Sendable {
    /// Into how many parts knowledge is cut.
    static let parts = 8

    /// What it would be worth to know one cell.
    public struct Cell: Hashable, Sendable {
        /// The number of the option.
        public let option: Int
        /// The number of the criterion.
        public let criterion: Int
        /// The share of the risk that goes away, in `0...1`.
        public let relief: Double
    }

    /// The chance that the option with the greatest first-rank share is not the best.
    public let risk: Double
    /// Uncertain cells, those that relieve most first.
    public let cells: [Cell]
    /// For each criterion, what it would be worth to know its weight.
    public let weights: [Double]
    /// How many draws were made.
    public let draws: Int

    /// What it would be worth to know each cell and each weight of a simulation.
    ///
    /// - Parameter draws: How many draws to make, each in double precision.
    /// - Throws: `MethodError` if the method is not defined for some draw.
    public init(of simulation: Simulation, draws: Int = 10_000) throws(MethodError) {
        let evaluation = simulation.evaluation
        let m = evaluation.problem.criteria.count
        var leaders: [Int] = []
        var known: [[Double]] = []
        var sampler = simulation.scorer.sampler
        for number in 0..<draws {
            let draw = try simulation.scorer.draw(number, weights: &sampler)
            leaders.append(draw.ranks.firstIndex(of: 1) ?? -1)
            known.append(draw.chances + draw.weights)
        }
        let uncertain = simulation.scorer.uncertain
        let trial = Trial(leaders: leaders, options: evaluation.problem.options.count)
        self.draws = draws
        risk = trial.risk
        let cells = uncertain.indices.map { k in
            Cell(
                option: uncertain[k] / m, criterion: uncertain[k] % m,
                relief: trial.relief {
                    min(InformationValue.parts - 1, Int(known[$0][k] * Double(InformationValue.parts)))
                })
        }
        self.cells = cells.indices.sorted { (cells[$1].relief, $0) < (cells[$0].relief, $1) }.map { cells[$0] }
        weights = (0..<m).map { j in
            let column = known.map { $0[uncertain.count + j] }
            guard column.contains(where: { $0 != column[0] }) else { return 0 }
            let order = column.indices.sorted { (column[$0], $0) < (column[$1], $1) }
            var parts = [Int](repeating: 0, count: column.count)
            for (place, number) in order.enumerated() { parts[number] = place * InformationValue.parts / column.count }
            return trial.relief { parts[$0] }
        }
    }
}

/// Who led each draw.
private struct Trial {
    let leaders: [Int]
    let options: Int
    /// The chance that the option that led most often does not lead.
    let risk: Double

    init(leaders: [Int], options: Int) {
        self.leaders = leaders
        self.options = options
        var counts = [Int](repeating: 0, count: options)
        for leader in leaders where leader >= 0 { counts[leader] += 1 }
        risk = leaders.isEmpty ? 0 : 1 - Double(counts.max() ?? 0) / Double(leaders.count)
    }

    /// The share of the risk that goes away if one knew which part a draw belongs to.
    func relief(_ part: (Int) -> Int) -> Double {
        guard risk > 0 else { return 0 }
        let halves = counts(part)
        let right = picked(by: halves[0], in: halves[1]) + picked(by: halves[1], in: halves[0])
        let knowing = 1 - Double(right) / Double(leaders.count)
        return min(1, max(0, (risk - knowing) / risk))
    }

    /// How often each option led, part by part: in the even draws, and in the odd ones.
    private func counts(_ part: (Int) -> Int) -> [[Int]] {
        let none = [Int](repeating: 0, count: InformationValue.parts * options)
        var halves = [none, none]
        for (number, leader) in leaders.enumerated() where leader >= 0 {
            halves[number % 2][part(number) * options + leader] += 1
        }
        return halves
    }

    /// How often the options led that were chosen by others' counts, each in its part.
    private func picked(by votes: [Int], in outcomes: [Int]) -> Int {
        stride(from: 0, to: votes.count, by: options).reduce(0) { sum, start in
            let pick = (start..<start + options).max { votes[$0] < votes[$1] }
            return sum + (pick.map { outcomes[$0] } ?? 0)
        }
    }
}
