// The distribution of one performance.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// The distribution of one performance, by its quantiles.
enum CellDistribution: Hashable, Sendable {
    case exactly(Double)
    case uniform(ClosedRange<Double>)
    case triangular(low: Double, best: Double, high: Double)
    case pert(BetaQuantiles)
    case normal(mean: Double, spread: Double, chances: ClosedRange<Double>)
    case discrete(low: Double, best: Double, high: Double)

    /// The distribution of a cell.
    ///
    /// - Parameters:
    ///   - settled: The performance that counts without a simulation.
    ///   - range: Where performances can lie.
    init(_ estimate: Performance.Estimate, _ sampling: PerformanceSampling, settled: Double, range: ClosedRange<Double>)
    {
        guard sampling != .exact else {
            self = .exactly(settled)
            return
        }
        guard case .known(let low, let best, let high) = estimate else {
            self = range.lowerBound < range.upperBound ? .uniform(range) : .exactly(settled)
            return
        }
        guard low < high else {
            self = .exactly(best)
            return
        }
        switch sampling {
        case .exact, .triangular: self = .triangular(low: low, best: best, high: high)
        case .uniform: self = .uniform(low...high)
        case .pert: self = .pert(BetaQuantiles(low: low, best: best, high: high))
        case .normal: self = .bell(mean: best, spread: (high - low) / 4, within: range)
        case .discrete: self = .discrete(low: low, best: best, high: high)
        }
    }

    private static func bell(mean: Double, spread: Double, within range: ClosedRange<Double>) -> CellDistribution {
        let low = Normal.cumulative((range.lowerBound - mean) / spread)
        let high = Normal.cumulative((range.upperBound - mean) / spread)
        // A mean far outside the range leaves no chance within it.
        guard high - low > 1e-9 else { return .exactly(min(max(mean, range.lowerBound), range.upperBound)) }
        return .normal(mean: mean, spread: spread, chances: low...high)
    }

    /// Whether the performance is always the same.
    var isExact: Bool { if case .exactly = self { true } else { false } }

    /// Whether the quantiles have no jumps.
    var isSmooth: Bool { if case .discrete = self { false } else { true } }

    /// The performance that is not exceeded with a given chance.
    ///
    /// - Parameter u: Strictly between 0 and 1.
    func quantile(_ u: Double) -> Double {
        switch self {
        case .exactly(let x): x
        case .uniform(let range): range.lowerBound + u * (range.upperBound - range.lowerBound)
        case .triangular(let low, let best, let high): triangular(u, low, best, high)
        case .pert(let beta): beta(u)
        case .normal(let mean, let spread, let chances):
            mean + spread
                * Normal.quantile(
                    min(max(chances.lowerBound + u * (chances.upperBound - chances.lowerBound), 1e-300), 1 - 0x1p-53))
        case .discrete(let low, let best, let high): u < 0.185 ? low : u < 0.815 ? best : high
        }
    }

    /// The chance that a statement holds that is true of the lowest performances or of the highest, and of no others.
    func chance(that holds: (Double) -> Bool) -> Double {
        let (low, high) = (0x1p-52, 1 - 0x1p-52)
        let (first, last) = (holds(quantile(low)), holds(quantile(high)))
        guard first != last, !isExact else { return first ? 1 : 0 }
        var (from, to) = (low, high)
        for _ in 0..<52 {
            let middle = from + (to - from) / 2
            if holds(quantile(middle)) == first { from = middle } else { to = middle }
        }
        return first ? from : 1 - from
    }

    private func triangular(_ u: Double, _ low: Double, _ best: Double, _ high: Double) -> Double {
        let width = high - low
        return u * width < best - low
            ? low + (u * width * (best - low)).squareRoot()
            : high - ((1 - u) * width * (high - best)).squareRoot()
    }
}

/// Quantiles of the PERT distribution, in straight lines between 2,049 points.
struct BetaQuantiles: Hashable, Sendable {
    static let steps = 2048

    private let points: [Double]

    init(low: Double, best: Double, high: Double) {
        let width = high - low
        let (alpha, beta) = (4 * (best - low) / width, 4 * (high - best) / width)
        let grid = (0...BetaQuantiles.steps).map { Double($0) / Double(BetaQuantiles.steps) }
        let density = grid.map { Double.pow($0, alpha) * Double.pow(1 - $0, beta) }
        var sums = [0.0]
        for (a, b) in zip(density, density.dropFirst()) { sums.append(sums[sums.count - 1] + (a + b) / 2) }
        points = BetaQuantiles.inverted(sums, grid).map { low + width * $0 }
    }

    /// The performance that is not exceeded with a given chance.
    func callAsFunction(_ u: Double) -> Double {
        let place = u * Double(BetaQuantiles.steps)
        let k = min(Int(place), BetaQuantiles.steps - 1)
        return points[k] + (place - Double(k)) * (points[k + 1] - points[k])
    }

    /// Where rising sums, as shares of their last, pass each point of the grid.
    private static func inverted(_ sums: [Double], _ grid: [Double]) -> [Double] {
        var k = 0
        return grid.map { u in
            let target = u * sums[sums.count - 1]
            while k + 2 < sums.count, sums[k + 1] < target { k += 1 }
            let step = sums[k + 1] - sums[k]
            return grid[k] + (step > 0 ? (target - sums[k]) / step : 0) / Double(steps)
        }
    }
}
