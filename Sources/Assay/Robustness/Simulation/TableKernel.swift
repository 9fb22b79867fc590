// Uncertain values under drawn weights, sixteen draws at a time.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Ranks under uncertain performances and any weights, where scores are weighted sums.
///
///     score[i] = sum over j of w[j] · v[i,j],   v[i,j] from the quantile table of its cell at a uniform number
///
/// Draws are made 256 at a time, cell by cell, so that one table stays at hand. Weights need not sum to 1 here, since a
/// common factor changes no rank.
struct TableKernel: ~Copyable {
    /// Vectors of draws in a batch.
    static let steps = 16

    /// What the kernel draws from, the same for every task.
    struct Plan: Sendable {
        var sampling: WeightSampling
        var weights: [Double]
        /// Values of the options that count; those of uncertain cells do not matter.
        var values: Matrix
        var tables: QuantileTables
        /// Where every value is normal, what draws the scores at once.
        var normal: NormalScores?
        var sampler: WeightSampler
        var seed: UInt64
    }

    private let plan: Plan
    private let options: Int
    private let criteria: Int
    private var sampler: WeightSampler
    private let spacings: Spacings
    /// Weights of the batch, 256 a criterion.
    private let weights: Scratch<Float>
    /// Scores of the batch, step by step, sixteen an option.
    private let scores: Scratch<Float>
    private let bits: Scratch<UInt32>
    private let stretches: Scratch<SIMD2<Float>>
    private let means: Scratch<Float>
    private let variances: Scratch<Float>
    private let squares: Scratch<SIMD16<Float>>
    private var counter: LaneCounter
    private let sums: Scratch<Int64>

    /// - Precondition: At least two criteria and at most `LaneCounter.limit` options.
    init(_ plan: Plan) {
        let (n, m) = (plan.values.options, plan.values.criteria)
        precondition(m > 1 && n <= LaneCounter.limit, "too few criteria or too many options for the kernel")
        self.plan = plan
        (options, criteria) = (n, m)
        sampler = plan.sampler
        spacings = Spacings(criteria: m)
        weights = Scratch(repeating: 0, count: m * TableKernel.steps * 16)
        scores = Scratch(repeating: 0, count: n * TableKernel.steps * 16)
        bits = Scratch(repeating: 0, count: TableKernel.steps * 16)
        stretches = Scratch(plan.normal == nil ? plan.tables.stretches : NormalScores.quantiles)
        means = Scratch(plan.normal?.means.elements.map { Float($0) } ?? [])
        variances = Scratch(plan.normal?.variances.elements.map { Float($0) } ?? [])
        squares = Scratch(repeating: SIMD16(), count: m)
        counter = LaneCounter(options: n) { plan.areTwins($0, $1) }
        sums = Scratch(repeating: 0, count: n * m)
    }

    /// Counts those draws of a block that lie within given ones.
    mutating func run(block: Int, within draws: Range<Int>) {
        var generator = LaneGenerator(seed: plan.seed, block: block)
        let batch = TableKernel.steps * 16
        for start in stride(from: 0, to: LaneGenerator.block, by: batch) {
            let first = block * LaneGenerator.block + start
            guard first < draws.upperBound else { return }
            drawWeights(&generator, first, draws)
            if plan.normal == nil { score(&generator) } else { scoreAtOnce(&generator) }
            count(first, draws)
        }
    }

    private mutating func count(_ first: Int, _ draws: Range<Int>) {
        for step in 0..<TableKernel.steps {
            let start = first + step * 16
            let lanes = (start..<start + 16).clamped(to: draws)
            guard !lanes.isEmpty else { continue }
            let active = lanes.lowerBound - start..<lanes.upperBound - start
            var leaders = counter.count(scores, from: step * options, lanes: active)
            assay_add_weights(
                weights.memory + step * 16, criteria, TableKernel.steps, Float(RankTally.unit), &leaders,
                active.lowerBound, active.upperBound, sums.memory)
        }
    }

    /// Everything counted so far.
    mutating func tally() -> RankTally {
        let weights = (0..<options * criteria).map { cell in
            Int(sums[counter.first(equalTo: cell / criteria) * criteria + cell % criteria])
        }
        return counter.tally(criteria: criteria, leadingWeights: weights)
    }
}

// MARK: - Weights

extension TableKernel {
    private mutating func drawWeights(_ generator: inout LaneGenerator, _ first: Int, _ draws: Range<Int>) {
        switch plan.sampling {
        case .fixed: fill(plan.weights)
        case .sets(let sets) where sets.count == 1: fill(sets[0])
        case .free:
            for step in 0..<TableKernel.steps {
                spacings.draw(&generator)
                for j in 0..<criteria { weights[vector: j * TableKernel.steps + step] = spacings.weight(j) }
            }
        case .within(let share): drawAround(Float(share), &generator)
        case .dirichlet, .ordered, .intervals, .statements, .sets:
            for k in 0..<TableKernel.steps * 16 where draws.contains(first + k) {
                let drawn = sampler.weights(draw: first + k)
                for j in 0..<criteria { weights[j * TableKernel.steps * 16 + k] = Float(drawn[j]) }
            }
        }
    }

    private func fill(_ fixed: [Double]) {
        for j in 0..<criteria {
            for step in 0..<TableKernel.steps {
                weights[vector: j * TableKernel.steps + step] = SIMD16(repeating: Float(fixed[j]))
            }
        }
    }

    private func drawAround(_ share: Float, _ generator: inout LaneGenerator) {
        for j in 0..<criteria {
            let middle = Float(plan.weights[j])
            for step in 0..<TableKernel.steps {
                let place = generator.whole() * (2 * share * middle / Spacings.whole)
                weights[vector: j * TableKernel.steps + step] = place + middle * (1 - share)
            }
        }
    }
}

// MARK: - Scores

extension TableKernel {
    private mutating func score(_ generator: inout LaneGenerator) {
        for i in 0..<options {
            for step in 0..<TableKernel.steps { scores[vector: step * options + i] = SIMD16() }
            for j in 0..<criteria {
                let table = plan.tables.places[i * criteria + j]
                if table < 0 {
                    addCertain(i, j, Float(plan.values[option: i, criterion: j]))
                } else {
                    addUncertain(i, j, table * QuantileTables.steps, &generator)
                }
            }
        }
    }

    @inline(__always)
    private func addCertain(_ i: Int, _ j: Int, _ value: Float) {
        for step in 0..<TableKernel.steps {
            scores[vector: step * options + i] += weights[vector: j * TableKernel.steps + step] * value
        }
    }

    @inline(__always)
    private func addUncertain(_ i: Int, _ j: Int, _ table: Int, _ generator: inout LaneGenerator) {
        generator.fill(bits)
        assay_add_quantiles(
            bits.memory, TableKernel.steps, stretches.memory + table, weights.memory + j * TableKernel.steps * 16,
            scores.memory + i * 16, options)
    }
}

// MARK: - Normal scores

extension TableKernel {
    private mutating func scoreAtOnce(_ generator: inout LaneGenerator) {
        for step in 0..<TableKernel.steps {
            for j in 0..<criteria {
                let weight = weights[vector: j * TableKernel.steps + step]
                squares[j] = weight * weight
            }
            for i in 0..<options {
                let (mean, variance) = moments(i, step)
                scores[vector: step * options + i] = mean + variance.squareRoot() * normal(generator.next())
            }
        }
    }

    @inline(__always)
    private func moments(_ i: Int, _ step: Int) -> (mean: SIMD16<Float>, variance: SIMD16<Float>) {
        var (mean, variance) = (SIMD16<Float>(), SIMD16<Float>())
        for j in 0..<criteria {
            mean += weights[vector: j * TableKernel.steps + step] * means[i * criteria + j]
            variance += squares[j] * variances[i * criteria + j]
        }
        return (mean, variance)
    }

    /// Standard normal numbers from random bits.
    @inline(__always)
    private func normal(_ words: SIMD16<UInt32>) -> SIMD16<Float> {
        let shift = 32 - NormalScores.bits
        let places = words &>> shift
        let shares = SIMD16<Float>(SIMD16<Int32>(truncatingIfNeeded: words & (1 << shift - 1)))
        var (starts, rises) = (SIMD16<Float>(), SIMD16<Float>())
        for lane in 0..<16 {
            let stretch = stretches[Int(places[lane])]
            (starts[lane], rises[lane]) = (stretch.x, stretch.y)
        }
        return starts + rises * (shares * (1 / Float(1 << shift)))
    }
}

extension TableKernel.Plan {
    /// Whether two options share a rank whenever they are compared: without uncertain cells, and equal in value or, where
    /// the weights are fixed, in score.
    func areTwins(_ i: Int, _ k: Int) -> Bool {
        let m = values.criteria
        guard (0..<m).allSatisfy({ tables.places[i * m + $0] < 0 && tables.places[k * m + $0] < 0 }) else {
            return false
        }
        if values[option: i] == values[option: k] { return true }
        guard sampling == .fixed else { return false }
        let gap = (0..<m).map { weights[$0] * (values[option: i, criterion: $0] - values[option: k, criterion: $0]) }
        return abs(gap.reduce(0, +)) <= LeadLines.tie
    }
}
