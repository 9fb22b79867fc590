// Weighted sums of normalized performances for tables too long to explain.
// SPDX-License-Identifier: Apache-2.0

extension ScoringTable {
    /// The weighted sum of normalized performances of every option, to the last bit as the contributions would add up.
    ///
    /// - Returns: Nil for a table whose contributions are kept, for a normalization that needs more than the extremes of a
    ///   column, and for one that is not defined for some performance.
    /// - Complexity: Two passes over the table, with one number per option in memory.
    func normalizedSums(by normalization: Normalization, constant: Double) -> [Double]? {
        guard !explainsOptions else { return nil }
        var maps: [ColumnMap] = []
        for (criterion, spread) in zip(criteria, performances.spreads) {
            guard let map = ColumnMap(normalization, criterion.direction, spread, constant) else { return nil }
            maps.append(map)
        }
        var sums = [Double](repeating: 0, count: options)
        for first in stride(from: 0, to: options, by: 8) {
            var sum = SIMD8<Double>()
            for j in maps.indices { sum += weights[j] * maps[j](performances.eight(j, from: first)) }
            sums.store(sum, from: first)
        }
        return sums
    }
}

/// How the performances of one criterion are normalized, once its extremes are known; in the formulas of `Normalization`.
private enum ColumnMap {
    case signed(Double)
    case shared(Double)
    case inverted(Double)
    case complemented(Double)
    case placed(worst: Double, width: Double)
    case constant(Double)

    /// Nil where more than the extremes is needed, or the map is not defined.
    init?(
        _ normalization: Normalization, _ direction: Direction, _ spread: Spread, _ constant: Double
    ) {
        let (low, high, isMaximized) = (spread.low, spread.high, direction == .maximize)
        switch normalization {
        case .none: self = .signed(isMaximized ? 1 : -1)
        case .max where isMaximized && low >= 0 && high > 0: self = .shared(high)
        case .max where !isMaximized && low > 0: self = .inverted(low)
        case .maxComplement where low >= 0 && high > 0: self = isMaximized ? .shared(high) : .complemented(high)
        case .minMax where high > low:
            let (worst, best) = isMaximized ? (low / 2, high / 2) : (high / 2, low / 2)
            self = .placed(worst: worst, width: best - worst)
        case .minMax: self = .constant(constant)
        case .sum, .max, .maxComplement, .vector: return nil
        }
    }

    /// Eight normalized performances.
    @inline(__always)
    func callAsFunction(_ x: SIMD8<Double>) -> SIMD8<Double> {
        switch self {
        case .signed(let sign): sign * x
        case .shared(let most): x / most
        case .inverted(let least): least / x
        case .complemented(let most): 1 - x / most
        case .placed(let worst, let width): (x * 0.5 - worst) / width
        case .constant(let share): SIMD8(repeating: share)
        }
    }
}
