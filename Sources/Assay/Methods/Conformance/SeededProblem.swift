// A small random problem to try a method on.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// A small random problem with agreed ranges, thresholds and profiles, so that every method can be tried on it.
struct SeededProblem {
    /// One criterion as plain numbers.
    struct Yardstick {
        var worst: Double
        var best: Double
        var weight: Double

        /// The performance at a share of the way from worst to best.
        func at(_ share: Double) -> Double { worst + share * (best - worst) }
    }

    var yardsticks: [Yardstick]
    /// One row per option.
    var rows: [[Double]]
    /// For further choices about this problem.
    var generator: Generator

    /// Three to seven options, two to five criteria; the same seed gives the same problem.
    init(seed: UInt64) {
        var generator = Generator(state: seed)
        yardsticks = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
            let ends = [1.0, Double(Int.random(in: 50...200, using: &generator))]
            let isMaximized = Bool.random(using: &generator)
            return Yardstick(
                worst: isMaximized ? ends[0] : ends[1], best: isMaximized ? ends[1] : ends[0],
                weight: Double(Int.random(in: 1...20, using: &generator)))
        }
        let yardsticks = yardsticks
        rows = (0..<Int.random(in: 3...7, using: &generator)).map { _ in
            yardsticks.map { SeededProblem.performance($0, &generator) }
        }
        self.generator = generator
    }

    /// A performance with one decimal, above zero and within the range.
    static func performance(_ yardstick: Yardstick, _ generator: inout Generator) -> Double {
        let share = Double.random(in: 0...1, using: &generator)
        return (yardstick.at(share) * 10).rounded() / 10
    }

    /// The problem as a table; nil if it has no criteria.
    var table: ScoringTable? {
        let criteria = yardsticks.enumerated().compactMap { j, yardstick in
            AgreedRange(worst: yardstick.worst, best: yardstick.best).map { range in
                let width = range.upper - range.lower
                return Criterion(
                    id: "c\(j + 1)", measure: .range(range),
                    thresholds: Thresholds(indifference: width / 20, preference: width / 4, veto: width * 0.75))
            }
        }
        let profiles = [0.35, 0.65].map { share in
            ParameterValue.list(yardsticks.map { .number($0.at(share)) })
        }
        return CriteriaTree(criteria.map { .criterion($0) }).map { tree in
            var table = ScoringTable(
                tree: tree,
                performances: Matrix(options: rows.count, criteria: criteria.count, elements: Array(rows.joined())),
                weights: yardsticks.map(\.weight).normalized,
                parameters: [Profiles.parameter.name: .list(profiles)])
            table.showsWorking = false
            return table
        }
    }
}

extension SeededProblem {
    /// Random numbers that a seed determines.
    ///
    /// > Steele, G. L., Lea, D. & Flood, C. H. (2014). Fast splittable pseudorandom number generators. *OOPSLA '14*,
    /// 453–472. doi:[10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195)
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
