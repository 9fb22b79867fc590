// Values of uncertain cells, by their quantiles.
// SPDX-License-Identifier: Apache-2.0

/// For each uncertain cell, the values of its quantiles in straight lines between 513 points.
///
/// One look-up serves every distribution and every value function alike. The first and last stretch keep the mean of the
/// values there, so that a steep end or a long tail is not cut short.
struct QuantileTables: Sendable {
    /// The count of stretches is a power of two, so that the upper bits of a random word choose one.
    static let bits: UInt32 = 9
    static let steps = 1 << 9

    /// The number of each cell's table; −1 for a cell that is certain.
    let places: [Int]
    /// Where each stretch begins, and how far it rises: table by table.
    let stretches: [SIMD2<Float>]

    /// - Parameters:
    ///   - distributions: Option by option.
    ///   - values: What turns the performance of a criterion into its value, one per criterion.
    init(_ distributions: [CellDistribution], values: [ValueFunction?]) {
        var places: [Int] = []
        var stretches: [SIMD2<Float>] = []
        for (cell, distribution) in distributions.enumerated() {
            guard let function = values[cell % values.count], !distribution.isExact else {
                places.append(-1)
                continue
            }
            places.append(stretches.count / QuantileTables.steps)
            stretches += QuantileTables.table { Float(function(distribution.quantile($0))) }
        }
        self.places = places
        self.stretches = stretches
    }

    /// Where each of a power of two of stretches begins, and how far it rises.
    static func table(bits: UInt32 = bits, _ value: (Double) -> Float) -> [SIMD2<Float>] {
        let steps = 1 << bits
        let width = 1 / Double(steps)
        var points = (0...steps).map { (1..<steps).contains($0) ? value(Double($0) * width) : 0 }
        func mean(from start: Double) -> Float {
            (0..<16).map { value(start + (Double($0) + 0.5) * width / 16) }.reduce(0, +) / 16
        }
        points[0] = 2 * mean(from: 0) - points[1]
        points[steps] = 2 * mean(from: 1 - width) - points[steps - 1]
        return zip(points, points.dropFirst()).map { SIMD2($0, $1 - $0) }
    }
}
