// Ranks under drawn weights and performances.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Simulation")
struct SimulationTests {
    private let two: [[Double]] = [[100, 0], [70, 60], [40, 80], [0, 100]]

    /// Exact shares by clipping the interval of weights.
    private let twoShares: [[Double]] = [
        [0.33333333333333337, 0.09523809523809512, 0.07142857142857151, 0.5],
        [0.2666666666666665, 0.36969696969696986, 0.36363636363636365, 0],
        [0.06666666666666687, 0.5047619047619046, 0.4285714285714285, 0],
        [0.33333333333333326, 0.030303030303030387, 0.13636363636363635, 0.5],
    ]

    @Test("agrees with exact shares of two criteria, in the kernel and in full", arguments: [false, true])
    func twoCriteria(inFull: Bool) throws {
        let evaluation = try Models.evaluation(two, weights: [1, 1])
        let simulation = Simulation(of: evaluation, weights: .free, inFull: inFull)
        let robustness = Robustness(try simulation.tally(0..<8000), of: evaluation.problem)
        for i in 0..<4 { expect(robustness.acceptability(of: i), twoShares[i], robustness) }
        #expect(abs(robustness.winShare(of: 1, over: 0) - 0.6667) < 4 * robustness.standardError(of: 0.6667))
        #expect(abs(robustness.winShare(of: 0, over: 2) - 0.4286) < 4 * robustness.standardError(of: 0.4286))
        let central = try #require(robustness.centralWeights(of: 2))
        #expect(abs(central[0] - 0.36666666666666675) < 0.008)
    }

    @Test("agrees with exact shares of three criteria within bounds")
    func threeCriteria() throws {
        let values: [[Double]] = [[90, 20, 30], [25, 95, 40], [35, 30, 85], [60, 55, 50]]
        let evaluation = try Models.evaluation(values, weights: [1, 1, 1])
        let simulation = Simulation(of: evaluation, weights: .intervals([0.2...0.6, 0...1, 0.1...1]))
        let robustness = Robustness(try simulation.tally(0..<8000), of: evaluation.problem)
        let exact: [[Double]] = [
            [0.22051282051282042, 0.1134859548606579, 0.36856380456439836, 0.2974374200621234],
            [0.2603535353535354, 0.07411206997014615, 0.22436368889753686, 0.44117070577878176],
            [0.33271982646982645, 0.07502661904383996, 0.3308616803272388, 0.261391874159095],
            [0.1864138176638179, 0.737375356125356, 0.07621082621082614, 0],
        ]
        for i in 0..<4 { expect(robustness.acceptability(of: i), exact[i], robustness) }
        let central = try #require(robustness.centralWeights(of: 1))
        #expect(zip(central, [0.29059, 0.48150, 0.22791]).allSatisfy { abs($0 - $1) < 0.012 })
    }

    @Test("agrees with the shares of the minerals model under triangular performances")
    func minerals() throws {
        let problem = try Minerals.problem()
        let expected: [[Double]] = [
            [0, 0.38, 0, 0, 0.41, 0.11, 0.10, 0, 0], [0, 0.66, 0, 0, 0.31, 0.02, 0.01, 0, 0],
            [0, 0.37, 0, 0, 0.11, 0, 0.52, 0, 0], [0, 0.13, 0.01, 0, 0.35, 0.47, 0.01, 0, 0.03],
            [0, 0.03, 0, 0, 0.09, 0.15, 0.73, 0, 0],
        ]
        for set in problem.weightSets.indices {
            let evaluation = try Evaluation(of: problem, weightSet: set)
            let draws = set == 0 ? 20_000 : 2500
            let tally = try Simulation(of: evaluation, weights: .fixed).tally(0..<draws)
            let shares = Robustness(tally, of: problem).firstShares
            for i in 0..<9 {
                // Printed in whole per cent, from 20,000 draws of another program.
                let share = max(expected[set][i], 0.005)
                let error = (share * (1 - share) * (1 / Double(draws) + 1 / 20_000)).squareRoot()
                #expect(abs(shares[i] - expected[set][i]) < 4 * error + 0.005, "\(set) \(i) \(shares[i])")
            }
        }
    }

    @Test("scatters weights around the set as an independent program does")
    func dirichlet() throws {
        let problem = try Minerals.problem()
        let simulation = Simulation(of: try Evaluation(of: problem), weights: .dirichlet(concentration: 50))
        let shares = Robustness(try simulation.tally(0..<2500), of: problem).firstShares
        let expected = [0, 0.33, 0, 0, 0.36, 0.15, 0.15, 0, 0]
        for i in 0..<9 { #expect(abs(shares[i] - expected[i]) < 0.045) }
    }

    @Test("gives the same bits in any slices and on any number of tasks", arguments: [0, 1, 2])
    func slices(kind: Int) async throws {
        let evaluation =
            kind == 0 ? try Models.evaluation(two, weights: [1, 1]) : try Evaluation(of: Minerals.problem())
        let simulation = Simulation(
            of: evaluation, weights: kind == 0 ? .free : .within(0.25), inFull: kind == 2)
        let whole = try simulation.tally(0..<4500)
        var merged = try simulation.tally(4100..<4500)
        merged.merge(try simulation.tally(0..<3))
        merged.merge(try simulation.tally(3..<4100))
        #expect(merged == whole)
        for tasks in [3] { #expect(try await simulation.tally(0..<4500, tasks: tasks) == whole) }
        #expect(try simulation.tally(0..<4500) == whole)
    }

    @Test("gives other draws for another seed")
    func seeds() throws {
        let evaluation = try Models.evaluation(two, weights: [1, 1])
        let first = try Simulation(of: evaluation, weights: .free, seed: 1).tally(0..<2000)
        #expect(try first != Simulation(of: evaluation, weights: .free, seed: 2).tally(0..<2000))
    }

    @Test("agrees between the kernels and full precision", arguments: [PerformanceSampling.triangular, .pert, .normal])
    func kernels(sampling: PerformanceSampling) throws {
        let evaluation = try Evaluation(of: Minerals.problem())
        for weights in sampling == .pert ? [WeightSampling.free] : [.within(0.5)] {
            let quick = Robustness(
                try Simulation(of: evaluation, weights: weights, performances: sampling).tally(0..<1500),
                of: evaluation.problem)
            let full = Robustness(
                try Simulation(of: evaluation, weights: weights, performances: sampling, inFull: true).tally(0..<1500),
                of: evaluation.problem)
            for i in 0..<9 {
                let error = 6 * 0.5 / 1500.0.squareRoot()
                #expect(abs(quick.firstShares[i] - full.firstShares[i]) < error)
                #expect(abs((quick.expectedRank(of: i) ?? 0) - (full.expectedRank(of: i) ?? 0)) < 0.2)
                #expect(abs(quick.winShare(of: i, over: 1) - full.winShare(of: i, over: 1)) < error)
            }
        }
    }

    private func expect(_ shares: [Double], _ exact: [Double], _ robustness: Robustness) {
        for (share, exact) in zip(shares, exact) {
            #expect(abs(share - exact) <= 4 * robustness.standardError(of: exact) + 1e-12)
        }
    }
}

@Suite("What simulations must not depend on")
struct SimulationPropertyTests {
    @Test("a dominating option never comes behind", arguments: [false, true])
    func dominance(inFull: Bool) throws {
        let evaluation = try Models.evaluation([[90, 80, 70], [80, 80, 60], [10, 95, 30]], weights: [1, 1, 1])
        let tally = try Simulation(of: evaluation, weights: .free, inFull: inFull).tally(0..<2000)
        #expect(tally.wins[1 * 3 + 0] == 0)
    }

    @Test("how many options there are, beyond a lane's half byte too", arguments: [2, 7, 16, 17, 30])
    func manyOptions(count: Int) throws {
        let values: [[Double]] = (0..<count).map { i in
            let step = Double(i)
            return [90 - 3 * step, 99 - 3 * step, 88 - 2 * step]
        }
        let evaluation = try Models.evaluation(values, weights: [1, 1, 1])
        let robustness = Robustness(
            try Simulation(of: evaluation, weights: .free).tally(0..<64), of: evaluation.problem)
        for i in 0..<count { #expect(robustness.acceptability(of: i)[i] == 1) }
        #expect(robustness.winShare(of: 0, over: count - 1) == 1 && robustness.winShare(of: count - 1, over: 0) == 0)
    }

    @Test("the order of the options", arguments: [false, true])
    func permutation(inFull: Bool) throws {
        let values: [[Double]] = [[90, 20, 30], [25, 95, 40], [35, 30, 85], [60, 55, 50]]
        let order = [2, 0, 3, 1]
        let here = try Simulation(of: Models.evaluation(values, weights: [1, 1, 1]), weights: .free, inFull: inFull)
            .tally(0..<1500)
        let there = try Simulation(
            of: Models.evaluation(order.map { values[$0] }, weights: [1, 1, 1]), weights: .free, inFull: inFull
        ).tally(0..<1500)
        for (x, i) in order.enumerated() {
            for r in 0..<4 { #expect(there.ranks[x * 4 + r] == here.ranks[i * 4 + r]) }
        }
    }

    @Test("clones share every rank and every central weight", arguments: [false, true])
    func clones(inFull: Bool) throws {
        let evaluation = try Models.evaluation([[90, 20, 30], [25, 95, 40], [90, 20, 30]], weights: [1, 1, 1])
        let tally = try Simulation(of: evaluation, weights: .free, inFull: inFull).tally(0..<2000)
        #expect(tally.ranks[0..<3] == tally.ranks[6..<9])
        #expect(tally.wins[0 * 3 + 2] == 0 && tally.wins[2 * 3 + 0] == 0)
        #expect(tally.leadingWeights[0..<3] == tally.leadingWeights[6..<9])
        #expect(tally.ranks[0] + tally.ranks[3] == 2000)
    }

    @Test("a criterion of no weight, however uncertain it is")
    func zeroWeight() throws {
        let range = try #require(AgreedRange(worst: 0, best: 100))
        let leaves = (0..<2).map { CriteriaTree.Branch.criterion(Criterion(id: "c\($0)", measure: .range(range))) }
        let rows = [[70.0, 0], [60, 100]].map { row in
            [Performance(.exactly(row[0])), Performance(.known(low: 0, best: row[1], high: 100))]
        }
        let problem = try DecisionProblem(
            title: "", tree: try #require(CriteriaTree(leaves)),
            weightSets: [WeightSet(id: "w", judgement: .leaves([1, 0]))],
            options: [PolicyOption(id: "a"), PolicyOption(id: "b")], performances: PerformanceTable(rows: rows))
        let tally = try Simulation(of: Evaluation(of: problem), weights: .within(0.5)).tally(0..<500)
        #expect(tally.ranks == [500, 0, 0, 500])
    }

    @Test("options that fail a screen: they have no rank and stand in nobody's way", arguments: [false, true])
    func screens(inFull: Bool) throws {
        let screen = Screen(criterion: 0, bound: .atLeast(50))
        let evaluation = try Models.evaluation([[40, 100], [60, 50], [70, 10]], weights: [1, 1], screens: [screen])
        let tally = try Simulation(of: evaluation, weights: .free, inFull: inFull).tally(0..<1000)
        let robustness = Robustness(tally, of: evaluation.problem)
        #expect(robustness.acceptability(of: 0) == [0, 0, 0])
        #expect(robustness.expectedRank(of: 0) == nil)
        #expect(robustness.winShare(of: 1, over: 0) == 1)
        #expect(robustness.acceptability(of: 1)[0] + robustness.acceptability(of: 2)[0] == 1)
    }

    @Test("screens: once on the best estimates, or in every draw; the risk is told")
    func drawnScreens() throws {
        let range = try #require(AgreedRange(worst: 0, best: 100))
        let leaf = CriteriaTree.Branch.criterion(Criterion(id: "c", measure: .range(range)))
        let problem = try DecisionProblem(
            title: "", tree: try #require(CriteriaTree([leaf])),
            weightSets: [WeightSet(id: "w", judgement: .equal)],
            options: [PolicyOption(id: "a"), PolicyOption(id: "b")],
            performances: PerformanceTable(
                rows: [[Performance(.known(low: 20, best: 60, high: 100))], [Performance(.exactly(50))]]),
            screens: [Screen(criterion: 0, bound: .atLeast(40))])
        let evaluation = try Evaluation(of: problem)
        let judged = Simulation(of: evaluation)
        // Triangular from 20 over 60 to 100: below 40 lies (20/80)·(20/40) = 1/8.
        #expect(judged.screenRisks.map(\.option) == [0] && abs(judged.screenRisks[0].chance - 0.125) < 1e-9)
        #expect(try judged.tally(0..<800).ranks[0..<2].reduce(0, +) == 800)
        let drawn = Robustness(try Simulation(of: evaluation, drawsScreens: true).tally(0..<800), of: problem)
        #expect(abs(drawn.acceptability(of: 0).reduce(0, +) - 0.875) < 4 * drawn.standardError(of: 0.875))
    }

    @Test("says which options cannot be separated")
    func inseparable() throws {
        let evaluation = try Evaluation(of: Minerals.problem())
        let robustness = Robustness(
            try Simulation(of: evaluation, weights: .fixed).tally(0..<2000), of: evaluation.problem)
        let groups = robustness.inseparable(at: 0.9)
        #expect(groups.first.map(Set.init)?.isSuperset(of: [1, 4]) == true)
        #expect(robustness.inseparableInWords(at: 0.9).allSatisfy { $0.contains("cannot be separated") })
        let clear = try Models.evaluation([[9, 9], [1, 1]], weights: [1, 1])
        #expect(Robustness(try Simulation(of: clear).tally(0..<500), of: clear.problem).inseparable() == [])
    }

    @Test("refuses a tally that cannot be")
    func refusal() {
        #expect(
            RankTally(options: 1, criteria: 1, draws: 3, ranks: [4], wins: [0], leadingWeights: [0]) == nil)
        #expect(
            RankTally(options: 1, criteria: 1, draws: 3, ranks: [3, 1], wins: [0], leadingWeights: [0]) == nil)
        #expect(
            RankTally(options: 1, criteria: 1, draws: 3, ranks: [3], wins: [0], leadingWeights: [5]) != nil)
    }
}

@Suite("Random numbers")
struct PhiloxTests {
    @Test("agrees with the known answers of Random123")
    func knownAnswers() {
        #expect(
            Philox.words(SIMD4(0, 0, 0, 0), key: SIMD2(0, 0))
                == SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
        let ones = UInt32.max
        #expect(
            Philox.words(SIMD4(repeating: ones), key: SIMD2(repeating: ones))
                == SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
        #expect(
            Philox.words(
                SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), key: SIMD2(0xA409_3822, 0x299F_31D0))
                == SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
    }
}
