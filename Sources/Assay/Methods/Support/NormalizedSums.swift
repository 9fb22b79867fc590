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
        let extremes = performances.extremes
        var maps: [ColumnMap] = []
        for (criterion, extreme) in zip(criteria, extremes) {
            guard let map = ColumnMap(normalization, criterion.direction, extreme, constant) else { return nil }
            maps.append(map)
        }
        var sums = [Double](repeating: 0, count: options)
        // A few hundred rows stay in the cache while one column after the other is added.
        for start in stride(from: 0, to: options, by: 512) {
            let rows = start..<min(start + 512, options)
            for (j, map) in maps.enumerated() { add(j, map, rows, to: &sums) }
        }
        return sums
    }

    private func add(_ j: Int, _ map: ColumnMap, _ rows: Range<Int>, to sums: inout [Double]) {
        switch map {
        case .signed(let sign): add(j, rows, to: &sums) { sign * $0 }
        case .shared(let most): add(j, rows, to: &sums) { $0 / most }
        case .inverted(let least): add(j, rows, to: &sums) { least / $0 }
        case .complemented(let most): add(j, rows, to: &sums) { 1 - $0 / most }
        case .placed(let worst, let width): add(j, rows, to: &sums) { ($0 / 2 - worst) / width }
        case .constant(let share): add(j, rows, to: &sums) { _ in share }
        }
    }

    @inline(__always)
    private func add(_ j: Int, _ rows: Range<Int>, to sums: inout [Double], _ map: (Double) -> Double) {
        let (weight, width) = (weights[j], criteria.count)
        let cells = performances.elements.span
        var totals = sums.mutableSpan
        var place = rows.lowerBound * width + j
        for i in rows {
            totals[i] += weight * map(cells[place])
            place += width
        }
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
        _ normalization: Normalization, _ direction: Direction, _ extreme: (low: Double, high: Double),
        _ constant: Double
    ) {
        let (low, high, isMaximized) = (extreme.low, extreme.high, direction == .maximize)
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
}

extension Matrix {
    /// The least and the greatest number under every criterion.
    fileprivate var extremes: [(low: Double, high: Double)] {
        guard options > 0 else { return [] }
        var extremes = self[option: 0].map { (low: $0, high: $0) }
        let cells = elements.span
        var known = extremes.mutableSpan
        var place = 0
        for _ in 0..<options {
            for j in 0..<criteria {
                let x = cells[place]
                if x < known[j].low { known[j].low = x }
                if x > known[j].high { known[j].high = x }
                place += 1
            }
        }
        return extremes
    }
}
