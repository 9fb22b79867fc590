// The rows that call the library.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Glibc

/// A row that calls the library, in a process of its own so that its memory can be told.
struct Computation: Sendable {
    /// What is computed.
    let work: String
    /// What it should take.
    let goal: String
    /// Makes the input, which is not measured, and gives the work that is.
    let prepare: @Sendable () throws -> () throws -> Void

    init(_ work: String, goal: String, prepare: @escaping @Sendable () throws -> () throws -> Void) {
        (self.work, self.goal, self.prepare) = (work, goal, prepare)
    }

    /// The row, measured by running this program again.
    var row: BenchRow {
        BenchRow(work: work, goal: goal) {
            let output = Workshop.shared.path("computation")
            let process = try ChildProcess.run("/proc/self/exe", ["--computation", work], output: output)
            let times = Workshop.text(of: output).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            guard times.count == 2 else { throw ChildProcess.Failure(description: "'\(work)' gave no times") }
            return Measurement(cpu: times[0], wall: times[1], memory: process.memory)
        }
    }
}

/// All rows that call the library.
enum Computations {
    static let all = methods + outranking + simulations + weights

    /// Measures one of them in this process, and prints its times.
    static func run(_ work: String) throws {
        guard let computation = all.first(where: { $0.work == work }) else { exit(64) }
        let cost = try Measurement(of: computation.prepare())
        print(cost.cpu, cost.wall)
    }

    private static let methods = [
        Computation("weighted sum, 10⁶ × 20", goal: "≤ 40 ms") { try scoring(WeightedSum(), 1_000_000, 20) },
        Computation("TOPSIS with ranks, 10⁶ × 20", goal: "≤ 60 ms") { try ranking(TOPSIS(), 1_000_000, 20) },
        Computation("VIKOR with ranks, 10⁶ × 20", goal: "≤ 70 ms") { try ranking(VIKOR(), 1_000_000, 20) },
    ]

    private static let outranking = [
        Computation("PROMETHEE II, 5,000 × 10", goal: "≤ 3 ms, memory O(n)") {
            try scoring(PROMETHEE2(), 5_000, 10, thresholds: true)
        },
        Computation("ELECTRE III credibility, 5,000 × 10", goal: "≤ 150 ms") {
            let table = try SeededData.table(5_000, 10, thresholds: true)
            return { _ = try ELECTRE3.credibility(on: table) }
        },
        Computation("ELECTRE III with distillations, 1,000 × 10", goal: "≤ 40 ms") {
            try scoring(ELECTRE3(), 1_000, 10, thresholds: true)
        },
    ]

    private static let simulations = [
        Computation("SMAA, 10⁶ draws, 10 × 8, weights free", goal: "≤ 15 ms cpu") {
            let simulation = Simulation(
                of: try Evaluation(of: SeededData.problem(10, 8, spread: 0)), weights: .free)
            return { _ = try simulation.tally(0..<1_000_000) }
        },
        Computation("SMAA-2, 10⁶ draws, 10 × 8, normal cells", goal: "≤ 150 ms") {
            let simulation = Simulation(
                of: try Evaluation(of: SeededData.problem(10, 8, spread: 10)), weights: .free, performances: .normal)
            return { _ = try simulation.tally(0..<1_000_000) }
        },
        Computation("ranks of 20 options under 10⁵ vectors, 12 criteria", goal: "≤ 12 ms") {
            var stream = SeededData.Stream()
            let values = Matrix(options: 20, criteria: 12) { _, _ in stream.next() }
            let vectors = (0..<1_200_000).map { _ in stream.next() }
            return { _ = RankSweep.ranks(of: values, under: vectors) }
        },
    ]

    private static let weights = [
        Computation("AHP weights and consistency, 15 criteria", goal: "≤ 0.06 ms") {
            let judgements = (0..<15).flatMap { a in
                ((a + 1)..<15).map { RatioJudgement(a, $0, Double(1 + ($0 - a) * 7 % 5)) }
            }
            return { _ = PairwiseComparisons(count: 15, judgements).shares() }
        }
    ]

    private static func scoring(
        _ method: some ScoringMethod, _ options: Int, _ criteria: Int, thresholds: Bool = false
    ) throws -> () throws -> Void {
        let table = try SeededData.table(options, criteria, thresholds: thresholds)
        return { _ = try method.verdict(on: table) }
    }

    private static func ranking(
        _ method: some ScoringMethod, _ options: Int, _ criteria: Int
    ) throws -> () throws -> Void {
        let table = try SeededData.table(options, criteria)
        return { _ = Ranking(try method.verdict(on: table).scores) }
    }
}
