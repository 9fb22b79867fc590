// Weights, one draw after another.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Draws weights; draw i depends on the seed and i alone.
struct WeightSampler: Sendable {
    private let sampling: WeightSampling
    private let set: [Double]
    private let seed: UInt64
    /// For ordered weights: the criteria from the greatest weight to the least.
    private let order: [Int]
    private var walk: WeightWalk?

    /// - Precondition: Nothing objects to the sampling.
    init(_ sampling: WeightSampling, around set: [Double], seed: UInt64) {
        precondition(sampling.objection(criteria: set.count) == nil, "these weights cannot be drawn")
        self.sampling = sampling
        self.set = set
        self.seed = seed
        order = set.indices.sorted { (set[$1], $0) < (set[$0], $1) }
        if case .statements(let statements) = sampling {
            walk = WeightWalk(statements, criteria: set.count, seed: seed)
        }
    }

    /// The weights of a draw, summing to 1; quickest if draws come in order.
    mutating func weights(draw: Int) -> [Double] {
        var stream = DrawStream(seed: seed, stream: .weights, draw: draw)
        return switch sampling {
        case .fixed: set
        case .free: free(&stream)
        case .within(let share): set.map { $0 * (1 + share * (2 * stream.uniform() - 1)) }.normalized
        case .dirichlet(let concentration): scattered(concentration, &stream)
        case .ordered: ordered(&stream)
        case .statements: walk?.weights(draw: draw) ?? set
        case .intervals(let bounds): BoundedWeights(bounds).weights(&stream)
        case .sets(let sets): sets[min(sets.count - 1, Int(stream.uniform() * Double(sets.count)))]
        }
    }

    private func free(_ stream: inout DrawStream) -> [Double] {
        set.map { _ in stream.exponential() }.normalized
    }

    private func scattered(_ concentration: Double, _ stream: inout DrawStream) -> [Double] {
        let drawn = set.map { $0 > 0 ? stream.gamma(shape: concentration * $0) : 0 }
        // With a tiny concentration all may vanish; then one criterion has it all.
        guard drawn.contains(where: { $0 > 0 }) else { return set }
        return drawn.normalized
    }

    private func ordered(_ stream: inout DrawStream) -> [Double] {
        let falling = free(&stream).sorted(by: >)
        var places = order
        for k in places.indices.dropLast() {
            let ties = (k..<places.count).prefix { set[places[$0]] == set[places[k]] }
            places.swapAt(k, k + min(ties.count - 1, Int(stream.uniform() * Double(ties.count))))
        }
        return zip(places, falling).reduce(into: set) { $0[$1.0] = $1.1 }
    }
}

/// Weights within bounds, uniformly.
///
/// Points of the simplex above the lower bounds, or below the upper ones if that is smaller, are drawn until one fits.
/// Where hardly any does, a walk from the middle takes over: in every step two weights trade a uniform share of what
/// the bounds allow.
private struct BoundedWeights {
    static let tries = 500
    static let stepsPerCriterion = 100

    private let bounds: [ClosedRange<Double>]
    private let (low, high): (Double, Double)

    init(_ bounds: [ClosedRange<Double>]) {
        self.bounds = bounds
        low = 1 - bounds.map(\.lowerBound).reduce(0, +)
        high = bounds.map(\.upperBound).reduce(0, +) - 1
    }

    func weights(_ stream: inout DrawStream) -> [Double] {
        for _ in 0..<BoundedWeights.tries {
            let shares = bounds.map { _ in stream.exponential() }.normalized
            let weights = zip(bounds, shares).map { bound, share in
                low <= high ? bound.lowerBound + low * share : bound.upperBound - high * share
            }
            if zip(bounds, weights).allSatisfy({ $0.contains($1) }) { return weights }
        }
        return walked(&stream)
    }

    private func walked(_ stream: inout DrawStream) -> [Double] {
        let share = low + high > 0 ? low / (low + high) : 0
        var weights = bounds.map { $0.lowerBound + share * ($0.upperBound - $0.lowerBound) }
        let m = Double(bounds.count)
        for _ in 0..<BoundedWeights.stepsPerCriterion * bounds.count where bounds.count > 1 {
            let a = Int(stream.uniform() * m)
            let b = (a + 1 + Int(stream.uniform() * (m - 1))) % bounds.count
            let least = max(bounds[a].lowerBound - weights[a], weights[b] - bounds[b].upperBound)
            let most = min(bounds[a].upperBound - weights[a], weights[b] - bounds[b].lowerBound)
            let step = least + (most - least) * stream.uniform()
            weights[a] += step
            weights[b] -= step
        }
        return weights
    }
}
